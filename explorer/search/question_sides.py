"""The sides of a plan in questions: 重庆市牵头, 重庆和四川共同牵头, 两省市共同牵头, 四川省的任务."""

import re
from collections.abc import Iterator, Mapping

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.search.expression import Expression, Field, Words
from explorer.search.names import NameIndex
from explorer.search.question_signs import ROLE
from explorer.text.numerals import NUMBER, parse_numeral

_SHORTEST_NAME = 2
_ENDS = re.compile("[省市]$")
_DOING = f"(?=(?:共同|联合|一起|分别|[来都均各方面有])*(?:{ROLE}))"
_TOGETHER = re.compile(
    f"(?P<letters>[{''.join(province.letters for province in PROVINCES)}]{{2,4}})?"
    f"(?P<number>[两二三四])(?:个?省[市区]?|地|市){_DOING}"
)
"""川渝两省市共同牵头."""

_ALL = f"(?:一共|总共|共|全部|所有|都|各|分别|有|的|哪[些几]|什么|多少|几|{NUMBER}?[项个条]|重点|主要|具体)*"


class Sides:
    """Finds the sides of the plans of one library."""

    def __init__(self, names: NameIndex, agencies: Mapping[str, Agency]) -> None:
        """Keep what the sides are called, and the bodies by name."""
        self._names = names
        self._agencies = agencies
        named = names.of(Facet.JURISDICTION)
        self._all = [name.text for name in named if name.is_main and name.text != CENTRAL]
        texts = {name.text for name in named if len(name.text) >= _SHORTEST_NAME}
        side = "|".join(map(re.escape, sorted(texts, key=len, reverse=True))) or "(?!)"
        self._leading = re.compile(
            rf"(?:{side})(?=(?:[、和与及或]|或者)?(?:{side}|共同|联合|一起|分别|[来都方面]|不|没有?)*(?:{ROLE}))"
        )
        self._tasked = re.compile(rf"(?:{side})(?=(?:[、和与及或](?:{side}))*{_ALL}任务)")

    def named_in(self, text: str) -> str:
        """Return ``text`` with the names of the sides in the place of how many they are: 重庆市和四川省共同牵头."""
        return _TOGETHER.sub(self._names_of, text)

    def _names_of(self, found: re.Match[str]) -> str:
        """Return the sides that are meant; what was ``found`` itself where there are more or fewer of them."""
        letters = found["letters"]
        meant = [p.name for p in PROVINCES if not {*p.letters}.isdisjoint(letters)] if letters else self._all
        number = 2 if found["number"] == "两" else parse_numeral(found["number"])
        return "和".join(meant) if len(meant) == number else found[0]

    def of(self, text: str) -> Iterator[tuple[int, int, Expression, tuple[str, ...]]]:
        """Yield where ``text`` names a side, what it means, and the bodies of that side that do not bear its name.

        One that has a role is meant by its name (重庆市牵头), one whose tasks are asked for by its bodies.
        """
        for found in self._leading.finditer(text):
            yield *found.span(), Words(found[0]), self._strange_to(found[0])
        for found in self._tasked.finditer(text):
            (side, *_) = self._names.values(Facet.JURISDICTION, found[0])
            yield *found.span(), Field(Facet.JURISDICTION, side), ()

    def _strange_to(self, side: str) -> tuple[str, ...]:
        known = self._names.values(Facet.JURISDICTION, side)
        bodies = (body for body in self._agencies.values() if body.jurisdiction in known)
        return tuple(body.name for body in bodies if short_side(side) not in body.name)


def short_side(side: str) -> str:
    """Return the name of a side as those of its bodies hold it: 人行重庆营管部 is one of 重庆市."""
    return _ENDS.sub("", side)
