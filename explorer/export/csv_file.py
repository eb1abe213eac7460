"""Sheets as CSV that Chinese Excel and WPS open as they should."""

import codecs
import csv
from typing import BinaryIO

from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Warnings
from explorer.export.sheet import Cell, Sheet, Table, lines_of

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""Spreadsheets run cells that begin like this (OWASP, CSV Injection); Chinese ones take the wide forms too."""


def write_csv(sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
    """Write the sheet's tables, a blank line between them; RFC 4180 in UTF-8 with the mark Excel needs."""
    text = codecs.getwriter("utf-8-sig")(stream)
    writer = csv.writer(text, lineterminator="\r\n")
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    for done, table in enumerate(tables, 1):
        if done > 1:
            writer.writerow([])
        writer.writerow([defuse(column.head) for column in table.columns])
        writer.writerows([_value(cell) for cell in row] for row in table.rows)
        yield Progress(done, len(tables), table.title)
    return ()


def defuse(text: str) -> str:
    """Return the text with an apostrophe before anything a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _value(cell: Cell) -> str | int:
    """Return a number as it is and text defused."""
    return cell if isinstance(cell, int) else defuse("\n".join(lines_of(cell)))
