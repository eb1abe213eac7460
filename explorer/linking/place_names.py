"""Names of places as they stand in a text: where each starts and ends and what it may mean, not yet which it means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec import Struct

from explorer.domain.document import Span
from explorer.linking.gazetteer import Gazetteer, Naming, Rank, Record
from explorer.text.cutting import Cutter

_SPELT = re.compile(r"([\u4e00-\u9fff])[（(]([\u4e00-\u9fff]{1,3})[）)]")
_STRETCH = re.compile(r"\w+")
_OTHERS = r"等(?:地|区|县|市|省|州|城|\d|[一二三四五六七八九十])"
_STREET = re.compile(r"[东西南北中]?(?:路(?![网线况径])|大[道街]|街道)|巷|胡同")
_SMALLER = re.compile(rf"{_STREET.pattern}|镇(?![街域村区])|乡(?![村镇土域])|村(?![镇级落庄民])")
"""Makes a name that of a street, town or village: 雅江镇 in Chongqing is not 雅江县 in Sichuan."""
_WATERS = "江河湖溪湾岛"
"""Makes a name that of a water, where it is a word of its own: 嘉陵江 is not 嘉陵区."""
_LONG_REGION, _LONG_COMBINATION = 3, 4
"""Characters from which on a name needs only begin with a word: cutters do not know 京津冀 or 成德眉资."""
_ZONES = {
    "高新区": "高新区", "高新技术产业开发区": "高新区", "经开区": "经开区", "经济技术开发区": "经开区",
    "综合保税区": "综合保税区", "综保区": "综合保税区", "都市圈": "都市圈",
    "东部片区": "东部片区", "西部片区": "西部片区", "南部片区": "南部片区", "北部片区": "北部片区",
}  # fmt: skip
_ZONE = re.compile(f"(?:国家级?)?({'|'.join(_ZONES)})")
"""Makes a region's name of a division's: 自贡高新区, 成都都市圈."""


@dataclass(slots=True, eq=False)
class Sighting:
    """A name in a text; ``chosen`` is what it is taken to mean, ``sure`` whether that is proven."""

    span: Span
    namings: tuple[Naming, ...]
    common: bool = False
    """The name is also a common word and needs proof."""
    generic: bool = False
    """Without its 市, 区 or 县 the name is a common word, which any town may call a part of it: 古城区, 新建区."""
    zone: str = ""
    """What kind of region is named after it: 高新区 in 自贡高新区."""
    zone_end: int = 0
    chosen: Record | None = None
    sure: bool = False


class Shared(Struct, frozen=True):
    """A combination of several divisions (万达开): where each one's character stands, and its label."""

    members: tuple[tuple[Span, str], ...]


class NameScanner:
    """Finds names of places in texts, the longest at each position."""

    def __init__(self, gazetteer: Gazetteer, cutter: Cutter) -> None:
        """Read names off ``gazetteer``; ``cutter`` tells where words end."""
        self._gazetteer = gazetteer
        self._cutter = cutter
        self._common = gazetteer.words & gazetteer.namings.keys()
        self._traps = gazetteer.words - self._common
        self._joint = re.compile("|".join((_OTHERS, *map(re.escape, sorted(self._traps)))))

    def scan(self, text: str, span: Span, masked: Sequence[Span]) -> Iterator[Sighting | Shared]:
        """Yield the names in ``text[span]`` outside ``masked``, by position; a region comes before what it contains."""
        words = _Words(text, self._cutter, self._joint)
        for window in _windows(span, masked):
            start = window.start
            for spelt in _SPELT.finditer(text, window.start, window.end):
                if sighting := self._spelt(spelt):
                    yield from self._scan(text, Span(start, sighting.span.start), words)
                    yield sighting
                    start = sighting.span.end
            yield from self._scan(text, Span(start, window.end), words)

    def _spelt(self, match: re.Match[str]) -> Sighting | None:
        """Return the division spelt with brackets, 成（都）."""
        name = match[1] + match[2]
        divisions = tuple(filter(_is_division, self._gazetteer.namings.get(name, ())))
        return Sighting(Span(*match.span()), divisions, name in self._common) if divisions else None

    def _scan(self, text: str, window: Span, words: "_Words") -> Iterator[Sighting | Shared]:
        position = window.start
        while (position := self._gazetteer.seek(text, position, window.end)) < window.end:
            position, item = self._longest(text, Span(position, window.end), words)
            if item:
                yield item
            if isinstance(item, Sighting) and item.namings[0].record.rank is Rank.REGION:
                yield from self._inside(text, item.span, words)

    def _longest(self, text: str, rest: Span, words: "_Words") -> tuple[int, Sighting | Shared | None]:
        """Return where to go on, and the longest name at the start of ``rest``."""
        for name in self._gazetteer.names_at(text, rest.start, rest.end):
            span = Span(rest.start, rest.start + len(name))
            if name in self._traps:
                return span.end, None
            combination = self._gazetteer.combinations.get(name, ())
            long = len(name) >= _LONG_COMBINATION and words.begins(span)
            if combination and (long or words.whole(span)):
                starts = ((span.start + at, label) for at, label in combination)
                return span.end, Shared(tuple((Span(start, start + 1), label) for start, label in starts))
            if namings := self._fitting(text, span, words):
                zone = _ZONE.match(text, span.end, rest.end) if namings[0].record.rank < Rank.REGION else None
                kind, zone_end = (_ZONES[zone[1]], zone.end()) if zone else ("", span.end)
                common, generic = (word in self._common for word in (name, name[:-1]))
                return span.end, Sighting(span, namings, common, generic, kind, zone_end)
        return rest.start + 1, None

    def _fitting(self, text: str, span: Span, words: "_Words") -> tuple[Naming, ...]:
        """Return what the name at ``span`` can mean as far as the words around it tell."""
        namings = self._gazetteer.namings.get(span.of(text), ())
        if not namings:
            return ()
        if words.whole(span):
            return tuple(naming for naming in namings if not _is_smaller(text, span.end, naming, words))
        rank, length = namings[0].record.rank, span.end - span.start
        if rank is Rank.REGION and length >= _LONG_REGION and words.begins(span):
            return namings
        if words.part(span):
            # A word that begins like a short name is another word, and 县级 ends no county's name (提高县级).
            return tuple(naming for naming in namings if naming.full and (length > 2 or rank is not Rank.COUNTY))
        return ()

    def _inside(self, text: str, region: Span, words: "_Words") -> Iterator[Sighting]:
        """Yield the divisions in a region's name and the features that do not begin it (长江 begins 长江经济带)."""
        position = region.start
        while position < region.end - 1:
            within = Span(position, region.end - (position == region.start))
            position, item = self._longest(text, within, words)
            if isinstance(item, Sighting) and (_is_division(item.namings[0]) or _is_feature(item, after=region.start)):
                yield item


