"""Tables that go on over pages are one table again."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from explorer.reading.page_parts import Table, TextLine
from explorer.reading.wrapping import glue

_SAME_PLACE = 1 / 40
"""Share of a table's width by which its columns may differ from page to page."""
_ENDED = re.compile(r"[。；！？）)]$")


def join_tables(parts: Sequence[TextLine | Table]) -> list[TextLine | Table]:
    """Return ``parts`` with each table that goes on over a page turn as one."""
    joined: list[TextLine | Table] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Table) and isinstance(last, Table) and _goes_on(last, part):
            joined[-1] = replace(part, rows=_with_rows(last, part))
        else:
            joined.append(part)
    return joined


def _goes_on(table: Table, other: Table) -> bool:
    if other.page != table.page + 1 or len(table.borders) != len(other.borders):
        return False
    start, width = table.borders[0], table.borders[-1] - table.borders[0]
    shift = other.borders[0] - start
    return all(
        abs(one + shift - two) <= width * _SAME_PLACE for one, two in zip(table.borders, other.borders, strict=True)
    )


def _with_rows(table: Table, other: Table) -> tuple[tuple[str, ...], ...]:
    """Return the rows of both: the head not again, a row broken by the page turn as one."""
    rows = other.rows
    if rows and rows[0] == table.rows[0]:
        rows = rows[1:]
    if rows and _is_rest(table, rows[0]):
        whole = tuple(before + glue(before, cell) + cell for before, cell in zip(table.rows[-1], rows[0], strict=True))
        return (*table.rows[:-1], whole, *rows[1:])
    return (*table.rows, *rows)


def _is_rest(table: Table, row: tuple[str, ...]) -> bool:
    """Tell whether ``row`` is the rest of the last row of ``table``: cells are missing, and sentences broke off."""
    last = table.rows[-1]
    pairs = [(before, cell) for before, cell in zip(last, row, strict=True) if cell]
    if not all(before for before, _ in pairs) or len(table.rows) == 1:
        return False
    longest = max((before for before, _ in pairs), key=len)
    return not _ENDED.search(longest) and (table.is_open or len(pairs) < len([cell for cell in last if cell]))
