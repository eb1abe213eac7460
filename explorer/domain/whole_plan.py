"""A document laid out to be read from beginning to end."""

from dataclasses import dataclass

from explorer.domain.links import LinkedPlan
from explorer.domain.pages import PlanTally


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A heading: its words, how deep it stands, and the block it is."""

    words: str
    depth: int
    block: int


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A document with its outline, and the documents one can read instead."""

    plan: LinkedPlan
    outline: tuple[OutlineRow, ...]
    documents: tuple[PlanTally, ...]
