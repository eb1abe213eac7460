"""A document laid out to be read from beginning to end."""

from msgspec import Struct

from explorer.domain.links import LinkedPlan
from explorer.domain.pages import PlanTally


class OutlineRow(Struct, frozen=True):
    """A heading: its words, how deep it stands, and the block it is."""

    words: str
    depth: int
    block: int


class WholePlan(Struct, frozen=True):
    """A document with its outline, and the documents one can read instead."""

    plan: LinkedPlan
    outline: tuple[OutlineRow, ...]
    documents: tuple[PlanTally, ...]
