"""Cells that stretch over rows and columns, laid out as plain rows."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from explorer.reading.draft import Line

_LARGEST = 1_000_000
"""Cells with the empty ones."""
_WIDEST = 64
"""Columns; Word has 63 at most."""


class Cell(Struct, frozen=True):
    """A cell as its file has it."""

    text: str
    columns: int = 1
    rows: int = 1


def lay_out(rows: Iterable[Iterable[Cell]]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of each row up to its last one, an empty one for each cell merged into the one above or left."""
    pending: dict[int, int] = {}
    for row in rows:
        texts: list[str] = []
        below: dict[int, int] = {}
        for cell in row:
            _pass_over(texts, pending, below)
            width = min(max(1, cell.columns), _WIDEST - len(texts))
            if width < 1:
                break
            if cell.rows > 1:
                below.update({len(texts) + n: cell.rows - 1 for n in range(width)})
            texts += [cell.text, *[""] * (width - 1)]
        _pass_over(texts, pending, below)
        pending = below
        while texts and not texts[-1]:
            texts.pop()
        yield tuple(texts)


def _pass_over(texts: list[str], pending: dict[int, int], below: dict[int, int]) -> None:
    """Add an empty text for each column that a cell of a row above takes up here."""
    while pending.get(len(texts)):
        left = pending.pop(len(texts)) - 1
        if left:
            below[len(texts)] = left
        texts.append("")


def table_lines(rows: Iterable[Iterable[Cell]]) -> list[Line]:
    """Return the rows that hold something as lines, all of the table's width unless that would blow it up."""
    laid_out = [texts for texts in lay_out(rows) if any(text.strip() for text in texts)]
    width = max((len(texts) for texts in laid_out), default=0)
    if width * len(laid_out) > _LARGEST:
        width = 0
    return [Line("", cells=(*texts, *[""] * (width - len(texts)))) for texts in laid_out]
