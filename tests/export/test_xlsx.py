"""Workbooks, read back with openpyxl."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from explorer.domain.layout import Layout
from explorer.domain.query import Query
from explorer.export.choice import Form
from explorer.export.layouts import build_sheet
from explorer.export.sheet import Cell, Column, Sheet, Table, lines_of
from explorer.export.xlsx_file import write_xlsx
from tests.export.sample import TITLE, TODAY, export, request


def _open(path: Path) -> Any:
    return openpyxl.load_workbook(path)


def _save(folder: Path, *cells: Cell) -> Any:
    """The one row of a workbook with these cells, read back."""
    columns = tuple(Column(str(index), f"列{index}", 8) for index in range(len(cells)))
    sheet = Sheet("题", "表", (), (), TODAY, (Table("表", columns, (cells,)),))
    with (folder / "x.xlsx").open("wb") as stream:
        list(write_xlsx(sheet, stream))
    return _open(folder / "x.xlsx")["表"][2]


@pytest.mark.parametrize("layout", Layout)
def test_every_cell_is_what_the_sheet_says(tmp_path: Path, layout: Layout):
    book = _open(export(tmp_path, "x.xlsx", layout))
    tables = [block for block in build_sheet(request(layout), Form.TABLE, TODAY).blocks if isinstance(block, Table)]
    for table in tables:
        heads, *rows = book[table.title].iter_rows(values_only=True)
        assert list(heads) == [column.head for column in table.columns]
        for row, cells in zip(rows, table.rows, strict=True):
            assert [value or "" for value in row] == [
                cell if isinstance(cell, int) else "\n".join(lines_of(cell)) for cell in cells
            ]


def test_heads_stay_in_sight_filter_and_repeat_on_paper(tmp_path: Path):
    page = _open(export(tmp_path, "x.xlsx"))["任务清单"]
    assert page.freeze_panes == "C2"
    assert page.auto_filter.ref == "A1:K3"
    assert page.print_title_rows == "$1:$1"
    assert page.print_area == "'任务清单'!$A$1:$K$3"
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert all(cell.alignment.wrap_text for row in page.iter_rows() for cell in row)


def test_rows_are_high_enough_for_their_text(tmp_path: Path):
    page = _open(export(tmp_path, "x.xlsx"))["任务清单"]
    measures = page["D2"]
    needed = sum(-(-2 * len(line) // page.column_dimensions["D"].width) for line in measures.value.split("\n"))
    assert page.row_dimensions[2].height >= 14.3 * needed


def test_columns_to_fill_in_are_wide_while_they_are_empty(tmp_path: Path):
    page = openpyxl.load_workbook(export(tmp_path, "x.xlsx", Layout.WORKPLAN)).worksheets[0]
    widths = {
        cell.value: page.column_dimensions[get_column_letter(place)].width for place, cell in enumerate(page[1], 1)
    }
    assert widths["本单位细化措施"] >= 28
    assert widths["进展情况"] >= 18


def test_text_stays_text_whatever_it_looks_like(tmp_path: Path):
    tricks = ("=1+1", "{=A1}", "+86", "-1", "@x", "007", "1-2", "2025-01-01", "http://x.cn", "_x0041_", "TRUE")
    cells = _save(tmp_path, *tricks)
    assert [cell.value for cell in cells] == list(tricks)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_numbers_stay_numbers(tmp_path: Path):
    (cell,) = _save(tmp_path, 26)
    assert (cell.value, cell.data_type) == (26, "n")


def test_text_beyond_what_a_cell_holds_is_cut_in_plain_sight(tmp_path: Path):
    (cell,) = _save(tmp_path, "字" * 40_000)
    assert len(cell.value) == 32_767
    assert cell.value.endswith("…（超出单元格上限，全文见原文件）")


def test_a_worksheet_states_source_query_and_date(tmp_path: Path):
    page = _open(export(tmp_path, "x.xlsx", query=Query("页岩气")))["说明"]
    notes = {row[0]: row[1] for row in page.iter_rows(min_row=3, values_only=True)}
    assert notes["来源文件"].startswith(f"《{TITLE}》")
    assert notes["检索条件"] == "检索词“页岩气”"
    assert notes["导出日期"] == "2025年11月23日"


def test_properties_name_the_program_and_the_day_and_nobody(tmp_path: Path):
    path = export(tmp_path, "x.xlsx")
    properties = _open(path).properties
    assert properties.creator == properties.lastModifiedBy == "川渝双碳行动方案知识库"
    assert properties.created == datetime(2025, 11, 23)
    with ZipFile(path) as package:
        assert all(str(tmp_path).encode() not in package.read(name) for name in package.namelist())


def test_a_title_that_begins_with_figures_or_holds_an_ampersand_prints_as_it_is(tmp_path: Path):
    sheet = Sheet("2030年前&方案", "", (), (), TODAY, (Table("表:[1]", (Column("a", "甲", 4),), ()),))
    with (tmp_path / "x.xlsx").open("wb") as stream:
        list(write_xlsx(sheet, stream))
    book = _open(tmp_path / "x.xlsx")
    assert book.sheetnames == ["表1", "说明"]
    assert book["表1"].oddHeader.center.text == "2030年前&&方案"
