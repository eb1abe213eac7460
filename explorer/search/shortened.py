"""Names said shorter than they are written: without brackets, marks and level, or with words left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.resources import read_lines
from explorer.search.readings import Thing

TITLED = (Facet.PROGRAMME, Facet.ACTION)
"""Facets whose values are titles, said in parts."""
_BRACKETS = r"[(（]([^()（）]+)[)）]"
_MARKS = "()（）·、，,+＋—-"
_WITHOUT_MARKS = str.maketrans("", "", _MARKS)
_LEVELS = ("国家级", "国家", "全国")
"""What says of a programme that the State runs it; people say one for another, or none."""
_STATE = "中国"
_SHORTEST = 4
"""Characters of a name from which something may be left out; what is shorter would be said of too much: 科技城."""
_SHORTEST_PART = 2
_MOST_LEFT_OUT = 3
"""A name said in short has at least one in so many of its characters."""
_ORGANS = frozenset("委局厅部办署")
_SIDES = frozenset(side for p in PROVINCES for side in (p.name, p.short))
_NO_BEGINNING = ("委", "政府", "市", "省", "区", "县")
"""What a body's name must not be cut after: 市委办 is not 市委网信办."""


def bare_forms(name: str) -> tuple[str, ...]:
    """Return ``name`` as it is said: 西部（重庆）科学城 is 西部重庆科学城, 西部科学城, 重庆科学城."""
    if not any(part in name for part in (*_MARKS, *_LEVELS, _STATE)):  # few have any
        return ()
    plain, bare = (form.translate(_WITHOUT_MARKS) for form in (name, re.sub(_BRACKETS, "", name)))
    forms = dict.fromkeys((plain, bare, *_by_its_bracket(name)))
    forms |= dict.fromkeys(other for form in tuple(forms) for other in _of_other_levels(form))
    return tuple(form for form in forms if form != name)


def _by_its_bracket(name: str) -> Iterator[str]:
    """Yield ``name`` with what its only bracket holds before the rest, or in the place of what is before it.

    成渝中欧班列 is 中欧班列（成渝）, 绵阳科技城 is 中国（绵阳）科技城.
    """
    brackets = tuple(re.finditer(_BRACKETS, name))
    if len(brackets) == 1 and len(brackets[0][1]) >= _SHORTEST_PART and brackets[0].start():
        held, rest = brackets[0][1], name[brackets[0].end() :]
        yield held + name[: brackets[0].start()] + (rest if len(rest) >= _SHORTEST_PART else "")
        if rest:
            yield held + rest


def _of_other_levels(name: str) -> Iterator[str]:
    """Yield ``name`` with another level, or none."""
    level = next((level for level in _LEVELS if level in name), _STATE if name.startswith(_STATE) else "")
    for other in ("", *(_LEVELS if level in _LEVELS else ())) if level else ():
        form = name.replace(level, other, 1)
        if len(form) >= _SHORTEST:
            yield form


class Shortened:
    """Finds the bodies, programmes and actions of a library that are called with words of their names left out."""

    def __init__(self, names: Iterable[tuple[str, Thing]]) -> None:
        """Sort the folded names of things by their ends."""
        self._titles: Mapping[tuple[Facet, str], dict[tuple[str, Thing], None]] = defaultdict(dict)
        self._bodies: Mapping[tuple[Facet, str, str], dict[tuple[str, Thing], None]] = defaultdict(dict)
        self._additions = frozenset(
            word for line in read_lines("resources/programmes/quoted-heads.txt") for word in line.split()
        )
        for text, thing in names:
            if thing.facet in TITLED:
                plain = text.translate(_WITHOUT_MARKS)
                self._titles[thing.facet, plain[-_SHORTEST_PART:]][plain, thing] = None
            elif text[-1] in _ORGANS:
                self._bodies[thing.facet, text[:_SHORTEST_PART], text[-1]][text, thing] = None

    def bodies(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return the bodies that ``text`` calls by the beginning and the end of a name: 地方金融局, 人行营管部."""
        if len(text) <= _SHORTEST_PART:
            return ()
        named = self._bodies.get((facet, text[:_SHORTEST_PART], text[-1]), ())
        return tuple(dict.fromkeys(thing for name, thing in named if _is_cut_short(text, name)))

    def titles(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return what ``text`` calls by parts of a name, or with a word more, of such a facet: 三支一扶计划."""
        text = text.translate(_WITHOUT_MARKS)
        if len(text) < _SHORTEST:
            return ()
        whole, end = text[:-_SHORTEST_PART], text[-_SHORTEST_PART:]
        found = dict.fromkeys(thing for name, thing in self._named(facet, end) if _is_made_of_parts(text, name))
        if end in self._additions:
            found |= dict.fromkeys(
                thing for name, thing in self._named(facet, whole[-_SHORTEST_PART:]) if name == whole
            )
        return tuple(found)

    def _named(self, facet: Facet, end: str) -> Iterable[tuple[str, Thing]]:
        return self._titles.get((facet, end), ())


def _is_cut_short(text: str, name: str) -> bool:
    """Tell whether ``text`` is the beginning and the end of ``name``, the beginning more than whose body it is."""
    splits = ((text[:n], text[n:]) for n in range(len(text) - 1, _SHORTEST_PART - 1, -1))
    return len(name) > len(text) and any(
        name.startswith(start) and name.endswith(end) and start not in _SIDES and not start.endswith(_NO_BEGINNING)
        for start, end in splits
    )


def _is_made_of_parts(text: str, name: str) -> bool:
    """Tell whether ``text`` is up to three parts of ``name`` in order, the last of them its end."""
    if not len(text) < len(name) <= _MOST_LEFT_OUT * len(text):
        return False
    for n in range(len(text) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        end = text[n:]
        if not name.endswith(end):
            break
        before = name[: -len(end)]
        if text[:n] in before or _is_two_parts(text[:n], before):
            return True
    return False


def _is_two_parts(text: str, name: str) -> bool:
    for n in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1):
        at = name.find(text[:n])
        if at < 0:
            break
        if name.find(text[n:], at + n) >= 0:
            return True
    return False
