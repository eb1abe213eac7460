"""What is kept at which place of the library."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from explorer.domain.keeping import Found, Kept, KeptAll, Note, Spot, Standing
from explorer.workflow.note_text import note_html
from explorer.workflow.session import Session
from explorer.workflow.shelves import keepsakes
from explorer.workflow.spots import Place, find_spot, place_of


@dataclass
class _Gathered:
    spot: Spot
    notes: list[tuple[str, Note]] = field(default_factory=list[tuple[str, Note]])
    tags: dict[str, None] = field(default_factory=dict[str, None])
    is_bookmarked: bool = False
    collections: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def kept_all(session: Session) -> KeptAll:
    """Return every place where something is kept."""
    everything = keepsakes(session)
    places: dict[Place, _Gathered] = {}

    def at(spot: Spot) -> _Gathered:
        return places.setdefault(place_of(session, spot), _Gathered(spot))

    for key, note in everything.notes.items():
        at(note.spot).notes.append((key, note))
    for tagging in everything.taggings.values():
        here = at(tagging.spot)
        here.tags.update(dict.fromkeys(tagging.tags))
        here.is_bookmarked = here.is_bookmarked or tagging.is_bookmarked
    for key, collection in everything.collections.items():
        for item in collection.items:
            at(item.spot).collections.append((key, collection.name))
    kept = {place: _kept(session, gathered) for place, gathered in places.items()}
    members = {
        key: tuple((kept[place_of(session, item.spot)], item) for item in collection.items)
        for key, collection in everything.collections.items()
    }
    order = session.catalogue.ordinals
    ordered = sorted(kept.values(), key=lambda each: _position(order, each.found))
    return KeptAll(tuple(ordered), everything.collections, members)


def shown_at(session: Session, section_id: str) -> tuple[tuple[Kept, tuple[str, ...]], ...]:
    """Return what is kept of a section and of words in it, each with its notes as HTML."""
    return tuple((kept, tuple(note_html(note.text) for _, note in kept.notes)) for kept in kept_at(session, section_id))


def kept_at(session: Session, section_id: str) -> tuple[Kept, ...]:
    """Return what is kept of a section and of words in it, the section itself first."""
    here = (kept for kept in kept_all(session).places if kept.found.entry and kept.found.entry.id == section_id)
    return tuple(sorted(here, key=lambda kept: (kept.found.span is not None, kept.found.span)))


def _kept(session: Session, gathered: _Gathered) -> Kept:
    return Kept(
        gathered.spot,
        find_spot(session, gathered.spot),
        tuple(gathered.notes),
        tuple(gathered.tags),
        gathered.is_bookmarked,
        tuple(dict.fromkeys(gathered.collections)),
    )


def _position(order: Mapping[str, int], found: Found) -> tuple[int, int]:
    if found.entry is None:
        return len(order) + (found.standing is Standing.NO_DOCUMENT), 0
    return order[found.entry.id], found.span.start if found.span else -1
