"""Stretches of the texts that are no words and no names by how they are spelt in full: xiaonanengli, 消纳能力."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from explorer.search.matching import Matcher
from explorer.text.pinyin import usual_readings

_FEWEST = 3
"""Characters of a stretch: two next to each other are often of two words (china: 支持纳入)."""
_LONGEST_SYLLABLE = 6
_MOST = 20
"""Stretches that are given; letters that spell more tell nothing."""


class SpeltStretches:
    """Finds what letters spell, syllable by syllable, among what stands in the library."""

    def __init__(self, texts: Iterable[str], matcher: Matcher) -> None:
        """Keep the folded texts, and what finds a few characters in them."""
        self._texts = texts
        self._matcher = matcher

    def load(self) -> None:
        """Read now how the characters of the library are spelt."""
        _ = self._by_beginning

    def find(self, typed: str) -> Iterator[str]:
        """Yield the stretches that the plain pinyin ``typed`` spells; its last syllable may be half typed."""
        letters = typed.replace("'", "").replace("v", "u")
        return islice((found for found in self._spelt("", letters) if len(found) >= _FEWEST), _MOST)

    def _spelt(self, begun: str, letters: str) -> Iterator[str]:
        """Yield what stands in the library, begins with ``begun`` and goes on as ``letters`` spell it."""
        if not letters:
            yield begun
            return
        for length in range(min(len(letters), _LONGEST_SYLLABLE), 0, -1):
            spelt = self._by_syllable if length < len(letters) else self._by_beginning
            for char in spelt.get(letters[:length], ()):
                if self._matcher.stands(begun + char):
                    yield from self._spelt(begun + char, letters[length:])

    @cached_property
    def _by_syllable(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for char in sorted(set[str]().union(*self._texts)):
            for syllable in usual_readings(char) if not char.isascii() else ():
                found[syllable.replace("v", "u")].append(char)
        return found

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The characters whose syllables begin with letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for syllable, chars in self._by_syllable.items():
            for end in range(1, len(syllable) + 1):
                found[syllable[:end]] += chars
        return found
