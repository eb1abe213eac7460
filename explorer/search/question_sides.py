"""The sides of a plan in questions: 重庆市牵头, 重庆和四川共同牵头, 两省市共同牵头."""

import re

from explorer.domain.agency import CENTRAL
from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.search.names import NameIndex
from explorer.search.question_signs import ROLE
from explorer.text.numerals import parse_numeral

_SHORTEST_NAME = 2
_ENDS = re.compile("[省市]$")
_DOING = f"(?=(?:共同|联合|一起|分别|[来都均各方面有])*(?:{ROLE}))"
_TOGETHER = re.compile(
    f"(?P<letters>[{''.join(province.letters for province in PROVINCES)}]{{2,4}})?"
    f"(?P<number>[两二三四])(?:个?省[市区]?|地|市){_DOING}"
)
"""川渝两省市共同牵头."""


class Sides:
    """Finds the sides of the plans of one library that do something."""

    def __init__(self, names: NameIndex) -> None:
        """Keep what the sides are called."""
        named = [name for name in names.names if name.thing.facet is Facet.JURISDICTION]
        self._all = [name.text for name in named if name.is_main and name.text != CENTRAL]
        texts = {name.text for name in named if len(name.text) >= _SHORTEST_NAME}
        side = "|".join(map(re.escape, sorted(texts, key=len, reverse=True))) or "(?!)"
        self.leading = re.compile(
            rf"(?:{side})(?=(?:[、和与及或]|或者)?(?:{side}|共同|联合|一起|分别|[来都方面]|不|没有?)*(?:{ROLE}))"
        )
        """Finds the name of a side that has a role; not 重庆有哪些任务."""

    def named_in(self, text: str) -> str:
        """Return ``text`` with the names of the sides in the place of how many they are: 重庆市和四川省共同牵头."""
        return _TOGETHER.sub(self._names_of, text)

    def _names_of(self, found: re.Match[str]) -> str:
        """Return the sides that are meant; what was ``found`` itself where there are more or fewer of them."""
        letters = found["letters"]
        meant = [p.name for p in PROVINCES if not {*p.letters}.isdisjoint(letters)] if letters else self._all
        number = 2 if found["number"] == "两" else parse_numeral(found["number"])
        return "和".join(meant) if len(meant) == number else found[0]


def short_side(side: str) -> str:
    """Return the name of a side as those of its bodies hold it: 人行重庆营管部 is one of 重庆市."""
    return _ENDS.sub("", side)
