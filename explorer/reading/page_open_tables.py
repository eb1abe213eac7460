"""Tables with level lines only: their columns are told by what stays blank between them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from explorer.reading.page_lines import rows_of, set_line, usual_size
from explorer.reading.page_parts import Page, Rule, Run, Table
from explorer.reading.page_tables import cell_text, merged_levels

_TOLERANCE = 1 / 100
"""Share of the page's width: how exactly the ends of a table's lines agree."""
_GAP = 0.6
"""Times the type size: what is blank between two columns, at least."""
_LEAST_RULES = 3
"""Above and below the head, and at the end."""
_NARROWEST = 0.3
"""Share of the page's width; shorter lines part footnotes from text."""
_MOST_RULES = 2000


def take_open_tables(page: Page, runs: Sequence[Run]) -> tuple[list[Table], list[Run]]:
    """Return the tables of ``page`` that have level lines only, and those of ``runs`` that stand in none."""
    rest = list(runs)
    tables: list[Table] = []
    parts = (part for ladder in _ladders(page) for part in _parts(ladder, runs))
    for rules in (part for part in parts if len(part) >= _LEAST_RULES):
        left, right = rules[0].x0, rules[0].x1
        inside = [run for run in rest if rules[0].y0 < run.middle < rules[-1].y0 and left <= run.x0 and run.x1 <= right]
        table = _table(inside, [rule.y0 for rule in rules], left, right)
        if table is not None:
            tables.append(table)
            taken = set(map(id, inside))
            rest = [run for run in rest if id(run) not in taken]
    return tables, rest


def _ladders(page: Page) -> Iterator[list[Rule]]:
    """Yield the groups of level lines that start and end at the same places, from the top."""
    slack = page.width * _TOLERANCE
    groups: list[list[Rule]] = []
    levels = merged_levels([rule for rule in page.rules[:_MOST_RULES] if not rule.is_upright], slack)
    wide = (rule for rule in levels if rule.x1 - rule.x0 >= page.width * _NARROWEST)
    for rule in sorted(wide, key=lambda rule: rule.y0):
        group = next(
            (one for one in groups if abs(one[0].x0 - rule.x0) <= slack and abs(one[0].x1 - rule.x1) <= slack), None
        )
        if group is None:
            groups.append([rule])
        elif rule.y0 - group[-1].y0 > slack:  # a double line is one
            group.append(rule)
    yield from groups


def _parts(ladder: Sequence[Rule], runs: Sequence[Run]) -> Iterator[list[Rule]]:
    """Yield the tables that the lines of ``ladder`` may be: between two of them nothing is written."""
    part = [ladder[0]]
    for above, below in pairwise(ladder):
        if not any(above.y0 < run.middle < below.y0 for run in runs):
            yield part
            part = []
        part.append(below)
    yield part


def _table(runs: Sequence[Run], heights: Sequence[float], left: float, right: float) -> Table | None:
    """Return the table between lines at these ``heights``, ``None`` where there is none."""
    bands = [[run for run in runs if top < run.middle <= bottom] for top, bottom in pairwise(heights)]
    if not bands or not bands[0]:
        return None
    borders = (left, *gaps_of(runs), right)
    head = {column_of(borders, run) for run in bands[0]}
    if len(borders) < 3 or len(head) < len(borders) - 1:  # a head names all columns; the imprint of a document none
        return None
    groups = [bands[0], *(group for band in bands[1:] for group in _rows(band, borders, is_whole=len(bands) > 2))]
    rows = tuple(cells_of(group, borders) for group in groups if group)
    return Table(heights[0], heights[-1], borders, rows)


def gaps_of(runs: Sequence[Run]) -> Iterator[float]:
    """Yield the middles of what stays blank all the way down."""
    lines = [set_line(row) for row in rows_of(runs)]
    least = _GAP * usual_size(lines)
    end: float | None = None
    for run in sorted((run for run in runs if run.text.strip()), key=lambda run: run.x0):
        if end is not None and run.x0 - end > least:
            yield (end + run.x0) / 2
        end = run.x1 if end is None else max(end, run.x1)


def _rows(band: Sequence[Run], borders: Sequence[float], *, is_whole: bool) -> Iterator[list[Run]]:
    """Yield the rows between two lines: one, or where no lines part rows, what starts in the first column."""
    if is_whole:
        yield list(band)
        return
    row: list[Run] = []
    for line in rows_of(band):
        if row and column_of(borders, line[0]) == 0:
            yield row
            row = []
        row += line
    yield row


def cells_of(runs: Sequence[Run], borders: Sequence[float]) -> tuple[str, ...]:
    """Return the texts of ``runs``, one row of a table, between its ``borders``."""
    held: list[list[Run]] = [[] for _ in range(len(borders) - 1)]
    for run in runs:
        held[column_of(borders, run)].append(run)
    texts: list[str] = []
    for cell, (left, right) in zip(held, pairwise(borders), strict=True):
        lines = [set_line(row) for row in rows_of(cell)]
        texts.append(cell_text(lines, left, right) if lines else "")
    return tuple(texts)


def column_of(borders: Sequence[float], run: Run) -> int:
    """Return the number of the column between ``borders`` in which ``run`` stands."""
    return min(max(bisect_right(borders, (run.x0 + run.x1) / 2) - 1, 0), len(borders) - 2)
