"""Taking documents into the library and out again."""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.links import LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.progress import Job, Progress, finish
from explorer.parsing import parse_plan
from explorer.reading import read_file
from explorer.workflow.session import BUNDLED, Session, find_plan
from explorer.workflow.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was taken in."""

    file: str
    plan: LinkedPlan
    warnings: tuple[str, ...] = ()

    @property
    def tasks(self) -> int:
        """Number of tasks found."""
        return sum(linked.section.kind is Kind.TASK for linked in self.plan.sections)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be taken in, and why."""

    file: str
    error: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file."""

    files: tuple[Imported, ...]
    failed: tuple[Refused, ...]


def import_files(session: Session, files: tuple[Path, ...]) -> Job[ImportReport]:
    """Read, parse, link and index ``files``; one that fails does not hold up the others.

    Raises:
        ExplorerError: the library can't be written.
    """
    if session.store.read_only:
        raise ExplorerError("资料库是只读的，不能导入。", "请换一个有写入权限的资料库文件夹（--library 选项）。")
    understanding = Understanding()
    done: list[Imported] = []
    failed: list[Refused] = []
    plans = {plan.document.id: plan for plan in session.plans}
    before = set(map(id, plans.values()))
    try:
        for number, file in enumerate(files):
            yield Progress(number, len(files), f"正在导入 {file.name}")
            try:
                done.append(_import_file(session, file, plans, understanding))
            except ExplorerError as error:
                failed.append(Refused(str(file), str(error)))
        yield Progress(len(files), len(files), "正在更新索引")
    finally:
        # A cancelled import shows what it has kept so far.
        if before != set(map(id, plans.values())):
            session.show(tuple(plans.values()))
    return ImportReport(tuple(done), tuple(failed))


def _import_file(session: Session, file: Path, plans: dict[str, LinkedPlan], understanding: Understanding) -> Imported:
    """Take one file in and add what it holds to ``plans``; a text that is there already is recognised."""
    document = finish(read_file(file))
    known = next((plan for plan in plans.values() if _same_text(plan.document, document)), None)
    if known is not None:
        return Imported(str(file), known, ("这份文件已在资料库中，未重复导入。",))
    document = replace(document, id=_document_id(document))
    replaced = ("资料库中同一文件的旧版本已更新。",) if document.id in plans else ()
    plan = understanding.of(document)
    session.store.save(document, plan, session.understanding)
    plans[document.id] = plan
    return Imported(str(file), plan, (*plan.warnings, *replaced))


def remove_document(session: Session, document: str) -> None:
    """Take an imported document out of the library.

    Raises:
        ExplorerError: there is none of this id, it is the bundled plan, or the library can't be written.
    """
    plan = find_plan(session, document)
    if document == BUNDLED:
        raise ExplorerError("这是随程序提供的方案，不能移除。", "只有自己导入的文件可以移除。")
    session.store.remove(document)
    session.show(tuple(other for other in session.plans if other is not plan))


def _document_id(document: Document) -> str:
    """Return an id that another import of the same document gets again: from its title, number and issuers."""
    metadata = parse_plan(document).document.metadata
    words = (metadata.title or document.text, metadata.number or "", *metadata.issuers)
    return "doc-" + hashlib.sha256(_bare("|".join(words)).encode()).hexdigest()[:10]


def _same_text(one: Document, other: Document) -> bool:
    return _bare(one.text) == _bare(other.text)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
