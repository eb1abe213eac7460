"""Long sheets cut down to what may stand on a first page, so that it is set quickly."""

from collections.abc import Iterator

from msgspec.structs import replace

from explorer.export.sheet import Block, Fields, Heading, Sheet, Table, lines_of

_LINES = 1_000
"""Lines of text: sheets of fewer are set whole, so that their contents have the right page numbers."""


def first_page(sheet: Sheet) -> Sheet:
    """Return the sheet without most of what can't be on its first page; what it lists as its contents stays."""
    return replace(sheet, blocks=tuple(_first_blocks(sheet)))


def _first_blocks(sheet: Sheet) -> Iterator[Block]:
    """Yield the blocks while there is room, the first rows of a table that goes on beyond it, then the headings."""
    room = _LINES
    for block in sheet.blocks:
        if isinstance(block, Table) and room > 0:
            heights = [max((len(lines_of(cell)) for cell in row), default=1) for row in block.rows]
            yield replace(block, rows=block.rows[:room])
            room -= sum(heights)
        elif room > 0:
            yield block
            room -= sum(len(lines_of(cell)) for _, cell in block.items) if isinstance(block, Fields) else 1
        elif isinstance(block, Heading):
            yield block
