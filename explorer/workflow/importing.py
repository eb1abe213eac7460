"""Taking files into the library: one that fails holds up no other, one that is there already is recognised."""

import hashlib
import re
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.holdings import SourceFile
from explorer.domain.links import LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.progress import Job, Progress
from explorer.domain.versions import PlanChanges
from explorer.workflow.folders import files_in
from explorer.workflow.import_journal import journal
from explorer.workflow.session import BUNDLED, Session, find_plan
from explorer.workflow.trash import trash_shelf
from explorer.workflow.understanding import Understanding
from explorer.workflow.versions import compare_versions, keep_changes

_KNOWN = ("这份文件已在资料库中，未重复导入。",)
_OLDER = "这是{}导入过的旧版本，资料库中是{}导入的新版本，没有替换；确要换回，请在“文件”页面选“导入新版本”。"


class Imported(Struct, frozen=True):
    """A file that was taken in."""

    file: str
    plan: LinkedPlan
    warnings: tuple[str, ...] = ()
    is_known: bool = False
    """It was there already."""
    changes: PlanChanges | None = None
    """What it changed against the version it replaced."""
    older: str = ""
    """When it was imported, where the library holds a version imported later, and since ``newer``; ISO times."""
    newer: str = ""

    @property
    def tasks(self) -> int:
        """Number of tasks found."""
        return sum(linked.section.kind is Kind.TASK for linked in self.plan.sections)


class Refused(Struct, frozen=True):
    """A file that could not be taken in, and why."""

    file: str
    error: str


class ImportReport(Struct, frozen=True):
    """What became of each file."""

    files: tuple[Imported, ...] = ()
    failed: tuple[Refused, ...] = ()
    left: int = 0
    """Number of files that were not come to: the import was stopped."""

    @property
    def is_batch(self) -> bool:
        """Whether it was about several files."""
        return len(self.files) + len(self.failed) + self.left > 1


class ImportProgress(Progress, frozen=True):
    """How far an import is, and what became of the files so far."""

    report: ImportReport = ImportReport()
    file: str = ""
    """Name of the file that is read now, and how far that is."""
    skip: Callable[[], None] | None = None
    """Lets this file alone be left out; may be called from any thread, also when it is too late."""


def import_files(session: Session, files: tuple[Path, ...]) -> Job[ImportReport]:
    """Read, parse, link and index ``files`` and the files in those that are folders; yields ``ImportProgress``.

    Raises:
        ExplorerError: the library can't be written.
    """
    return (yield from _import(session, files))


def import_version(session: Session, document: str, file: Path) -> Job[ImportReport]:
    """Import ``file`` as the new version of ``document``, whatever its title and number are now.

    Raises:
        ExplorerError: there is no such document, it came with the program, or the library can't be written.
    """
    find_plan(session, document)
    if document == BUNDLED:
        raise ExplorerError("这是随程序提供的方案，不能用别的文件替换。", "请直接导入新文件，它会成为另一份文件。")
    return (yield from _import(session, (file,), document))


def _import(session: Session, files: tuple[Path, ...], document: str = "") -> Job[ImportReport]:
    """Import ``files``, as versions of ``document`` where one is named."""
    if session.store.read_only:
        raise ExplorerError("资料库是只读的，不能导入。", "请换一个有写入权限的资料库文件夹（--library 选项）。")
    yield Progress(0, 0, "正在查找文件")
    found = files_in(files)
    report = ImportReport(left=len(found))
    with _Taking(session, document).open() as taking, journal(session, found) as note:
        for number, file in enumerate(found):
            try:
                with closing(taking.take(file)) as job:
                    imported = yield from _counted(job, number, file.name, report)
                report = replace(report, files=(*report.files, imported), left=report.left - 1)
            except ExplorerError as error:
                refused = Refused(str(file), str(error))
                report = replace(report, failed=(*report.failed, refused), left=report.left - 1)
            note(number + 1)
        yield ImportProgress(len(found), len(found), "正在更新索引", report)
    return report


def source_files(session: Session, document: str) -> dict[str, SourceFile]:
    """Return the files that ``document`` was read from by the digest of their bytes, the first one first."""
    files = session.user.shelf("files", SourceFile).all()
    return {digest: file for digest, file in files.items() if file.document == document}


def _counted(job: Job[Imported], number: int, name: str, report: ImportReport) -> Job[Imported]:
    """Run ``job`` as the step ``number``; its own progress stands in the message."""
    total, unwanted = number + report.left, Event()
    yield ImportProgress(number, total, f"正在导入 {name}", report, name, unwanted.set)
    while not unwanted.is_set():
        try:
            step = next(job)
        except StopIteration as stop:
            return stop.value
        file = f"{name}（{step.done}/{step.total}）" if step.total else name
        yield ImportProgress(number, total, f"正在导入 {file}", report, file, unwanted.set)
    raise ExplorerError("按您的要求跳过了这份文件。", "需要时可以再次导入。")


