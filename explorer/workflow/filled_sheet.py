"""Sheets that offices filled in, read back as tables of text: .xlsx, .xls, .ods, .docx and .csv."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from msgspec import Struct

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.child import Limits, ReadingProcess

Table = list[list[str]]
_Untyped = Any
"""What python-docx and calamine give is typed in part."""

_LARGEST = 50 * 2**20
"""Bytes; a sheet of 2,600 tasks has less than one million."""
_MOST_CELLS = 2_000_000
"""Cells; a sheet of 2,600 tasks with ten measures each and all columns has half a million."""
_LIMITS = Limits(seconds=60, memory=2 * 2**30)


class FilledSheet(Struct, frozen=True):
    """What stands in a file: tables, and the lines outside them."""

    tables: tuple[Table, ...]
    lines: tuple[str, ...] = ()


def read_filled_sheet(path: Path) -> Job[FilledSheet]:
    """Read a filled sheet, in a process of its own: it comes from other people's machines.

    Raises:
        ExplorerError: it can't be read, is of another format, or too large.
    """
    process = ReadingProcess(FilledSheet, parse_filled_sheet, _LIMITS)
    try:
        return (yield from process.read(path))
    finally:
        process.close()


def parse_filled_sheet(path: Path) -> Job[FilledSheet]:
    """Do the work of ``read_filled_sheet`` in the process that runs.

    Raises:
        ExplorerError: as ``read_filled_sheet``.
    """
    yield Progress(0, 1, f"正在读取 {path.name}")
    read = _READERS.get(path.suffix.lower())
    if read is None:
        known = "、".join(_READERS)
        raise ExplorerError(f"读不了“{path.name}”这种格式的填报表。", f"请另存为这些格式之一：{known}。")
    try:
        if path.stat().st_size > _LARGEST:
            raise _too_large(path)
        data = path.read_bytes()
    except OSError as error:
        what = f"打不开“{path.name}”（{error.strerror or type(error).__name__}）。"
        raise ExplorerError(what, "请检查文件是否存在，并关闭正在打开它的程序。") from error
    try:
        sheet = read(data, path.name)
    except (BadZipFile, KeyError, LookupError, ValueError, OSError, csv.Error) as error:
        raise _damaged(path) from error
    if sum(len(row) for table in sheet.tables for row in table) > _MOST_CELLS:
        raise _too_large(path)
    return sheet


def _too_large(path: Path) -> ExplorerError:
    """Return what to say of a file that nobody can have filled in."""
    return ExplorerError(f"“{path.name}”太大，不像是填报表。", "请确认选对了文件。")


def _damaged(path: Path) -> ExplorerError:
    """Return what is wrong with a file that is not what its ending says."""
    return ExplorerError(f"“{path.name}”已损坏，或者有密码保护。", "请用 Excel、WPS 或 Word 打开后另存，再来读取。")


def _read_workbook(data: bytes, _name: str) -> FilledSheet:
    """Read a workbook; merged cells say in each row what their first one says."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        tables = [_worksheet(book.get_sheet_by_name(name)) for name in book.sheet_names]
    except CalamineError as error:
        raise ValueError(str(error)) from error
    lines = (" ".join(filter(None, row)) for table in tables for row in table if 0 < len(list(filter(None, row))) <= 2)
    return FilledSheet(tuple(tables), tuple(lines))


def _worksheet(sheet: _Untyped) -> Table:
    """Return the cells of a worksheet as text."""
    rows = [list(map(_text, row)) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    return rows


def _text(value: object) -> str:
    """Return a cell's value as people see it: dates without an hour, whole numbers without a fraction."""
    match value:
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case bool():
            return "是" if value else "否"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()


def _read_document(data: bytes, _name: str) -> FilledSheet:
    """Read a Word document; python-docx repeats merged cells by itself."""
    from docx import Document

    document = Document(io.BytesIO(data))
    tables = [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in document.tables]
    return FilledSheet(tuple(tables), tuple(paragraph.text for paragraph in document.paragraphs))


def _read_csv(data: bytes, name: str) -> FilledSheet:
    """Read comma-separated values in whatever encoding Excel saved them; blank lines part tables."""
    from explorer.reading.encoding import decode  # readers of all formats come with it

    rows = csv.reader(io.StringIO(decode(data, name), newline=""))
    return FilledSheet(tuple(_parted([_undefused(cell) for cell in row] for row in rows)))


def _parted(rows: Iterator[list[str]]) -> Iterator[Table]:
    """Yield runs of rows that are not blank."""
    table: Table = []
    for row in rows:
        if any(row):
            table.append(row)
        elif table:
            yield table
            table = []
    if table:
        yield table


def _undefused(cell: str) -> str:
    """Return a cell without the apostrophe that kept it from being run as a formula."""
    return cell[1:].strip() if cell.startswith("'") else cell.strip()


_READERS: Mapping[str, Callable[[bytes, str], FilledSheet]] = {
    ".xlsx": _read_workbook,
    ".xlsm": _read_workbook,
    ".xls": _read_workbook,
    ".et": _read_workbook,
    ".ods": _read_workbook,
    ".docx": _read_document,
    ".csv": _read_csv,
}
