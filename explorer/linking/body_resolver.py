"""Which body a text of an area means by what it writes: of that area, of one above it, of the State, or a company."""

import re

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.province import PROVINCES, province_leading
from explorer.linking.agency_names import is_youth_league, standard_name, ways_to_write
from explorer.linking.agency_table import AgencyTable
from explorer.linking.areas import STATE, Area, Areas

ENTERPRISE = re.compile(r"(?:公司|集团)$")
_UNITS = "省市区县州盟旗镇乡"
UNIT = re.compile(r"^(?:自治[区州县旗]|[省市区县州盟旗镇乡]|街道)(?!(?<=市)[场容])(?=[\u4e00-\u9fff]{2}|委$)")
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


class BodyResolver:
    """Finds bodies by the ways to write them."""

    def __init__(self, table: AgencyTable, areas: Areas, *, alone: bool) -> None:
        """Look in ``table``, then build names; ``alone`` tells that the plan is of one area only."""
        self._table = table
        self._gazetteer = areas
        self._alone = alone

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
        owned = self._of_its_own(written, area)
        if owned:
            return self._body(area, owned, written), area.name
        national = (area != STATE and table.named(written)) or table.full(written)
        if national is not None and national.jurisdiction == CENTRAL:
            # A plan of one area lists national bodies as its own only where they have a branch there.
            return national, CENTRAL if self._alone else area.name
        written = written if area == STATE else self._gazetteer.in_full(written, area)
        if area == STATE or self._stands_alone(written, area):
            return self._known(written, written, area), area.name
        return self._body(area, rest, written), area.name

    def _of_its_own(self, written: str, area: Area) -> str:
        """Return what follows the name of ``area`` in ``written``, where that is a body of it: 上海市发展改革委."""
        rest = written.removeprefix(area.name)
        is_own = rest != written and not ENTERPRISE.search(rest) and not self._gazetteer.leading(rest)
        return rest if is_own else ""

    def _body(self, area: Area, rest: str, written: str) -> Agency:
        """Return the body of ``area`` that is called ``rest`` there."""
        body = self._like_above(area, rest) or _body_of(area, rest)
        return self._known(body.name, written, area, body)

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
        return found or body or self._below(written, area) or Agency(name, name, area.name)

    def _below(self, written: str, area: Area) -> Agency | None:
        """Return the body of a division in ``area`` that is ``written`` with its owner: 广州市人民政府."""
        owner = self._gazetteer.leading(written)
        before, _, rest = written.partition(owner.name) if owner else ("", "", "")
        if owner is None or area.name not in owner.above or not rest or ENTERPRISE.search(rest):
            return None
        body = _body_of(owner, rest)
        ways = (body.name, *body.aliases, *(own + "政府" for own in (owner.name, owner.short) if rest == "人民政府"))
        called = tuple(way for way in ways if way.startswith(owner.short or owner.name) and way != before + body.name)
        return Agency(before + body.name, before + body.full_name, area.name, called)

    def _level(self, written: str, area: Area) -> tuple[Area, str]:
        """Return whose body it is by the unit it starts with (省, 市, 区, 县), and the name without it."""
        if is_youth_league(written):
            unit = re.search(r"[省市县区州]", written)
            return self._unit_area(unit[0], area) if unit else area, written
        unit = UNIT.match(written)
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
        if ENTERPRISE.search(written) and not UNIT.match(written):
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
    owners = dict.fromkeys((unit, "", area.name, area.short))
    aliases = dict.fromkeys(owner + way for way in ways for owner in owners)
    aliases.pop(area.name + name.short)
    return Agency(area.name + name.short, area.name + name.full, area.name, tuple(aliases))
