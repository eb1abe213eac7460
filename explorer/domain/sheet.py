"""What an export is asked to hold."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.domain.links import Entry
from explorer.domain.query import Query


class Layout(StrEnum):
    """How an export is laid out: per task, per agency, agencies against tasks, per measure."""

    TASKS = "tasks"
    AGENCIES = "agencies"
    MATRIX = "matrix"
    WORKPLAN = "workplan"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The sections to export, in order, and the query that chose them (stated in the export)."""

    entries: tuple[Entry, ...]
    query: Query
    layout: Layout = Layout.TASKS
    columns: tuple[str, ...] = ()
    """Column codes in order; empty for the layout's own."""
