"""The open library as the window sees it: questions go to lanes, answers come back on the GUI thread."""

import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from explorer.domain.document import Span
from explorer.domain.errors import ExplorerError
from explorer.domain.links import Entry
from explorer.domain.progress import Job, Progress
from explorer.domain.query import Query, Results
from explorer.ui.import_job import ImportJob
from explorer.ui.jobs import Lane
from explorer.workflow.session import Session

if TYPE_CHECKING:
    from explorer.workflow.importing import ImportReport

_T = TypeVar("_T")

_LONG = 700
"""Milliseconds after which a change that is still under way is shown as work."""
_QUIET = 300
"""Milliseconds without a question after which the session settles: the dictionary lets nobody do anything meanwhile."""


class Services(Struct, frozen=True):
    """What the window asks of ``workflow``; ``app`` passes the real functions, tests may pass others."""

    open_library: Callable[[Path], Job[Session]]
    run_query: Callable[[Session, Query], Results]
    find_entry: Callable[[Session, str], Entry]
    find_marks: Callable[[Session, str, Query], tuple[Span, ...]]
    import_files: Callable[[Session, tuple[Path, ...]], "Job[ImportReport]"]


class Librarian(QObject):
    """Holds the session and the two lanes. The session is used by the query lane alone.

    Signals:
        opened: the library is open and can be asked.
        refused: the ``ExplorerError`` that kept it from opening.
        exported: the ``Exported`` of a finished export.
        imported: the ``ImportReport`` of files taken in.
        changed: the library may answer otherwise now: something was taken in or corrected.
        followed: what was filled into a sheet has been kept; the number of values.
        progressed: ``Progress`` of long work, and whether it can be stopped.
        told: what the user should know of how the library opened.
    """

    opened = Signal()
    refused = Signal(object)
    exported = Signal(object)
    imported = Signal(object)
    changed = Signal()
    followed = Signal(int)
    progressed = Signal(object, bool)
    told = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        """Make the lanes; nothing is opened yet."""
        super().__init__(parent)
        self.queries = Lane("queries", self)
        self.writing = Lane("writing", self)
        self._services = services
        self._session: Session | None = None
        self._owed: dict[int, Callable[[Session], object]] = {}
        self._numbers = count()
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._settle)
        self.queries.failed.connect(self._refuse)
        self.queries.progressed.connect(self._report)
        self.writing.progressed.connect(self._report)
        self.changed.connect(_keep_for_good)

    def open(self, folder: Path) -> None:
        """Open the library in ``folder``."""
        self.queries.start(partial(self._services.open_library, folder), self._opened)

    def ask(self, query: Query, done: Callable[[Results], None]) -> None:
        """Answer ``query``; a newer question outdates an older one."""
        if self._quiet.isActive():
            self._quiet.start()
        self.call(lambda session: self._services.run_query(session, query), done, topic="query")

    def find(self, section_id: str, query: Query, done: Callable[[tuple[Entry, tuple[Span, ...]]], None]) -> None:
        """Fetch a section, and where it holds what ``query`` asks for; a newer request outdates an older one."""
        find, mark = self._services.find_entry, self._services.find_marks
        self.call(lambda session: (find(session, section_id), mark(session, section_id, query)), done, topic="entry")

    def mark(self, section_id: str, query: Query, done: Callable[[tuple[Span, ...]], object]) -> None:
        """Find where a section holds what ``query`` asks for; a newer request outdates an older one."""
        self.call(lambda session: self._services.find_marks(session, section_id, query), done, topic="marks")

    def call(
        self, function: Callable[[Session], _T | Job[_T]], done: Callable[[_T], object], topic: str | None = None
    ) -> None:
        """Run a function of ``workflow`` on the session and give its result to ``done``; without a session do nothing.

        With a ``topic`` it is a question: a newer one of the same topic outdates it.
        """
        session = self._session
        if session is not None:
            self.queries.start(lambda: function(session), done, topic=topic)

    def change(self, act: Callable[[Session], _T], done: Callable[[_T], object]) -> None:
        """Do ``act``, which lets the library answer otherwise, give its result to ``done``, and tell everybody.

        Like what is kept it is done even if the window is closed before its turn.
        """
        waiting = QTimer(self, singleShot=True, interval=_LONG)
        waiting.timeout.connect(lambda: self.progressed.emit(Progress(0, 0, self.tr("正在重新识别文件")), False))
        waiting.start()

        def end(_error: ExplorerError | None = None) -> None:
            if not waiting.isActive():
                self.queries.rested.emit()
            waiting.stop()
            waiting.deleteLater()

        def tell(result: _T) -> None:
            end()
            done(result)
            self.changed.emit()

        self.keep(act, tell, end)

    def keep(
        self,
        act: Callable[[Session], _T],
        done: Callable[[_T], None],
        cut: Callable[[ExplorerError | None], object] = lambda _error: None,
    ) -> None:
        """Do ``act``, which keeps something of the user's: it is done even if the window is closed before its turn."""
        session, number = self._session, next(self._numbers)
        if session is None:
            return
        self._owed[number] = act

        def work() -> _T:
            del self._owed[number]
            return act(session)

        self.queries.start(work, done, cut=cut)

    def write(self, work: Callable[[], _T | Job[_T]], done: Callable[[_T], object] = lambda _result: None) -> None:
        """Do ``work``, which writes a file, away from the session, and give its result to ``done``."""
        self.writing.start(work, done)

    def read(self, work: Callable[[], _T], done: Callable[[_T], None]) -> None:
        """Do ``work``, which needs no library, and give its result to ``done``."""
        self.queries.start(work, done)

    def import_files(self, files: tuple[Path, ...], replacing: str = "") -> None:
        """Take ``files`` into the library, or the only one in place of the document ``replacing``.

        The session is the query lane's: questions are answered between files.
        """
        session = self._session
        if session is None:
            return

        def begin() -> "Job[ImportReport]":
            if not replacing:
                return self._services.import_files(session, files)
            from explorer.workflow.importing import import_version

            return import_version(session, replacing, files[0])

        job = ImportJob(begin)
        self.queries.start(job.run, self._imported, cut=partial(self._cut, job))

    def give_up_import(self) -> None:
        """Forget the files that an import had not come to when it ended early."""
        self.keep(_forget_unfinished, lambda _none: None)

    def cancel(self) -> None:
        """Stop long work; without a library there is nothing to go on with, so opening it is not stopped."""
        self.writing.cancel()
        if self._session is not None:
            self.queries.cancel()

    def close(self) -> None:
        """Stop all work and wait for it."""
        self.writing.close()
        session, self._session = self._session, None
        # SQLite wants to be closed by the thread that opened it.
        self.queries.close(partial(self._end, session) if session else lambda: None)

    def _end(self, session: Session) -> None:
        """Do what is still owed, and close the session."""
        try:
            for act in self._owed.values():
                _do_last(act, session)
        finally:
            session.close()

    def _opened(self, session: Session) -> None:
        self._session = session
        self.opened.emit()
        self._quiet.start()
        if session.news:
            self.told.emit("\n".join(session.news))

    def _settle(self) -> None:
        if self._session is not None:
            self.queries.start(self._session.settling, lambda _settled: _keep_for_good())

    def _imported(self, report: "ImportReport") -> None:
        self.imported.emit(report)
        self.changed.emit()

    def _cut(self, job: ImportJob, error: ExplorerError | None) -> None:
        """Tell what an import took in before it ended early; one that the user stopped is not gone on with."""
        if error is None:
            self.give_up_import()
            if job.report is not None:
                self.imported.emit(job.report)
        self.changed.emit()

    def _refuse(self, error: ExplorerError) -> None:
        if self._session is None:
            self.refused.emit(error)

    def _report(self, progress: Progress) -> None:
        self.progressed.emit(progress, self._session is not None)


def _do_last(act: Callable[[Session], object], session: Session) -> None:
    """Do ``act`` with nobody left to be told what is wrong with it, and let it keep no other act from being done."""
    try:
        with suppress(ExplorerError):
            act(session)
    except Exception as error:  # noqa: BLE001 - the edge: nothing is lost
        sys.excepthook(type(error), error, error.__traceback__)


def _forget_unfinished(session: Session) -> None:
    from explorer.workflow.import_journal import forget_unfinished

    forget_unfinished(session)


def _keep_for_good() -> None:
    """Let Python look no more for garbage among what the library holds: with 500 bodies that takes 300 ms each time."""
    gc.freeze()
