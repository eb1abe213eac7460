"""What the user may be about to type, and what he may have meant."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, takewhile

from explorer.domain.query import Facet, Suggestion, Via
from explorer.search.catalogue import Catalogue, ordinals
from explorer.search.expression import NOT, Leaf
from explorer.search.facet_names import Name
from explorer.search.matching import Matcher
from explorer.search.names import NameIndex
from explorer.search.numbered import TASK, Numbered
from explorer.search.readings import Reading, Text
from explorer.search.spelt import ways_to_read
from explorer.text.folding import fold
from explorer.text.pinyin import begins, plain_letters, usual_readings

_MOST = 8
_KINDS = {Facet.AGENCY: "agency", Facet.PLACE: "place", Facet.PROGRAMME: "programme"}
_FEWEST_LETTERS = 2
_MOST_PARTS = 6
"""Words in Latin letters that are tried together."""


class Suggester:
    """Suggests bodies, places, programmes and task titles."""

    def __init__(self, catalogue: Catalogue, matcher: Matcher, names: NameIndex) -> None:
        """Keep what can be suggested, and what tells where it is found."""
        self._matcher = matcher
        self._catalogue = catalogue
        self._names = names

    @cached_property
    def _called(self) -> tuple[str, tuple[Name, ...]]:
        """All names in one text, which tells at once that a word is in none, and one by one."""
        called = tuple(chain.from_iterable(map(self._names.of, _KINDS)))
        return "\n".join(name.text for name in called), called

    @cached_property
    def _titles(self) -> tuple[str, Mapping[str, str]]:
        """All folded titles in one text, and each with how it is written."""
        written = zip(self._catalogue.titles, self._catalogue.entries, strict=True)
        titles = {title: entry.section.title for title, entry in written if title}
        return "\n".join(titles), titles

    def suggest(self, query: str, readings: Mapping[Leaf, Sequence[Reading]]) -> tuple[Suggestion, ...]:
        """Return what was meant by misspelt words, then what completes the last word of ``query``."""
        meant = tuple(self._meant(readings))
        tried = (sorted(self._completions(typed), key=lambda found: found[0]) for typed in _being_typed(query))
        found = (*meant, *(suggestion for _, suggestion in next(filter(None, tried), ())))
        unique: dict[str, Suggestion] = {}
        for suggestion in found:
            unique.setdefault(fold(suggestion.text), suggestion)
        return tuple(unique.values())[:_MOST]

    def _meant(self, readings: Mapping[Leaf, Sequence[Reading]]) -> Iterator[Suggestion]:
        for leaf in readings.values():
            for reading in leaf:
                if reading.via in (Via.SPELLING, Via.PINYIN):
                    target = reading.target
                    count = self._matcher.matching(target).bit_count()
                    if isinstance(target, Text):
                        yield Suggestion(target.text, "word", count)
                    elif not isinstance(target, Numbered) and target.facet in _KINDS:
                        yield Suggestion(target.value, _KINDS[target.facet], count)

    def _completions(self, typed: str) -> Iterator[tuple[tuple[int, int, str], Suggestion]]:
        """Yield (order, suggestion) of what ``typed`` begins or is a part of."""
        called = (one for one in self._names.outlines.numbered(typed) if one.heading == TASK)
        numbered = {self._catalogue.titles[n] for one in called for n in ordinals(self._matcher.matching(one))}
        by_sound = _is_latin(typed.replace("'", "")) and len(typed) >= _FEWEST_LETTERS
        joined, names = self._called
        for name in names if by_sound or typed in joined else ():
            thing = name.thing
            if typed in name.text or (by_sound and begins(typed, name.text, ways_to_read(name))):
                count = self._catalogue.columns[thing.facet][thing.value].bit_count()
                yield (
                    (not name.text.startswith(typed), -count, thing.value),
                    Suggestion(thing.value, _KINDS[thing.facet], count),
                )
        joined, titles = self._titles
        for title in titles if by_sound or numbered or typed in joined else ():
            if title in numbered or typed in title or (by_sound and begins(typed, title, usual_readings)):
                begun = title in numbered or title.startswith(typed)
                yield (not begun, -1, title), Suggestion(titles[title], "task", 1)


def _being_typed(query: str) -> Iterator[str]:
    """Yield what the end of ``query`` may be the beginning of: pinyin in parts together (ye yan q), the last word."""
    words = fold(query).split() if not query.endswith(" ") else []
    if words[-2:-1] and words[-2] in NOT:
        return  # nobody looks for what he leaves out
    letters = [*takewhile(_is_latin, map(plain_letters, words[: -_MOST_PARTS - 1 : -1]))][::-1]
    yield from ("'".join(letters[start:]) for start in range(len(letters) - 1))
    yield from words[-1:]


def _is_latin(word: str) -> bool:
    return word.isascii() and word.isalpha()
