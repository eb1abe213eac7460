"""Whose plan it is: of a province, prefecture or county with all above it, of several side by side, or the State's."""

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from explorer.domain.agency import CENTRAL
from explorer.domain.document import Metadata
from explorer.domain.plan import Clause, Plan
from explorer.domain.province import PROVINCES, province_leading
from explorer.linking.agency_table import AgencyTable
from explorer.linking.gazetteer import Gazetteer, Rank

_UNKNOWN = re.compile(
    r"^(?:中共)?([\u4e00-\u9fff]{1,10}?(?:自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|街道))"
    r"(?=$|人民政府|办事处|党工委|委|办|发展|[^市县区省州盟]{1,12}(?:局|委|厅|办))"
)
_ZONE = re.compile(r"^([\u4e00-\u9fff]{2,12}?(?:新区|开发区|高新区|保税区|示范区|试验区))(?=管理?委|党?工委|工作委)")
_NATIONAL = re.compile(
    r"^(?:国务院|中共中央|中央|国家|全国|最高人民)|^[\u4e00-\u9fff]{2,8}(?:部|总局|总署)(?:等|$|办公厅)"
)
_NUMBER = re.compile(rf"^([{''.join(province.letters for province in PROVINCES)}])(?:政|府|委|办)")
_STATE_NUMBER = re.compile(r"^(?:国发|国办|国函|中发|中办|厅字)")
_UNIT = re.compile(r"自治[区州县旗]|[省市区县州盟旗]")
_OUR_CONDITIONS = re.compile(r"结合([\u4e00-\u9fff]{2,6}?)实际")
_TITLE_ANNOUNCES = re.compile(r"(?:印发|转发)[《“]?")


class Area(Struct, frozen=True):
    """An area and those it lies in, the nearest first; ``name`` tells it from its namesakes."""

    name: str
    above: tuple[str, ...] = ()
    short: str = ""
    """Its name without what kind of area it is: 坪山."""

    @property
    def lineage(self) -> tuple[str, ...]:
        """The area itself and those above it."""
        return (self.name, *self.above)


STATE = Area(CENTRAL)
"""What a national plan speaks for."""


