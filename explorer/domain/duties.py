"""What a body, a place or a programme has to do with the library's sections."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.place import Place
from explorer.domain.programme import Programme
from explorer.domain.role import Role


class AgencyDuties(Struct, frozen=True):
    """The sections a body leads, joins, and is responsible for without a stated role."""

    agency: Agency
    lead: tuple[Entry, ...]
    participant: tuple[Entry, ...]
    responsible: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """Number of sections, whatever the role."""
        return len(self.lead) + len(self.participant) + len(self.responsible)

    def entries(self, role: Role) -> tuple[Entry, ...]:
        """Return the sections the body has in ``role``."""
        return {Role.LEAD: self.lead, Role.PARTICIPANT: self.participant, Role.RESPONSIBLE: self.responsible}[role]


class PlaceEntries(Struct, frozen=True):
    """The sections that name a place, and those that name only places below it."""

    place: Place
    entries: tuple[Entry, ...]
    below: tuple[Entry, ...] = ()


class ProgrammeEntries(Struct, frozen=True):
    """The sections that name a programme."""

    programme: Programme
    entries: tuple[Entry, ...]


def collect_duties(entries: Sequence[Entry]) -> tuple[AgencyDuties, ...]:
    """Return what each body leads, joins and answers for among ``entries``: by side, those that lead most first."""
    agencies: dict[str, Agency] = {}
    sections: dict[tuple[str, Role], dict[str, Entry]] = {}
    for entry in entries:
        known = {agency.name: agency for agency in entry.plan.agencies}
        for link in entry.linked.agencies:
            agencies.setdefault(link.agency, known.get(link.agency) or _bare_agency(link))
            sections.setdefault((link.agency, link.role), {})[entry.id] = entry
    duties = [
        AgencyDuties(agency, *(tuple(sections.get((name, role), {}).values()) for role in Role))
        for name, agency in agencies.items()
    ]
    sides = order_sides(agency.jurisdiction for agency in agencies.values())
    return tuple(sorted(duties, key=lambda duty: (sides.index(duty.agency.jurisdiction), -len(duty.lead), -duty.count)))


def order_sides(jurisdictions: Iterable[str]) -> tuple[str, ...]:
    """Return each side once, in order of appearance, the bodies of no side last."""
    sides = dict.fromkeys(jurisdictions)
    return (*(side for side in sides if side != CENTRAL), *(side for side in sides if side == CENTRAL))


def _bare_agency(link: AgencyLink) -> Agency:
    """Return all that is known of a body the plan's table does not describe."""
    return Agency(link.agency, link.agency, link.jurisdiction)
