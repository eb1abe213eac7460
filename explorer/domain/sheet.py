"""What an export is asked to hold."""

from dataclasses import dataclass

from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry
from explorer.domain.query import Query


class Layout(Labelled):
    """How an export is laid out; ``label`` is the name officials know it by."""

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
