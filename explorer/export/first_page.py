"""Sheets cut down to what may stand on a first page: quick to set, however long the whole is."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.export.sheet import Block, Fields, Sheet, Table, lines_of

_LINES = 90
"""Lines of text that no page holds."""


def first_page(sheet: Sheet) -> Sheet:
    """Return the sheet without what can't be on its first page."""
    blocks = tuple(_first_blocks(sheet))
    return replace(sheet, blocks=blocks, closing=sheet.closing if blocks == sheet.blocks else ())


def _first_blocks(sheet: Sheet) -> Iterator[Block]:
    """Yield the blocks down to the line that ends the page, a table that goes on beyond it without its other rows."""
    room = _LINES
    for block in sheet.blocks:
        if room <= 0:
            return
        if isinstance(block, Table):
            heights = [max((len(lines_of(cell)) for cell in row), default=1) for row in block.rows[:room]]
            yield replace(block, rows=block.rows[:room])
            room -= sum(heights)
        else:
            yield block
            room -= sum(len(lines_of(cell)) for _, cell in block.items) if isinstance(block, Fields) else 1
