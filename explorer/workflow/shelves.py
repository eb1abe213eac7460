"""The shelves on which a user's things are kept."""

from datetime import UTC, datetime

from explorer.domain.keeping import Collection, Keepsakes, Note, SavedSearch, Tagging
from explorer.library import Shelf
from explorer.workflow.session import Session


def notes(session: Session) -> Shelf[Note]:
    """Return the shelf of notes."""
    return session.user.shelf("notes", Note)


def taggings(session: Session) -> Shelf[Tagging]:
    """Return the shelf of tags and bookmarks."""
    return session.user.shelf("taggings", Tagging)


def collections(session: Session) -> Shelf[Collection]:
    """Return the shelf of collections."""
    return session.user.shelf("collections", Collection)


def searches(session: Session) -> Shelf[SavedSearch]:
    """Return the shelf of saved searches."""
    return session.user.shelf("searches", SavedSearch)


def keepsakes(session: Session) -> Keepsakes:
    """Return all that is kept."""
    return Keepsakes(notes(session).all(), taggings(session).all(), collections(session).all(), searches(session).all())


def now() -> str:
    """Return the time as kept things state it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
