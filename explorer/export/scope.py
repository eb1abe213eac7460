"""Which bodies and sections an export, or one part of it, is about."""

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from explorer.domain.duties import AgencyDuties, collect_duties
from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.plan import Kind
from explorer.domain.query import Facet
from explorer.domain.sheet import ExportRequest, Split
from explorer.export.labels import side_label

_OF_BODIES = (Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT)
_REST = "其他"
"""The part for sections that nobody answers for."""


def duties_of(request: ExportRequest) -> tuple[AgencyDuties, ...]:
    """Return the duties of the bodies asked for, in the request or as values of the query, or else of all."""
    duties = collect_duties(request.entries)
    asked = set(request.bodies) or {chosen.value for chosen in request.query.where if chosen.facet in _OF_BODIES}
    return tuple(duty for duty in duties if asked & _names_of(duty)) or duties


def names_some_bodies(request: ExportRequest) -> bool:
    """Tell whether the request leaves out some of the bodies its sections name."""
    return len(duties_of(request)) < len(collect_duties(request.entries))


def only_body(request: ExportRequest) -> str:
    """Return the one body the request is made for, empty where it is not."""
    return request.bodies[0] if len(request.bodies) == 1 else ""


def parts_of(request: ExportRequest) -> Iterator[tuple[str, ExportRequest]]:
    """Yield what the request is split into, each part with its name; a whole one has none."""
    if request.split is None:
        yield "", request
        return
    for name, duties in groupby(duties_of(request), _side_of if request.split is Split.SIDE else _body_of):
        bodies = tuple(duty.agency.name for duty in duties)
        entries = tuple(
            entry for entry in request.entries if any(link.agency in bodies for link in entry.linked.agencies)
        )
        yield name, replace(request, entries=entries, bodies=bodies, split=None)
    if rest := tuple(entry for entry in request.entries if not entry.linked.agencies and _tells_of(entry, request)):
        yield _REST, replace(request, entries=rest, split=None)


def is_work(entry: Entry) -> bool:
    """Tell whether a section asks for work: a task, or any other with measures or responsible bodies."""
    return entry.section.kind is Kind.TASK or bool(entry.section.measures or entry.linked.bodies)


def _tells_of(entry: Entry, request: ExportRequest) -> bool:
    """Tell whether the layout has anything to say of a section that nobody answers for."""
    if request.layout in (Layout.AGENCIES, Layout.MATRIX):
        return False
    return request.layout not in (Layout.WORKPLAN, Layout.FOLLOW_UP) or is_work(entry)


def _names_of(duty: AgencyDuties) -> set[str]:
    """Return what people may call a body."""
    return {duty.agency.name, duty.agency.full_name, *duty.agency.aliases}


def _side_of(duty: AgencyDuties) -> str:
    """Return the side of a body."""
    return side_label(duty.agency.jurisdiction)


def _body_of(duty: AgencyDuties) -> str:
    """Return the name of a body."""
    return duty.agency.name
