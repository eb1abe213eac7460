"""Every cell of every table of the bundled plan, in every layout and every format that has tables."""

from pathlib import Path

import pytest

from explorer.domain.layout import Layout
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.export.choice import Form
from explorer.export.layouts import build_sheet
from explorer.export.sheet import Table, lines_of
from tests.export.readers import Rows, tables_of
from tests.export.sample import TODAY, bundled_tasks, save
from tests.samples import bundled_plan

_FORMS = {".docx": Form.PAGES, ".html": Form.PAGES, ".md": Form.PAGES, ".xlsx": Form.TABLE, ".csv": Form.TABLE}
_LISTED = [layout for layout in Layout if layout not in (Layout.TASKS, Layout.REPORT)]
"""Layouts whose pages are tables; the pages of the others are facts of one task after the other."""
_LABELS = {"lead": "牵头", "participant": "配合"}


def _expected(request: ExportRequest, form: Form) -> list[Rows]:
    return [
        [[column.head for column in block.columns], *([_line(cell) for cell in row] for row in block.rows)]
        for block in build_sheet(request, form, TODAY).blocks
        if isinstance(block, Table)
    ]


def _line(cell: object) -> str:
    return "\n".join(lines_of(cell)) if not isinstance(cell, int) else str(cell)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("suffix", _FORMS)
@pytest.mark.parametrize("layout", Layout)
def test_every_cell_reads_back_as_the_sheet_has_it(tmp_path: Path, layout: Layout, suffix: str):
    if layout not in _LISTED and _FORMS[suffix] is Form.PAGES:
        pytest.skip("no table, but facts of one task after the other")
    request = ExportRequest(bundled_tasks(), Query(), layout)
    written = tables_of(save(request, tmp_path / f"x{suffix}"))
    assert written == _expected(request, _FORMS[suffix])


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
def test_the_duty_list_holds_all_211_roles(tmp_path: Path, suffix: str):
    request = ExportRequest(bundled_tasks(), Query(), Layout.AGENCIES)
    *sides, _tasks = tables_of(save(request, tmp_path / f"x{suffix}"))
    found = {
        (int(line.split("．")[0]), row[0], head[:2])
        for heads, *rows in sides
        for row in rows
        for head, cell in zip(heads, row, strict=True)
        if head in ("牵头任务", "配合任务")
        for line in cell.splitlines()
    }
    assert len(found) == 211
    assert found == {
        (linked.section.number, link.agency, _LABELS[link.role.value])
        for linked in bundled_plan().sections
        for link in linked.agencies
    }
