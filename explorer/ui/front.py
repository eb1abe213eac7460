"""Which view is in front, and what is read in the views that a document, or a pair of sections, fills."""

from functools import partial
from operator import attrgetter

from PySide6.QtCore import QObject, Signal

from explorer.domain.links import Entry
from explorer.ui.history import COMPARE, DOCUMENTS, PLAN, REVIEW, Visit
from explorer.ui.librarian import Librarian
from explorer.workflow.session import Session, find_entry

_READ = {
    PLAN: attrgetter("document", "reading"),
    REVIEW: attrgetter("checked", "checking"),
    DOCUMENTS: attrgetter("document", "shows_changes"),
    COMPARE: attrgetter("pair"),
}
"""What of a visit is read in a view that fills the window."""


class Front(QObject):
    """Tells what is to be shown where one visit follows another.

    Signals:
        turned: code of the view that comes to the front.
        plan_opened: id of the document to read as a whole, empty for the first, and the character to begin at.
        review_opened: id of the document to check, empty for the one imported last, and the character to begin at.
        document_opened: id of the document whose page is wanted, and whether what its last version changed is.
        paired: the two ``Entry`` to set side by side.
    """

    turned = Signal(str)
    plan_opened = Signal(str, int)
    review_opened = Signal(str, int)
    document_opened = Signal(str, bool)
    paired = Signal(object, object)

    def __init__(self, librarian: Librarian, parent: QObject) -> None:
        """Fetch pairs from the library that ``librarian`` opens."""
        super().__init__(parent)
        self._librarian = librarian

    def show(self, before: Visit, now: Visit, *, again: bool) -> None:
        """Show what ``now`` has otherwise than ``before``; ``again`` where it may have been read on meanwhile."""
        if now.view != before.view:
            self.turned.emit(now.view)
        read = _READ.get(now.view)
        if read is None or (not again and now.view == before.view and read(now) == read(before)):
            return
        if now.view == PLAN:
            self.plan_opened.emit(now.document or "", now.reading)
        elif now.view == REVIEW:
            self.review_opened.emit(now.checked or "", now.checking)
        elif now.view == DOCUMENTS:
            self.document_opened.emit(now.document or "", now.shows_changes)
        elif now.pair is not None:
            self._librarian.call(partial(_find_pair, pair=now.pair), self._pair, topic="pair")

    def _pair(self, entries: tuple[Entry, Entry]) -> None:
        self.paired.emit(*entries)


def _find_pair(session: Session, pair: tuple[str, str]) -> tuple[Entry, Entry]:
    return find_entry(session, pair[0]), find_entry(session, pair[1])
