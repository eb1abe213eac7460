"""Entries seen from the bodies that answer for them."""

from collections.abc import Iterable, Sequence

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.duties import AgencyDuties
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.role import Role


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


def tasks_in_role(duty: AgencyDuties, role: Role) -> tuple[Entry, ...]:
    """Return the entries a body has in ``role``."""
    return {Role.LEAD: duty.lead, Role.PARTICIPANT: duty.participant, Role.RESPONSIBLE: duty.responsible}[role]


def _bare_agency(link: AgencyLink) -> Agency:
    """Return all that is known of a body the plan's table does not describe."""
    return Agency(link.agency, link.agency, link.jurisdiction)
