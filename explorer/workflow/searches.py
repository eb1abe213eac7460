"""Searches and sections of late, and searches kept under a name."""

from typing import TypeVar
from uuid import uuid4

from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.keeping import RecentSearch, RecentWork, SavedSearch, Spot, clean_path
from explorer.domain.links import Entry
from explorer.domain.query import Query
from explorer.library import Shelf
from explorer.workflow.session import Session
from explorer.workflow.shelves import now, searches
from explorer.workflow.spots import find_spot

_MOST = 50

_T = TypeVar("_T")


def recent_searches(session: Session) -> tuple[Query, ...]:
    """Return the searches of late with their filters, the latest first."""
    return tuple(recent.query for recent in reversed(_recent_searches(session).all().values()))


def note_search(session: Session, query: Query) -> None:
    """Remember a search; the same one is remembered once, the oldest are forgotten.

    A search that only goes on with the words of the one before (能, 能源) takes its place.

    Raises:
        ExplorerError: it can't be written. So of all that follows.
    """
    query = _bare(query)
    if query == Query():
        return
    shelf = _recent_searches(session)
    known = shelf.all()
    last = next(reversed(known.items()), None)
    with session.user.together():
        for key, recent in known.items():
            goes_on = last is not None and key == last[0] and _goes_on(recent.query, query)
            if recent.query == query or goes_on:
                shelf.remove(key)
        _add(shelf, RecentSearch(query, now()))


def forget_searches(session: Session) -> None:
    """Forget the searches of late."""
    _forget(session, _recent_searches(session))


def recent_work(session: Session) -> tuple[Entry, ...]:
    """Return the sections read of late that are still there, the latest first."""
    found = (find_spot(session, recent.spot).entry for recent in reversed(_recent_work(session).all().values()))
    return tuple({entry.id: entry for entry in found if entry is not None}.values())


def note_work(session: Session, entry: Entry) -> None:
    """Remember that a section was read; the oldest are forgotten."""
    shelf = _recent_work(session)
    with session.user.together():
        for key, recent in shelf.all().items():
            if recent.spot.section == entry.id:
                shelf.remove(key)
        _add(shelf, RecentWork(Spot.of(entry), now()))


def forget_work(session: Session) -> None:
    """Forget the sections read of late."""
    _forget(session, _recent_work(session))


def saved_searches(session: Session) -> tuple[tuple[str, SavedSearch, int], ...]:
    """Return the saved searches by name: key, search, and the number of sections it finds now."""
    by_name = sorted(searches(session).all().items(), key=lambda kept: kept[1].name)
    return tuple((key, saved, session.searcher.search(replace(saved.query, limit=0)).total) for key, saved in by_name)


def save_search(session: Session, name: str, query: Query) -> str:
    """Keep a search under a name, in place of one that has it, and return its key.

    Raises:
        ExplorerError: the name is empty, or it can't be written.
    """
    name = clean_path(name)
    if not name:
        raise ExplorerError("检索没有名称。", "请写上名称，可以用“/”分层。")
    known = searches(session).all()
    key = next((key for key, saved in known.items() if saved.name == name), uuid4().hex)
    searches(session).put(key, SavedSearch(name, _bare(query), now()))
    return key


def rename_search(session: Session, key: str, name: str) -> None:
    """Give a saved search another name.

    Raises:
        ExplorerError: the name is empty or taken, or it can't be written.
    """
    known, name = searches(session).all(), clean_path(name)
    if not name or any(saved.name == name for other, saved in known.items() if other != key):
        raise ExplorerError(f"名称“{name}”是空的或者已经用过。", "请换一个名称。")
    if key in known:
        searches(session).put(key, replace(known[key], name=name))


def remove_search(session: Session, key: str) -> None:
    """Take a saved search away."""
    searches(session).remove(key)


def _recent_searches(session: Session) -> Shelf[RecentSearch]:
    return session.user.shelf("recent searches", RecentSearch)


def _recent_work(session: Session) -> Shelf[RecentWork]:
    return session.user.shelf("recent work", RecentWork)


def _bare(query: Query) -> Query:
    """Return what is asked, without how many answers were wanted, and whose unit asked."""
    return replace(query, text=query.text.strip(), limit=Query().limit, unit="")


def _goes_on(before: Query, query: Query) -> bool:
    same = (before.where, before.without) == (query.where, query.without)
    return same and bool(before.text) and query.text.startswith(before.text)


def _add(shelf: Shelf[_T], value: _T) -> None:
    """Put ``value`` last and let the first ones go that are too many."""
    shelf.put(uuid4().hex, value)
    for key in list(shelf.all())[:-_MOST]:
        shelf.remove(key)


def _forget(session: Session, shelf: Shelf[_T]) -> None:
    with session.user.together():
        for key in shelf.all():
            shelf.remove(key)
