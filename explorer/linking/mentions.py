"""Mentions: bodies a text names without making them responsible.

What bodies' names end in, and the bodies known without a place name, are tables in ``resources/programmes``.
"""

import re
from collections.abc import Sequence
from functools import cache

from explorer.domain.document import Span
from explorer.domain.links import Mention
from explorer.linking.citations import find_citations, settle
from explorer.linking.programmes import any_of, find_programmes, programme_finder, read_words
from explorer.resources import read_table

_PREFIX = 4
"""Characters a name may have before its proper element."""
_LONGEST = 24
_SIDES = re.compile("两省一?市|两省|两市|两地|省市|双方")
"""Whose body it is; not part of its name."""
_UNIT = re.compile("[省市](?![级场内域民外])|区(?![域位间县块])|县(?![级域])")
"""The side's own: 市农业农村委, 省发展改革委."""
_COLLECTIVE = re.compile("有关|相关|所属|主管|下属|地方|辖市|[一同本各上下]级|（[市区县]")
_LONGER = re.compile("[门员长级面限署生]|部门|有关|相关|各|所属|直属|常委|代表")
"""财政部门, 国务院有关部门: what is meant is not the body alone."""


class MentionFinder:
    """Finds bodies by how their names end and what stands in them."""

    def __init__(self) -> None:
        """Read the tables."""
        rows = read_table("resources/programmes/bodies.csv")
        self._modifiers = {row["suffix"]: int(row["modifier"]) for row in rows}
        self._placed = frozenset(row["suffix"] for row in rows if row["proper"])
        except_ = any_of(word for row in rows for word in (row["except"] or "").split())
        self._suffixes = re.compile(rf"[（(][^）)]*[）)]|{except_}|(?P<suffix>{any_of(self._modifiers)})")
        self._borders, self._proper = programme_finder().borders, programme_finder().proper

    def find(self, text: str, span: Span, masked: Sequence[Span], known: frozenset[str]) -> tuple[Mention, ...]:
        """Return the bodies inside ``span``, outside ``masked``, programmes and whatever is cited, in order."""
        names = _pattern(known)
        found: list[Span] = []
        for run, _ in self._borders.runs(text, span):
            sides = _SIDES.match(text, run.start, run.end)
            part = Span(sides.end(), run.end) if sides else run
            named = names.match(text, part.start, part.end)
            found += [Span(*named.span())] if named else []
            found += self._by_suffix(text, part)
        others = (*find_programmes(text, span, masked), *find_citations(text, span))
        found = [place for place in found if not _LONGER.match(text, place.end, span.end)]
        return tuple(Mention(place.of(text), place) for place in settle(found, [*masked, *(o.span for o in others)]))

    def _by_suffix(self, text: str, run: Span) -> list[Span]:
        """Return the name in ``run`` that ends in a suffix, if something shows that it is a name."""
        suffixes = [match for match in self._suffixes.finditer(text, run.start, run.end) if match["suffix"]]
        if not suffixes:
            return []
        suffix, end, start = suffixes[-1]["suffix"], suffixes[-1].end(), run.start
        before = Span(run.start, suffixes[-1].start())
        proper = self._proper.within(text, before)
        unit = _UNIT.match(text, before.start, before.end)
        if proper and not unit and proper[0].start - run.start > _PREFIX:
            start = proper[0].start
        owner = unit.end() - unit.start() if unit else proper[0].end - proper[0].start if proper else 0
        if not owner and suffix in self._placed:
            return []
        fits = end - start <= _LONGEST and before.end - start - owner >= self._modifiers[suffix]
        return [Span(start, end)] if fits and not _COLLECTIVE.search(text, start, end) else []


@cache
def _pattern(known: frozenset[str]) -> re.Pattern[str]:
    return re.compile(any_of((*known, *read_words("bodies.txt"))))


@cache
def _finder() -> MentionFinder:
    return MentionFinder()


def find_mentions(
    text: str, span: Span, masked: Sequence[Span], known: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """Return the bodies named inside ``span`` and outside ``masked``, in order.

    A body in the name of a programme or of a cited document is not one of them. ``known`` adds names to those that
    the rules reach.
    """
    return _finder().find(text, span, masked, known)
