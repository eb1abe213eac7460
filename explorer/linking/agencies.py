"""Responsible bodies of a plan: whom each responsibility clause means, on which side, in which role."""

import re
from collections.abc import Iterator, Sequence

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.links import AgencyLink
from explorer.domain.plan import Clause, OrderRule, Party, Plan, Section
from explorer.domain.province import PROVINCES, province_leading
from explorer.domain.role import Role, RoleEvidence
from explorer.linking.agency_names import is_youth_league, standard_name, ways_to_write
from explorer.linking.agency_table import AgencyTable
from explorer.linking.areas import STATE, Area, Areas

_ENTERPRISE = re.compile(r"(?:公司|集团)$")
_UNITS = "省市区县州盟旗镇乡"
_UNIT = re.compile(r"^(?:自治[区州县旗]|[省市区县州盟旗镇乡]|街道)(?!(?<=市)[场容])(?=[\u4e00-\u9fff]{2}|委$)")
"""市场监管局 and 市容局 are bodies that no unit is named of."""
_ZONE = re.compile(
    r"^(?!(?:高新|经开|开发|保税|园|景|度假|工业园|产业园|新)区)[\u4e00-\u9fff]{2,}(?:新区|港区|片区|园区|景区|度假区|开发区|经开区|保税区|功能区|高新区|实验区|试验区|示范区|合作区)(?:管(?:委|理委员)会)?$|^[\u4e00-\u9fff]{2,}[城岛山湖]管(?:委|理委员)会$"
)
_CUSTOMS = re.compile(r"^(?!海关)[\u4e00-\u9fff]{2,5}海关$")
_ALSO_CALLED = re.compile(r"^(.{2,}?)[（(〔](?:.{2,}(?:[局委办厅部室]|中心|领导小组))[）)〕]$")
"""市发展改革委（市能源局）: one body with two names."""
_OF_THE_STATE = re.compile(r"^(?:国家|国务院|中央|中国|全国|最高人民|国网|中铁|中交|人民银行|人行)")

_LONGEST_SHORT = 5
"""Characters of 规自局, 文化旅游委; longer ways to write a body that are not its name are names of others before it."""

_GOVERNMENT = re.compile("([省市县区州旗])(?:人民)?政府")


class AgencyLinker:
    """Resolves the parties of responsibility clauses for one plan."""

    def __init__(self, table: AgencyTable, areas: Areas, plan: Plan) -> None:
        """Work out whose plan it is: of one area, of several side by side, or of the State."""
        self._table = table
        self._gazetteer = areas
        self._rules = plan.rules
        self._areas = areas.of(plan)
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
            goes_on = any(_UNIT.match(party.written) for party in parties)
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
        return self.resolve(party.written + party.ending, area)

    def resolve(self, written: str, area: Area) -> tuple[Agency, str]:
        """Return the body that a text of ``area`` means by ``written``, and the area it belongs to."""
        written = re.sub(r"\s", "", written)
        also = _ALSO_CALLED.match(written)
        written = also[1] if also else written
        table = self._table
        own = table.written(written, area.name)
        if own is not None:
            return own, area.name
        level, rest = self._level(written, area)
        if level.name != area.name:
            known = table.written(written, level.name) or table.named(level.name + rest)
            return known or _body_of(level, rest), level.name
        national = (area != STATE and table.named(written)) or table.full(written)
        if national is not None and national.jurisdiction == CENTRAL:
            # A plan of one area lists national bodies as its own only where they have a branch there.
            return national, CENTRAL if len(self._areas) == 1 else area.name
        written = written if area == STATE else self._gazetteer.in_full(written, area)
        if area == STATE or self._stands_alone(written, area):
            return self._known(written, written, area), area.name
        body = self._like_above(area, rest) or _body_of(area, rest)
        return self._known(body.name, written, area, body), area.name

    def _like_above(self, area: Area, rest: str) -> Agency | None:
        """Return the body of ``area`` that is named like one of the area above it, where the table has that."""
        for above in area.above:
            model = self._table.written(rest, above)
            if model and not self._is_called_like(model, rest):
                continue
            if model and model.name.startswith(above) and model.name[-1] == rest[-1].replace("会", "委"):
                short, full = model.name.removeprefix(above), model.full_name.removeprefix(above)
                return Agency(area.name + short, area.name + full, area.name, (rest,) if rest != short else ())
        return None

    def _is_called_like(self, model: Agency, rest: str) -> bool:
        """Tell whether ``rest`` is a name of ``model`` or short for one: not 林业局, as 林草局 was called once."""
        names = [name.removeprefix(model.jurisdiction) for name in (model.name, model.full_name)]
        if rest in names or standard_name(rest) == standard_name(names[0]):
            return True
        return len(rest) <= _LONGEST_SHORT and not self._table.is_official(rest)

    def _known(self, name: str, written: str, area: Area, body: Agency | None = None) -> Agency:
        found = self._table.named(name) or self._table.full(written)
        return found or body or Agency(name, name, area.name)

    def _level(self, written: str, area: Area) -> tuple[Area, str]:
        """Return whose body it is by the unit it starts with (省, 市, 区, 县), and the name without it."""
        if is_youth_league(written):
            unit = re.search(r"[省市县区州]", written)
            return self._unit_area(unit[0], area) if unit else area, written
        unit = _UNIT.match(written)
        if unit is None:
            return area, written
        return self._unit_area(unit[0], area), written[unit.end() :]

    def _unit_area(self, unit: str, area: Area) -> Area:
        """Return the nearest area, ``area`` first, that is a ``unit``."""
        for n, name in enumerate(area.lineage):
            if name.endswith(unit):
                return area if n == 0 else self._gazetteer.named(name)
        return area

    def _stands_alone(self, written: str, area: Area) -> bool:
        """Tell whether ``written`` needs no area before it: a company, or a name that has an area in it already."""
        if _ENTERPRISE.search(written) and not _UNIT.match(written):
            return True
        if any(pattern.match(written) for pattern in (_OF_THE_STATE, _ZONE, _CUSTOMS)):
            return True
        if province_leading(written) or self._gazetteer.leading(written):
            return True
        own = area.short and len(area.short) > 1 and area.short in written
        return bool(own) or any(province.short in written for province in PROVINCES)


def _body_of(area: Area, rest: str) -> Agency:
    """Return the body of ``area`` that is called ``rest`` there."""
    if is_youth_league(rest):
        return Agency(f"共青团{area.name}委", f"中国共产主义青年团{area.name}委员会", area.name)
    name = standard_name(rest)
    ways = (name.short, *ways_to_write(name))
    unit = area.name[-1] if area.name[-1] in _UNITS else ""
    aliases = dict.fromkeys(owner + way for way in ways for owner in (unit, "", area.name))
    aliases.pop(area.name + name.short)
    return Agency(area.name + name.short, area.name + name.full, area.name, tuple(aliases))


def _group_side(parties: Sequence[Party], areas: Sequence[Area]) -> Area | None:
    """Return which of ``areas`` the list of ``parties`` belongs to."""
    for party in parties:
        for area in areas:
            if party.written.startswith(area.name):
                return area
    branches = [party.written for party in parties if not _ENTERPRISE.search(party.written)]
    for written in branches:
        for province in PROVINCES:
            for area in areas:
                if province.name == area.name and province.short in written:
                    return area
    return None
