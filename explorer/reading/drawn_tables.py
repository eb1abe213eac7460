"""Tables drawn with characters: ┌─┬─┐ │任务│单位│ ├─┼─┤; the rules between cells reach as far as rows differ."""

import re
from collections.abc import Sequence

_RULES = "─━═┄┅┈┉╌╍"
_SIDES = re.compile(rf"[^\S\n]*(?![{_RULES}])[\u2500-\u257f]")
_DRAWN = re.compile(r"\s*[\u2500-\u257f].*[\u2500-\u257f]\s*")
_RULE = re.compile(rf"[{_RULES}]+")
_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")


def is_drawn(line: str) -> bool:
    """Tell whether ``line`` starts and ends with a line of a table."""
    return _DRAWN.fullmatch(line) is not None


def drawn_table(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the rows that ``lines`` draw: a cell stands in the row it starts in, below it stand empty ones."""
    parts = [[cell.strip() for cell in _SIDES.split(line.strip())[1:-1]] for line in lines]
    size = max(map(len, parts))
    rows: list[list[str]] = [[""] * size]
    starts = [0] * size
    for cells in parts:
        if any(map(_RULE.fullmatch, cells)):
            rows.append([""] * size)
        for column, cell in enumerate(cells):
            if _RULE.fullmatch(cell):
                starts[column] = len(rows) - 1
            else:
                rows[starts[column]][column] += cell
    return [tuple(_BLANKS.sub("", cell) for cell in row) for row in rows if any(row)]
