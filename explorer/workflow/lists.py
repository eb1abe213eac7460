"""What the library holds, listed by body, place and programme."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from explorer.domain.duties import AgencyDuties, PlaceEntries, ProgrammeEntries, collect_duties
from explorer.domain.links import Entry
from explorer.domain.plan import Kind
from explorer.workflow.session import Session, find_plan


def entries_of(session: Session, document: str | None = None) -> tuple[Entry, ...]:
    """Return the entries of one document, or of the whole library.

    Raises:
        ExplorerError: there is no such document.
    """
    if document is None:
        return session.catalogue.entries
    plan = find_plan(session, document)
    return tuple(entry for entry in session.catalogue.entries if entry.plan is plan)


def agency_duties(session: Session, document: str | None = None) -> tuple[AgencyDuties, ...]:
    """Return each responsible body with the entries it leads, joins or is responsible for, side by side."""
    return collect_duties(entries_of(session, document))


def place_entries(session: Session, document: str | None = None) -> tuple[PlaceEntries, ...]:
    """Return each place with the entries that name it and those that name only places in it."""
    named: dict[str, dict[str, Entry]] = defaultdict(dict)
    below: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in entries_of(session, document):
        for link in entry.linked.places:
            named[link.place][entry.id] = entry
            for label in session.catalogue.lineage(link.place):
                below[label][entry.id] = entry
    return tuple(
        PlaceEntries(
            session.catalogue.places[label],
            tuple(named[label].values()),
            tuple(entry for key, entry in entries.items() if key not in named[label]),
        )
        for label, entries in below.items()
    )


def programme_entries(session: Session, document: str | None = None) -> tuple[ProgrammeEntries, ...]:
    """Return each programme with the entries that name it."""
    entries = entries_of(session, document)
    programmes = {p.name: p for plan in session.plans for p in plan.programmes}
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        for link in entry.linked.programmes:
            found[link.programme][entry.id] = entry
    return tuple(ProgrammeEntries(programmes[name], tuple(named.values())) for name, named in found.items())


def tasks_among(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries that are tasks."""
    return (entry for entry in entries if entry.section.kind is Kind.TASK)
