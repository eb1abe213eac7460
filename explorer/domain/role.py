"""The part a body has in a task."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.domain.document import Span


class Role(StrEnum):
    """``RESPONSIBLE`` where a text does not say who leads."""

    LEAD = "lead"
    PARTICIPANT = "participant"
    RESPONSIBLE = "responsible"


@dataclass(frozen=True, slots=True)
class RoleEvidence:
    """The words that give a body its role, and where they stand."""

    rule: str
    span: Span
