"""Requests to sheets."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from explorer.domain.errors import ExplorerError
from explorer.domain.sheet import ExportRequest, Layout
from explorer.export.choice import Form, choose_sources
from explorer.export.columns import Source
from explorer.export.labels import document_title
from explorer.export.layout_actions import action_table
from explorer.export.layout_agencies import duty_pages, duty_table
from explorer.export.layout_matrix import matrix_pages, matrix_table
from explorer.export.layout_tasks import task_pages, task_table
from explorer.export.layout_workplan import workplan_pages, workplan_table
from explorer.export.notes import build_notes, plans_of
from explorer.export.printable import printable
from explorer.export.sheet import Block, Sheet

_BUILDERS: Mapping[tuple[Layout, Form], Callable[[ExportRequest, tuple[Source, ...]], Iterator[Block]]] = {
    (Layout.TASKS, Form.PAGES): task_pages,
    (Layout.TASKS, Form.TABLE): task_table,
    (Layout.AGENCIES, Form.PAGES): duty_pages,
    (Layout.AGENCIES, Form.TABLE): duty_table,
    (Layout.MATRIX, Form.PAGES): matrix_pages,
    (Layout.MATRIX, Form.TABLE): matrix_table,
    (Layout.WORKPLAN, Form.PAGES): workplan_pages,
    (Layout.WORKPLAN, Form.TABLE): workplan_table,
    (Layout.ACTIONS, Form.PAGES): action_table,
    (Layout.ACTIONS, Form.TABLE): action_table,
    (Layout.REPORT, Form.PAGES): task_pages,
    (Layout.REPORT, Form.TABLE): task_table,
}


def build_sheet(request: ExportRequest, form: Form, today: date) -> Sheet:
    """Return what the file says.

    Raises:
        ExplorerError: an unknown column, or sections without what the layout lists (bodies, measures).
    """
    sources = choose_sources(request, form)
    blocks = tuple(_BUILDERS[request.layout, form](request, sources))
    if not blocks:
        raise ExplorerError(f"所选条目没有责任单位和举措，列不出{request.layout.label}。", "请改选有责任单位的任务。")
    is_single = len(plans := plans_of(request.entries)) == 1
    return printable(
        Sheet(
            title=document_title(request.entries[0]) if is_single else request.layout.label,
            subtitle=request.layout.label if is_single else f"（{len(plans)}份文件）",
            notes=build_notes(request.entries, request.query, today),
            date=today,
            blocks=blocks,
            landscape=request.layout in (Layout.MATRIX, Layout.WORKPLAN, Layout.ACTIONS),
        )
    )
