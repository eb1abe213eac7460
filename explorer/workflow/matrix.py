"""Matrices over the library's entries or what a query finds among them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from itertools import combinations
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.agency import CENTRAL
from explorer.domain.duties import collect_duties, order_sides
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.matrix import Head, Matrix, MatrixCell, MatrixKind, MatrixOrder, MatrixRequest
from explorer.domain.pages import Proof
from explorer.domain.plan import Kind
from explorer.domain.progress import Job
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.domain.sheet import Exported
from explorer.export.files import draw_sheet, export_sheet
from explorer.export.matrix_sheet import matrix_sheet
from explorer.search import Catalogue
from explorer.workflow.naming import goes_by
from explorer.workflow.session import Session, run_query

_PAGED = (".docx", ".pdf")
_Grid = tuple[list[Head], list[Head], dict[tuple[str, str], MatrixCell]]
"""Rows, columns, and cells by the keys of both."""


def make_matrix(session: Session, request: MatrixRequest) -> Matrix:
    """Return the matrix that ``request`` asks for. Totals of rows are the facet counts of what they stand for."""
    entries = _entries(session, request)
    rows, columns, cells = _GRIDS[request.kind](session.catalogue, entries)
    rows = [row for row in rows if goes_by(session.catalogue, row.name, request.like)]
    if request.order is not MatrixOrder.SIDES:
        rows.sort(key=_KEYS[request.order])
    places = {_key(column): number for number, column in enumerate(columns)}
    numbers = {_key(row): number for number, row in enumerate(rows)}
    return Matrix(
        request,
        tuple(rows),
        tuple(columns),
        {(numbers[row], places[column]): cell for (row, column), cell in cells.items() if row in numbers},
    )


def export_matrix(matrix: Matrix, target: Path) -> Job[Exported]:
    """Write a matrix as it is shown in the format the suffix of ``target`` names.

    Raises:
        ExplorerError: an unknown format, or the file can't be written.
    """
    sheet = matrix_sheet(matrix, date.today(), is_paged=target.suffix.lower() in _PAGED)
    with closing(export_sheet(sheet, target)) as job:
        return (yield from job)


def print_matrix(matrix: Matrix, resolution: float) -> list[bytes]:
    """Return the pages of a matrix as it is shown, PNG pictures of ``resolution`` dots per inch.

    Raises:
        ExplorerError: the pages can't be set.
    """
    return draw_sheet(matrix_sheet(matrix, date.today(), is_paged=True), resolution)


def _entries(session: Session, request: MatrixRequest) -> Sequence[Entry]:
    """Return what is looked at, in the order of the documents."""
    everything = session.catalogue.entries
    if request.query is None:
        return everything
    results = run_query(session, replace(request.query, limit=max(1, len(everything))))
    found = {hit.entry.id for hit in results.hits[: results.total]}
    return [entry for entry in everything if entry.id in found]


def _tasks(_catalogue: Catalogue, entries: Sequence[Entry]) -> _Grid:
    """Set bodies against the sections they are responsible for."""
    rows = [
        Head(
            duty.agency.name,
            selection=Selection(Facet.AGENCY, duty.agency.name),
            side=duty.agency.jurisdiction,
            leads=len(duty.lead),
            total=len({entry.id for role in Role for entry in duty.entries(role)}),
        )
        for duty in collect_duties(entries)
    ]
    columns: list[Head] = []
    cells: dict[tuple[str, str], MatrixCell] = {}
    for entry in entries:
        bodies = _by_name(entry.linked.agencies)
        if bodies:
            columns.append(_column(entry, len(bodies)))
        for name, links in bodies.items():
            roles = tuple(role for role in Role if any(link.role is role for link in links))
            cells[f"{Facet.AGENCY}:{name}", entry.id] = MatrixCell((_proof(entry, links),), roles)
    return rows, columns, cells


def _actions(catalogue: Catalogue, entries: Sequence[Entry]) -> _Grid:
    """Set places, with those they lie in, against actions; what belongs to none goes by its kind."""
    columns: dict[str, Head] = {}
    proofs: dict[tuple[str, str], list[Proof]] = {}
    totals: dict[str, int] = {}
    for entry in entries:
        column = _group(entry)
        known = columns.get(_key(column), column)
        columns[_key(column)] = replace(known, total=known.total + 1)
        for label in dict.fromkeys(label for link in entry.linked.places for label in catalogue.lineage(link.place)):
            here = (link.span for link in entry.linked.places if label in catalogue.lineage(link.place))
            proofs.setdefault((f"{Facet.PLACE}:{label}", _key(column)), []).append(Proof(entry, tuple(here)))
            totals[label] = totals.get(label, 0) + 1
    rows = [Head(label, selection=Selection(Facet.PLACE, label), total=total) for label, total in totals.items()]
    rows.sort(key=lambda row: -row.total)
    touched = {column for _, column in proofs}
    heads = [column for key, column in columns.items() if key in touched]
    return rows, heads, {key: MatrixCell(tuple(found)) for key, found in proofs.items()}


def _leads(_catalogue: Catalogue, entries: Sequence[Entry]) -> _Grid:
    """Set the bodies that lead on one side against those of the other; the two sides that share most are taken."""
    leading = [(entry, [link for link in entry.linked.agencies if link.role is Role.LEAD]) for entry in entries]
    sides = order_sides(link.jurisdiction for _, links in leading for link in links)
    pairs = list(combinations((side for side in sides if side != CENTRAL), 2))
    if not pairs:
        return [], [], {}

    def shared(pair: tuple[str, str]) -> int:
        return sum(set(pair) <= {link.jurisdiction for link in links} for _, links in leading)

    one, other = max(pairs, key=shared)
    proofs: dict[tuple[str, str], list[Proof]] = {}
    totals: dict[str, dict[str, int]] = {one: {}, other: {}}
    for entry, links in leading:
        down, across = (_by_name(link for link in links if link.jurisdiction == side) for side in (one, other))
        for side, bodies in ((one, down), (other, across)):
            for name in bodies:
                totals[side][name] = totals[side].get(name, 0) + 1
        for row, own in down.items():
            for column, theirs in across.items():
                proofs.setdefault((f"{Facet.LEAD}:{row}", f"{Facet.LEAD}:{column}"), []).append(
                    _proof(entry, [*own, *theirs])
                )
    rows = [_leader(name, one, count) for name, count in totals[one].items()]
    columns = [_leader(name, other, count) for name, count in totals[other].items()]
    return rows, columns, {key: MatrixCell(tuple(found)) for key, found in proofs.items()}


def _leader(name: str, side: str, count: int) -> Head:
    return Head(name, selection=Selection(Facet.LEAD, name), side=side, leads=count, total=count)


def _column(entry: Entry, total: int) -> Head:
    section = entry.section
    mark = str(section.number) if section.kind is Kind.TASK else section.kind.label[:1]
    return Head(section.title or section.kind.label, mark, entry=entry, total=total)


def _group(entry: Entry) -> Head:
    action, kind = entry.section.action, entry.section.kind
    if action is not None:
        return Head(action.title, str(action.number), Selection(Facet.ACTION, action.title))
    return Head(kind.label, "", Selection(Facet.KIND, kind.value))


def _key(head: Head) -> str:
    """Return what tells a head from the others on its edge."""
    if head.entry is not None:
        return head.entry.id
    selection = head.selection
    return f"{selection.facet}:{selection.value}" if selection else head.name


def _by_name(links: Iterable[AgencyLink]) -> dict[str, list[AgencyLink]]:
    bodies: dict[str, list[AgencyLink]] = {}
    for link in links:
        bodies.setdefault(link.agency, []).append(link)
    return bodies


def _proof(entry: Entry, links: Sequence[AgencyLink]) -> Proof:
    rule = next((link.evidence.rule for link in links if link.evidence), "")
    by_hand = any(link.manual for link in links)
    return Proof(entry, tuple(sorted(link.span for link in links)), rule, is_manual=by_hand)


_GRIDS: dict[MatrixKind, Callable[[Catalogue, Sequence[Entry]], _Grid]] = {
    MatrixKind.TASKS: _tasks,
    MatrixKind.ACTIONS: _actions,
    MatrixKind.LEADS: _leads,
}

_KEYS: dict[MatrixOrder, Callable[[Head], tuple[int | str, ...]]] = {
    MatrixOrder.TOTAL: lambda row: (-row.total, -row.leads),
    MatrixOrder.LEAD: lambda row: (-row.leads, -row.total),
    MatrixOrder.NAME: lambda row: (row.name,),
}
