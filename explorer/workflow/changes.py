"""Changes to what is kept that are made together and can be taken back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction
from explorer.library import Shelf
from explorer.workflow.correcting import documents_naming, understand_anew
from explorer.workflow.session import Session
from explorer.workflow.shelves import agencies, collections, corrections, notes, searches, taggings

_SHELVES: Mapping[str, Callable[[Session], Shelf[Any]]] = {
    "notes": notes, "taggings": taggings, "collections": collections, "searches": searches,
    "corrections": corrections, "agencies": agencies,
}  # fmt: skip


class Change(Struct, frozen=True):
    """What stood under a key of a shelf and what stands there after; ``None`` where there is nothing."""

    shelf: str
    key: str
    before: Any
    after: Any


def make_changes(session: Session, changes: Iterable[Change]) -> None:
    """Make all ``changes`` or none.

    Raises:
        ExplorerError: they can't be written; nothing has changed then.
    """
    changes = tuple(changes)
    with session.user.together():
        for change in changes:
            _put(session, change.shelf, change.key, change.after)
    _understand(session, changes)


def undo_changes(session: Session, changes: Iterable[Change]) -> None:
    """Take ``changes`` back; what was changed otherwise since stays as it is.

    Raises:
        ExplorerError: they can't be written; nothing has changed then.
    """
    with session.user.together():
        mine = [each for each in changes if _SHELVES[each.shelf](session).get(each.key) == each.after]
        for change in mine:
            _put(session, change.shelf, change.key, change.before)
    _understand(session, mine)


def _understand(session: Session, changes: Iterable[Change]) -> None:
    """Understand the documents anew whose corrections, or bodies that they name, are among ``changes``."""
    documents: set[str] = set()
    for change in changes:
        for thing in (change.before, change.after):
            if isinstance(thing, Correction):
                documents.add(thing.document)
            elif isinstance(thing, Agency):
                documents |= documents_naming(session, thing)
    if documents:
        understand_anew(session, documents)


def _put(session: Session, shelf: str, key: str, value: object) -> None:
    if value is None:
        _SHELVES[shelf](session).remove(key)
    else:
        _SHELVES[shelf](session).put(key, value)