class Areas:
    """Finds the areas that plans speak for."""

    def __init__(self, gazetteer: Gazetteer, table: AgencyTable) -> None:
        """Use the places of ``gazetteer`` and the national bodies of ``table``."""
        self._gazetteer = gazetteer
        self._table = table

    def of(self, plan: Plan) -> tuple[Area, ...]:
        """Return the areas ``plan`` speaks for; where nothing tells them it is read as the State's."""
        return self.stated(plan) or (STATE,)

    def stated(self, plan: Plan) -> tuple[Area, ...]:
        """Return the areas ``plan`` speaks for by its metadata, issuers, title, number or clauses."""
        metadata = plan.document.metadata
        if metadata.regions:
            return tuple(self.named(region) for region in metadata.regions)
        found = (
            self._issued(metadata)
            or self._titled(metadata.title)
            or self._numbered(metadata.number or "")
            or tuple(self.named(name) for name in _clause_areas(plan))
            or tuple(self.named(p.name) for p in PROVINCES if metadata.title.startswith(p.short))
            or self._spoken_of(plan)
        )
        return tuple(dict.fromkeys(found))

    def named(self, name: str) -> Area:
        """Return the area called ``name``, which may be unknown."""
        return self._leading(name) or Area(name)

    def leading(self, text: str) -> Area | None:
        """Return the known division whose whole name ``text`` starts with, the lowest of several: 深圳市坪山区…."""
        return self._leading(text)

    def in_full(self, written: str, area: Area) -> str:
        """Return ``written`` with its owner where it starts with a division of ``area`` that has namesakes: 市中区."""
        label = self._longest(written, 0, area)
        if label is None:
            return written
        place = self._gazetteer.records[label[1]].place
        above = next(iter(self._gazetteer.ancestors(label[1])), None)
        return above.place.name + written if above and place.label != place.name else written

    def _spoken_of(self, plan: Plan) -> tuple[Area, ...]:
        """Return the area that the text before the first clause speaks of, if its bodies are those of one: 市财政局."""
        parties = [party for clause in _clauses(plan) for party in clause.parties if not party.collective]
        units = Counter(unit[0] for party in parties if (unit := _UNIT.match(party.written)))
        if not units:
            return ()
        unit = units.most_common(1)[0][0]
        title, text = plan.document.metadata.title, plan.document.text
        opening = text[: min(clause.span.start for clause in _clauses(plan))]
        ours = [found[1] for found in _OUR_CONDITIONS.finditer(opening)]
        named = (*self._divisions(opening, full=True), *(a for words in (title, *ours) for a in self._divisions(words)))
        found = Counter(area for area in named if area.name.endswith(unit))
        return tuple(area for area, _ in found.most_common(1))

    def _divisions(self, text: str, *, full: bool = False) -> Iterator[Area]:
        """Yield the divisions that ``text`` names, by their ``full`` names or also by short ones."""
        gazetteer, position = self._gazetteer, 0
        while (position := gazetteer.seek(text, position, len(text))) < len(text):
            names = gazetteer.names_at(text, position, len(text))
            found = next(((n, naming) for n in names for naming in gazetteer.namings.get(n, ())), None)
            if found and found[1].record.rank <= Rank.COUNTY and (found[1].full or not full):
                yield self.named(found[1].record.place.name)
            position += len(found[0]) if found else 1

    def _issued(self, metadata: Metadata) -> tuple[Area, ...]:
        found = [area for issuer in metadata.issuers if (area := self._issuing(issuer))]
        if found:
            return tuple(found)
        return (STATE,) if any(self._is_national(issuer) for issuer in metadata.issuers) else ()

    def _issuing(self, issuer: str) -> Area | None:
        name = issuer.removeprefix("中共").removeprefix("国家税务总局")
        known = self._leading(name)
        province = province_leading(name)
        above = [name for name in (known and known.name, province and province.short) if name]
        own = next((name.removeprefix(part) for part in above if name.startswith(part)), name)
        zone, unknown = _ZONE.match(own), _UNKNOWN.match(name)
        if zone:
            return Area(zone[1], known.lineage if known else (), zone[1])
        return known or (Area(unknown[1], (), unknown[1][:-1]) if unknown else None)

    def _is_national(self, issuer: str) -> bool:
        agencies = self._table.anywhere(issuer)
        return bool(_NATIONAL.match(issuer)) or any(agency.jurisdiction == CENTRAL for agency in agencies)

    def _titled(self, title: str) -> tuple[Area, ...]:
        """Return the area a title starts with, or the one that what it announces starts with."""
        announced = _TITLE_ANNOUNCES.search(title)
        for part in (title, title[announced.end() :] if announced else ""):
            area = self._leading(part.lstrip("《“"))
            if area:
                return (area,)
        return ()

    def _numbered(self, number: str) -> tuple[Area, ...]:
        """Return the area that a document number shows: 黑政办发 → 黑龙江省."""
        if _STATE_NUMBER.match(number):
            return (STATE,)
        letter = _NUMBER.match(number)
        return tuple(self.named(p.name) for p in PROVINCES if letter and letter[1] in p.letters)[:1]

    def _leading(self, text: str) -> Area | None:
        """Return the division that the whole names at the start of ``text`` lead down to."""
        found: Area | None = None
        position = 0
        while label := self._longest(text, position, found):
            name, key = label
            record = self._gazetteer.records[key]
            above = tuple(ancestor.place.name for ancestor in self._gazetteer.ancestors(key))
            shared = record.place.label != record.place.name
            own = above[0] + record.place.name if shared and above else record.place.name
            found = Area(own, above, record.short)
            position += len(name)
        return found

    def _longest(self, text: str, position: int, within: Area | None) -> tuple[str, str] | None:
        """Return the longest whole name of a division at ``position``, and its label; below ``within`` if given."""
        for name in self._gazetteer.names_at(text, position, len(text)):
            for naming in self._gazetteer.namings.get(name, ()):
                key = naming.record.place.label
                lineage = [ancestor.place.name for ancestor in self._gazetteer.ancestors(key)]
                is_division = naming.full and naming.record.rank <= Rank.COUNTY
                if is_division and (within is None or within.lineage[0] in lineage):
                    return name, key
        return None


def _clauses(plan: Plan) -> Iterator[Clause]:
    for section in plan.sections:
        yield from (*section.inherited, *section.clauses)


def _clause_areas(plan: Plan) -> Iterator[str]:
    """Yield the provinces that clauses put before a list of bodies (重庆市能源局、市水利局)."""
    written = (party.written for clause in _clauses(plan) for party in clause.parties)
    heads = (
        province.name for words in written if (province := province_leading(words)) and words.startswith(province.name)
    )
    yield from dict.fromkeys(heads)