class _Taking:
    """Takes files in one by one and knows what is there already."""

    def __init__(self, session: Session, document: str = "") -> None:
        """Know the documents of ``session``; what is taken in are versions of ``document`` where one is named."""
        from explorer.reading.child import ReadingProcess
        from explorer.reading.registry import read_file

        self._session, self._document = session, document
        self._understanding = Understanding.with_user(session.user)
        self._reading = ReadingProcess(Document, read_file)
        self._plans = {plan.document.id: plan for plan in session.plans}
        imported = [plan.document for plan in session.plans if plan.document.id != BUNDLED]
        self._ids = {_document_id(document): document.id for document in imported}
        self._texts = {_digest(plan.document.text): plan.document.id for plan in session.plans}
        self._files = session.user.shelf("files", SourceFile)

    @contextmanager
    def open(self) -> Generator["_Taking"]:
        """End the reading process at the end and show what was taken in, in a cancelled import, too."""
        before = set(map(id, self._plans.values()))
        try:
            yield self
        finally:
            self._reading.close()
            if before != set(map(id, self._plans.values())):
                self._session.show(tuple(self._plans.values()))

    def take(self, file: Path) -> Job[Imported]:
        """Take one file in; bytes or a text that is there already are recognised."""
        digest = _file_digest(file)
        known = self._files.get(digest) if digest and not self._document else None
        if digest and known and known.document in self._plans:
            plan = self._plans[known.document]
            newer = self._newer(digest, known.document)
            if newer is not None:
                words = _OLDER.format(_day(known.imported), _day(newer.imported))
                return Imported(str(file), plan, (words,), is_known=True, older=known.imported, newer=newer.imported)
            if known.understanding == self._session.understanding:
                return Imported(str(file), plan, _KNOWN, is_known=True)
        document = yield from self._reading.read(file)
        yield Progress(0, 0, "正在识别内容")
        same = self._texts.get(_digest(document.text))
        if same is None or same not in self._plans:
            imported = self._keep(file, document)
        else:
            imported = Imported(str(file), self._plans[same], _KNOWN, is_known=True)
        if digest:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            source = SourceFile(imported.plan.document.id, str(file), now, self._session.understanding)
            self._files.put(digest, source)
        return imported

    def _newer(self, digest: str, document: str) -> SourceFile | None:
        """Return the file that was imported later for ``document``, if any: an old version must not undo a new one."""
        files = source_files(self._session, document)
        last = max(reversed(files), key=lambda each: files[each].imported)
        return files[last] if last != digest else None

    def _keep(self, file: Path, document: Document) -> Imported:
        """Understand and keep ``document``, in place of an earlier version."""
        named = _document_id(_headed(document))
        document = _titled(replace(document, id=self._document or self._ids.get(named, named)), file)
        earlier = self._plans.get(document.id)
        plan = self._understanding.of(document)
        self._session.store.save(document, plan, self._session.understanding)
        trash_shelf(self._session).remove(document.id)
        self._plans[document.id] = plan
        self._texts[_digest(plan.document.text)] = document.id
        if earlier is None:
            return Imported(str(file), plan, plan.warnings)
        changes = compare_versions(earlier, plan)
        keep_changes(self._session, document.id, changes)
        news = f"资料库中同一文件的旧版本已更新：{changes.summary}。"
        return Imported(str(file), plan, (*plan.warnings, news), changes=changes)


def _titled(document: Document, file: Path) -> Document:
    """Return ``document`` under its file's name where neither file nor text give it a title."""
    if _headed(document).metadata.title:
        return document
    return replace(document, metadata=replace(document.metadata, title=file.stem))


def _headed(document: Document) -> Document:
    """Return ``document`` with the title, number and issuers that its text states."""
    from explorer.parsing import parse_plan

    return parse_plan(document).document


def _document_id(document: Document) -> str:
    """Return an id that another import of the same document gets again: from its title, number and issuers."""
    metadata = document.metadata
    words = (metadata.title or document.text, metadata.number or "", *metadata.issuers)
    return "doc-" + hashlib.sha256(_bare("|".join(words)).encode()).hexdigest()[:10]


def _day(time: str) -> str:
    """Return the day of an ISO time, here."""
    moment = datetime.fromisoformat(time).astimezone()
    return f"{moment.year}年{moment.month}月{moment.day}日"


def _file_digest(file: Path) -> str | None:
    """Return the digest of the bytes of ``file``, ``None`` where it can't be read: reading it will say why."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None


def _digest(text: str) -> str:
    return hashlib.sha256(_bare(text).encode("utf-8", "surrogatepass")).hexdigest()


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
