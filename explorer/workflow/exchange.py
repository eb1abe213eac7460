"""Handing what one keeps to a colleague in a file, and taking in what a colleague hands over."""

from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.keeping import (
    Collection,
    Item,
    Keepsakes,
    KeptCorrection,
    Note,
    SavedSearch,
    Standing,
    Tagging,
    is_under,
)
from explorer.export.saving import replacing
from explorer.library.exchange import SUFFIX, encode_keepsakes, read_keepsakes
from explorer.workflow.changes import Change, make_changes
from explorer.workflow.merging import Merge
from explorer.workflow.merging_corrections import Conflict, merge_agencies, merge_corrections
from explorer.workflow.session import Session
from explorer.workflow.shelves import keepsakes, now
from explorer.workflow.spots import find_spot, place_of


class MergeReport(Struct, frozen=True):
    """What a merge added; nothing where all was there already."""

    notes: int = 0
    tags: int = 0
    items: int = 0
    collections: int = 0
    searches: int = 0
    corrections: int = 0
    """Corrections, and bodies confirmed."""
    conflicts: tuple[Conflict, ...] = ()
    """What both sides had corrected in different ways."""
    left_out: int = 0
    """Corrections that a library which can only be read can't take."""
    missing: tuple[str, ...] = ()
    """Titles of documents the file speaks of that are not in the library: what hangs on them waits for them."""
    changes: tuple[Change, ...] = ()
    """What it did, to be taken back by ``undo_changes``."""


def hand_over(session: Session, target: Path, collection: str | None = None) -> Path:
    """Write all that is kept, or one collection with those nested in it, to a file and return its path.

    With a collection go the notes and tags at its places.

    Raises:
        ExplorerError: it can't be written.
    """
    kept = keepsakes(session)
    if collection is not None:
        kept = _part(session, kept, kept.collections[collection].name)
    path = target if target.name.endswith(SUFFIX) else target.with_name(target.name.removesuffix(".json") + SUFFIX)
    with replacing(path) as stream:
        stream.write(encode_keepsakes(kept, now()))
    return path


def merge(session: Session, path: Path) -> MergeReport:
    """Take in what a colleague's file holds beside one's own: nothing is replaced, nothing is there twice.

    Only corrections can stand against each other: what both sides corrected is as the later one of them left it.

    Raises:
        ExplorerError: the file is none of ours, or the result can't be written; nothing has changed then.
    """
    theirs = read_keepsakes(path)
    merge = Merge(session, keepsakes(session))
    added_notes = _merge_notes(merge, theirs.notes.values())
    added_tags = _merge_taggings(merge, theirs.taggings.values())
    added_collections, added_items = _merge_collections(merge, theirs.collections.values())
    added_searches = _merge_searches(merge, theirs.searches.values())
    corrected, conflicts, left_out = 0, (), len(theirs.corrections) + len(theirs.agencies)
    if left_out and not session.store.read_only:
        confirmed, left_out = merge_agencies(merge, theirs.agencies.values()), 0
        corrected, conflicts = merge_corrections(merge, theirs.corrections.values())
        corrected += confirmed
    changes = tuple(merge.changes.values())
    make_changes(session, changes)
    return MergeReport(
        *(added_notes, added_tags, added_items, added_collections, added_searches),
        *(corrected, conflicts, left_out, _missing(session, theirs), changes),
    )


def _merge_notes(merge: Merge, theirs: Iterable[Note]) -> int:
    known = {(merge.place(note.spot), note.text.strip()) for note in merge.kept.notes.values()}
    added = 0
    for note in theirs:
        said = merge.place(note.spot), note.text.strip()
        if said not in known:
            known.add(said)
            merge.put("notes", uuid4().hex, None, note)
            added += 1
    return added


def _merge_taggings(merge: Merge, theirs: Iterable[Tagging]) -> int:
    here = {merge.place(tagging.spot): (key, tagging) for key, tagging in merge.kept.taggings.items()}
    added = 0
    for tagging in theirs:
        place = merge.place(tagging.spot)
        key, ours = here.get(place, (tagging.spot.key, replace(tagging, tags=(), is_bookmarked=False)))
        tags = tuple(dict.fromkeys((*ours.tags, *tagging.tags)))
        both = replace(ours, tags=tags, is_bookmarked=ours.is_bookmarked or tagging.is_bookmarked)
        if both != ours:
            added += len(tags) - len(ours.tags) + (both.is_bookmarked - ours.is_bookmarked)
            merge.put("taggings", key, ours if place in here else None, both)
            here[place] = key, both
    return added


def _merge_collections(merge: Merge, theirs: Iterable[Collection]) -> tuple[int, int]:
    here = {collection.name: (key, collection) for key, collection in merge.kept.collections.items()}
    made = added = 0
    for collection in theirs:
        key, ours = here.get(collection.name, (uuid4().hex, None))
        items = _merge_items(merge, ours.items if ours else (), collection.items)
        both = Collection(collection.name, items, _both(ours.note if ours else "", collection.note))
        if both != ours:
            made += ours is None
            added += len(items) - len(ours.items if ours else ())
            merge.put("collections", key, ours, both)
            here[collection.name] = key, both
    return made, added


def _merge_items(merge: Merge, ours: tuple[Item, ...], theirs: tuple[Item, ...]) -> tuple[Item, ...]:
    items = {merge.place(item.spot): item for item in ours}
    for item in theirs:
        mine = items.setdefault(merge.place(item.spot), item)
        items[merge.place(item.spot)] = replace(mine, note=_both(mine.note, item.note))
    return tuple(items.values())


def _merge_searches(merge: Merge, theirs: Iterable[SavedSearch]) -> int:
    names = {saved.name: saved.query for saved in merge.kept.searches.values()}
    added = 0
    for saved in theirs:
        name, number = saved.name, 2
        while name in names and names[name] != saved.query:
            name, number = f"{saved.name}（{number}）", number + 1
        if name not in names:
            names[name] = saved.query
            merge.put("searches", uuid4().hex, None, replace(saved, name=name))
            added += 1
    return added


def _both(ours: str, theirs: str) -> str:
    """Return what both sides say, once where one says it already."""
    if theirs.strip() in ours:
        return ours
    return f"{ours}\n\n{theirs}" if ours.strip() else theirs


def _part(session: Session, kept: Keepsakes, name: str) -> Keepsakes:
    chosen = {key: each for key, each in kept.collections.items() if is_under(each.name, name)}
    places = {place_of(session, item.spot) for each in chosen.values() for item in each.items}
    return Keepsakes(
        {key: note for key, note in kept.notes.items() if place_of(session, note.spot) in places},
        {key: tagging for key, tagging in kept.taggings.items() if place_of(session, tagging.spot) in places},
        chosen,
    )


def _missing(session: Session, theirs: Keepsakes) -> tuple[str, ...]:
    spots = [note.spot for note in theirs.notes.values()]
    spots += [tagging.spot for tagging in theirs.taggings.values()]
    spots += [item.spot for collection in theirs.collections.values() for item in collection.items]
    lost = [spot.source or spot.document for spot in spots if find_spot(session, spot).standing is Standing.NO_DOCUMENT]
    here = {name for plan in session.plans for name in (plan.document.id, plan.document.metadata.title)}
    made = theirs.corrections.values()
    lost += [kept.source or kept.correction.document for kept in made if here.isdisjoint(_names(kept))]
    return tuple(dict.fromkeys(lost))


def _names(kept: KeptCorrection) -> tuple[str, str]:
    return kept.correction.document, kept.source
