"""What is asked of the library, and its latest answer."""

import time

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from explorer.domain.query import Facet, Query, Results, Selection
from explorer.ui.librarian import Librarian


class Asking(QObject):
    """Puts queries to the library, which knows the user's own unit and keeps within it where that is locked.

    Signals:
        answered: ``Results`` and the seconds they took.
    """

    answered = Signal(object, float)

    def __init__(self, librarian: Librarian, parent: QObject) -> None:
        """Ask the library that ``librarian`` opens; what was asked before that is asked once it is open."""
        super().__init__(parent)
        self._librarian = librarian
        self.query = Query()
        self.results: Results | None = None
        """The latest answer."""
        librarian.opened.connect(self._ask)
        librarian.changed.connect(self._ask)

    def ask(self, query: Query) -> None:
        """Ask ``query``."""
        self.query = replace(query, within=self.query.within, unit=self.query.unit)
        self._ask()

    def ask_for(self, unit: str, *, only: bool) -> None:
        """Let 我们局 mean ``unit`` from now on; ``only`` for it is asked at all, whatever else is."""
        within = (Selection(Facet.AGENCY, unit),) if unit and only else ()
        query = replace(self.query, within=within, unit=unit)
        if query != self.query:
            self.query = query
            self._ask()

    def _ask(self) -> None:
        asked = time.perf_counter()
        self._librarian.ask(self.query, lambda results: self._answer(results, time.perf_counter() - asked))

    def _answer(self, results: Results, seconds: float) -> None:
        self.results = results
        self.answered.emit(results, seconds)
