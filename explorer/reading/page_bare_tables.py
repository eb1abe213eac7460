"""Tables of tasks without any lines: found by a head that names their columns, read as far as these stay apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from explorer.reading.page_furniture import is_page_mark
from explorer.reading.page_lines import rows_of, set_line, stretches_of
from explorer.reading.page_open_tables import cells_of, column_of, gaps_of
from explorer.reading.page_parts import Run, Table

Borders = tuple[float, ...]

_HEAD = re.compile(
    r"序\s*号?|编号|(?:重点|主要|工作|具体|目标)?(?:任务|事项|举措|措施|内容|目标)(?:名称|分工)?|(?:项目|任务|工作)名称|类别|领域"
    r"|(?:牵头|责任|配合|参与|参加|主办|协办|实施|负责)(?:单位|部门|主体|领导|人)|(?:完成|办理)?(?:时限|时间|期限|进度|节点)(?:要求)?|备注"
)
_FEWEST = 3
"""Columns of a table without lines; with two of them it is text in columns."""
_KNOWN = 2
"""Of its heads so many are words that head tables of tasks."""
_GAP = 0.6
_MOST_ROWS = 300
"""Lines of a table on one page."""
_RUNNING = 2
"""Lines that may run above a table which goes on."""
_FARTHEST = 4.0
"""Times the type size: rows of one table are not set further apart."""


def take_bare_tables(
    runs: Sequence[Run], known: Borders | None = None
) -> tuple[list[Table], list[Run], Borders | None]:
    """Return the tables without lines on a page, those of its ``runs`` that stand in none, and how a last table parts.

    ``known`` is how the last table of the page before parts, which may go on here.
    """
    rows = rows_of(runs)
    tables: list[Table] = []
    taken: set[int] = set()
    number = 0
    while number < len(rows):
        borders, start, end, head = None, number, number, 0
        if _is_head(rows[number]):
            start, head = _head(rows, number)
            end = _end(rows, start, head)
        elif known is not None and not tables and number <= _RUNNING:
            borders, end = known, _end_within(rows, number, known)
        if end - start < head + 1:
            number += 1
            continue
        inside = [run for row in rows[start:end] for run in row]
        tables.append(_table(rows[start:end], inside, borders, head))
        taken |= set(map(id, inside))
        number = end
    rest = [run for run in runs if id(run) not in taken]
    below = [run for run in rest if tables and run.y0 > tables[-1].y1]
    goes_on = bool(tables) and all(is_page_mark(set_line(row).text) for row in rows_of(below))
    return tables, rest, tables[-1].borders if goes_on else None


def _is_head(row: Sequence[Run]) -> bool:
    stretches = [stretch for stretch in stretches_of(row, _GAP) if any(run.text.strip() for run in stretch)]
    words = [_text(stretch) for stretch in stretches]
    return len(words) >= _FEWEST and sum(1 for word in words if _HEAD.fullmatch(word)) >= max(_KNOWN, len(words) - 1)


def _head(rows: Sequence[Sequence[Run]], number: int) -> tuple[int, int]:
    """Return where the head round the row ``number`` starts and how many lines it takes: 序号 may be set in two."""
    start = number - 1 if number and _text(rows[number - 1]) in ("序", "编") else number
    end = number + 2 if number + 1 < len(rows) and _text(rows[number + 1]) == "号" else number + 1
    return start, end - start


def _end(rows: Sequence[Sequence[Run]], start: int, head: int) -> int:
    """Return the number of the first row behind the table that starts on ``start`` with a ``head`` of so many lines."""
    held = [run for row in rows[start : start + head] for run in row]
    gaps = len(list(gaps_of(held)))
    last = min(len(rows), start + _MOST_ROWS)
    for number in range(start + head, last):
        if _is_apart(rows, number) or len(list(gaps_of([*held, *rows[number]]))) != gaps:
            return number
        held += rows[number]
    return last


def _text(row: Sequence[Run]) -> str:
    return "".join(set_line(row).text.split())


def _end_within(rows: Sequence[Sequence[Run]], start: int, borders: Borders) -> int:
    """Return the number of the first row from ``start`` on that does not stand within the columns of ``borders``."""
    for number in range(start, len(rows)):
        crosses = any(run.x0 < border < run.x1 for run in rows[number] for border in borders[1:-1])
        outside = rows[number][0].x0 < borders[0] - _GAP * rows[number][0].size
        if crosses or outside or (number > start and _is_apart(rows, number)):
            return number
    return len(rows)


def _is_apart(rows: Sequence[Sequence[Run]], number: int) -> bool:
    """Tell whether the row ``number`` stands far below the one before, or is a page number."""
    line, before = set_line(rows[number]), set_line(rows[number - 1])
    return line.middle - before.middle > _FARTHEST * line.size or is_page_mark(line.text)


def _table(rows: Sequence[Sequence[Run]], runs: Sequence[Run], known: Borders | None, head: int) -> Table:
    borders = known or (min(run.x0 for run in runs), *gaps_of(runs), max(run.x1 for run in runs))
    top, bottom = min(run.y0 for run in runs), max(run.y1 for run in runs)
    groups = _groups(rows, borders, head)
    return Table(top, bottom, borders, tuple(cells_of(group, borders) for group in groups))


def _groups(rows: Sequence[Sequence[Run]], borders: Borders, head: int) -> Iterator[list[Run]]:
    """Yield the runs of each row of the table; its ``head`` takes so many lines."""
    firsts = [n for n in range(head, len(rows)) if column_of(borders, rows[n][0]) == 0] or [head]
    at_top = firsts[0] == head and firsts[-1] < len(rows) - 1
    above = [head - 1, *firsts] if head else firsts
    starts = [0, *(first if at_top else _start(rows, before, first) for before, first in pairwise(above))]
    for start, end in pairwise([*starts, len(rows)]):
        yield [run for row in rows[start:end] for run in row]


def _start(rows: Sequence[Sequence[Run]], before: int, first: int) -> int:
    """Return where the row starts whose first cell stands on ``first``, perhaps half-way up: below the widest blank."""
    lines = [set_line(row) for row in rows[before : first + 1]]
    blanks = {before + n: line.y0 - above.y1 for n, (above, line) in enumerate(pairwise(lines), 1)}
    widest = max(blanks.values())
    return max(n for n, blank in blanks.items() if blank >= widest - lines[-1].size / 10)
