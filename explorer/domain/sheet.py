"""What an export is asked to hold."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from explorer.domain.links import Entry
from explorer.domain.query import Query


class Layout(StrEnum):
    """How an export is laid out; ``label`` is the name officials know it by."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member that is its code and carries its Chinese label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    TASKS = "tasks", "任务清单"
    AGENCIES = "agencies", "责任清单"
    MATRIX = "matrix", "任务分工表"
    WORKPLAN = "workplan", "工作方案"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The sections to export, in order, and the query that chose them (stated in the export)."""

    entries: tuple[Entry, ...]
    query: Query
    layout: Layout = Layout.TASKS
    columns: tuple[str, ...] = ()
    """Codes or heads of columns in order; empty for the layout's own."""
