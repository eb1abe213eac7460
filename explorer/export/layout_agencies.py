"""责任清单: what each body leads and joins, and what these tasks ask for."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from explorer.domain.duties import AgencyDuties
from explorer.domain.follow_up import FollowUps
from explorer.domain.links import Entry
from explorer.domain.role import Role
from explorer.domain.sheet import ExportRequest
from explorer.export.columns import DUTY_SOURCES, ENTRY_SOURCES, ROLE_SOURCE, Row, Source
from explorer.export.labels import side_label
from explorer.export.scope import duties_of
from explorer.export.sheet import Block, Heading, PageTurn
from explorer.export.tables import build_table, kept_sources

_OF_A_BODY = {source.column.code for source in DUTY_SOURCES}
_OF_A_TASK = ("document", "kind", "number", "title", "role", "measures", "places", "clause")
_ANNEX = "任务举措和责任条款"


def duty_pages(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield a heading and a table for each side, all with the same columns; then the tasks themselves.

    A task is told once, in a table lying across, however many bodies share it.
    """
    duties = duties_of(request)
    rows = list(_rows(duties, sources, request.follow_ups))
    shown = kept_sources(request, sources, rows)
    for jurisdiction, of_side in groupby(rows, key=_jurisdiction):
        side = side_label(jurisdiction)
        yield Heading(side, 1)
        yield build_table(side, shown, list(of_side))
    if rows and not request.columns:
        yield from _annex(request, duties)


def duty_table(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield one table for all bodies."""
    rows = list(_rows(duties_of(request), sources, request.follow_ups))
    if rows:
        yield build_table(request.layout.label, kept_sources(request, sources, rows), rows)


def _annex(request: ExportRequest, duties: Sequence[AgencyDuties]) -> Iterator[Block]:
    """Yield what the tasks ask for, and of a single body its part in them."""
    concerned = {entry.id for duty in duties for role in Role for entry in duty.entries(role)}
    entries = [entry for entry in request.entries if entry.id in concerned]
    if len(duties) == 1:
        rows = [Row(entry, duties[0], _role_in(duties[0], entry)) for entry in entries]
    else:
        rows = [Row(entry) for entry in entries]
    known = {source.column.code: source for source in (*ENTRY_SOURCES, ROLE_SOURCE)}
    sources = tuple(known[code] for code in _OF_A_TASK)
    yield PageTurn(landscape=True)
    yield Heading(_ANNEX, 1)
    yield build_table(_ANNEX, _telling(kept_sources(request, sources, rows), rows), rows)


def _telling(sources: Sequence[Source], rows: Sequence[Row]) -> tuple[Source, ...]:
    """Return the columns without document and kind where they are the same in every row."""
    same = {source for source in sources if len({source.read(row) for row in rows}) == 1}
    return tuple(source for source in sources if not (source in same and source.column.code in ("document", "kind")))


def _role_in(duty: AgencyDuties, entry: Entry) -> Role:
    """Return the part a body has in a section."""
    return next(role for role in Role if any(other.id == entry.id for other in duty.entries(role)))


def _jurisdiction(row: Row) -> str:
    """Return the side of the row's body."""
    return row.duty.agency.jurisdiction if row.duty else ""


def _rows(duties: Sequence[AgencyDuties], sources: tuple[Source, ...], follow_ups: FollowUps) -> Iterator[Row]:
    """Yield a row a body, or a row a body and task where a column speaks of the task."""
    is_short = all(source.column.code in _OF_A_BODY for source in sources)
    for duty in duties:
        if is_short:
            yield Row(duty=duty)
        else:
            row = Row(duty=duty, body=duty.agency.name, follow_ups=follow_ups)
            yield from (replace(row, entry=entry, role=role) for role in Role for entry in duty.entries(role))
