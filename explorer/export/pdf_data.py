"""Sheets as the plain data that ``resources/styles/sheet.typ`` sets."""

from collections import Counter
from collections.abc import Sequence
from math import ceil

from explorer.domain.sheet import Paper
from explorer.export.labels import PROGRAM
from explorer.export.sheet import Block, Cell, Fields, Heading, PageTurn, Sheet, Table, Text, lines_of, pieces_of
from explorer.export.titles import LANDSCAPE, PORTRAIT, break_title

Data = dict[str, object]

_ROOM = {Paper.A4: 60, Paper.A3: 92}
"""Characters of 五号 across the long side of the type area."""
_TALL = 20
"""Rows of more lines than this may break across pages, so that no line can be lost below one."""
_LONGEST_CONTENTS = 60
"""Contents of more lines, on pages of their own, help less than the bookmarks there are anyway."""
_FULL_CONTENTS = 24
"""Lines of contents that leave the first page room for more."""
_MANY_HEADINGS = 12
"""From this number of headings on a file has contents."""


def sheet_data(sheet: Sheet) -> Data:
    """Return everything the file says."""
    return {
        "title": break_title(sheet.title, LANDSCAPE if sheet.landscape else PORTRAIT).split("\n"),
        "subtitle": sheet.subtitle,
        "annex": sheet.annex,
        "opening": sheet.opening,
        "closing": sheet.closing,
        "parts": _parts(sheet),
        "signature": sheet.signature,
        "paper": sheet.paper,
        "program": PROGRAM,
        "date": {"year": sheet.date.year, "month": sheet.date.month, "day": sheet.date.day},
        "contents": _contents_depth(sheet),
    }


def _contents_depth(sheet: Sheet) -> int:
    """Return how many levels of headings the contents show: none of few headings, one where two would fill a page."""
    levels = Counter(block.level for block in sheet.blocks if isinstance(block, Heading))
    if levels.total() < _MANY_HEADINGS or levels[1] > _LONGEST_CONTENTS:
        return 0
    return 1 if 1 < levels[1] < levels[1] + levels[2] > _FULL_CONTENTS else 2


def _parts(sheet: Sheet) -> list[Data]:
    """Return the blocks by the way their pages lie."""
    blocks: list[Data] = []
    parts: list[Data] = [{"landscape": sheet.landscape, "blocks": blocks}]
    for block in sheet.blocks:
        if isinstance(block, PageTurn):
            blocks = []
            parts.append({"landscape": block.landscape, "blocks": blocks})
        else:
            blocks.append(_block(block, _ROOM[sheet.paper]))
    return parts


def _block(block: Block, room: int) -> Data:
    """Return one block."""
    if isinstance(block, Table):
        return _table(block, room)
    if isinstance(block, Fields):
        return {"kind": "fields", "items": [(name, _lines(cell)) for name, cell in block.items]}
    if isinstance(block, Heading):
        return {"kind": "heading", "text": block.text, "level": block.level}
    if isinstance(block, Text):
        return {"kind": "text", "line": _lines(block)[0], "leads_on": block.leads_on}
    return {}


def _table(table: Table, room: int) -> Data:
    """Return a table; each row knows whether it may break across pages."""
    whole = sum(column.width + 1 for column in table.columns)
    rooms = [max(1, room * column.width // whole) for column in table.columns]
    return {
        "kind": "table",
        "columns": [{"head": c.head, "width": c.width, "centred": c.is_centred} for c in table.columns],
        "rows": [{"cells": list(map(_lines, row)), "breaks": _is_tall(row, rooms)} for row in table.rows],
    }


def _is_tall(row: Sequence[Cell], rooms: Sequence[int]) -> bool:
    """Tell whether a row may not fit a page."""
    heights = (sum(ceil(len(line) / room) for line in lines_of(cell)) for cell, room in zip(row, rooms, strict=True))
    return max(heights) > _TALL


def _lines(cell: Cell | Text) -> list[object]:
    """Return a cell's lines, a line with marks in pieces."""
    if isinstance(cell, Text):
        return [list(pieces_of(cell))]
    return list(lines_of(cell) or ("",))
