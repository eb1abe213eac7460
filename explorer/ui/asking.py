"""What is asked of the library, and its latest answer."""

import time

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from explorer.domain.query import Query, Results, Selection
from explorer.ui.librarian import Librarian


class Asking(QObject):
    """Puts queries to the library, within the user's own unit where that is locked.

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
        self.query = replace(query, within=self.query.within)
        self._ask()

    def lock(self, selection: Selection | None) -> None:
        """Ask only for what carries ``selection`` from now on, or no longer."""
        within = (selection,) if selection is not None else ()
        if within != self.query.within:
            self.query = replace(self.query, within=within)
            self._ask()

    def _ask(self) -> None:
        asked = time.perf_counter()
        self._librarian.ask(self.query, lambda results: self._answer(results, time.perf_counter() - asked))

    def _answer(self, results: Results, seconds: float) -> None:
        self.results = results
        self.answered.emit(results, seconds)
