"""The shelves on which a user's things are kept."""

from datetime import UTC, datetime

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction
from explorer.domain.keeping import Collection, Keepsakes, KeptAgency, KeptCorrection, Note, SavedSearch, Tagging
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


def corrections(session: Session) -> Shelf[Correction]:
    """Return the shelf of corrections."""
    return session.user.shelf("corrections", Correction)


def agencies(session: Session) -> Shelf[Agency]:
    """Return the shelf of bodies that the user confirmed."""
    return session.user.shelf("agencies", Agency)


def keepsakes(session: Session) -> Keepsakes:
    """Return all that is kept."""
    titles = {plan.document.id: plan.document.metadata.title for plan in session.plans}
    made, confirmed = corrections(session).times(), agencies(session).times()
    return Keepsakes(
        notes(session).all(),
        taggings(session).all(),
        collections(session).all(),
        searches(session).all(),
        {
            key: KeptCorrection(each, titles.get(each.document, ""), made[key])
            for key, each in corrections(session).all().items()
        },
        {key: KeptAgency(each, confirmed[key]) for key, each in agencies(session).all().items()},
    )


def now() -> str:
    """Return the time as kept things state it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
