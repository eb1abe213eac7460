"""What pinyin typed for Chinese spells: names, words, parts of titles."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from explorer.domain.query import Facet
from explorer.search.facet_names import Name
from explorer.search.names import FREE_FACETS, NameIndex
from explorer.search.readings import Target, Text
from explorer.search.spelt_stretches import SpeltStretches
from explorer.text.pinyin import Read, plain_letters, readings, spells, spells_evenly, spelt_to, usual_readings

_SHORTEST_WORD = 2
_SHORTEST_TITLE = 4
"""Letters that may spell a part of a title: fewer would be in too many."""
_SHORTEST_BEGINNING = 3
"""Letters that may spell the beginning of a name."""
_REMEMBERED = 512
"""Answers that are kept: what is typed in parts is tried this way and that."""


class Spelt:
    """Names and words of the library by how they are spelt."""

    def __init__(
        self, names: NameIndex, titles: Iterable[str], words: Callable[[], Iterable[str]], stretches: SpeltStretches
    ) -> None:
        """Keep names and titles, the library's words, which are listed only when first needed, and what else stands.

        Of the words those of a single character are such as say something by themselves: 煤, 水.
        """
        self._names = names
        self._stretches = stretches
        self._titles = tuple(title for title in dict.fromkeys(titles) if title)
        self._words = words
        self._found = lru_cache(_REMEMBERED)(self._find)

    def loading(self) -> Iterator[object]:
        """Load step by step how characters are read, and by which letters names and words begin."""
        yield self._names_by_letter
        yield self._words_by_letter
        yield self._stretches.load()

    def targets(self, letters: str, facets: tuple[Facet, ...]) -> Sequence[Target]:
        """Return the things of ``facets`` that the pinyin ``letters`` spell, in full or by initials.

        Where no single facet is asked for, also words, titles or parts of them, and at last any stretch of text. What
        is spelt in full or by initials throughout is meant rather than what is spelt now so, now so: shui is 水, not
        社会.
        """
        typed = plain_letters(letters)
        return self._found(typed, facets) if _is_pinyin(typed) else ()

    def _find(self, typed: str, facets: tuple[Facet, ...]) -> Sequence[Target]:
        found: dict[Target, bool] = {}  # whether it is spelt evenly
        for name in self._named(typed[0], facets):
            if spells(typed, name.text, read := ways_to_read(name)):
                found[name.thing] = found.get(name.thing, False) or spells_evenly(typed, name.text, read)
        for word in self._worded(typed[0]) if len(facets) > 1 else ():
            if spells(typed, word, usual_readings):
                found[Text(word)] = spells_evenly(typed, word, usual_readings)
        if not found and len(facets) > 1:
            parts = tuple(dict.fromkeys(self._parts(typed))) or tuple(self._stretches.find(typed))
            return tuple(map(Text, parts))
        even = tuple(target for target, is_even in found.items() if is_even)
        return even or tuple(found)

    def _parts(self, typed: str) -> Iterator[str]:
        """Yield the beginnings of names, and the parts of names and titles, that the letters ``typed`` spell."""
        if len(typed) >= _SHORTEST_BEGINNING:
            ends = (
                (name.text, spelt_to(typed, name.text, ways_to_read(name)))
                for name in self._named(typed[0], FREE_FACETS)
            )
            yield from (name[:end] for name, end in ends if end >= _SHORTEST_WORD)
        if len(typed) >= _SHORTEST_TITLE:
            programmes = (name.text for name in self._names.of(Facet.PROGRAMME))
            for title in (*self._titles, *programmes):
                yield from _parts_of(typed, title)

    def _named(self, first: str, facets: Collection[Facet]) -> Iterable[Name]:
        """Return the names that may begin with what ``first``, a letter or a character, stands for."""
        names = (name for letter in _initials(first, readings) for name in self._names_by_letter.get(letter, ()))
        return (name for name in names if name.thing.facet in facets and len(name.text) >= _SHORTEST_WORD)

    def _worded(self, first: str) -> Iterable[str]:
        """Return the words that may begin with what ``first`` stands for."""
        return (word for letter in _initials(first, readings) for word in self._words_by_letter.get(letter, ()))

    @cached_property
    def _words_by_letter(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._words():
            for letter in _initials(word[0], usual_readings):
                found[letter].append(word)
        return found

    @cached_property
    def _names_by_letter(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self._names.names:
            for letter in _initials(name.text[0], readings):
                found[letter].append(name)
        return found


def _is_pinyin(typed: str) -> bool:
    """Tell whether ``typed`` may be pinyin, or mixed with what it stands beside: 碳da峰, ye'yan'qi, g60kczl."""
    letters = typed.replace("'", "")
    return len(typed) > 1 and typed[0] != "'" and letters.isalnum() and any(map(_is_letter, letters))


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def ways_to_read(name: Name) -> Read:
    """Return how the characters of ``name`` may be read: those of places in any way (荥经, 六安)."""
    return readings if name.thing.facet is Facet.PLACE else usual_readings


def _initials(char: str, read: Read) -> set[str]:
    return {reading[0] for reading in read(char)}


def _parts_of(letters: str, title: str) -> Iterable[str]:
    """Yield the stretches of ``title`` that ``letters`` spell."""
    for start in range(len(title) - 1):
        end = spelt_to(letters, title[start:], usual_readings) if title[start].isalnum() else 0
        if end >= _SHORTEST_WORD:
            yield title[start : start + end]
