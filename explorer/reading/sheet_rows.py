"""The rows of a sheet as lines: title and remarks as text, the table between them as rows of cells."""

import re
from collections.abc import Sequence

from explorer.reading.draft import Line

_DEFAULT_NAME = re.compile(r"(?:sheet|工作表)\s*\d*", re.IGNORECASE)
_REMARK = re.compile(r"^(?:备注|注|说明|填表|填报|审核|制表|联系|单位负责|来源)")


def sheet_lines(rows: Sequence[Sequence[str]], name: str = "") -> list[Line]:
    """Return what a sheet holds; ``name`` is a title for it where it has none of its own, empty for none.

    Empty rows and columns are left out. A row with one text only, before the head of the table, is no row of it.
    """
    filled = [row for row in rows if any(text.strip() for text in row)]
    start = next((number for number, row in enumerate(filled) if len(_texts(row)) > 1), len(filled))
    end = next((n for n in range(len(filled), start, -1) if not _is_remark(filled[n - 1])), start)
    above = [_texts(row)[0] for row in filled[:start]]
    titles = above or ([name] if name else [])
    lines = [Line(" ".join(text.split()), level=int(number == 0)) for number, text in enumerate(titles)]
    lines += [Line("", cells=row) for row in _without_empty_columns(filled[start:end])]
    return lines + [Line(" ".join(_texts(row)[0].split())) for row in filled[end:]]


def sheet_title(name: str, sheets: int) -> str:
    """Return the title that the tab of one of several ``sheets`` gives it, empty for a name a program gave."""
    return "" if sheets < 2 or _DEFAULT_NAME.fullmatch(name.strip()) else name


def _texts(row: Sequence[str]) -> list[str]:
    return [text for text in row if text.strip()]


def _is_remark(row: Sequence[str]) -> bool:
    return len(_texts(row)) == 1 and _REMARK.match(_texts(row)[0].strip()) is not None


def _without_empty_columns(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    used = sorted({place for row in rows for place, text in enumerate(row) if text.strip()})
    return [tuple(row[place] if place < len(row) else "" for place in used) for row in rows]
