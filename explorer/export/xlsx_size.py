"""How wide columns and how high rows must be for all text to show, on screen and on one page's width of paper.

Excel fits rows to their text when it opens a file, LibreOffice and printing services do not: so heights are written.
"""

from collections.abc import Sequence
from math import ceil
from unicodedata import east_asian_width

from explorer.export.sheet import Cell, Column, lines_of

_HALF_CHARACTER = 1.06
"""Width of half a Chinese character in column units (digits of the default font), as 等线 and its substitutes run."""
_PADDING = 1.0
"""Column units that a cell keeps free at its sides."""
_LINE = 15.5
"""Points from line to line at 11 points, with room for the taller fonts that stand in for 等线."""
_HIGHEST = 409.0
"""Points Excel allows a row."""
_PAGE = 140.0
"""Column units that A4 across holds in full size."""
_FILTER_BUTTON = 3
"""Column units beside a head."""


def fit_widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """Return the width of each column: its longest line, or less where that would not fit the page.

    Columns get what they need up to their own limit, those to be filled in all of it; what the page has left goes to
    those that need more.
    """
    wanted = [
        max([_measure(column.head) + _FILTER_BUTTON, *(_longest_line(row[index]) for row in rows)])
        for index, column in enumerate(columns)
    ]
    most = [2.0 * column.width + _PADDING for column in columns]
    widths = [
        limit if column.is_open else min(want, limit) for want, limit, column in zip(wanted, most, columns, strict=True)
    ]
    missing = [max(0.0, want - width) for want, width in zip(wanted, widths, strict=True)]
    share = min(1.0, max(0.0, _PAGE - sum(widths)) / (sum(missing) or 1.0))
    widths = [width + share * more for width, more in zip(widths, missing, strict=True)]
    return [round(_widen(width, [row[index] for row in rows]), 2) for index, width in enumerate(widths)]


def fit_height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return the height of a row that shows every cell whole."""
    return min(max(_height(cell, width) for cell, width in zip(cells, widths, strict=True)), _HIGHEST)


def _widen(width: float, cells: Sequence[Cell]) -> float:
    """Return a width at which no cell needs a higher row than there can be; 255 is the most Excel allows."""
    while width < 200 and any(_height(cell, width) > _HIGHEST for cell in cells):
        width *= 1.2
    return width


def _height(cell: Cell, width: float) -> float:
    """Return the height of one cell when its lines are wrapped at ``width``."""
    # The last character of a line may not fit by half, and no line begins with a comma or full stop.
    room = max(width - _PADDING - _HALF_CHARACTER, 2 * _HALF_CHARACTER)
    return _LINE * sum(max(1, ceil(_measure(line) / room)) for line in lines_of(cell) or ("",)) + 3


def _longest_line(cell: Cell) -> float:
    """Return the width that shows a cell's lines unwrapped."""
    return max((_measure(line) for line in lines_of(cell)), default=0.0) + _PADDING + _HALF_CHARACTER


def _measure(text: str) -> float:
    """Return the width of text in column units; Chinese characters are twice as wide as Latin ones."""
    return _HALF_CHARACTER * sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)
