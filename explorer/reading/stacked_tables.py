"""Tables copied from pages with every cell on a line of its own: 序号 | 任务 | 责任单位 | 1 | 建站 | 市能源局 | 2."""

import re
from collections.abc import Sequence

Row = tuple[str, ...]
_HEAD = "序号"
_BODIES = re.compile(r"单位|部门|机构|主体")
_HEADING = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节部]")
_BODY = re.compile(
    r"[^。；：\d]{1,60}(?:[局委办厅部府会院行社司队处室所站馆校区镇乡联协]|中心|单位|部门|街道|集团|专班)[）)]?[。；，、]?|[/／—-]+|无"
)
_UNIT = "单位"
"""What is counted in, where another column names the bodies."""
_AROUND = " \t\r　|｜"
"""What may stand around a cell: a bar ends it where a page was copied."""
_LONGEST_HEAD = 16
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 12
_LEAST_ROWS = 2
_MOST_FURTHER = 20
"""Lines of a row beyond one a cell, before the next number; before a heading there are fewer."""
_FURTHER = 4


def stacked_table(lines: Sequence[str]) -> tuple[list[Row], int]:
    """Return the rows of the table whose head starts on the first of ``lines``, and how many lines it takes up."""
    full = [at for at, line in enumerate(lines) if line.strip(_AROUND)]
    words = [lines[at].strip(_AROUND) for at in full]
    heads = words[: _columns(words)]
    rows: list[Row] = [tuple(heads)]
    headings: list[Row] = []
    numbered = fitting = last = 0
    at = end = len(heads)
    while heads and at < len(words) and (_HEADING.match(words[at]) or _number(words[at]) > last):
        if _HEADING.match(words[at]):
            headings.append((words[at], *[""] * (len(heads) - 1)))
            at += 1
            continue
        last = _number(words[at])
        end = _end(words, at, len(heads))
        cells = _cells(words[at + 1 : end], heads[1:])
        numbered, fitting = numbered + 1, fitting + _fits(cells, heads[1:])
        rows += [*headings, (words[at], *cells)]
        headings = []
        at = end
    is_table = numbered >= _LEAST_ROWS and fitting * 2 > numbered
    return (rows, full[end - 1] + 1) if is_table else ([], 0)


def _columns(words: Sequence[str]) -> int:
    """Return how many of ``words`` head columns, 0 where they head no table."""
    if not words or words[0] != _HEAD:
        return 0
    ends = (at for at, word in enumerate(words[: _MOST_COLUMNS + 1]) if _number(word) or _HEADING.match(word))
    heads = words[: next(ends, 0)]
    is_head = len(heads) >= _FEWEST_COLUMNS and all(len(head) <= _LONGEST_HEAD for head in heads)
    return len(heads) if is_head and any(_BODIES.search(head) for head in heads[2:]) else 0


def _end(words: Sequence[str], start: int, size: int) -> int:
    """Return where the row that starts at ``start`` ends: before what comes next, if that is near, else when full."""
    full = start + size
    near = range(start + 2, min(len(words), full + _MOST_FURTHER + 1))
    nexts = (
        at
        for at in near
        if _number(words[at]) == _number(words[start]) + 1 or (_HEADING.match(words[at]) and at <= full + _FURTHER)
    )
    return next(nexts, min(len(words), full))


def _cells(lines: Sequence[str], heads: Sequence[str]) -> Row:
    """Return ``lines`` as one cell for each of ``heads``; bodies on several lines stand in the columns of bodies."""
    columns = _body_columns(heads)
    first, behind = columns[0], len(heads) - columns[-1] - 1
    if len(lines) == len(heads) and not (first > 1 and _BODY.fullmatch(lines[first - 1])):
        return tuple(lines)
    end = next((at for at in range(len(lines), 1, -1) if _BODY.fullmatch(lines[at - 1])), 0)
    start = next((at for at in range(end, 1, -1) if not _BODY.fullmatch(lines[at - 1])), 1) if end else 0
    if not start or (end < len(lines) and not behind):
        rest = max(1, len(lines) - len(heads) + 1)
        return _filled([" ".join(lines[:rest]), *lines[rest:]], len(heads), " ")
    # Cells merged with those above are missing at the left.
    before = (*[""] * (first - start), *_filled(lines[:start], min(start, first), " "))
    bodies = _filled(lines[start:end], len(heads) - first - behind, "、")
    return (*before, *bodies, *_filled(lines[end:], behind, " "))


def _body_columns(heads: Sequence[str]) -> list[int]:
    found = [at for at, head in enumerate(heads) if at and _BODIES.search(head)]
    return [at for at in found if heads[at] != _UNIT] or found


def _fits(cells: Row, heads: Sequence[str]) -> bool:
    """Tell whether a row says what is done and names bodies where they belong."""
    first = _body_columns(heads)[0]
    return bool(cells[first - 1] and _BODY.search(cells[first]))


def _filled(lines: Sequence[str], size: int, joint: str) -> Row:
    """Return ``lines`` as ``size`` cells, the last holding all there are too many, or nothing."""
    if not size:
        return ()
    cells = [*lines[: size - 1], joint.join(lines[size - 1 :])]
    return (*cells, *[""] * (size - len(cells)))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else 0