class _Words:
    """The word boundaries of a text, cut stretch by stretch as they are asked for."""

    def __init__(self, text: str, cutter: Cutter, joint: re.Pattern[str]) -> None:
        self._text = text
        self._cutter = cutter
        self._joint = joint
        self._boundaries: set[int] = set()
        self._known = Span(0, 0)

    def whole(self, span: Span) -> bool:
        """Tell whether ``span`` is made of whole words; before 等地 or 川渝 a word ends whatever the cutter says."""
        self._cut_around(span)
        ends = span.end in self._boundaries or self._joint.match(self._text, span.end)
        return span.start in self._boundaries and bool(ends)

    def part(self, span: Span) -> bool:
        """Tell whether ``span`` begins a longer word (黄河流域) or, when it is not too short, lies inside one."""
        self._cut_around(span)
        starts = span.start in self._boundaries or span.end - span.start > 2
        return starts and not any(at in self._boundaries for at in range(span.start + 1, span.end))

    def begins(self, span: Span) -> bool:
        """Tell whether a word begins where ``span`` does."""
        self._cut_around(span)
        return span.start in self._boundaries

    def single(self, position: int, characters: str) -> bool:
        """Tell whether the word at ``position``, where the last question ended, is one of ``characters``."""
        return position + 1 in self._boundaries and self._text[position] in characters

    def _cut_around(self, span: Span) -> None:
        if self._known.contains(span):
            return
        start = span.start
        while start and _STRETCH.match(self._text[start - 1]):
            start -= 1
        stretch = _STRETCH.match(self._text, start)
        self._known = Span(start, stretch.end() if stretch else span.end)
        self._boundaries = {start}
        for word in self._cutter.cut(self._known.of(self._text)):
            start += len(word)
            self._boundaries.add(start)


def _is_division(naming: Naming) -> bool:
    return Rank.PROVINCE < naming.record.rank < Rank.REGION


def _is_feature(sighting: Sighting, *, after: int) -> bool:
    return sighting.namings[0].record.rank is Rank.FEATURE and sighting.span.start > after


def _is_smaller(text: str, end: int, naming: Naming, words: _Words) -> bool:
    """Tell whether what follows a name makes it that of something else: a street, a village, a river."""
    if naming.record.rank >= Rank.REGION:
        return bool(_STREET.match(text, end))
    return not naming.full and (bool(_SMALLER.match(text, end)) or words.single(end, _WATERS))


def _windows(span: Span, masked: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of ``span`` between ``masked``."""
    start = span.start
    for mask in sorted(mask for mask in masked if mask.overlaps(span)):
        if start < mask.start:
            yield Span(start, mask.start)
        start = max(start, mask.end)
    if start < span.end:
        yield Span(start, span.end)
