"""How one moves through the window: what panels announce becomes a visit, and each visit is asked for and shown."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from explorer.domain.document import Span
from explorer.domain.query import Facet, Query, Relaxation, Selection, Suggestion
from explorer.ui.asking import Asking
from explorer.ui.front import Front
from explorer.ui.history import COMPARE, DOCUMENTS, PLAN, REVIEW, SEARCH, History, Visit
from explorer.ui.librarian import Librarian
from explorer.ui.opening import Opening
from explorer.ui.query_edits import (
    excluding,
    focused,
    on_one_line,
    relaxed,
    taking,
    toggled,
    without_facet,
    without_facets,
)
from explorer.ui.targets import Target, ToDocument, ToList, ToPair, ToPlan, ToQuery, ToReview, ToSection, ToThing
from explorer.workflow.session import find_titled

_MORE = 2
"""How many times as many hits are asked for when the list has been read to its end."""


class Navigator(QObject):
    """Takes what the user wants to see; what is seen then is told by its parts.

    ``history`` remembers the visits, ``asking`` has the query of the current one answered, ``opening`` fetches the
    section or page it has open, ``front`` brings its view to the front.

    Signals:
        moved: the query text changed otherwise than by typing (``str``).
        duties_asked: the duty list of a body is wanted, told by its ``Selection``.
        returned: another query is asked because the user goes back or forward.
        ways_changed: whether one can go back, and forward.
    """

    moved = Signal(str)
    duties_asked = Signal(object)
    returned = Signal()
    ways_changed = Signal(bool, bool)

    def __init__(self, librarian: Librarian, parent: QObject | None = None) -> None:
        """Navigate the library that ``librarian`` opens."""
        super().__init__(parent)
        self._librarian = librarian
        self._browsing = False
        self.history = History()
        self.asking = Asking(librarian, self)
        self.opening = Opening(librarian, self.history, self.asking, self)
        self.front = Front(librarian, self)

    @property
    def visit(self) -> Visit:
        """Where the user is."""
        return self.history.current

    def search(self, text: str) -> None:
        """Search for what stands in the search box."""
        before, text = self.visit.query.text, on_one_line(text)
        continues = bool(before and text) and (text.startswith(before) or before.startswith(text))
        self._ask_for(replace(self.visit.query, text=text), amend=continues)

    def toggle(self, selection: Selection) -> None:
        """Choose a facet value, or let go of one that is chosen or excluded."""
        self._ask_for(toggled(self.visit.query, selection))

    def exclude(self, selection: Selection) -> None:
        """Leave out sections that carry a facet value, or stop doing so."""
        self._ask_for(excluding(self.visit.query, selection))

    def clear_facet(self, facet: Facet) -> None:
        """Let go of all values of a facet."""
        self._ask_for(without_facet(self.visit.query, facet))

    def clear_facets(self) -> None:
        """Let go of all facet values."""
        self._ask_for(without_facets(self.visit.query))

    def focus(self, selection: Selection) -> None:
        """Show all that carries a facet value, whatever was searched for before."""
        self._ask_for(focused(self.visit.query, selection))
        self.moved.emit("")

    def relax(self, relaxation: Relaxation) -> None:
        """Ask the wider query that was proposed."""
        self._ask_for(relaxed(self.visit.query, relaxation))
        self.moved.emit(relaxation.query)

    def take(self, suggestion: Suggestion) -> None:
        """Do what a suggestion is for: narrow to a body, place or programme, open a task, put a word in."""
        query = taking(self.visit.query, suggestion)
        if query is not None:
            self._ask_for(query)
        else:
            find = partial(find_titled, title=suggestion.text)
            self._librarian.call(find, lambda entry: self.open(entry.id), topic="entry")
        self.moved.emit(self.visit.query.text)

    def ask_more(self) -> None:
        """Ask for hits beyond those listed; that is no step of the history."""
        before = self.visit
        self.history.replace(replace(before, query=replace(before.query, limit=before.query.limit * _MORE)))
        self._show(before)

    def erase(self) -> None:
        """Search for no words."""
        self._ask_for(replace(self.visit.query, text=""))
        self.moved.emit("")

    def escape(self) -> None:
        """Clear the words; when there are none, the selections. In other views than the search's nothing is lost."""
        if self.visit.view != SEARCH:
            return
        if self.visit.query.text:
            self.erase()
        else:
            self.clear_facets()

    def begin(self, view: str) -> None:
        """Have ``view`` in front from the start: where the window was left is no step of the history."""
        self.history.replace(replace(self.visit, view=view))

    def turn_to(self, view: str) -> None:
        """Bring a view to the front."""
        self._go(replace(self.visit, view=view))

    def follow(self, target: Target) -> None:
        """Go where a link leads."""
        match target:
            case ToSection(section, spans):
                self.open(section, spans)
            case ToThing(selection):
                self.open_thing(selection)
            case ToList(selection):
                self.focus(selection)
            case ToPlan(document, start):
                self._go(replace(self.visit, view=PLAN, document=document, reading=start))
            case ToReview(document, start):
                self._go(replace(self.visit, view=REVIEW, checked=document, checking=start))
            case ToDocument(document, changes):
                reading = self.visit.reading if document == self.visit.document else 0
                there = replace(self.visit, view=DOCUMENTS, document=document, reading=reading, shows_changes=changes)
                if there == self.visit:
                    self.front.document_opened.emit(document, changes)  # something else may lie over it
                self._go(there)
            case ToPair(one, other):
                self._go(replace(self.visit, view=COMPARE, pair=(one, other)))
            case ToQuery(query):
                self._ask_for(replace(self.visit.query, text=query.text, where=query.where, without=query.without))
                self.moved.emit(query.text)

    def open(self, section_id: str, evidence: tuple[Span, ...] = ()) -> None:
        """Open a section, ``evidence`` lit up for a moment."""
        self._go(replace(self.visit, view=SEARCH, opened=section_id, thing=None, scroll=0))
        self.opening.point(evidence)

    def open_thing(self, selection: Selection) -> None:
        """Open the page of a body, place or programme."""
        self._go(replace(self.visit, view=SEARCH, thing=selection, scroll=0))

    def show_thing(self, selection: Selection) -> None:
        """Open the page of a body, place or programme, with all that carries it in the list beside it."""
        query = replace(self.visit.query, text="", where=(selection,), without=(), limit=Query().limit)
        self._go(replace(self.visit, view=SEARCH, query=query, thing=selection, scroll=0))
        self.moved.emit("")

    def browse(self, section_id: str) -> None:
        """Open a section in passing: a run of these is one step of the history."""
        amend = self._browsing
        self._go(replace(self.visit, view=SEARCH, opened=section_id, thing=None, scroll=0), amend=amend)
        self._browsing = True

    def back(self) -> None:
        """Return to the visit before."""
        self._return(self.history.current, self.history.back())

    def forward(self) -> None:
        """Go on to the visit after."""
        self._return(self.history.current, self.history.forward())

    def _ask_for(self, query: Query, *, amend: bool = False) -> None:
        self._go(replace(self.visit, view=SEARCH, query=replace(query, limit=Query().limit)), amend=amend)

    def _go(self, visit: Visit, *, amend: bool = False) -> None:
        self._browsing = False
        before = self.visit
        self.history.visit(visit, amend=amend)
        self._show(before)

    def _return(self, before: Visit, now: Visit) -> None:
        self._browsing = False
        if now.query.text != before.query.text:
            self.moved.emit(now.query.text)
        if now.query != before.query:
            self.returned.emit()
        self._show(before, returning=True)

    def _show(self, before: Visit, *, returning: bool = False) -> None:
        self.front.show(before, self.visit, again=returning)
        if self.visit.query != before.query:
            self.asking.ask(self.visit.query)
        self.opening.show(again=returning)
        self.ways_changed.emit(self.history.can_go_back, self.history.can_go_forward)
