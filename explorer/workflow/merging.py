"""A merge under way: what is kept here, and what is going to be kept."""

from dataclasses import dataclass, field
from typing import TypeVar

from explorer.domain.keeping import Keepsakes, Spot
from explorer.workflow.changes import Change
from explorer.workflow.session import Session
from explorer.workflow.spots import Place, place_of

_T = TypeVar("_T")


@dataclass
class Merge:
    """Collects the changes, the first state of each thing with its last."""

    session: Session
    kept: Keepsakes
    changes: dict[tuple[str, str], Change] = field(default_factory=dict[tuple[str, str], Change])

    def place(self, spot: Spot) -> Place:
        """Return what tells the place of ``spot`` here."""
        return place_of(self.session, spot)

    def put(self, shelf: str, key: str, before: _T | None, after: _T) -> None:
        """Let ``after`` stand under ``key``, where ``before`` stands."""
        first = self.changes.get((shelf, key))
        self.changes[shelf, key] = Change(shelf, key, first.before if first else before, after)
