"""The part a body has in a task."""

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.labelled import Labelled


class Role(Labelled):
    """``RESPONSIBLE`` where a text does not say who leads."""

    LEAD = "lead", "牵头"
    PARTICIPANT = "participant", "配合"
    RESPONSIBLE = "responsible", "责任"


class RoleEvidence(Struct, frozen=True):
    """The words that give a body its role, and where they stand."""

    rule: str
    span: Span
