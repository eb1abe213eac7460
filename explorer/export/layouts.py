"""Requests to sheets."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.sheet import ExportRequest
from explorer.export.choice import Form, choose_sources
from explorer.export.columns import Source
from explorer.export.formalities import annex_mark, signature_lines
from explorer.export.labels import document_title
from explorer.export.layout_actions import action_table
from explorer.export.layout_agencies import duty_pages, duty_table
from explorer.export.layout_matrix import LEGEND, matrix_pages, matrix_table
from explorer.export.layout_tasks import task_pages, task_table
from explorer.export.layout_workplan import workplan_pages, workplan_table
from explorer.export.notes import build_notes, plans_of, split_notes
from explorer.export.printable import printable
from explorer.export.scope import parts_of
from explorer.export.sheet import Block, Heading, Sheet, Table

_BUILDERS: Mapping[tuple[Layout, Form], Callable[[ExportRequest, tuple[Source, ...]], Iterator[Block]]] = {
    (Layout.TASKS, Form.PAGES): task_pages,
    (Layout.TASKS, Form.TABLE): task_table,
    (Layout.AGENCIES, Form.PAGES): duty_pages,
    (Layout.AGENCIES, Form.TABLE): duty_table,
    (Layout.MATRIX, Form.PAGES): matrix_pages,
    (Layout.MATRIX, Form.TABLE): matrix_table,
    (Layout.WORKPLAN, Form.PAGES): workplan_pages,
    (Layout.WORKPLAN, Form.TABLE): workplan_table,
    (Layout.FOLLOW_UP, Form.PAGES): workplan_table,
    (Layout.FOLLOW_UP, Form.TABLE): workplan_table,
    (Layout.ACTIONS, Form.PAGES): action_table,
    (Layout.ACTIONS, Form.TABLE): action_table,
    (Layout.REPORT, Form.PAGES): task_pages,
    (Layout.REPORT, Form.TABLE): task_table,
}

_ACROSS = (Layout.MATRIX, Layout.WORKPLAN, Layout.ACTIONS, Layout.FOLLOW_UP)
"""Layouts whose tables need the page's long side."""
_SUBTITLES = {Layout.WORKPLAN: "贯彻落实工作方案"}
"""What follows the document's title, where the layout's name alone would not do: 行动方案工作方案."""


def build_sheet(request: ExportRequest, form: Form, today: date) -> Sheet:
    """Return what the file says.

    Raises:
        ExplorerError: an unknown column, or sections without what the layout lists (bodies, measures).
    """
    blocks = tuple(_blocks(request, form))
    if not blocks:
        raise ExplorerError(f"所选条目没有责任单位和举措，列不出{request.layout.label}。", "请改选有责任单位的任务。")
    legend = LEGEND if request.layout is Layout.MATRIX else ""
    opening, closing = split_notes(request, build_notes(request, today, legend))
    is_single = len(plans := plans_of(request.entries)) == 1
    return printable(
        Sheet(
            title=document_title(request.entries[0]) if is_single else request.layout.label,
            subtitle=_SUBTITLES.get(request.layout, request.layout.label) if is_single else f"（{len(plans)}份文件）",
            opening=opening,
            closing=closing,
            date=today,
            blocks=blocks,
            landscape=request.layout in _ACROSS,
            paper=request.paper,
            annex=annex_mark(request.formalities),
            signature=signature_lines(request.formalities, today),
        )
    )


def _blocks(request: ExportRequest, form: Form) -> Iterator[Block]:
    """Yield the blocks of all parts, those of each under its name."""
    build, sources = _BUILDERS[request.layout, form], choose_sources(request, form)
    for name, part in parts_of(request):
        blocks = build(part, sources)
        yield from _name_blocks(name, blocks, request) if name else blocks


def _name_blocks(name: str, blocks: Iterator[Block], request: ExportRequest) -> Iterator[Block]:
    """Yield a part's blocks: its headings one level lower under a heading of its own, its tables with its name."""
    for place, block in enumerate(blocks):
        if not place:
            yield Heading(name, 1)
        if isinstance(block, Heading):
            yield replace(block, level=min(block.level + 1, 3))
        elif isinstance(block, Table):
            yield replace(block, title=name if block.title == request.layout.label else f"{name}{block.title}")
        else:
            yield block
