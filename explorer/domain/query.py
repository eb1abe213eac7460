"""Questions to the library and their answers."""

from collections.abc import Mapping

from msgspec import Struct, field

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


class Selection(Struct, frozen=True):
    """One facet value chosen or excluded."""

    facet: Facet
    value: str


class Query(Struct, frozen=True):
    """What the user asks: words, chosen values (OR-ed within a facet, AND-ed across) and excluded ones."""

    text: str = ""
    where: tuple[Selection, ...] = ()
    without: tuple[Selection, ...] = ()
    limit: int = 100
    within: tuple[Selection, ...] = ()
    """Values that all hits carry, each of them, whatever else is chosen: the user's own unit."""
    unit: str = ""
    """The user's own unit, whom 我们局 means; empty where it is not known."""

    @property
    def asks_for_all(self) -> bool:
        """Whether nothing in particular is asked for."""
        return not (self.text.strip() or self.where or self.without or self.within)


class Via(Labelled):
    """How a hit was reached."""

    LITERAL = "literal", "原文"
    SYNONYM = "synonym", "同义词、别名"
    PINYIN = "pinyin", "拼音"
    SPELLING = "spelling", "您要找的可能是"
    PARTIAL = "partial", "部分匹配"
    NEAR = "near", "意思相近"


class Snippet(Struct, frozen=True):
    """A stretch of a section's own text; ``marks`` are (start, end) of what matched, in code points of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Hit(Struct, frozen=True):
    """One section found."""

    entry: Entry
    score: float
    via: Via
    snippet: Snippet
    title_marks: tuple[tuple[int, int], ...] = ()
    """(start, end) of what matched in the section's title, whether or not the snippet shows it."""


class FacetCount(Struct, frozen=True):
    """A facet value and the number of sections it would leave."""

    value: str
    count: int


class Suggestion(Struct, frozen=True):
    """Something to search for instead."""

    text: str
    kind: str
    count: int


class Relaxation(Struct, frozen=True):
    """A wider query and the number of sections it finds."""

    query: str
    where: tuple[Selection, ...]
    count: int
    without: tuple[Selection, ...] = ()


class Explanation(Struct, frozen=True):
    """Why nothing was found literally, and what would find something."""

    reason: str
    relaxations: tuple[Relaxation, ...] = ()


class Results(Struct, frozen=True):
    """The answer: literal hits first, ``total`` counts those; ``hits`` holds at most ``query.limit``."""

    query: Query
    understood: str
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, tuple[FacetCount, ...]]
    suggestions: tuple[Suggestion, ...] = field(default=())
    explanation: Explanation | None = None
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the documents of the library are called, by the ids that facets know them by."""
