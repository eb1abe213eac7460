"""What the user makes of a library: notes, tags, collections, searches. All of it hangs on words, not on offsets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from explorer.domain.agency import Agency
from explorer.domain.anchor import Anchor
from explorer.domain.corrections import Correction
from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Query

_LONGEST_NAME = 200
_UNFIT = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


class Spot(Struct, frozen=True):
    """A section, or some words of one, kept by the words: it outlives rebuilds, new versions and other numbers."""

    document: str
    source: str
    """Title of the document."""
    section: str
    """Id the section had."""
    title: str
    """Title the section had; empty where it had none."""
    anchor: Anchor
    """Title and body of a whole section, or the words chosen."""
    is_whole: bool = True

    @classmethod
    def of(cls, entry: Entry, span: Span | None = None) -> Spot:
        """Return the spot of a section, or of the words ``span`` of its document."""
        document, section = entry.plan.document, entry.section
        anchor = Anchor.at(document.text, span or section.whole)
        return cls(document.id, document.metadata.title, entry.id, section.title, anchor, span is None)

    @property
    def key(self) -> str:
        """A name of the spot that is the same on every computer with the same document."""
        from hashlib import sha256  # loads a library of its own, which no start needs

        parts = (self.document, str(self.is_whole), "".join(self.anchor.quote.split()), str(self.anchor.start))
        return sha256("\0".join(parts).encode()).hexdigest()[:20]


class Standing(StrEnum):
    """What has become of a spot's words."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    NO_DOCUMENT = "no-document"


class Found(Struct, frozen=True):
    """Where a spot is now; without ``entry`` its words are gone."""

    standing: Standing
    entry: Entry | None = None
    span: Span | None = None
    """The words, where the spot is not a whole section."""


class Note(Struct, frozen=True):
    """A remark in Markdown; times are ISO, in UTC."""

    spot: Spot
    text: str
    created: str
    changed: str


class Tagging(Struct, frozen=True):
    """The tags of a spot, nested by ``/``, and whether it has a bookmark."""

    spot: Spot
    tags: tuple[str, ...] = ()
    is_bookmarked: bool = False


class Item(Struct, frozen=True):
    """A member of a collection and what is said of it there."""

    spot: Spot
    note: str = ""


class Collection(Struct, frozen=True):
    """Spots in an order of the user's own; ``name`` is nested by ``/``."""

    name: str
    items: tuple[Item, ...] = ()
    note: str = ""


class SavedSearch(Struct, frozen=True):
    """A search under a name: a list that is as new as the library each time it is opened."""

    name: str
    query: Query
    created: str = ""


class RecentSearch(Struct, frozen=True):
    """A search that was made, with its filters, and when last."""

    query: Query
    at: str


class RecentWork(Struct, frozen=True):
    """A section that was read, and when last."""

    spot: Spot
    at: str


class KeptCorrection(Struct, frozen=True):
    """A correction, the title of its document, and when it was made; times are ISO, in UTC."""

    correction: Correction
    source: str = ""
    changed: str = ""


class KeptAgency(Struct, frozen=True):
    """A body that the user confirmed, and when."""

    agency: Agency
    changed: str = ""


class Keepsakes(Struct, frozen=True):
    """All that a user keeps, each under its key."""

    notes: Mapping[str, Note] = field(default_factory=dict[str, Note])
    taggings: Mapping[str, Tagging] = field(default_factory=dict[str, Tagging])
    collections: Mapping[str, Collection] = field(default_factory=dict[str, Collection])
    searches: Mapping[str, SavedSearch] = field(default_factory=dict[str, SavedSearch])
    corrections: Mapping[str, KeptCorrection] = field(default_factory=dict[str, KeptCorrection])
    agencies: Mapping[str, KeptAgency] = field(default_factory=dict[str, KeptAgency])


class Kept(Struct, frozen=True):
    """One place of the library and all that is kept there."""

    spot: Spot
    found: Found
    notes: tuple[tuple[str, Note], ...] = ()
    """Each with its key."""
    tags: tuple[str, ...] = ()
    is_bookmarked: bool = False
    collections: tuple[tuple[str, str], ...] = ()
    """Key and name of each collection it is in."""


class KeptAll(Struct, frozen=True):
    """All places where something is kept, in the order of the library, lost ones last."""

    places: tuple[Kept, ...]
    collections: Mapping[str, Collection]
    members: Mapping[str, tuple[tuple[Kept, Item], ...]]
    """What each collection holds, in its order."""


def clean_path(name: str) -> str:
    """Return a name nested by ``/`` without blanks and gaps round its parts: 能源 ／ 电网 → 能源/电网."""
    parts = (" ".join(_UNFIT.sub(" ", part).split()) for part in name.replace("／", "/").split("/"))
    return "/".join(part for part in parts if part)[:_LONGEST_NAME].rstrip("/ ")


def is_under(name: str, parent: str) -> bool:
    """Tell whether ``name`` is ``parent`` or nested in it."""
    return name == parent or name.startswith(f"{parent}/")
