"""Which of the places of one name a text means, and whether that is proven."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from explorer.domain.document import Span
from explorer.linking.gazetteer import Gazetteer, Rank, Record
from explorer.linking.place_names import Sighting

_LIST = re.compile(r"[、—–―－~～·-]{1,2}|(?<=[）)])")
"""What stands between the places of a list, which prove each other; nothing after 成（都）."""
_JOINED = re.compile(r"[和与及至到，]|以及")
"""What may stand there too, but joins other words as well."""

_NEXT = ("", "（", "(")
"""What stands between a division and one below it: 成都市金牛区, 内江（隆昌）."""


class PlaceChooser:
    """Decides for the names of one document, preferring the provinces it speaks for."""

    def __init__(self, gazetteer: Gazetteer, regions: frozenset[str]) -> None:
        """Prefer places in the provinces ``regions``; with none, the document is a national one."""
        self._gazetteer = gazetteer
        self._regions = regions

    def choose(self, text: str, sightings: Sequence[Sighting]) -> None:
        """Set what each of ``sightings``, given by position, means and whether that is sure."""
        context: dict[str, int] = {}
        above: Record | None = None
        end = 0
        for number, sighting in enumerate(sightings):
            above = above if text[end : sighting.span.start] in _NEXT else None
            sighting.chosen, sighting.sure = self._pick(sighting, above, context)
            end = sighting.span.end
            above = sighting.chosen if sighting.sure else None
            if above:
                context |= dict.fromkeys((above.place.label, above.place.parent or ""), number)
        self._prove_by_lists(text, [sighting for sighting in sightings if not _is_region(sighting)])

    def _pick(self, sighting: Sighting, above: Record | None, context: Mapping[str, int]) -> tuple[Record, bool]:
        """Return the likeliest meaning and whether it is sure; ``above`` is the place named right before."""
        records = [naming.record for naming in sighting.namings]
        if above and (heirs := self._heirs(records, above, parent_only=sighting.common)):
            return _first(heirs), True
        full = [naming.record for naming in sighting.namings if naming.full]
        if not full:
            return self._pick_short(sighting, records)
        own = self._own(full)
        known = [record for record in own or full if record.place.parent in context]
        if known and not sighting.common:
            return max(known, key=lambda record: context[record.place.parent or ""]), True
        doubtful = sighting.common or (sighting.generic and not own)
        return _first(own or full), len(own or full) == 1 and not doubtful

    def _pick_short(self, sighting: Sighting, records: list[Record]) -> tuple[Record, bool]:
        """Choose for a name without 市, 区 or 县: the provinces' own first, then prefectures."""
        own, zone = self._own(records), bool(sighting.zone)
        prefectures = [record for record in records if record.rank is Rank.PREFECTURE]
        unmistakable = len(records) == 1 and (zone or sighting.span.end - sighting.span.start > 2)
        known = bool(own or prefectures or unmistakable)
        return _first(own or prefectures or records), known and (not sighting.common or (zone and bool(own)))

    def _own(self, records: Sequence[Record]) -> list[Record]:
        return [record for record in records if record.province in self._regions]

    def _heirs(self, records: Sequence[Record], above: Record, *, parent_only: bool) -> list[Record]:
        """Return the records that lie in ``above``; beside a feature of the same name (杭州西湖) no county is meant."""
        feature = any(record.rank is Rank.FEATURE for record in records)
        likely = (record for record in records if not (feature and record.rank is Rank.COUNTY))
        if parent_only:
            return [record for record in likely if record.place.parent == above.place.label]
        return [record for record in likely if above in self._gazetteer.ancestors(record.place.label)]

    def _prove_by_lists(self, text: str, sightings: Sequence[Sighting]) -> None:
        """Let sure divisions prove their neighbours in a list, both ways."""
        pairs = list(pairwise(sightings))
        for neighbour, sighting in (*pairs, *((after, before) for before, after in reversed(pairs))):
            beside = neighbour.chosen
            if beside and neighbour.sure and _is_division(beside) and (not sighting.sure or _is_feature(sighting)):
                sighting.chosen, sighting.sure = self._prove(text, sighting, neighbour.span, beside)

    def _prove(self, text: str, sighting: Sighting, neighbour: Span, beside: Record) -> tuple[Record | None, bool]:
        """Return what ``sighting`` means next to ``beside``, which is sure, and whether that makes it sure."""
        before, after = sorted((neighbour, sighting.span))
        listed = _LIST.fullmatch(text, before.end, after.start)
        joined = not (sighting.common or sighting.sure) and _JOINED.fullmatch(text, before.end, after.start)
        records = [naming.record for naming in sighting.namings if _is_division(naming.record)]
        kin = self._own(records) if beside.province in self._regions else []
        kin = kin or [record for record in records if record.province == beside.province]
        if listed and not kin:
            equals = [record for record in records if record.rank is beside.rank is Rank.PREFECTURE]
            kin = equals or (records if len(records) == 1 and not sighting.common else [])
        return (_first(kin), True) if kin and (listed or joined) else (sighting.chosen, sighting.sure)


def _first(records: Sequence[Record]) -> Record:
    """Return the record meant if nothing tells more: not a former one, and the highest."""
    return min(records, key=lambda record: (record.former, record.rank))


def _is_region(sighting: Sighting) -> bool:
    return sighting.chosen is not None and sighting.chosen.rank is Rank.REGION


def _is_feature(sighting: Sighting) -> bool:
    return sighting.chosen is not None and sighting.chosen.rank is Rank.FEATURE


def _is_division(record: Record) -> bool:
    return Rank.PROVINCE < record.rank < Rank.REGION
