"""The part a body has in a task."""

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.labelled import Labelled


class Role(Labelled):
    """``RESPONSIBLE`` where a text does not say who leads."""

    LEAD = "lead", "牵头"
    PARTICIPANT = "participant", "配合"
    RESPONSIBLE = "responsible", "责任"

    @property
    def mark(self) -> str:
        """What stands for the role in a matrix: told apart by shape, it prints and needs no colours."""
        return _MARKS[self.value]


_MARKS = {"lead": "●", "participant": "○", "responsible": "◎"}


class RoleEvidence(Struct, frozen=True):
    """The words that give a body its role, and where they stand."""

    rule: str
    span: Span
