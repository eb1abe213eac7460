"""What a piece of a query can mean: words in a text, or a linked thing; and how it was arrived at."""

from dataclasses import dataclass

from explorer.domain.query import Facet, Via


@dataclass(frozen=True, slots=True)
class Text:
    """Folded words as they stand in a text; with ``prefix`` where a Latin word begins so, with ``title`` there only."""

    text: str
    prefix: bool = False
    title: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """A value of a facet: a body (in any role or in one), a place, a programme and so on."""

    facet: Facet
    value: str


Target = Text | Thing


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a leaf."""

    via: Via
    target: Target
    weight: float = 1.0
    """How surely this is meant: a thing whose name merely holds what was typed counts less."""
