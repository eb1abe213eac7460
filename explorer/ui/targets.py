"""Where a link leads."""

from dataclasses import dataclass

from explorer.domain.document import Span
from explorer.domain.query import Query, Selection


@dataclass(frozen=True, slots=True)
class ToSection:
    """Open a section, ``spans`` lit up for a moment."""

    section: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ToThing:
    """Open the page of a body, place or programme."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class ToList:
    """List the sections that carry a facet value."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class ToQuery:
    """Ask something."""

    query: Query


@dataclass(frozen=True, slots=True)
class ToPair:
    """Set two sections side by side."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class ToPlan:
    """Read a whole document, from a character of it on."""

    document: str
    start: int = 0


Target = ToSection | ToThing | ToList | ToQuery | ToPair | ToPlan
