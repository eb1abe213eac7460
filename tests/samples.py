"""Plans and libraries that tests share."""

import csv
import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

from explorer.domain.document import Document
from explorer.domain.keeping import Spot
from explorer.domain.links import LinkedPlan, LinkedSection
from explorer.domain.progress import finish
from explorer.reading import read_file
from explorer.reading.draft import to_document
from explorer.reading.plain_text import read_plain_text
from explorer.resources import resource
from explorer.workflow.keeping import write_note
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from explorer.workflow.understanding import Understanding

LABELS = Path(__file__).parent / "labels"


@cache
def understanding() -> Understanding:
    """The parser and linker, their tables loaded once for all tests."""
    return Understanding()


def bundled_document() -> Document:
    """The bundled plan as read."""
    return finish(read_file(resource("corpus/chengyu-2022.md")))


@cache
def bundled_plan() -> LinkedPlan:
    """The bundled plan, understood."""
    return understanding().of(bundled_document())


def plan_from(text: str) -> LinkedPlan:
    """The plan in ``text``, read as a plain text file."""
    return understanding().of(to_document(read_plain_text(text), "sample"))


def sections_by_key(plan: LinkedPlan) -> dict[str, LinkedSection]:
    """Sections by kind and number, as the labels name them: task-6."""
    return {linked.id.split(":")[1]: linked for linked in plan.sections}


def labels(name: str) -> list[dict[str, str]]:
    """Rows of one table of hand-made labels."""
    with (LABELS / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def open_session(folder: Path) -> Session:
    """An open library in ``folder``."""
    return finish(open_library(folder))


@contextmanager
def opened_copy(library: Path, folder: Path) -> Generator[Session]:
    """A copy of the closed library ``library`` in ``folder``, open."""
    shutil.copytree(library, folder)
    with closing(open_session(folder)) as session:
        yield session


def add_note(session: Session, spot: Spot, text: str) -> str:
    """Keep a note of a new key, and return the key."""
    key = uuid4().hex
    write_note(session, key, spot, text)
    return key
