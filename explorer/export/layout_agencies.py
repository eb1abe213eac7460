"""责任清单: what each body leads and joins."""

from collections.abc import Iterator
from itertools import groupby

from explorer.domain.duties import AgencyDuties, collect_duties
from explorer.domain.role import Role
from explorer.domain.sheet import ExportRequest
from explorer.export.columns import DUTY_SOURCES, Row, Source
from explorer.export.labels import side_label
from explorer.export.sheet import Block, Heading
from explorer.export.tables import build_table, kept_sources

_OF_A_BODY = {source.column.code for source in DUTY_SOURCES}


def duty_pages(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield a heading and a table for each side, all with the same columns."""
    rows = list(_rows(collect_duties(request.entries), sources))
    shown = kept_sources(request, sources, rows)
    for jurisdiction, of_side in groupby(rows, key=_jurisdiction):
        side = side_label(jurisdiction)
        yield Heading(side, 1)
        yield build_table(side, shown, list(of_side))


def duty_table(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield one table for all bodies."""
    rows = list(_rows(collect_duties(request.entries), sources))
    if rows:
        yield build_table(request.layout.label, kept_sources(request, sources, rows), rows)


def _jurisdiction(row: Row) -> str:
    """Return the side of the row's body."""
    return row.duty.agency.jurisdiction if row.duty else ""


def _rows(duties: tuple[AgencyDuties, ...], sources: tuple[Source, ...]) -> Iterator[Row]:
    """Yield a row a body, or a row a body and task where a column speaks of the task."""
    is_short = all(source.column.code in _OF_A_BODY for source in sources)
    for duty in duties:
        if is_short:
            yield Row(duty=duty)
        else:
            yield from (Row(entry, duty, role) for role in Role for entry in duty.entries(role))
