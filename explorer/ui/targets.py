"""Where a link leads."""

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.query import Query, Selection


class ToSection(Struct, frozen=True):
    """Open a section, ``spans`` lit up for a moment."""

    section: str
    spans: tuple[Span, ...] = ()


class ToThing(Struct, frozen=True):
    """Open the page of a body, place or programme."""

    selection: Selection


class ToList(Struct, frozen=True):
    """List the sections that carry a facet value."""

    selection: Selection


class ToQuery(Struct, frozen=True):
    """Ask something."""

    query: Query


class ToPair(Struct, frozen=True):
    """Set two sections side by side."""

    one: str
    other: str


class ToPlan(Struct, frozen=True):
    """Read a whole document, from a character of it on."""

    document: str
    start: int = 0


class ToReview(Struct, frozen=True):
    """Check what was found in a document, from the section on that begins at a character of it."""

    document: str
    start: int = -1
    """-1 for the first section that is doubtful."""


class ToDocument(Struct, frozen=True):
    """Open the page of a document, or what its last version changed."""

    document: str
    changes: bool = False


Target = ToSection | ToThing | ToList | ToQuery | ToPair | ToPlan | ToReview | ToDocument
