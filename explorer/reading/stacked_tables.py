"""Tables copied from pages with every cell on a line of its own: 序号 | 任务 | 责任单位 | 1 | 建站 | 市能源局 | 2."""

import re
from collections.abc import Sequence

Row = tuple[str, ...]
_HEAD = "序号"
_BODIES = re.compile(r"单位|部门|机构|主体")
_HEADING = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节部]")
_LONGEST_HEAD = 16
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 12
_LEAST_ROWS = 2
_MOST_FURTHER = 4
"""Paragraphs of a task beyond its first."""


def stacked_table(lines: Sequence[str]) -> tuple[list[Row], int]:
    """Return the rows of the table whose head starts on the first of ``lines``, and how many lines it takes up."""
    full = [at for at, line in enumerate(lines) if line.strip()]
    words = [lines[at].strip() for at in full]
    size = _columns(words)
    if not size:
        return [], 0
    rows: list[Row] = [tuple(words[:size])]
    headings: list[Row] = []
    sizes: list[int] = []
    at = end = size
    last = 0
    while at < len(words) and (_HEADING.match(words[at]) or _number(words[at]) > last):
        if _HEADING.match(words[at]):
            headings.append((words[at], *[""] * (size - 1)))
            at += 1
            continue
        last = _number(words[at])
        end = _end(words, at, size)
        cells = words[at + 1 : end]
        sizes.append(len(cells) + 1)
        rest = [*cells, *[""] * (size - 1 - len(cells))][2 - size :]
        rows += [*headings, (words[at], " ".join(cells[: max(1, len(cells) + 2 - size)]), *rest)]
        headings = []
        at = end
    is_table = len(sizes) >= _LEAST_ROWS and sizes.count(size) * 2 > len(sizes)
    return (rows, full[end - 1] + 1) if is_table else ([], 0)


def _columns(words: Sequence[str]) -> int:
    """Return how many of ``words`` head columns, 0 where they head no table."""
    if not words or words[0] != _HEAD:
        return 0
    ends = (at for at, word in enumerate(words[: _MOST_COLUMNS + 1]) if _number(word) or _HEADING.match(word))
    heads = words[: next(ends, 0)]
    is_head = len(heads) >= _FEWEST_COLUMNS and all(len(head) <= _LONGEST_HEAD for head in heads)
    return len(heads) if is_head and any(_BODIES.search(head) for head in heads) else 0


def _end(words: Sequence[str], start: int, size: int) -> int:
    """Return where the row that starts at ``start`` ends: before what comes next, if that is near, else when full."""
    number = _number(words[start]) + 1
    near = range(start + 2, min(len(words), start + size + _MOST_FURTHER + 1))
    nexts = (at for at in near if _HEADING.match(words[at]) or _number(words[at]) == number)
    return next(nexts, min(len(words), start + size))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else 0
