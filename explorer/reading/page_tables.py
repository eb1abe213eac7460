"""Ruled tables: found by their lines, read cell by cell."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from explorer.reading.page_lines import first_word_width, rows_of, set_line
from explorer.reading.page_parts import Page, Rule, Run, Table, TextLine
from explorer.reading.wrapping import ENUMERATOR, glue

_TOLERANCE = 1 / 300
"""Share of the page's width (two points of A4): how exactly lines meet."""
_NARROWEST = 1 / 75
"""Share of the page's width; what is narrower is the gap of a double line."""
_MOST_RULES = 6000
"""A page with more lines than this is a drawing, not a table."""


class _Grid(Struct, frozen=True):
    """Lines that meet: where the columns and rows part."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    levels: tuple[Rule, ...]
    uprights: tuple[Rule, ...]
    slack: float

    def holds(self, run: Run) -> bool:
        middle = (run.x0 + run.x1) / 2
        return self.xs[0] <= middle <= self.xs[-1] and self.ys[0] <= run.middle <= self.ys[-1]


def take_ruled_tables(page: Page) -> tuple[list[Table], list[Run]]:
    """Return the tables of ``page`` with lines both ways, and the runs that stand in none."""
    rest = list(page.runs)
    tables: list[Table] = []
    for grid in _grids(page):
        inside = [run for run in rest if grid.holds(run)]
        table = _table(grid, inside)
        if table is not None:
            tables.append(table)
            rest = [run for run in rest if not grid.holds(run)]
    return tables, rest


def _grids(page: Page) -> Iterator[_Grid]:
    slack = page.width * _TOLERANCE
    if not page.rules or len(page.rules) > _MOST_RULES:
        return
    levels = merged_levels([rule for rule in page.rules if not rule.is_upright], slack)
    uprights = merged_levels([_mirrored(rule) for rule in page.rules if rule.is_upright], slack)
    uprights = [_mirrored(rule) for rule in uprights]
    for group in _meeting(levels, uprights, slack):
        level = [rule for rule in group if not rule.is_upright]
        upright = [rule for rule in group if rule.is_upright]
        if level and upright:
            narrowest = page.width * _NARROWEST
            # A table without lines at its sides or between two pages ends where its other lines end.
            xs = _places((x for rule in group for x in (rule.x0, rule.x1)), narrowest)
            ys = _places((y for rule in group for y in (rule.y0, rule.y1)), slack * 2)
            if len(xs) > 2 and len(ys) > 1:
                yield _Grid(xs, ys, tuple(level), tuple(upright), narrowest)


def _mirrored(rule: Rule) -> Rule:
    """Return an upright line as a level one, and the other way round."""
    return Rule(rule.y0, rule.x0, rule.y1, rule.x1)


def merged_levels(levels: Sequence[Rule], slack: float) -> list[Rule]:
    """Return level lines with those joined that lie at one height and touch."""
    merged: list[Rule] = []
    for rule in sorted(levels, key=lambda rule: (round((rule.y0 + rule.y1) / 2 / slack), rule.x0)):
        last = merged[-1] if merged else None
        if last and abs(last.y0 + last.y1 - rule.y0 - rule.y1) / 2 <= slack and rule.x0 <= last.x1 + slack:
            merged[-1] = Rule(
                min(last.x0, rule.x0), min(last.y0, rule.y0), max(last.x1, rule.x1), max(last.y1, rule.y1)
            )
        else:
            merged.append(rule)
    return merged


def _meeting(levels: Sequence[Rule], uprights: Sequence[Rule], slack: float) -> list[list[Rule]]:
    """Return the groups of lines that cross or touch."""
    levels = sorted(levels, key=lambda rule: rule.y0)
    heights = [rule.y0 for rule in levels]
    leader = list(range(len(levels) + len(uprights)))

    def find(item: int) -> int:
        while leader[item] != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    for number, upright in enumerate(uprights, len(levels)):
        first, last = bisect_left(heights, upright.y0 - slack * 2), bisect_right(heights, upright.y1 + slack * 2)
        for other in range(first, last):
            if levels[other].x0 - slack * 2 <= upright.x0 and upright.x1 <= levels[other].x1 + slack * 2:
                leader[find(other)] = find(number)
    groups: dict[int, list[Rule]] = {}
    for number, rule in enumerate((*levels, *uprights)):
        groups.setdefault(find(number), []).append(rule)
    return sorted(groups.values(), key=lambda group: min(rule.y0 for rule in group))


def _places(values: Iterable[float], apart: float) -> tuple[float, ...]:
    """Return the middles of ``values`` that lie together."""
    clusters: list[list[float]] = []
    for value in sorted(values):
        if clusters and value - clusters[-1][-1] <= apart:
            clusters[-1].append(value)
        else:
            clusters.append([value])
    return tuple(sum(cluster) / len(cluster) for cluster in clusters)


def _table(grid: _Grid, runs: Sequence[Run]) -> Table | None:
    """Return the table in ``grid``, ``None`` where it is a frame or a drawing."""
    columns, rows = len(grid.xs) - 1, len(grid.ys) - 1
    owner = _owners(grid)
    held: dict[int, list[Run]] = {}
    for run in runs:
        column = min(max(bisect_right(grid.xs, (run.x0 + run.x1) / 2) - 1, 0), columns - 1)
        row = min(max(bisect_right(grid.ys, run.middle) - 1, 0), rows - 1)
        held.setdefault(owner[row * columns + column], []).append(run)
    if len({cell % columns for cell in held}) < 2:
        return None
    lines = {cell: [set_line(row) for row in rows_of(cell_runs)] for cell, cell_runs in held.items()}
    ends = _cell_ends(owner, columns)
    texts = {
        cell: cell_text(lines[cell], grid.xs[cell % columns], grid.xs[ends[cell]]) for cell in lines if lines[cell]
    }
    cells = tuple(tuple(texts.get(row * columns + column, "") for column in range(columns)) for row in range(rows))
    closing = [rule for rule in grid.levels if abs((rule.y0 + rule.y1) / 2 - grid.ys[-1]) <= grid.slack]
    return Table(grid.ys[0], grid.ys[-1], grid.xs, tuple(row for row in cells if any(row)), is_open=not closing)


def _owners(grid: _Grid) -> list[int]:
    """Return for each cell the one at the upper left of what it is merged with."""
    columns, rows = len(grid.xs) - 1, len(grid.ys) - 1
    owner = list(range(columns * rows))
    for row, (top, bottom) in enumerate(pairwise(grid.ys)):
        for column, (left, right) in enumerate(pairwise(grid.xs)):
            cell = row * columns + column
            if column and not _has_upright(grid, left, (top + bottom) / 2):
                owner[cell] = owner[cell - 1]
            elif row and not _has_level(grid, top, (left + right) / 2):
                owner[cell] = owner[cell - columns]
    return owner


def _has_upright(grid: _Grid, x: float, y: float) -> bool:
    return any(abs((rule.x0 + rule.x1) / 2 - x) <= grid.slack and rule.y0 <= y <= rule.y1 for rule in grid.uprights)


def _has_level(grid: _Grid, y: float, x: float) -> bool:
    return any(abs((rule.y0 + rule.y1) / 2 - y) <= grid.slack and rule.x0 <= x <= rule.x1 for rule in grid.levels)


def _cell_ends(owner: Sequence[int], columns: int) -> dict[int, int]:
    """Return for each cell the number of the border at its right."""
    ends: dict[int, int] = {}
    for cell, first in enumerate(owner):
        ends[first] = max(ends.get(first, 0), cell % columns + 1)
    return ends


def cell_text(lines: Sequence[TextLine], left: float, right: float) -> str:
    """Return the lines of a cell as text: wrapped ones joined, a break where there was room for what follows."""
    padding = min(max(0.0, lines[0].x0 - left), max(0.0, right - lines[0].x1), lines[0].size)
    padding = min([padding, *(max(0.0, line.x0 - left) for line in lines)])
    text = lines[0].text
    for before, line in pairwise(lines):
        room = right - left - 2 * padding - (before.x1 - before.x0)
        is_apart = room > first_word_width(line) + 0.5 * line.size or ENUMERATOR.match(line.text)
        text += "\n" if is_apart else glue(text, line.text)
        text += line.text
    return text
