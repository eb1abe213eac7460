"""Responsible bodies of a plan: whom each responsibility clause means, on which side, in which role."""

import re
from collections.abc import Iterator, Sequence

from explorer.domain.agency import Agency
from explorer.domain.links import AgencyLink
from explorer.domain.plan import Clause, OrderRule, Party, Plan, Section
from explorer.domain.province import PROVINCES
from explorer.domain.role import Role, RoleEvidence
from explorer.linking.agency_table import AgencyTable
from explorer.linking.areas import STATE, Area, Areas
from explorer.linking.body_resolver import ENTERPRISE, UNIT, BodyResolver

_GOVERNMENT = re.compile("([省市县区州旗])(?:人民)?政府")


class AgencyLinker:
    """Resolves the parties of responsibility clauses for one plan."""

    def __init__(self, table: AgencyTable, areas: Areas, plan: Plan) -> None:
        """Work out whose plan it is: of one area, of several side by side, or of the State."""
        self._table = table
        self._gazetteer = areas
        self._rules = plan.rules
        self._areas = areas.of(plan)
        self._resolver = BodyResolver(table, areas, alone=len(self._areas) == 1)
        self.found: dict[str, Agency] = {}
        """The bodies linked so far, by name."""

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas the plan speaks for."""
        return self._areas

    def link(self, section: Section) -> tuple[AgencyLink, ...]:
        """Return the links of ``section`` in reading order, each body once a clause."""
        clauses = (*section.inherited, *section.clauses)
        return tuple(link for clause in clauses for link in self._link_clause(clause))

    def adopt(self, name: str) -> str:
        """Take the body called ``name``, which the user named, among those found; return its jurisdiction."""
        area = self._areas[0]
        if name not in self.found:
            known = self._table.named(name) or self._table.full(name)
            self.found[name] = known or Agency(name, name, area.name)
        return self.found[name].jurisdiction

    def _link_clause(self, clause: Clause) -> Iterator[AgencyLink]:
        sides = self._sides(clause)
        leads = self._leads(clause, sides)
        before = ""
        for party in clause.parties:
            agency, jurisdiction = self._resolve(party, self._shared(before, party) or sides[party.group])
            before = party.written
            self.found.setdefault(agency.name, agency)
            role, evidence = self._role(party, clause, party in leads)
            yield AgencyLink(agency.name, party.written, jurisdiction, role, party.span, evidence)

    def _shared(self, before: str, party: Party) -> Area | None:
        """Return the area of the committee ``before`` whose government ``party`` is: 阳新县委、县政府."""
        government = _GOVERNMENT.fullmatch(party.written)
        goes_on = government is not None and before.endswith(government[1] + "委")
        return self._gazetteer.leading(before) if goes_on else None

    def _sides(self, clause: Clause) -> dict[int, Area | None]:
        """Return the area of each group of the clause; ``None`` for a group under no side."""
        groups: dict[int, list[Party]] = {}
        for party in clause.parties:
            groups.setdefault(party.group, []).append(party)
        if len(self._areas) == 1:
            return dict.fromkeys(groups, self._areas[0])
        sides: dict[int, Area | None] = {}
        side: Area | None = None
        for group, parties in groups.items():
            # 牵头单位：重庆市能源局；配合单位：市水利局: the second list goes on with the side of the first.
            goes_on = any(UNIT.match(party.written) for party in parties)
            side = _group_side(parties, self._areas) or (side if goes_on else None)
            sides[group] = side
        return sides

    def _leads(self, clause: Clause, sides: dict[int, Area | None]) -> list[Party]:
        """Return the parties that the order rule in force makes leads: the first listed, or the first of each side."""
        rule = self._rule_for(clause)
        if rule is None:
            return []
        seen: set[str] = set()
        leads: list[Party] = []
        for party in clause.parties:
            side = sides[party.group]
            key = (side.name if side else None) if rule.per_group else "all"
            if key is not None and key not in seen:
                seen.add(key)
                leads.append(party)
        return leads

    def _rule_for(self, clause: Clause) -> OrderRule | None:
        """Return the order rule in force at ``clause``: the last stated up to it, or one that holds everywhere."""
        before = [rule for rule in self._rules if rule.evidence.span.start < clause.span.end]
        everywhere = [rule for rule in self._rules if rule.whole_document]
        return (before or everywhere or [None])[-1]

    def _role(self, party: Party, clause: Clause, leads: bool) -> tuple[Role, RoleEvidence | None]:
        """Return the role and the words that prove it: stated in the clause, or by the order rule."""
        if party.role is not None:
            return party.role, party.evidence
        rule = self._rule_for(clause)
        if rule is not None:
            return (Role.LEAD if leads else Role.PARTICIPANT), rule.evidence
        return Role.RESPONSIBLE, party.evidence

    def _resolve(self, party: Party, side: Area | None) -> tuple[Agency, str]:
        """Return the body ``party`` names, from the table or as a new one, and its jurisdiction."""
        area = side or STATE
        if party.collective:
            written = re.sub(r"\s", "", party.written)
            return Agency(written, written, area.name, collective=True), area.name
        return self._resolver.resolve(party.written + party.ending, area)


def _group_side(parties: Sequence[Party], areas: Sequence[Area]) -> Area | None:
    """Return which of ``areas`` the list of ``parties`` belongs to."""
    for party in parties:
        for area in areas:
            if party.written.startswith(area.name):
                return area
    branches = [party.written for party in parties if not ENTERPRISE.search(party.written)]
    for written in branches:
        for province in PROVINCES:
            for area in areas:
                if province.name == area.name and province.short in written:
                    return area
    return None
