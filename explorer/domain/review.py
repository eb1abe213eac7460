"""A document as it is checked: what was found, how sure that is, and what a person has looked at already."""

from collections.abc import Mapping

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.confidence import Confidence, Grade
from explorer.domain.corrections import Correction
from explorer.domain.doubt import Doubt
from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.pages import PlanTally


class Reviewed(Struct, frozen=True):
    """Somebody has looked at a section and found it right, as it stood and as it was understood then."""

    document: str
    at: str
    """When, as an ISO time."""


class ReviewItem(Struct, frozen=True):
    """A section to be checked."""

    entry: Entry
    confidence: Confidence
    is_reviewed: bool
    doubts: tuple[Doubt, ...] = ()
    """What was noticed in it."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to look at it."""
        return self.confidence.grade is not Grade.SURE and not self.is_reviewed


class Review(Struct, frozen=True):
    """A document with all that is to be checked in it, in the order of the text."""

    plan: LinkedPlan
    items: tuple[ReviewItem, ...]
    corrections: Mapping[str, Correction]
    """What the user has corrected in it, by key, the oldest first."""
    lost: frozenset[str]
    """Keys of the corrections whose words are gone from the text: they do nothing."""
    named: tuple[tuple[str, Agency], ...]
    """Ways of writing that stand in it and that the user has said whom they mean: the words, and the body."""
    documents: tuple[PlanTally, ...]
    """All documents, those imported last first, with the number of sections somebody has to look at."""
