"""Responsible bodies of a plan: whom each responsibility clause means, on which side, in which role."""

import re
from collections.abc import Iterator, Sequence

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.document import Metadata
from explorer.domain.links import AgencyLink
from explorer.domain.plan import Clause, OrderRule, Party, Plan, Section
from explorer.domain.province import PROVINCES, province_leading
from explorer.domain.role import Role, RoleEvidence
from explorer.linking.agency_table import AgencyTable

_ENTERPRISE = re.compile(r"(?:公司|集团)$")
_AREA = re.compile(
    r"^[\u4e00-\u9fff]{2,10}?(?:自治区|自治州|自治县|省|市|区|县|州|盟)"
    r"(?=$|人民政府|委|办|发展|[^市县区省州盟]{1,12}(?:局|委|厅|办))"
)
_SIDE_LETTER = re.compile(r"^(?:省|市|区|县|州)(?=[\u4e00-\u9fff]{2})")


class AgencyLinker:
    """Resolves the parties of responsibility clauses for one plan."""

    def __init__(self, table: AgencyTable, plan: Plan) -> None:
        """Work out whose plan it is: of one area, of several side by side, or of the State."""
        self._table = table
        self._rules = plan.rules
        self._areas = plan_areas(plan)
        self.found: dict[str, Agency] = {}
        """The bodies linked so far, by name."""

    @property
    def areas(self) -> tuple[str, ...]:
        """Jurisdictions the plan speaks for, 中央 for a national plan."""
        return self._areas

    def link(self, section: Section) -> tuple[AgencyLink, ...]:
        """Return the links of ``section`` in reading order, each body once a clause."""
        return tuple(link for clause in section.clauses for link in self._link_clause(clause))

    def _link_clause(self, clause: Clause) -> Iterator[AgencyLink]:
        sides = self._sides(clause)
        leads = self._leads(clause, sides)
        for party in clause.parties:
            side = sides[party.group]
            agency = self._resolve(party, side)
            self.found.setdefault(agency.name, agency)
            jurisdiction = side or CENTRAL
            role, evidence = self._role(party, clause, party in leads)
            yield AgencyLink(agency.name, party.written, jurisdiction, role, party.span, evidence)

    def _sides(self, clause: Clause) -> dict[int, str | None]:
        """Return the jurisdiction of each group of the clause; ``None`` for a group under no side."""
        groups: dict[int, list[Party]] = {}
        for party in clause.parties:
            groups.setdefault(party.group, []).append(party)
        if len(self._areas) == 1:
            return dict.fromkeys(groups, self._areas[0])
        sides: dict[int, str | None] = {}
        side: str | None = None
        for group, parties in groups.items():
            # 牵头单位：重庆市能源局；配合单位：市水利局: the second list goes on with the side of the first.
            goes_on = any(_SIDE_LETTER.match(party.written) for party in parties)
            side = _group_side(parties, self._areas) or (side if goes_on else None)
            sides[group] = side
        return sides

    def _leads(self, clause: Clause, sides: dict[int, str | None]) -> list[Party]:
        """Return the parties that the order rule in force makes leads: the first listed, or the first of each side."""
        rule = self._rule_for(clause)
        if rule is None:
            return []
        seen: set[str] = set()
        leads: list[Party] = []
        for party in clause.parties:
            side = sides[party.group]
            key = side if rule.per_group else "all"
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

    def _resolve(self, party: Party, side: str | None) -> Agency:
        """Return the body ``party`` names, from the table or, where that lacks it, as a new one."""
        written = party.written
        if party.collective:
            return Agency(written, written, side or CENTRAL, collective=True)
        name = _side_name(written, side)
        known = self._table.written(written, side or CENTRAL) or self._table.named(name) or self._table.full(written)
        return known or Agency(name, name, side or CENTRAL)


def plan_areas(plan: Plan) -> tuple[str, ...]:
    """Return the jurisdictions ``plan`` speaks for: by its metadata, its issuers, or the sides of its clauses."""
    if plan.document.metadata.regions:
        return plan.document.metadata.regions
    issued = _issuing_areas(plan.document.metadata)
    return issued or _clause_areas(plan) or (CENTRAL,)


def _issuing_areas(metadata: Metadata) -> tuple[str, ...]:
    found = [match[0] for issuer in metadata.issuers if (match := _AREA.match(issuer))]
    if not found and any(issuer.startswith(("国务院", "中共中央", "中央", "国家")) for issuer in metadata.issuers):
        return (CENTRAL,)
    return tuple(dict.fromkeys(found))


def _clause_areas(plan: Plan) -> tuple[str, ...]:
    """Return the provinces that clauses put before a list of bodies (重庆市能源局、市水利局)."""
    heads = (
        province.name
        for section in plan.sections
        for clause in section.clauses
        for party in clause.parties
        if (province := province_leading(party.written)) and party.written.startswith(province.name)
    )
    return tuple(dict.fromkeys(heads))


def _group_side(parties: Sequence[Party], areas: Sequence[str]) -> str | None:
    """Return which of ``areas`` the list of ``parties`` belongs to."""
    for party in parties:
        for area in areas:
            if party.written.startswith(area):
                return area
    branches = [party.written for party in parties if not _ENTERPRISE.search(party.written)]
    for written in branches:
        for province in PROVINCES:
            if province.name in areas and province.short in written:
                return province.name
    return None


def _side_name(written: str, side: str | None) -> str:
    """Return the unambiguous short name: the side's name before what the list leaves out."""
    if side is None or side == CENTRAL or province_leading(written) or _ENTERPRISE.search(written):
        return written
    if written.startswith(side) or any(province.short in written for province in PROVINCES):
        return written
    return side + _SIDE_LETTER.sub("", written)
