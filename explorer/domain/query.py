"""Questions to the library and their answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry


class Facet(Labelled):
    """What results can be narrowed by; ``label`` is the word users see and type."""

    ACTION = "action", "行动"
    AGENCY = "agency", "单位"
    LEAD = "lead", "牵头"
    PARTICIPANT = "participant", "配合"
    JURISDICTION = "jurisdiction", "辖区"
    PLACE = "place", "地点"
    PROGRAMME = "programme", "项目"
    KIND = "kind", "类别"
    DOCUMENT = "document", "文件"


@dataclass(frozen=True, slots=True)
class Selection:
    """One facet value chosen or excluded."""

    facet: Facet
    value: str


@dataclass(frozen=True, slots=True)
class Query:
    """What the user asks: words, chosen values (OR-ed within a facet, AND-ed across) and excluded ones."""

    text: str = ""
    where: tuple[Selection, ...] = ()
    without: tuple[Selection, ...] = ()
    limit: int = 100
    within: tuple[Selection, ...] = ()
    """Values that all hits carry, each of them, whatever else is chosen: the user's own unit."""


class Via(StrEnum):
    """How a hit was reached."""

    LITERAL = "literal"
    SYNONYM = "synonym"
    PINYIN = "pinyin"
    SPELLING = "spelling"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a section's own text; ``marks`` are (start, end) of what matched, in code points of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One section found."""

    entry: Entry
    score: float
    via: Via
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A facet value and the number of sections it would leave."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to search for instead."""

    text: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A wider query and the number of sections it finds."""

    query: str
    where: tuple[Selection, ...]
    count: int
    without: tuple[Selection, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why nothing was found literally, and what would find something."""

    reason: str
    relaxations: tuple[Relaxation, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer: literal hits first, ``total`` counts those; ``hits`` holds at most ``query.limit``."""

    query: Query
    understood: str
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, tuple[FacetCount, ...]]
    terms: tuple[str, ...] = ()
    """What to mark in a text that is opened from these results."""
    suggestions: tuple[Suggestion, ...] = field(default=())
    explanation: Explanation | None = None
