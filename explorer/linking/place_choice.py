"""Which of the places of one name a text means, and whether that is proven."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

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
        pool = self._own(full) or full
        known = [record for record in pool if record.place.parent in context]
        if len(pool) > 1 and known:
            return max(known, key=lambda record: context[record.place.parent or ""]), not sighting.common
        return _first(pool), len(pool) == 1 and not sighting.common

    def _pick_short(self, sighting: Sighting, records: list[Record]) -> tuple[Record, bool]:
        """Choose for a name without 市, 区 or 县: the provinces' own first, then prefectures."""
        own = self._own(records)
        prefectures = [record for record in records if record.rank is Rank.PREFECTURE]
        unmistakable = len(records) == 1 and (sighting.zone or sighting.span.end - sighting.span.start > 2)
        sure = bool(own or prefectures or unmistakable) and (not sighting.common or (sighting.zone and bool(own)))
        return _first(own or prefectures or records), sure

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
        """Let places in a list prove their neighbours, both ways."""
        pairs = list(pairwise(sightings))
        for neighbour, sighting in (*pairs, *((after, before) for before, after in reversed(pairs))):
            if self._proves(text, neighbour, sighting) and (record := self._kin(sighting, neighbour)):
                sighting.chosen, sighting.sure = record, True

    def _proves(self, text: str, neighbour: Sighting, sighting: Sighting) -> bool:
        """Tell whether ``neighbour`` is a sure division in one list with ``sighting``, which needs proof."""
        if not _is_sure_division(neighbour) or (sighting.sure and not _is_feature(sighting)):
            return False
        before, after = sorted((neighbour.span, sighting.span))
        if _LIST.fullmatch(text, before.end, after.start):
            return True
        return not (sighting.common or sighting.sure) and bool(_JOINED.fullmatch(text, before.end, after.start))

    def _kin(self, sighting: Sighting, neighbour: Sighting) -> Record | None:
        """Return the division ``sighting`` means beside ``neighbour``: of the same province, or of as high a rank."""
        records = [naming.record for naming in sighting.namings if naming.record.rank < Rank.REGION]
        beside = neighbour.chosen
        kin = self._own(records) if beside and beside.province in self._regions else []
        kin = kin or [record for record in records if beside and record.province == beside.province]
        kin = kin or [record for record in records if beside and record.rank is beside.rank is Rank.PREFECTURE]
        return _first(kin) if kin else None


def _first(records: Sequence[Record]) -> Record:
    """Return the record meant if nothing tells more: not a former one, and the highest."""
    return min(records, key=lambda record: (record.former, record.rank))


def _is_region(sighting: Sighting) -> bool:
    return sighting.chosen is not None and sighting.chosen.rank is Rank.REGION


def _is_feature(sighting: Sighting) -> bool:
    return sighting.chosen is not None and sighting.chosen.rank is Rank.FEATURE


def _is_sure_division(sighting: Sighting) -> bool:
    return sighting.sure and sighting.chosen is not None and Rank.PROVINCE < sighting.chosen.rank < Rank.REGION
