"""Changes to what is kept that are made together and can be taken back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from explorer.library import Shelf
from explorer.workflow.session import Session
from explorer.workflow.shelves import collections, notes, searches, taggings

_SHELVES: Mapping[str, Callable[[Session], Shelf[Any]]] = {
    "notes": notes, "taggings": taggings, "collections": collections, "searches": searches,
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
    with session.user.together():
        for change in changes:
            _put(session, change.shelf, change.key, change.after)


def undo_changes(session: Session, changes: Iterable[Change]) -> None:
    """Take ``changes`` back; what was changed otherwise since stays as it is.

    Raises:
        ExplorerError: they can't be written; nothing has changed then.
    """
    with session.user.together():
        for change in changes:
            if _SHELVES[change.shelf](session).get(change.key) == change.after:
                _put(session, change.shelf, change.key, change.before)


def _put(session: Session, shelf: str, key: str, value: object) -> None:
    if value is None:
        _SHELVES[shelf](session).remove(key)
    else:
        _SHELVES[shelf](session).put(key, value)
