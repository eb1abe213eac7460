"""Workbooks of Excel up to 2003, old WPS tables (.xls, .et) and OpenDocument sheets (.ods), read by calamine."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from explorer.reading.archive import damaged, encrypted
from explorer.reading.draft import Draft, Line
from explorer.reading.sheet_rows import sheet_lines, sheet_title
from explorer.reading.xlsx_file import too_large
from explorer.reading.xlsx_values import clock, day, plain

_LARGEST_GRID = 2_000_000
_Value = int | float | str | bool | time | date | datetime | timedelta


def read_legacy_sheet(data: bytes, name: str) -> Draft:
    """Return the rows of all visible sheets of the workbook ``data``.

    Raises:
        ExplorerError: it is damaged, encrypted, or has too many cells.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    lines: list[Line] = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = [sheet for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
        for sheet in shown:
            if sheet.typ == SheetTypeEnum.WorkSheet:
                found = book.get_sheet_by_name(sheet.name)
                if found.height * found.width > _LARGEST_GRID:
                    raise too_large(name)
                lines += sheet_lines(_rows(found.to_python()), sheet_title(sheet.name, len(shown)))
    except PasswordError as error:
        raise encrypted(name) from error
    except (CalamineError, ValueError, OSError) as error:
        raise damaged(name) from error
    return Draft(tuple(lines), {})


def _rows(rows: Sequence[Sequence[_Value]]) -> list[list[str]]:
    return [[_shown(value) for value in row] for row in rows]


def _shown(value: _Value) -> str:
    """Return a value as its reader sees it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return plain(value)
    if isinstance(value, datetime):
        return day(value) if value.time() == time() else f"{day(value)} {clock(value.time())}"
    if isinstance(value, date):
        return day(value)
    return clock(value) if isinstance(value, time) else str(value)
