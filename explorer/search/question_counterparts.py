"""The bodies of several sides in questions, called by one name: 两省市能源局, 川渝两地交通部门, 重庆和四川财政厅.

Which sides there are is told by the plans of the library. Each body is meant by its own name, whatever those of the
other sides are called: 川渝交通局 are 重庆市交通局 and 四川省交通运输厅.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from explorer.domain.agency import Agency
from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.search.called import without_organ
from explorer.search.expression import And, Expression, Field, Or, either
from explorer.search.names import NameIndex
from explorer.text.numerals import parse_numeral

_NONE = "(?!)"
_LETTERS = "".join(province.letters for province in PROVINCES)
_NUMBER, _SIDES = "[两双二三四]", "(?:个?省[市区]?|地|市|边|方)"
_REGION = "地区"
"""After the letters of a region that a plan is of: 成渝地区."""
_DEPARTMENT = "(?:主管)?部门"
_ORGAN = re.compile(f"{_DEPARTMENT}|委员会|办公室|[局厅委办]")
_LONGEST = 14
"""Characters of a body's name without whose it is."""
_ALL_OF_THEM = re.compile("(?:都|均|共同|联合|一起|一同|同时|双双)(?![不没未无非])")
"""After a name: what all of the bodies do. What 都不 is said of is said of none of them."""


class Counterparts:
    """Finds the bodies that one name calls on several sides, in questions over one library."""

    def __init__(self, names: NameIndex, agencies: Mapping[str, Agency], stands: Callable[[str], bool]) -> None:
        """Keep the names, the bodies by name, and what calls the sides; ``stands`` tells what the texts have."""
        self._names = names
        self._stands = stands
        self._agencies = agencies
        there = {name.text for name in names.of(Facet.JURISDICTION) if name.is_main}
        self._sides = [province for province in PROVINCES if province.name in there]
        letter = f"[{''.join(side.letters for side in self._sides)}]" if self._sides else _NONE
        side = "|".join(f"{side.name}|{side.short}" for side in self._sides) or _NONE
        listed = f"{letter}(?:[、和与]?{letter})+|(?:{side})(?:(?:[、和与及]|以及)?(?:{side}))+"
        region = f"(?:{letter}[^{_LETTERS}]|[^{_LETTERS}]{letter})(?![{_LETTERS}])"
        called = f"(?P<listed>{listed})|(?<![{_LETTERS}])(?P<region>{region}|(?={_NUMBER}))"
        self._called = re.compile(f"(?:{called})(?:(?P<number>{_NUMBER}){_SIDES})?的?")

    def of(self, text: str) -> Iterator[tuple[int, int, Expression]]:
        """Yield where ``text`` calls bodies of several sides, and what that means: any of them, or all."""
        for found in self._called.finditer(text):
            bodies, end = self._bodies(text, found.end(), self._sides_called(found))
            if bodies:
                yield found.start(), end, (And if _ALL_OF_THEM.match(text, end) else Or)(bodies)

    def _sides_called(self, found: re.Match[str]) -> Sequence[str]:
        """Return the sides that are ``found`` by their names or letters, else all if there are so many (成渝两地)."""
        listed, region, number = found.group("listed", "region", "number")
        if not (listed or number or (region and self._stands(region + _REGION))):
            return ()
        called = [s.name for s in self._sides if not listed or s.short in listed]
        if listed and not called:
            called = [s.name for s in self._sides if not {*s.letters}.isdisjoint(listed)]
        return called if not number or len(called) == (2 if number in "两双" else parse_numeral(number)) else ()

    def _bodies(self, text: str, start: int, sides: Sequence[str]) -> tuple[tuple[Expression, ...], int]:
        """Return the bodies of ``sides`` that are called by the longest name at ``start``, and where it ends."""
        ends = [found.end() for found in _ORGAN.finditer(text, start, start + _LONGEST)]
        for end in reversed(ends if len(sides) > 1 else ()):
            bodies = [self._called_so(text[start:end], side) for side in sides]
            if all(bodies):
                return tuple(map(either, bodies)), end
        return (), start

    def _called_so(self, name: str, side: str) -> list[Field]:
        """Return the bodies of ``side`` that ``name`` calls, by another organ or what they see to if need be."""
        stem = re.sub(f"{_DEPARTMENT}$", "", name)
        if stem != name:
            ways = [[thing.value for thing in self._names.short(Facet.AGENCY, stem)]]
        else:
            shortened = self._names.shortened(Facet.AGENCY, name) if without_organ(name) else ()
            ways = [self._names.called(Facet.AGENCY, name), [thing.value for thing in shortened]]
        found = ([body for body in way if self._agencies[body].jurisdiction == side] for way in ways)
        return [Field(Facet.AGENCY, body) for body in next(filter(None, found), ())]
