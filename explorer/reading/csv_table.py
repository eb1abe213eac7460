"""Tables as text (.csv): rows of cells between commas, tabs or semicolons."""

import csv
from collections import Counter
from collections.abc import Sequence

from explorer.reading.draft import Draft
from explorer.reading.sheet_rows import sheet_lines

_DELIMITERS = ",\t;，|"
_TRIED = 50
"""Rows that are looked at to find the delimiter."""


def read_csv(text: str) -> Draft:
    """Return the rows of ``text``."""
    lines = text.lstrip("\ufeff").splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        return Draft(tuple(sheet_lines(_rows(lines[1:], lines[0][4]))), {})
    delimiter = max(_DELIMITERS, key=lambda sign: _fit(_rows(lines[:_TRIED], sign)))
    return Draft(tuple(sheet_lines(_rows(lines, delimiter))), {})


def _rows(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """Return the cells of ``lines``; a quotation mark that nobody closes is a sign like any other."""
    try:
        return list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        return [line.split(delimiter) for line in lines]


def _fit(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return how many rows have the most common number of cells, and that number; none if it is one."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
