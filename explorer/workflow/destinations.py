"""Jumping to things by name, and remembering which ones were jumped to."""

from datetime import UTC, datetime

from explorer.domain.destination import Destination
from explorer.library import Shelf
from explorer.workflow.session import Session

_MOST = 50
_REMEMBERED = 40


def find_destinations(session: Session, typed: str, acts: tuple[Destination, ...] = ()) -> tuple[Destination, ...]:
    """Return what ``typed`` may mean among ``acts`` and all the library knows by name, the best first.

    While nothing is typed, what was used last comes first, then ``acts``.
    """
    used = {_parted(key): at for key, at in _used(session).all().items()}
    return tuple(session.searcher.destinations.rank(typed, acts, used)[:_MOST])


def note_destination(session: Session, destination: Destination) -> None:
    """Remember that ``destination`` was used just now; the oldest ones are forgotten.

    Raises:
        ExplorerError: it can't be written.
    """
    shelf = _used(session)
    shelf.put(f"{destination.kind}:{destination.key}", datetime.now(UTC).isoformat())
    by_age = sorted(shelf.all().items(), key=lambda kept: kept[1])
    for key, _ in by_age[:-_REMEMBERED]:
        shelf.remove(key)


def _used(session: Session) -> Shelf[str]:
    return session.user.shelf("destinations", str)


def _parted(key: str) -> tuple[str, str]:
    kind, _, value = key.partition(":")
    return kind, value
