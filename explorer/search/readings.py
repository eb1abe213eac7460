"""What a piece of a query can mean: words in a text, or a linked thing; and how it was arrived at."""

from msgspec import Struct

from explorer.domain.query import Facet, Via


class Text(Struct, frozen=True):
    """Folded words as they stand in a text; with ``prefix`` where a Latin word begins so, with ``title`` there only.

    With ``number`` its figures are all of a number: 5年 is not in 2025年.
    """

    text: str
    prefix: bool = False
    title: bool = False
    number: bool = False


class Thing(Struct, frozen=True):
    """A value of a facet: a body (in any role or in one), a place, a programme and so on."""

    facet: Facet
    value: str
    first: bool = False
    """Only where it is the body named first of those responsible, none of which is said to lead."""


Target = Text | Thing


class Reading(Struct, frozen=True):
    """One meaning of a leaf."""

    via: Via
    target: Target
    weight: float = 1.0
    """How surely this is meant: a thing whose name merely holds what was typed counts less."""
    near: bool = False
    """Merely near in meaning to what was typed."""
