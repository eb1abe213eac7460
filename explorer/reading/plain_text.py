"""Plain text (.txt), hard-wrapped or one line a paragraph; cells of tables stand between tabs, bars or blanks."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from explorer.reading.draft import Draft, Line
from explorer.reading.drawn_tables import drawn_table, is_drawn
from explorer.reading.stacked_tables import stacked_table
from explorer.reading.wrapping import join_lines

_NUMBER = "序号"
"""The first cell of a table's head where only blanks are between its cells."""
_LEAST_ROWS = 2
_LEAST_BARS = 2
_DRAWN = "│"
_RULE = re.compile(r"[\s|:—-]+")
"""What rules off the head in some notations: |---|---|."""
_Row = tuple[str, ...]


def read_plain_text(text: str) -> Draft:
    """Return the paragraphs and tables of ``text``; plain text has no marked headings."""
    lines: list[Line] = []
    for (mark, count), group in groupby(text.splitlines(), _marks):
        rows = list(group)
        if mark == _DRAWN:
            lines += [Line("", cells=row) for row in drawn_table(rows)]
        elif count and len(rows) > 1:
            lines += [Line("", cells=_cells(row, mark)) for row in rows if not _RULE.fullmatch(row)]
        else:
            lines += _paragraphs_and_tables(rows)
    return Draft(tuple(lines), {})


def _marks(line: str) -> tuple[str, int]:
    """Return what parts the cells of ``line``, and how often: lines that follow each other alike are a table."""
    if is_drawn(line):
        return _DRAWN, 1
    if "\t" in line.strip():
        return "\t", line.count("\t")
    bars = line.strip().strip("|").count("|")
    return ("|", bars) if bars >= _LEAST_BARS else ("", 0)


def _cells(row: str, mark: str) -> _Row:
    """Return the cells of ``row``; bars may stand at its ends, too."""
    if mark == "|":
        row = row.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip() for cell in row.split(mark))


def _paragraphs_and_tables(lines: Sequence[str]) -> Iterator[Line]:
    """Yield the paragraphs in ``lines``, and the rows of tables that are set with blanks: 序号 工作任务 责任单位."""
    begin = 0
    for at, line in enumerate(lines):
        if at < begin or not line.lstrip().startswith(_NUMBER):
            continue
        rows, size = stacked_table(lines[at:])
        if not rows:
            rows = _table(lines[at:])
            size = len(rows)
        if len(rows) > _LEAST_ROWS:
            yield from map(Line, join_lines("\n".join(lines[begin:at])))
            yield from (Line("", cells=row) for row in rows)
            begin = at + size
    yield from map(Line, join_lines("\n".join(lines[begin:])))


def _table(lines: Sequence[str]) -> list[_Row]:
    """Return the head on the first of ``lines`` and the rows below it that are numbered on, cell by cell."""
    rows = [_head(lines[0])]
    for number, line in enumerate(lines[1:], 1):
        row = _row(line.split(), len(rows[0]))
        if row is None or row[0] != str(number):
            break
        rows.append(row)
    return rows


def _head(line: str) -> _Row:
    """Return the cells of a head, whose words may be spaced out: 序号 工 作 任 务 责任单位."""
    cells: list[str] = []
    spaced_out = False
    for word in line.split():
        if spaced_out and len(word) == 1:
            cells[-1] += word
        else:
            cells.append(word)
        spaced_out = len(word) == 1
    return tuple(cells)


def _row(words: Sequence[str], size: int) -> _Row | None:
    """Return ``words`` as ``size`` cells, the second one, the task, holding all blanks there are too many."""
    if size < 3 or len(words) < size:
        return None
    rest = size - 2
    return (words[0], " ".join(words[1:-rest]), *words[-rest:])
