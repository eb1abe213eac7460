"""Names in questions that stand in no list: misspelt, shortened, unknown, and literal text that is asked after.

They mean what they mean when they are typed alone:

    谁牵头成渝青走廊: a slip for 成渝氢走廊
    人行营管部牵头哪些任务: 人行重庆营管部 with a word left out
    公安参与的任务: a body called by what it sees to, where somebody has to be the one who takes part
    应急局有哪些任务, 中石油承担什么任务: nobody that the library knows, never cut up into words that it has
    哪些任务提到山水林田湖草沙冰: what stands just so in the texts is looked for just so
    2021年前完成的任务: a date, as far as the texts have it
"""

import re
from collections.abc import Iterator

from explorer.domain.query import Facet
from explorer.search.expression import Expression, Field, Leaf, Words
from explorer.search.names import NameIndex
from explorer.search.question_signs import BODY, DOES, OTHER, PLACE, SAYS, THEME, signs_in
from explorer.search.reader import QueryReader
from explorer.search.readings import Text, Thing
from explorer.search.topics import Topics
from explorer.text.folding import fold

_DATE = re.compile(
    "(?<![0-9])(?:[到至于截]止?)?(?P<date>20[0-9]{2}年(?:[0-9]{1,2}月)?[底末初]?(?:[之以]?前)?)(?:之?[后内]|以[后来]|度(?!假))?"
)
_KINDS = {Facet.AGENCY: BODY, Facet.PLACE: PLACE, Facet.PROGRAMME: OTHER}
_ORGAN = re.compile("..(?:[局厅署]|委(?:员会)?|办公室)$")
_BOTH = re.compile("[既又]有$")
"""Before each of two: 既有公安又有交通."""
_SHORTEST = 2
_POSTPOSITIONS = "上下中内外里"
"""Where there is nothing before them they are part of a word: 中石油 is no 石油."""


class Unlisted:
    """Finds what questions name besides the names of the library."""

    def __init__(self, names: NameIndex, reader: QueryReader, topics: Topics) -> None:
        """Keep what tells what words mean by themselves, and what cuts questions."""
        self._names = names
        self._reader = reader
        self._topics = topics

    def find(self, text: str, edges: frozenset[int]) -> Iterator[tuple[int, int, str, Expression]]:
        """Yield where such names stand in ``text``, in which the listed ones are hidden, their kind and meaning."""
        for found in _DATE.finditer(text):
            yield *found.span(), THEME, Words(self._date_written(found["date"]))
        begin, before = 0, ""
        for start, end, kind in (*signs_in(text, edges), (len(text), len(text), "")):
            yield from self._between(text, begin, start, before, kind)
            begin, before = end, kind

    def _between(
        self, text: str, begin: int, end: int, before: str, after: str
    ) -> Iterator[tuple[int, int, str, Expression]]:
        """Yield what ``text`` names from ``begin`` to ``end``, next to the signs ``before`` and ``after`` it."""
        whole = text[begin:end].strip()
        if len(whole) > _SHORTEST and (found := self._called(whole, is_body=after in DOES)):
            start = text.index(whole, begin)
            yield start, start + len(whole), *found  # 能原局 is cut after 能
            return
        done = begin
        for stretch in self._topics.stretches(whole):
            start = text.index(stretch, done)
            done = start + len(stretch)
            does = (done == end and after in DOES) or before in DOES or _BOTH.search(text, 0, start) is not None
            if start == begin + 1 and before in ("", SAYS) and text[begin] in _POSTPOSITIONS:
                yield begin, done, THEME, Words(text[begin:done], quoted=True)
            elif len(stretch) >= _SHORTEST and (found := self._meaning(stretch, before, does=does)):
                yield start, done, *found

    def _date_written(self, date: str) -> str:
        """Return ``date`` as the library has it, with less and less of it: 2024年底, 2024年."""
        ways = dict.fromkeys((date, date.rstrip("前"), date.rstrip("底末初前"), date[: date.index("年") + 1]))
        return next(filter(self._reader.stands, ways), date)

    def _meaning(self, stretch: str, before: str, *, does: bool) -> tuple[str, Expression] | None:
        """Return what ``stretch`` means, and what kind of thing that is; ``None`` where it is words as any others."""
        stands = self._reader.stands(stretch)
        if stands and before == SAYS:
            return THEME, Words(stretch)
        body = Field(Facet.AGENCY, stretch)
        if does and self._names.short(Facet.AGENCY, stretch):
            return BODY, body
        is_organ = _ORGAN.search(stretch) is not None
        if self._reader.finds(stretch):
            return (THEME, Words(stretch)) if stands and is_organ else None
        unknown = (THEME, Words(stretch, quoted=True)) if is_organ else None
        return self._called(stretch, is_body=does or is_organ) or unknown

    def _called(self, text: str, *, is_body: bool) -> tuple[str, Expression] | None:
        """Return the thing that ``text``, no word of the library, calls in another way, and its kind."""
        if self._reader.finds(text):
            return None
        if is_body and self._things(body := Field(Facet.AGENCY, text)):
            return BODY, body
        things = self._things(Words(text))
        kind = _KINDS.get(things[0].facet) if things else None
        return (kind, Field(things[0].facet, text)) if kind else None

    def _things(self, leaf: Leaf) -> list[Thing]:
        """Return the things that ``leaf`` means; none where it may be other words as well."""
        targets = [reading.target for reading in self._reader.read(leaf)]
        things = [target for target in targets if isinstance(target, Thing)]
        names = {fold(thing.value) for thing in things}
        return things if all(target.text in names for target in targets if isinstance(target, Text)) else []
