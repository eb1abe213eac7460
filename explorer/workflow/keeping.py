"""Notes, tags and bookmarks on sections and on words in them."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from explorer.domain.keeping import Note, Spot, Tagging, clean_path, is_under
from explorer.workflow.changes import Change, make_changes
from explorer.workflow.session import Session
from explorer.workflow.shelves import keepsakes, notes, now, taggings
from explorer.workflow.spots import place_of


def write_note(session: Session, key: str, spot: Spot, text: str) -> None:
    """Keep ``text`` as the note of this key, a new one on ``spot`` where there is none; without text there is none.

    Raises:
        ExplorerError: it can't be written; nothing has changed then. So of all that follows.
    """
    note = notes(session).get(key)
    if not text.strip():
        notes(session).remove(key)
    elif note is None:
        notes(session).put(key, Note(spot, text, now(), now()))
    elif note.text != text:
        notes(session).put(key, replace(note, text=text, changed=now()))


def remove_note(session: Session, key: str) -> None:
    """Take a note away."""
    notes(session).remove(key)


def set_tags(session: Session, spot: Spot, tags: Iterable[str]) -> None:
    """Give the place of ``spot`` these tags instead of those it has."""
    names = tuple(dict.fromkeys(name for tag in tags if (name := clean_path(tag))))
    _tag(session, spot, lambda tagging: replace(tagging, tags=names))


def set_bookmark(session: Session, spot: Spot, *, is_bookmarked: bool) -> None:
    """Put a bookmark at the place of ``spot``, or take it away."""
    _tag(session, spot, lambda tagging: replace(tagging, is_bookmarked=is_bookmarked))


def erase_at(session: Session, spot: Spot) -> tuple[Change, ...]:
    """Take away all notes, tags and bookmarks of a place, and take it out of all collections; return the changes."""
    place, everything = place_of(session, spot), keepsakes(session)
    changes = [
        Change(shelf, key, kept, None)
        for shelf, things in (("notes", everything.notes), ("taggings", everything.taggings))
        for key, kept in things.items()
        if place_of(session, kept.spot) == place
    ]
    for key, collection in everything.collections.items():
        left = tuple(item for item in collection.items if place_of(session, item.spot) != place)
        if left != collection.items:
            changes.append(Change("collections", key, collection, replace(collection, items=left)))
    make_changes(session, changes)
    return tuple(changes)


def _tag(session: Session, spot: Spot, change: Callable[[Tagging], Tagging]) -> None:
    """Change what is kept at a place: in one record, however many older ones there are of it."""
    shelf, place = taggings(session), place_of(session, spot)
    here = {key: tagging for key, tagging in shelf.all().items() if place_of(session, tagging.spot) == place}
    tags = tuple(dict.fromkeys(tag for tagging in here.values() for tag in tagging.tags))
    kept = change(Tagging(spot, tags, any(tagging.is_bookmarked for tagging in here.values())))
    with session.user.together():
        for key in here:
            shelf.remove(key)
        if kept.tags or kept.is_bookmarked:
            shelf.put(spot.key, kept)


def rename_tag(session: Session, tag: str, name: str) -> None:
    """Give a tag, and all nested in it, another name; an empty name takes them away."""
    new, shelf = clean_path(name), taggings(session)
    with session.user.together():
        for key, tagging in shelf.all().items():
            tags = tuple(dict.fromkeys(_renamed(tagging.tags, tag, new)))
            if not tags and not tagging.is_bookmarked:
                shelf.remove(key)
            elif tags != tagging.tags:
                shelf.put(key, replace(tagging, tags=tags))


def _renamed(names: Iterable[str], old: str, new: str) -> Iterator[str]:
    for name in names:
        if not is_under(name, old):
            yield name
        elif new:
            yield new + name[len(old) :]
