"""What a piece of a query can mean: words in a text, or a linked thing; and how it was arrived at."""

from enum import Enum

from msgspec import Struct

from explorer.domain.query import Facet, Via
from explorer.search.numbered import Numbered


class Order(Enum):
    """Where a body stands among those responsible; the value says it to the user."""

    FIRST = "列首位"
    LATER = "列其后"


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
    order: Order | None = None
    """Only where the body is named so among those responsible, none of which is said to lead."""


Target = Text | Thing | Numbered


class Reading(Struct, frozen=True):
    """One meaning of a leaf."""

    via: Via
    target: Target
    weight: float = 1.0
    """How surely this is meant: a thing whose name merely holds what was typed counts less."""
