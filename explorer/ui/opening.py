"""What is opened beside the results: a section, or the page of a body, place or programme."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Results, Selection
from explorer.ui.asking import Asking
from explorer.ui.history import History
from explorer.ui.librarian import Librarian
from explorer.workflow.session import Session

if TYPE_CHECKING:
    from explorer.domain.pages import ThingPage


class Opening(QObject):
    """Fetches what the current visit has open.

    Signals:
        asked: a section, body, place or programme has been asked for.
        opened: ``Entry``, the spans of what was asked for in it, and the position to scroll to.
        marked: spans in the section that is open of what is asked for now.
        pointed: spans of the section just opened to light up.
        thing_opened: the ``ThingPage`` of a body, place or programme, and the position to scroll to.
        closed: nothing is open any more.
    """

    asked = Signal()
    opened = Signal(object, object, int)
    marked = Signal(object)
    pointed = Signal(object)
    thing_opened = Signal(object, int)
    closed = Signal()

    def __init__(self, librarian: Librarian, history: History, asking: Asking, parent: QObject) -> None:
        """Fetch from the library that ``librarian`` opens; what is marked is what ``asking`` asks for."""
        super().__init__(parent)
        self._librarian, self._history, self._asking = librarian, history, asking
        self._shown: str | Selection | None = None
        self._evidence: tuple[Span, ...] = ()
        librarian.opened.connect(self._fetch)
        librarian.changed.connect(self._fetch_again)
        asking.answered.connect(self._mark)

    def show(self, *, again: bool) -> None:
        """Show what the visit has open; ``again`` where it may have been scrolled elsewhere."""
        wanted = self._wanted
        if wanted is None:
            if self._shown is not None:
                self._shown = None
                self.closed.emit()
        elif wanted != self._shown or again:
            self._fetch()

    def point(self, evidence: tuple[Span, ...]) -> None:
        """Light up ``evidence`` in the section that is wanted, as soon as it is there."""
        self._evidence = evidence
        if self._shown == self._wanted:
            self._point()

    @property
    def _wanted(self) -> str | Selection | None:
        return self._history.current.thing or self._history.current.opened

    def _fetch(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self.asked.emit()
        if isinstance(wanted, str):
            self._librarian.find(wanted, self._asking.query, self._open)
        else:
            from explorer.workflow.pages import thing_page

            self._librarian.call(partial(thing_page, selection=wanted), self._open_thing, topic="entry")

    def _fetch_again(self) -> None:
        """Fetch what is open as it is now; where the library holds it no more, close it: who removed it knows."""
        wanted = self._wanted
        if wanted is not None:
            held = partial(_is_held, wanted=wanted)
            self._librarian.call(held, lambda held: self._fetch() if held else self.closed.emit(), topic="entry")

    def _open(self, found: tuple[Entry, tuple[Span, ...]]) -> None:
        entry, marks = found
        if entry.id == self._wanted:
            self._shown = entry.id
            self.opened.emit(entry, marks, self._history.current.scroll)
            self._point()

    def _mark(self, results: Results) -> None:
        """Mark in what is open what ``results`` were found by."""
        shown = self._shown
        if isinstance(shown, str):
            self._librarian.mark(shown, results.query, lambda marks: shown == self._shown and self.marked.emit(marks))

    def _open_thing(self, page: "ThingPage") -> None:
        if self._history.current.thing is not None:
            self._shown = self._history.current.thing
            self.thing_opened.emit(page, self._history.current.scroll)

    def _point(self) -> None:
        evidence, self._evidence = self._evidence, ()
        if evidence:
            self.pointed.emit(evidence)


def _is_held(session: Session, wanted: str | Selection) -> bool:
    """Tell whether the library holds a section, or names a body, place or programme."""
    if isinstance(wanted, str):
        return wanted in session.catalogue.ordinals
    from explorer.workflow.pages import has_page

    return has_page(session, wanted)
