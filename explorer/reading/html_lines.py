"""The lines that a browser would show of a part of a page."""

import re
from collections.abc import Iterator
from itertools import count, repeat
from xml.etree.ElementTree import Element

from explorer.reading.counting import FORMATS
from explorer.reading.draft import Line
from explorer.reading.grid import Cell, table_lines
from explorer.reading.headings import Piece, heading_or_text
from explorer.reading.html_style import BLOCKS, Look, is_unseen, look_of, style_of
from explorer.reading.xml_tree import Mark, walk

_BREAK_IN_CHINESE = re.compile(r"(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])")
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")
_LONGEST_CELL = 2000
"""Characters; a table with a longer cell only arranges the page."""


def lines_of(root: Element, left_out: frozenset[Element] = frozenset(), *, with_tables: bool = True) -> list[Line]:
    """Return the lines of ``root`` but for ``left_out``; without ``with_tables`` each cell is a line of its own."""
    flow = _Flow()
    looks = [Look()]
    for mark, element, text in walk(
        root, lambda part: part in left_out or is_unseen(part), is_table if with_tables else _never
    ):
        if mark is Mark.START:
            looks.append(look_of(element, looks[-1]))
            flow.open(element, looks[-1])
        elif mark is Mark.END:
            looks.pop()
            flow.close(element)
        elif mark is Mark.TEXT:
            flow.add(text, looks[-1])
        else:
            flow.end_line()
            flow.lines += table_lines(_rows(element))
    flow.end_line()
    return flow.lines


def is_table(element: Element) -> bool:
    """Tell whether ``element`` is a table of data, not one that arranges the page."""
    if element.tag != "table" or sum(1 for _ in element.iter("table")) > 1:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    if max((len(row) for row in rows), default=0) < 2:
        return False
    return not any(sum(map(len, cell.itertext())) > _LONGEST_CELL for row in rows for cell in row)


def _never(_element: Element) -> bool:
    return False


def _rows(table: Element) -> Iterator[Iterator[Cell]]:
    for row in table.iter("tr"):
        if not is_unseen(row):
            yield (_cell(cell) for cell in row if cell.tag in ("td", "th") and not is_unseen(cell))


def _cell(cell: Element) -> Cell:
    # Most cells hold plain text, and a table may have a million.
    text = "\n".join(line.text for line in lines_of(cell, with_tables=False)) if len(cell) else _shown(cell.text or "")
    return Cell(text, _number(cell.get("colspan")), _number(cell.get("rowspan")))


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else 1


class _Flow:
    """Gathers text until a line ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._look = Look()
        self._lists: list[Iterator[str]] = []

    def open(self, element: Element, look: Look) -> None:
        """Begin ``element``."""
        if element.tag == "br" or element.tag in BLOCKS:
            self.end_line()
            self._look = look
        if element.tag in ("ol", "ul"):
            self._lists.append(_numbering(element))
        elif element.tag == "li" and self._lists:
            self._add(next(self._lists[-1]), look)

    def close(self, element: Element) -> None:
        """End ``element``."""
        if element.tag in BLOCKS:
            self.end_line()
        if element.tag in ("ol", "ul") and self._lists:
            self._lists.pop()

    def add(self, text: str, look: Look) -> None:
        """Add ``text`` to the line; where white space counts, its line breaks end lines."""
        first, *others = text.split("\n") if look.is_fixed else (text,)
        self._add(first, look)
        for other in others:
            self.end_line()
            self._add(other, look)

    def _add(self, text: str, look: Look) -> None:
        if not self._pieces:
            self._look = look
        self._pieces.append(Piece(text, is_bold=look.is_bold, is_large=look.is_large))

    def end_line(self) -> None:
        """Make a line of what was gathered."""
        look = self._look
        line = heading_or_text(self._pieces, level=look.level, is_centred=look.is_centred, tidy=_shown)
        self._pieces = []
        if line.text:
            self.lines.append(line)


def _shown(text: str) -> str:
    """Return ``text`` with white space as a browser shows it; a line break in the midst of Chinese is none at all."""
    return _BLANKS.sub(" ", _BREAK_IN_CHINESE.sub("", text)).strip()


def _numbering(element: Element) -> Iterator[str]:
    """Yield what a browser writes before each item of the list ``element``."""
    if element.tag == "ul" or "list-style:none" in style_of(element) or "list-style-type:none" in style_of(element):
        return repeat("")
    names = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
    write = FORMATS[names.get(element.get("type", ""), "decimal")]
    return (f"{write(number)}. " for number in count(_number(element.get("start"))))
