"""The numbers that Word writes before paragraphs itself, which are nowhere in the text of the file."""

import re
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from explorer.reading.counting import FORMATS
from explorer.reading.docx_names import switch, value, w
from explorer.reading.package import number

_LEVELS = 9


class _Level(Struct, frozen=True):
    """One level of a list: ``text`` with %1 to %9 for the numbers of this and the levels above."""

    start: int = 1
    format: str = "none"
    text: str = ""
    gap: str = ""
    restart: int | None = None
    """The level that starts it anew, counted from 1; 0 for none, ``None`` for any above it."""
    is_decimal: bool = False
    """Whether all numbers are written 1, 2, 3, whatever the formats of their levels."""


class Numbering:
    """Counts the numbered paragraphs of a document, in the order it is asked for them."""

    def __init__(self, part: Element | None, styled: dict[str, str]) -> None:
        """Read the numbering part; ``styled`` gives the list that a list style stands for."""
        self._lists = _lists(part)
        self._definitions = _definitions(part)
        self._styled = styled
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        self._merged: dict[str, dict[int, _Level]] = {}

    def mark(self, list_id: str | None, depth: int | None, style: str) -> str:
        """Return what stands before the next paragraph of a list, empty where it is in none.

        ``style`` is the paragraph's, which may stand for a level of the list.
        """
        if list_id is None or list_id not in self._lists:
            return ""
        key = self._definition(list_id)
        levels = self._levels(list_id, key)
        if depth is None:
            depth = self._definitions[key].styles.get(style, 0) if key in self._definitions else 0
        depth = min(depth, _LEVELS - 1)
        counts = self._count(list_id, key, depth, levels)
        level = levels.get(depth, _Level())
        if level.format == "bullet":
            return ""
        text = re.sub(r"%([1-9])", lambda found: _written(int(found[1]) - 1, counts, levels, level), level.text)
        return text + level.gap if text and text[-1].isascii() else text

    def _levels(self, list_id: str, key: str) -> dict[int, _Level]:
        """Return the levels of a list: those of its definition with its own over them."""
        if list_id not in self._merged:
            found = self._lists[list_id]
            levels = {**self._definitions.get(key, _Definition({}, {})).levels, **found.levels}
            starts = {place: replace(levels.get(place, _Level()), start=start) for place, start in found.starts.items()}
            self._merged[list_id] = levels | starts
        return self._merged[list_id]

    def _definition(self, list_id: str) -> str:
        """Return the definition of a list, over the style that it may name in its stead."""
        key = self._lists[list_id].definition
        linked = self._definitions[key].link if key in self._definitions else None
        other = self._lists.get(self._styled.get(linked or "", ""))
        return other.definition if other is not None else key

    def _count(self, list_id: str, key: str, depth: int, levels: dict[int, _Level]) -> list[int | None]:
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for fresh in self._lists[list_id].starts:
                counts[fresh] = None
        for above in range(depth):
            if counts[above] is None:
                counts[above] = levels.get(above, _Level()).start
        before = counts[depth]
        counts[depth] = levels.get(depth, _Level()).start if before is None else before + 1
        for below in range(depth + 1, _LEVELS):
            restart = levels.get(below, _Level()).restart
            if restart is None or depth < restart:
                counts[below] = None
        return counts


def _written(place: int, counts: list[int | None], levels: dict[int, _Level], level: _Level) -> str:
    found = levels.get(place, _Level())
    count = counts[place]
    write = str if level.is_decimal else FORMATS.get(found.format, str)
    return write(found.start if count is None else count)


class _Definition(Struct, frozen=True):
    """What lists have in common (``abstractNum``)."""

    levels: dict[int, _Level]
    styles: dict[str, int]
    """Paragraph styles that stand for a level."""
    link: str | None = None


class _List(Struct, frozen=True):
    """A list (``num``): its definition and the levels it has otherwise or starts anew."""

    definition: str
    levels: dict[int, _Level]
    starts: dict[int, int]


def _definitions(part: Element | None) -> dict[str, _Definition]:
    found: dict[str, _Definition] = {}
    for element in part.iter(w("abstractNum")) if part is not None else ():
        levels = {_place(level): level for level in element.iter(w("lvl"))}
        styles = {style: place for place, level in levels.items() if (style := value(level, "pStyle"))}
        read = {place: _level(level) for place, level in levels.items()}
        found[element.get(w("abstractNumId"), "")] = _Definition(read, styles, value(element, "numStyleLink"))
    return found


def _lists(part: Element | None) -> dict[str, _List]:
    found: dict[str, _List] = {}
    for element in part.iter(w("num")) if part is not None else ():
        own: dict[int, _Level] = {}
        starts: dict[int, int] = {}
        for override in element.iter(w("lvlOverride")):
            level = override.find(w("lvl"))
            if level is not None:
                own[_place(override)] = _level(level)
            start = value(override, "startOverride")
            if start is not None:
                starts[_place(override)] = number(start, 1)
        found[element.get(w("numId"), "")] = _List(value(element, "abstractNumId") or "", own, starts)
    return found


def _place(element: Element) -> int:
    return min(number(element.get(w("ilvl"))), _LEVELS - 1)


def _level(element: Element) -> _Level:
    format_ = next((found.get(w("val"), "") for found in element.iter(w("numFmt"))), "decimal")
    restart = value(element, "lvlRestart")
    return _Level(
        start=number(value(element, "start"), 1),
        format=format_,
        text=value(element, "lvlText") or "",
        gap="" if value(element, "suff") == "nothing" else " ",
        restart=None if restart is None else number(restart),
        is_decimal=switch(element, "isLgl") or False,
    )
