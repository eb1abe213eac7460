"""Libraries to measure on: the bundled plan, and statutes from ``../shared/data/laws.tar.xz``."""

import math
import tarfile
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.links import LinkedPlan
from explorer.domain.progress import finish
from explorer.reading import read_file
from tests.samples import bundled_plan, understanding

LAWS = Path(__file__).parents[3] / "shared" / "data" / "laws.tar.xz"


@cache
def statutes(paragraphs: float = math.inf) -> tuple[LinkedPlan, ...]:
    """At least ``paragraphs`` sections of statutes, understood, or all; empty where the archive is missing."""
    plans: list[LinkedPlan] = []
    count = 0
    for plan in _statutes():
        plans.append(plan)
        count += len(plan.sections)
        if count >= paragraphs:
            break
    return tuple(plans)


def _statutes() -> Iterator[LinkedPlan]:
    if not LAWS.exists():
        return
    with tempfile.TemporaryDirectory() as folder, tarfile.open(LAWS) as archive:
        for number, member in enumerate(archive):
            if member.isfile() and member.name.endswith(".md") and not Path(member.name).name.startswith("_"):
                archive.extract(member, folder, filter="data")
                path = Path(folder) / member.name
                yield understanding().of(replace(finish(read_file(path)), id=f"law-{number}"))


def statute_files() -> dict[str, str]:
    """The file in the archive of each document that ``statutes`` returns."""
    with tarfile.open(LAWS) as archive:
        return {f"law-{number}": member.name for number, member in enumerate(archive)}


def corpora() -> Iterator[tuple[str, tuple[LinkedPlan, ...]]]:
    """Name and plans of each library to measure on, the smallest first."""
    yield "bundled plan", (bundled_plan(),)
    for paragraphs in (5_000, 20_000):
        plans = statutes(paragraphs)
        if plans:
            yield f"{paragraphs:,} paragraphs", plans
