"""What the window shows and how one moves through it: query, selections, the opened section, back and forward."""

import time
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.pages import ThingPage
from explorer.domain.query import Facet, Query, Relaxation, Results, Selection, Suggestion
from explorer.ui.history import COMPARE, DOCUMENTS, PLAN, REVIEW, SEARCH, History, Visit
from explorer.ui.librarian import Librarian
from explorer.ui.query_edits import excluding, focused, relaxed, taking, toggled, without_facet, without_facets
from explorer.ui.targets import Target, ToDocument, ToList, ToPair, ToPlan, ToQuery, ToReview, ToSection, ToThing
from explorer.workflow.session import Session, find_entry

_MORE = 2
"""How many times as many hits are asked for when the list has been read to its end."""


class Navigator(QObject):
    """Turns what panels announce into visits, visits into questions, and answers into signals.

    Signals:
        answered: ``Results`` and the seconds they took.
        opening: a section, body, place or programme has been asked for.
        opened: ``Entry``, the terms to mark in it, and the position to scroll to.
        pointed: spans of the section just opened to light up.
        thing_opened: the ``ThingPage`` of a body, place or programme, and the position to scroll to.
        closed: nothing is open any more.
        moved: the query text changed otherwise than by typing (``str``).
        turned: code of the view that comes to the front.
        plan_opened: id of the document to read as a whole, empty for the first, and the character to begin at.
        review_opened: id of the document to check, empty for the one imported last, and the character to begin at.
        document_opened: id of the document whose page is wanted, and whether what its last version changed is.
        paired: the two ``Entry`` to set side by side.
        duties_asked: the duty list of a body is wanted, told by its ``Selection``.
        ways_changed: whether one can go back, and forward.
    """

    answered = Signal(object, float)
    opening = Signal()
    opened = Signal(object, object, int)
    pointed = Signal(object)
    thing_opened = Signal(object, int)
    closed = Signal()
    moved = Signal(str)
    turned = Signal(str)
    plan_opened = Signal(str, int)
    review_opened = Signal(str, int)
    document_opened = Signal(str, bool)
    paired = Signal(object, object)
    duties_asked = Signal(object)
    ways_changed = Signal(bool, bool)

    def __init__(self, librarian: Librarian, parent: QObject | None = None) -> None:
        """Navigate the library that ``librarian`` opens."""
        super().__init__(parent)
        self._librarian = librarian
        self._history = History()
        self._results: Results | None = None
        self._shown: str | Selection | None = None
        self._evidence: tuple[Span, ...] = ()
        self._browsing = False
        self._within: tuple[Selection, ...] = ()
        librarian.opened.connect(self._ask_again)
        librarian.changed.connect(self._ask_again)

    @property
    def results(self) -> Results | None:
        """The latest answer."""
        return self._results

    @property
    def visit(self) -> Visit:
        """Where the user is."""
        return self._history.current

    @property
    def query(self) -> Query:
        """What is asked: the query of the visit, within the user's own unit where that is locked."""
        return replace(self.visit.query, within=self._within)

    def lock(self, selection: Selection | None) -> None:
        """Ask only for what carries ``selection`` from now on, or no longer."""
        within = (selection,) if selection is not None else ()
        if within != self._within:
            self._within = within
            self._ask()

    # What panels announce ---------------------------------------------------------------------------------------------

    @Slot(str)
    def search(self, text: str) -> None:
        """Search for what stands in the search box."""
        before, text = self.visit.query.text, text.strip()
        continues = bool(before and text) and (text.startswith(before) or before.startswith(text))
        self._ask_for(replace(self.visit.query, text=text), amend=continues)

    @Slot(object)
    def toggle(self, selection: Selection) -> None:
        """Choose a facet value, or let go of one that is chosen or excluded."""
        self._ask_for(toggled(self.visit.query, selection))

    @Slot(object)
    def exclude(self, selection: Selection) -> None:
        """Leave out sections that carry a facet value, or stop doing so."""
        self._ask_for(excluding(self.visit.query, selection))

    @Slot(object)
    def clear_facet(self, facet: Facet) -> None:
        """Let go of all values of a facet."""
        self._ask_for(without_facet(self.visit.query, facet))

    @Slot()
    def clear_facets(self) -> None:
        """Let go of all facet values."""
        self._ask_for(without_facets(self.visit.query))

    @Slot(object)
    def focus(self, selection: Selection) -> None:
        """Show all that carries a facet value, whatever was searched for before."""
        self._ask_for(focused(self.visit.query, selection))
        self.moved.emit("")

    @Slot(object)
    def relax(self, relaxation: Relaxation) -> None:
        """Ask the wider query that was proposed."""
        self._ask_for(relaxed(self.visit.query, relaxation))
        self.moved.emit(relaxation.query)

    @Slot(object)
    def take(self, suggestion: Suggestion) -> None:
        """Do what a suggestion is for: narrow to a body, place or programme, open a task, put a word in."""
        query = taking(self.visit.query, suggestion)
        if query is not None:
            self._ask_for(query)
        else:
            self._librarian.find_titled(suggestion.text, lambda entry: self.open(entry.id))
        self.moved.emit(self.visit.query.text)

    @Slot()
    def ask_more(self) -> None:
        """Ask for hits beyond those listed; that is no step of the history."""
        before = self.visit
        self._history.replace(replace(before, query=replace(before.query, limit=before.query.limit * _MORE)))
        self._show(before)

    @Slot()
    def erase(self) -> None:
        """Search for no words."""
        self._ask_for(replace(self.visit.query, text=""))
        self.moved.emit("")

    @Slot()
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
        self._history.replace(replace(self.visit, view=view))

    @Slot(str)
    def turn_to(self, view: str) -> None:
        """Bring a view to the front."""
        self._go(replace(self.visit, view=view))

    @Slot(object)
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
                    self.document_opened.emit(document, changes)  # something else may lie over it
                self._go(there)
            case ToPair(one, other):
                self._go(replace(self.visit, view=COMPARE, pair=(one, other)))
            case ToQuery(query):
                self._ask_for(replace(self.visit.query, text=query.text, where=query.where, without=query.without))
                self.moved.emit(query.text)

    @Slot(str)
    def open(self, section_id: str, evidence: tuple[Span, ...] = ()) -> None:
        """Open a section, ``evidence`` lit up for a moment."""
        self._evidence = evidence
        self._go(replace(self.visit, view=SEARCH, opened=section_id, thing=None, scroll=0))
        if section_id == self._shown:
            self._point()

    @Slot(object)
    def open_thing(self, selection: Selection) -> None:
        """Open the page of a body, place or programme."""
        self._go(replace(self.visit, view=SEARCH, thing=selection, scroll=0))

    def show_thing(self, selection: Selection) -> None:
        """Open the page of a body, place or programme, with all that carries it in the list beside it."""
        query = replace(self.visit.query, text="", where=(selection,), without=(), limit=Query().limit)
        self._go(replace(self.visit, view=SEARCH, query=query, thing=selection, scroll=0))
        self.moved.emit("")

    @Slot(str)
    def browse(self, section_id: str) -> None:
        """Open a section in passing: a run of these is one step of the history."""
        amend = self._browsing
        self._go(replace(self.visit, view=SEARCH, opened=section_id, thing=None, scroll=0), amend=amend)
        self._browsing = True

    @Slot(int)
    def scroll(self, position: int) -> None:
        """Remember how far the reader is scrolled."""
        self._history.scroll(position)

    def read_on(self, document: str, reading: int) -> None:
        """Remember how far a whole document is read."""
        self._history.read_on(document, reading)

    def rename(self, before: str, now: str) -> None:
        """Know a section by another id from now on: a correction has given it another kind or number."""
        self._history.rename(before, now)

    def check_on(self, document: str, checking: int) -> None:
        """Remember which section of which document is checked."""
        self._history.check_on(document, checking)

    def be_at(self, document: str) -> None:
        """Remember which document one is at: going from row to row is no step of the history."""
        if document != self.visit.document:
            self._history.replace(replace(self.visit, document=document, reading=0, shows_changes=False))

    @Slot()
    def back(self) -> None:
        """Return to the visit before."""
        self._return(self._history.current, self._history.back())

    @Slot()
    def forward(self) -> None:
        """Go on to the visit after."""
        self._return(self._history.current, self._history.forward())

    # What follows from it ---------------------------------------------------------------------------------------------

    def _ask_for(self, query: Query, *, amend: bool = False) -> None:
        self._go(replace(self.visit, view=SEARCH, query=replace(query, limit=Query().limit)), amend=amend)

    def _go(self, visit: Visit, *, amend: bool = False) -> None:
        self._browsing = False
        before = self.visit
        self._history.visit(visit, amend=amend)
        self._show(before)

    def _return(self, before: Visit, now: Visit) -> None:
        self._browsing = False
        if now.query.text != before.query.text:
            self.moved.emit(now.query.text)
        self._show(before, returning=True)

    def _show(self, before: Visit, *, returning: bool = False) -> None:
        now = self.visit
        if now.view != before.view:
            self.turned.emit(now.view)
        self._show_wide(before, now, returning=returning)
        if now.query != before.query:
            self._ask()
        shown = now.thing or now.opened
        if shown is None:
            if self._shown is not None:
                self._shown = None
                self.closed.emit()
        elif shown != self._shown or returning:
            self._fetch(shown)
        self.ways_changed.emit(self._history.can_go_back, self._history.can_go_forward)

    def _show_wide(self, before: Visit, now: Visit, *, returning: bool) -> None:
        """Show what fills the views in which a document, or a pair of sections, is read."""
        if now.view == PLAN and (returning or (before.view, before.document, before.reading) != (
            PLAN, now.document, now.reading,
        )):  # fmt: skip
            self.plan_opened.emit(now.document or "", now.reading)
        if now.view == REVIEW and (returning or (before.view, before.checked, before.checking) != (
            REVIEW, now.checked, now.checking,
        )):  # fmt: skip
            self.review_opened.emit(now.checked or "", now.checking)
        if now.view == DOCUMENTS and (returning or (before.view, before.document, before.shows_changes) != (
            DOCUMENTS, now.document, now.shows_changes,
        )):  # fmt: skip
            self.document_opened.emit(now.document or "", now.shows_changes)
        if now.view == COMPARE and now.pair is not None and (now.pair != before.pair or before.view != COMPARE):
            self._librarian.call(partial(_find_pair, pair=now.pair), self._pair, topic="pair")

    def _pair(self, entries: tuple[Entry, Entry]) -> None:
        self.paired.emit(*entries)

    @Slot()
    def _ask_again(self) -> None:
        """Ask what could not be asked while the library was being opened, or what it may answer otherwise now."""
        self._ask()
        shown = self.visit.thing or self.visit.opened
        if shown is not None:
            self._fetch(shown)

    def _ask(self) -> None:
        asked = time.perf_counter()
        self._librarian.ask(self.query, lambda results: self._answer(results, time.perf_counter() - asked))

    def _answer(self, results: Results, seconds: float) -> None:
        self._results = results
        self.answered.emit(results, seconds)

    def _fetch(self, shown: str | Selection) -> None:
        self.opening.emit()
        if isinstance(shown, str):
            self._librarian.find(shown, self._open)
        else:
            from explorer.workflow.pages import thing_page

            self._librarian.call(partial(thing_page, selection=shown), self._open_thing, topic="entry")

    def _open(self, entry: Entry) -> None:
        if entry.id == self.visit.opened and self.visit.thing is None:
            self._shown = entry.id
            self.opened.emit(entry, self._results.terms if self._results else (), self.visit.scroll)
            self._point()

    def _open_thing(self, page: ThingPage) -> None:
        if self.visit.thing is not None:
            self._shown = self.visit.thing
            self.thing_opened.emit(page, self.visit.scroll)

    def _point(self) -> None:
        """Light up what was to be seen in the section that is shown now."""
        evidence, self._evidence = self._evidence, ()
        if evidence:
            self.pointed.emit(evidence)


def _find_pair(session: Session, pair: tuple[str, str]) -> tuple[Entry, Entry]:
    return find_entry(session, pair[0]), find_entry(session, pair[1])
