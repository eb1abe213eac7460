"""Which rows of a table are its head, and what that says of the columns; a head may take several rows."""

import re
from collections.abc import Sequence

from explorer.domain.document import Block, Span
from explorer.parsing.table_columns import ROLES, Column, meaning_of, settled

_LONGEST_HEAD = 24
_MOST_HEADS = 3


class TableHeads:
    """Finds the heads of one table."""

    def __init__(self, text: str, table: Sequence[Block]) -> None:
        """Look in ``table``, whose rows stand in ``text``."""
        self._text = text
        self._table = table

    def at(self, position: int) -> tuple[tuple[Column, ...], int] | None:
        """Return the columns that the head at ``position`` names, and how many rows it takes."""
        for count in range(min(_MOST_HEADS, len(self._table) - position), 0, -1):
            rows = self._table[position : position + count]
            if all(self._looks_like_head(row, first=n == 0) for n, row in enumerate(rows)):
                columns = settled([self._meaning(rows, n) for n in range(len(rows[0].cells))])
                if any(column in ROLES for column in columns) and any(
                    column in (Column.TASK, Column.CONTENT) for column in columns
                ):
                    return columns, count
        return None

    def _looks_like_head(self, row: Block, *, first: bool) -> bool:
        words = [self._bare(cell) for cell in row.cells]
        filled = [word for word in words if word]
        known = [word for word in filled if len(word) <= _LONGEST_HEAD and meaning_of(word) is not None]
        enough = 2 if first else 1
        return len(known) >= enough and len(known) >= len(filled) * 0.6 and not any(word.isdigit() for word in filled)

    def _meaning(self, rows: Sequence[Block], column: int) -> Column | None:
        """Return what ``column`` holds, by its lowest head."""
        words = [self._bare(row.cells[column]) for row in rows]
        return next((meaning_of(word) for word in reversed(words) if word), None)

    def labels(self, count: int) -> dict[int, Span]:
        """Return the words above the columns of bodies: they are what gives the role."""
        labels: dict[int, Span] = {}
        for row in self._table[:count]:
            labels |= {n: cell for n, cell in enumerate(row.cells) if self._bare(cell)}
        return labels

    def _bare(self, cell: Span) -> str:
        return re.sub(r"\s", "", cell.of(self._text))
