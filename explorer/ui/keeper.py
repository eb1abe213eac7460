"""What the user keeps, as the window keeps it: one way in, and the news that something is other than before."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.domain.links import Entry
from explorer.domain.query import Query, Results
from explorer.ui.librarian import Librarian
from explorer.ui.navigator import Navigator
from explorer.workflow.session import Session

_T = TypeVar("_T")

_SETTLED = 1500
"""Milliseconds for which a search or a section has to stand before it is remembered: passing by is not work."""


class Keeper(QObject):
    """Keeps things away from the GUI thread, and remembers what is searched for and read.

    Signals:
        changed: something that is kept is other than before.
        leaving: the window is about to close: what is being written has to be kept now.
    """

    changed = Signal()
    leaving = Signal()

    def __init__(self, librarian: Librarian, navigator: Navigator, parent: QObject | None = None) -> None:
        """Listen to ``navigator`` for what to remember."""
        super().__init__(parent)
        self._librarian = librarian
        self.entry: Entry | None = None
        self._query = Query()
        self._later_search, self._later_work = (QTimer(self, singleShot=True, interval=_SETTLED) for _ in range(2))
        self._later_search.timeout.connect(self._note_search)
        self._later_work.timeout.connect(self._note_work)
        navigator.asking.answered.connect(self._hear_answer)
        navigator.opening.opened.connect(self._hear_opened)
        navigator.opening.closed.connect(self._hear_closed)

    def keep(self, act: Callable[[Session], _T], done: Callable[[_T], object] = lambda _result: None) -> None:
        """Do ``act``, give its result to ``done``, and tell everybody."""

        def tell(result: _T) -> None:
            done(result)
            self.changed.emit()

        self._librarian.keep(act, tell)

    def leave(self) -> None:
        """Have everything kept that is still being written."""
        for timer, note in ((self._later_search, self._note_search), (self._later_work, self._note_work)):
            if timer.isActive():
                timer.stop()
                note()
        self.leaving.emit()

    def _hear_answer(self, results: Results, _seconds: float) -> None:
        self._query = results.query
        self._later_search.start()

    def _hear_opened(self, entry: Entry, _marks: object, _position: int) -> None:
        self.entry = entry
        self._later_work.start()

    def _hear_closed(self) -> None:
        self.entry = None
        self._later_work.stop()

    def _note_search(self) -> None:
        if self._query.text or self._query.where or self._query.without:
            from explorer.workflow.searches import note_search

            self._librarian.keep(partial(note_search, query=self._query), lambda _none: None)

    def _note_work(self) -> None:
        if self.entry is not None:
            from explorer.workflow.searches import note_work

            self._librarian.keep(partial(note_work, entry=self.entry), lambda _none: None)
