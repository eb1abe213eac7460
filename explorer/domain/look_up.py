"""Looking up a pasted list of bodies, places and words at once."""

from __future__ import annotations

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry
from explorer.domain.query import Via
from explorer.domain.role import Role


class MeaningKind(Labelled):
    """What something written can stand for."""

    AGENCY = "agency", "单位"
    PLACE = "place", "地点"
    PROGRAMME = "programme", "项目"
    ACTION = "action", "行动"
    WORD = "word", "词语"


class Finding(Struct, frozen=True):
    """A section, the part a body has in it, and the sentences or clauses that name what was looked up."""

    entry: Entry
    role: Role | None
    clauses: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The clauses, one a line."""
        return "\n".join(span.of(self.entry.plan.document.text).strip() for span in self.clauses)


class Meaning(Struct, frozen=True):
    """One thing that was meant, and where it is."""

    kind: MeaningKind
    name: str
    via: Via
    findings: tuple[Finding, ...]


class LookedUp(Struct, frozen=True):
    """A member of the list: what it was understood as, or why it was not found."""

    written: str
    times: int
    """How often the list has it."""
    meanings: tuple[Meaning, ...]
    reason: str = ""
    """Why there is none."""
    near: tuple[str, ...] = ()
    """Names that are much like it."""


class LookUpTable(Struct, frozen=True):
    """The members of the list, in its order, each once."""

    rows: tuple[LookedUp, ...]

    @property
    def found(self) -> int:
        """Number of members that were found."""
        return sum(bool(row.meanings) for row in self.rows)
