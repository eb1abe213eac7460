"""The order in which a page is read: down its columns, between what reaches across them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from explorer.reading.page_lines import rows_of, set_line, stretches_of, usual_size
from explorer.reading.page_parts import Run, Table, TextLine

_GUTTER = 1.0
"""Times the type size: what is blank between two columns, at least."""
_FEWEST_LINES = 4
"""A column has at least so many lines."""
_MOST_ACROSS = 0.3
"""Share of a page's lines that may reach across its columns."""
_FULL = 0.6
"""Share of a column's width that half of its lines fill; the entries of a list don't."""
_PLACES = 120
"""Where a gutter is looked for: at so many places across the page."""
_MOST_BEYOND = 0.2
"""Share of a column's lines that may end further right than its edge."""


class _Piece(Struct, frozen=True):
    """A stretch of text or a table."""

    x0: float
    y0: float
    x1: float
    y1: float
    runs: tuple[Run, ...] = ()
    table: Table | None = None


def in_reading_order(
    runs: Sequence[Run], tables: Sequence[Table], known: float | None = None
) -> tuple[list[TextLine | Table], float | None]:
    """Return the lines of ``runs`` and ``tables`` as they are read, and where the page parts into columns.

    ``known`` is where the page before did: the last page may have too little text to show it.
    """
    pieces = [_piece(stretch) for row in rows_of(runs) for stretch in stretches_of(row, _GUTTER)]
    pieces += [_Piece(table.borders[0], table.y0, table.borders[-1], table.y1, table=table) for table in tables]
    gutter = _gutter(pieces)
    if gutter is None and known is not None:
        across = [piece for piece in pieces if piece.x0 < known < piece.x1]
        gutter = known if len(across) <= _MOST_ACROSS * len(pieces) else None
    parts: list[TextLine | Table] = []
    for column, group in _columns(pieces, 0, gutter):
        lines = [replace(set_line(row), column=column) for row in rows_of(run for one in group for run in one.runs)]
        held = [piece.table for piece in group if piece.table is not None]
        parts += sorted([*lines, *held], key=lambda part: part.y0)
    return _with_edges(parts), gutter


def _piece(stretch: Sequence[Run]) -> _Piece:
    return _Piece(
        min(run.x0 for run in stretch),
        min(run.y0 for run in stretch),
        max(run.x1 for run in stretch),
        max(run.y1 for run in stretch),
        tuple(stretch),
    )


def _columns(pieces: Sequence[_Piece], column: int, gutter: float | None) -> Iterator[tuple[int, list[_Piece]]]:
    """Yield what is read together; column n parts into columns 2n + 1 and 2n + 2, the whole page is number 0."""
    if gutter is None:
        yield column, list(pieces)
        return
    across = sorted((piece for piece in pieces if piece.x0 < gutter < piece.x1), key=lambda piece: piece.y0)
    heights = [(piece.y0 + piece.y1) / 2 for piece in across]
    bands: list[list[_Piece]] = [[] for _ in range(len(across) + 1)]
    for piece in pieces:
        if not piece.x0 < gutter < piece.x1:
            bands[bisect_left(heights, (piece.y0 + piece.y1) / 2)].append(piece)
    waiting: list[_Piece] = []
    for number, band in enumerate(bands):
        if band:
            if waiting:
                yield column, waiting
                waiting = []
            for side, half in enumerate(_halves(band, gutter), 2 * column + 1):
                if half:
                    yield from _columns(half, side, _gutter(half))
        if number < len(across):
            waiting.append(across[number])
    if waiting:
        yield column, waiting


def _halves(band: Sequence[_Piece], gutter: float) -> tuple[list[_Piece], list[_Piece]]:
    return [piece for piece in band if piece.x1 <= gutter], [piece for piece in band if piece.x1 > gutter]


def _gutter(pieces: Sequence[_Piece]) -> float | None:
    """Return where ``pieces`` part into two columns, if they do."""
    texts = [piece for piece in pieces if piece.runs]
    if len(texts) < 2 * _FEWEST_LINES:
        return None
    left, right = min(piece.x0 for piece in texts), max(piece.x1 for piece in texts)
    starts, ends = sorted(piece.x0 for piece in texts), sorted(piece.x1 for piece in texts)
    places = [left + (right - left) * (0.2 + 0.6 * n / _PLACES) for n in range(_PLACES + 1)]
    crossing = {x: bisect_left(starts, x) - bisect_right(ends, x) for x in places}
    fewest = min(crossing.values())
    if fewest > _MOST_ACROSS * len(texts):
        return None
    # Three columns have two gutters: the first one that is clear is taken, the rest parts again.
    first = next(n for n, x in enumerate(places) if crossing[x] == fewest)
    last = next((n for n in range(first, len(places)) if crossing[places[n]] > fewest), len(places)) - 1
    gutter = (places[first] + places[last]) / 2
    sides = [piece for piece in texts if piece.x1 <= gutter], [piece for piece in texts if piece.x0 >= gutter]
    return gutter if all(map(_is_column, sides)) else None


def _is_column(pieces: Sequence[_Piece]) -> bool:
    """Tell whether ``pieces`` are set as a column or several: most lines are full."""
    if len(pieces) < _FEWEST_LINES:
        return False
    width = max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces)
    return median(piece.x1 - piece.x0 for piece in pieces) >= _FULL * width or _gutter(pieces) is not None


def _with_edges(parts: Sequence[TextLine | Table]) -> list[TextLine | Table]:
    """Return ``parts`` with the edges of their columns."""
    columns: dict[int, list[TextLine]] = {}
    for part in parts:
        if isinstance(part, TextLine):
            columns.setdefault(part.column, []).append(part)
    edges = {column: (_left(lines), _right(lines)) for column, lines in map(_of_usual_size, columns.items())}
    return [
        replace(part, left=edges[part.column][0], right=edges[part.column][1]) if isinstance(part, TextLine) else part
        for part in parts
    ]


def _of_usual_size(column: tuple[int, list[TextLine]]) -> tuple[int, list[TextLine]]:
    """Return the lines of a column that are set as its text is: titles may reach further out."""
    number, lines = column
    usual = usual_size(lines)
    return number, [line for line in lines if abs(line.size - usual) <= usual / 8]


def _left(lines: Sequence[TextLine]) -> float:
    """Return the leftmost place where several lines start."""
    needed = min(len(lines), max(2, len(lines) // 7))
    starts = sorted((line.x0, line.size) for line in lines)
    xs = [x for x, _ in starts]
    return next((x for n, (x, size) in enumerate(starts) if bisect_right(xs, x + size / 2) - n >= needed), xs[0])


def _right(lines: Sequence[TextLine]) -> float:
    """Return the rightmost place where several lines end; where many go beyond it, none are full and it is no edge."""
    needed = min(len(lines), max(2, len(lines) // 10))
    ends = sorted((-line.x1, line.size) for line in lines)
    xs = [x for x, _ in ends]
    found = next((n for n, (x, size) in enumerate(ends) if bisect_right(xs, x + size) - n >= needed), 0)
    return -xs[found if found <= len(lines) * _MOST_BEYOND else 0]
