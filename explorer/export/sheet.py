"""The one content model: what a file says, without how any format says it."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from explorer.domain.sheet import Paper

Marks = tuple[tuple[int, int], ...]
"""Stretches of a text that stand out, in order: start and end in code points."""


_LEADS_ON = 160
"""Characters: three or four lines."""


class Text(Struct, frozen=True):
    """Running text, a paragraph or a cell; ``marks`` are what a search matched."""

    text: str
    marks: Marks = ()

    @property
    def leads_on(self) -> bool:
        """Whether it stays on the page with what follows; of several lines that would leave a page half empty."""
        return len(self.text) <= _LEADS_ON


Note = tuple[str, str]
"""A named line."""
Cell = str | int | tuple[str, ...] | Text
"""Text, a number, several lines of text, or text with marks."""


class Column(Struct, frozen=True):
    """A table column; ``width`` is the most it should take, in Chinese characters; numbers and marks are centred."""

    code: str
    head: str
    width: int
    is_centred: bool = False
    is_hidden: bool = False
    """For the program's own eyes: hidden where a format can hide it."""
    is_open: bool = False
    """For people to write in: wide enough even while it is empty."""


class Heading(Struct, frozen=True):
    """A heading, ``level`` 1 to 3."""

    text: str
    level: int


class Fields(Struct, frozen=True):
    """Named facts of one thing, in order."""

    items: tuple[tuple[str, Cell], ...]


class Table(Struct, frozen=True):
    """Rows under typed columns; ``title`` tells it from the file's other tables."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class PageTurn(Struct, frozen=True):
    """What follows begins a new page; a table too wide for the page lies across."""

    landscape: bool


Block = Heading | Text | Fields | Table | PageTurn


class Sheet(Struct, frozen=True):
    """A whole file; named lines under the title and after the blocks state source, query, scope and date."""

    title: str
    subtitle: str
    opening: tuple[Note, ...]
    """What the reader must know first: who drew the sheet up, what it leaves out, what its marks mean."""
    closing: tuple[Note, ...]
    """Where it comes from."""
    date: date
    blocks: tuple[Block, ...]
    landscape: bool = False
    paper: Paper = Paper.A4
    annex: str = ""
    """What stands above the title: 附件2."""
    signature: tuple[str, ...] = ()
    """Lines at the end, on the right."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """All that the sheet states about itself."""
        return (*self.opening, *self.closing)


def lines_of(cell: Cell) -> tuple[str, ...]:
    """Return the lines of text a cell shows; none for an empty one."""
    if isinstance(cell, tuple):
        return cell
    return tuple((cell.text if isinstance(cell, Text) else str(cell)).splitlines())


def pieces_of(text: Text) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, each with whether it is marked."""
    place = 0
    for start, end in text.marks:
        yield text.text[place:start], False
        yield text.text[start:end], True
        place = end
    yield text.text[place:], False
