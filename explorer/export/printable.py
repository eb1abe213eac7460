"""Sheets without the characters no file format can hold."""

import re

from msgspec.structs import replace

from explorer.export.sheet import Block, Cell, Fields, Note, PageTurn, Sheet, Table, Text

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and lone surrogates: XML 1.0 has no way to write them, Word and Excel refuse the file."""


def printable(sheet: Sheet) -> Sheet:
    """Return the sheet without the characters no file format can hold."""
    return replace(
        sheet,
        title=clean(sheet.title),
        subtitle=clean(sheet.subtitle),
        opening=_clean_notes(sheet.opening),
        closing=_clean_notes(sheet.closing),
        blocks=tuple(map(_clean_block, sheet.blocks)),
        annex=clean(sheet.annex),
        signature=tuple(map(clean, sheet.signature)),
    )


def _clean_notes(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Return the notes without unprintable characters."""
    return tuple((clean(name), clean(text)) for name, text in notes)


def _clean_block(block: Block) -> Block:
    """Return the block without unprintable characters."""
    if isinstance(block, PageTurn):
        return block
    if isinstance(block, Text):
        return _clean_text(block)
    if isinstance(block, Table):
        columns = tuple(replace(column, head=clean(column.head)) for column in block.columns)
        rows = tuple(tuple(map(_clean_cell, row)) for row in block.rows)
        return Table(clean(block.title), columns, rows)
    if isinstance(block, Fields):
        return Fields(tuple((clean(name), _clean_cell(cell)) for name, cell in block.items))
    return replace(block, text=clean(block.text))


def _clean_cell(cell: Cell) -> Cell:
    """Return the cell without unprintable characters."""
    if isinstance(cell, int):
        return cell
    if isinstance(cell, Text):
        return _clean_text(cell)
    return clean(cell) if isinstance(cell, str) else tuple(map(clean, cell))


def _clean_text(text: Text) -> Text:
    """Return the text without unprintable characters, its marks on what they were on."""
    marks = tuple((len(clean(text.text[:start])), len(clean(text.text[:end]))) for start, end in text.marks)
    return Text(clean(text.text), marks)


def clean(text: str) -> str:
    """Return the text without unprintable characters."""
    return _UNPRINTABLE.sub("", text)
