"""Sheets as Excel workbooks: a worksheet a table, and one that states source, query and date."""

import re
from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, BinaryIO

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Paper, Warnings
from explorer.export.labels import PROGRAM
from explorer.export.sheet import Cell, Column, Sheet, Table, Text, lines_of, pieces_of
from explorer.export.xlsx_size import fit_height, fit_widths

_Untyped = Any
"""XlsxWriter says nothing of the types of its workbooks, worksheets and formats."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": "等线", "font_size": 11},
}
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#B0B0B0"}
_HEAD = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1, "bg_color": "#E8ECE6"}
_PAPER = {Paper.A4: 9, Paper.A3: 8}
_HIT = {"bold": True, "font_color": "#9B1C1C"}
_SIGNATURE = {"font_size": 11}
_FEWEST_PIECES = 3
"""Rich text in Excel is at least two pieces and a format."""
_LONGEST = 32_767
"""Most characters an Excel cell holds; XlsxWriter silently leaves out longer text."""
_CUT = "…（超出单元格上限，全文见原文件）"


def write_xlsx(sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
    """Write the sheet's tables and a worksheet of notes."""
    # The workbook hides what goes wrong in writing behind errors of its own, so it is made in memory first.
    memory = BytesIO()
    book: _Untyped = xlsxwriter.Workbook(memory, _OPTIONS)
    moment = datetime.combine(sheet.date, time())
    book.set_properties({"title": sheet.title + sheet.subtitle, "author": PROGRAM, "created": moment})
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    for done, table in enumerate(tables, 1):
        _write_table(book, sheet, table)
        yield Progress(done, len(tables), table.title)
    _write_notes(book, sheet)
    book.close()
    stream.write(memory.getbuffer())
    return tuple(f"“{table.title}”有单元格超出 Excel 的字数上限，截去了末尾。" for table in tables if _is_cut(table))


def _is_cut(table: Table) -> bool:
    """Tell whether a cell of the table holds more than Excel's do."""
    return any(len("\n".join(lines_of(cell))) > _LONGEST for row in table.rows for cell in row)


def _write_table(book: _Untyped, sheet: Sheet, table: Table) -> None:
    """Add a worksheet: heads in its first row, frozen, filtered and repeated on paper."""
    page = book.add_worksheet(_free_name(book, table.title))
    head, text, hit = book.add_format(_HEAD), book.add_format(_CELL), book.add_format(_HIT)
    centred = book.add_format(_CELL | {"align": "center"})
    heads = tuple(column.head for column in table.columns)
    widths = fit_widths(table.columns, table.rows)
    for place, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        page.set_column(place, place, width, None, {"hidden": column.is_hidden})
        page.write_string(0, place, column.head, head)
    page.set_row(0, fit_height(heads, [width - 2 for width in widths]))
    for index, row in enumerate(table.rows, 1):
        page.set_row(index, fit_height(row, widths))
        for place, cell in enumerate(row):
            _write_cell(page, index, place, cell, centred if table.columns[place].is_centred else text, hit)
    last_row, last_column = len(table.rows), len(table.columns) - 1
    page.freeze_panes(1, _count_frozen(table.columns))
    page.autofilter(0, 0, last_row, last_column)
    page.repeat_rows(0)
    last_row = _write_signature(page, book.add_format(_SIGNATURE), sheet, last_row)
    page.print_area(0, 0, last_row, last_column)
    _set_paper(page, sheet)


def _write_signature(page: _Untyped, style: _Untyped, sheet: Sheet, last_row: int) -> int:
    """Write the lines to sign below a blank row, where they neither filter nor sort; return the last row written."""
    for row, line in enumerate(sheet.signature, last_row + 2):
        page.write_string(row, 0, line, style)
        last_row = row
    return last_row


def _write_cell(page: _Untyped, row: int, column: int, cell: Cell, style: _Untyped, hit: _Untyped) -> None:
    """Write a number as a number and everything else as text, whatever it looks like."""
    if isinstance(cell, int):
        page.write_number(row, column, cell, style)
        return
    text = "\n".join(lines_of(cell))
    pieces = _rich(cell, hit) if isinstance(cell, Text) and len(text) <= _LONGEST else []
    if len(pieces) >= _FEWEST_PIECES:
        page.write_rich_string(row, column, *pieces, style)
        return
    page.write_string(row, column, text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT, style)


def _rich(text: Text, hit: _Untyped) -> list[_Untyped]:
    """Return a text in pieces, before each that is marked its format."""
    pieces = [(piece, is_marked) for piece, is_marked in pieces_of(text) if piece]
    return [part for piece, is_marked in pieces for part in ((hit, piece) if is_marked else (piece,))]


def _write_notes(book: _Untyped, sheet: Sheet) -> None:
    """Add the worksheet that says where the tables come from."""
    page = book.add_worksheet(_free_name(book, "说明"))
    widths = (14.0, 90.0)
    page.set_column(0, 0, widths[0])
    page.set_column(1, 1, widths[1])
    title = book.add_format({"bold": True, "font_size": 14, "align": "center"})
    page.merge_range(0, 0, 0, 1, "", title)
    page.write_string(0, 0, sheet.title + sheet.subtitle, title)
    head, text = book.add_format(_HEAD), book.add_format(_CELL)
    for row, (name, note) in enumerate(sheet.notes, 2):
        page.set_row(row, fit_height((name, note), widths))
        page.write_string(row, 0, name, head)
        page.write_string(row, 1, note, text)
    _set_paper(page, sheet)


def _set_paper(page: _Untyped, sheet: Sheet) -> None:
    """Print across, as wide as the page, with the title above and the page number below."""
    page.set_paper(_PAPER[sheet.paper])
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    title = (sheet.title + sheet.subtitle).replace("&", "&&")[:200]
    # The blank keeps a title that begins with a figure from being read as part of the size.
    annex = sheet.annex.replace("&", "&&")[:30]
    page.set_header(f'&L{annex}&C&"宋体,加粗"&14 {title}' if annex else f'&C&"宋体,加粗"&14 {title}')
    page.set_footer("&C— &P —")


def _count_frozen(columns: Sequence[Column]) -> int:
    """Return how many columns stay in sight: those up to the name of the row's task or body."""
    return next((i for i, column in enumerate(columns[:4], 1) if column.code in ("title", "agency")), 0)


def _free_name(book: _Untyped, title: str) -> str:
    """Return a worksheet name Excel accepts that the book does not have yet."""
    name = re.sub(r"[\[\]:*?/\\]", "", title).strip("'")[:25] or "表"
    taken = {page.get_name().lower() for page in book.worksheets()}
    number = 2
    free = name
    while free.lower() in taken:
        free, number = f"{name}{number}", number + 1
    return free
