"""The one content model: what a file says, without how any format says it."""

import re
from dataclasses import dataclass, replace
from datetime import date

Cell = str | int | tuple[str, ...]
"""Text, a number, or several lines of text."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and lone surrogates: XML 1.0 has no way to write them, Word and Excel refuse the file."""


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; ``width`` is the most it should take, in Chinese characters; numbers and marks are centred."""

    code: str
    head: str
    width: int
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, ``level`` 1 to 3."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Named facts of one thing, in order."""

    items: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under typed columns; ``title`` tells it from the file's other tables."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Text | Fields | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file; ``notes`` state source, query and scope, as named lines under the title."""

    title: str
    subtitle: str
    notes: tuple[tuple[str, str], ...]
    date: date
    blocks: tuple[Block, ...]
    landscape: bool = False


def lines_of(cell: Cell) -> tuple[str, ...]:
    """Return the lines of text a cell shows; none for an empty one."""
    if isinstance(cell, tuple):
        return cell
    return tuple(str(cell).splitlines())


def printable(sheet: Sheet) -> Sheet:
    """Return the sheet without the characters no file format can hold."""
    return replace(
        sheet,
        title=_clean(sheet.title),
        subtitle=_clean(sheet.subtitle),
        notes=tuple((_clean(name), _clean(text)) for name, text in sheet.notes),
        blocks=tuple(map(_printable_block, sheet.blocks)),
    )


def _printable_block(block: Block) -> Block:
    """Return the block without unprintable characters."""
    if isinstance(block, Table):
        columns = tuple(replace(column, head=_clean(column.head)) for column in block.columns)
        rows = tuple(tuple(map(_clean_cell, row)) for row in block.rows)
        return Table(_clean(block.title), columns, rows)
    if isinstance(block, Fields):
        return Fields(tuple((_clean(name), _clean_cell(cell)) for name, cell in block.items))
    return replace(block, text=_clean(block.text))


def _clean_cell(cell: Cell) -> Cell:
    """Return the cell without unprintable characters."""
    if isinstance(cell, int):
        return cell
    return _clean(cell) if isinstance(cell, str) else tuple(map(_clean, cell))


def _clean(text: str) -> str:
    """Return the text without unprintable characters."""
    return _UNPRINTABLE.sub("", text)
