"""Rows and columns to tables."""

from collections.abc import Sequence

from explorer.domain.sheet import ExportRequest
from explorer.export.columns import BLANK_SOURCES, Row, Source
from explorer.export.sheet import Table, lines_of

_BLANKS = {source.column.code for source in BLANK_SOURCES}


def kept_sources(request: ExportRequest, sources: Sequence[Source], rows: Sequence[Row]) -> tuple[Source, ...]:
    """Return the columns to show: all that were asked for; of a layout's own those with a value or to be filled in."""
    if request.columns:
        return tuple(sources)
    return tuple(
        source for source in sources if source.column.code in _BLANKS or any(lines_of(source.read(row)) for row in rows)
    )


def build_table(title: str, sources: Sequence[Source], rows: Sequence[Row]) -> Table:
    """Return the table with a cell for each row and column."""
    cells = tuple(tuple(source.read(row) for source in sources) for row in rows)
    return Table(title, tuple(source.column for source in sources), cells)
