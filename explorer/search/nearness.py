"""Words that are near in meaning, as a large collection of texts uses them: 种树 is near 造林."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from heapq import nsmallest

from explorer.resources import read_resource, resource

_SIZE = 48
"""Bytes of a signature."""
_FURTHEST = 142
"""Bits of it two words may differ in and still be near; two that have nothing in common differ in half of all."""
_NEAREST = 126
"""Bits the nearest may differ in: where no word is nearer, the library has nothing to do with what is asked."""
_BEHIND = 30
"""Bits that one which has no character in common may differ in more than the nearest: farther ones are chance."""
_MOST = 30
"""Near words that are looked for; all four figures were chosen on the open queries of ``tests/relevance``."""


class Nearness:
    """Finds the words of a library that are near to others.

    Each word of the language has a signature (``resources/nearness``): the fewer bits two of them differ in, the more
    alike is the company that the words keep.
    """

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        """Keep what tells the words of the library that say what it is about; nothing is read yet."""
        self._words = words

    def knows(self, word: str) -> bool:
        """Tell whether it is known what ``word`` is near to."""
        return self._signature(word) is not None

    def near(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the words of the library near to ``word``, the nearest first, and how near each is, from 0 to 1."""
        signature = self._signature(word)
        if signature is None:
            return ()
        apart = (((signature ^ other).bit_count(), each) for other, each in self._library)
        nearest = nsmallest(_MOST, (found for found in apart if 0 < found[0] <= _FURTHEST))
        if not nearest or nearest[0][0] > _NEAREST:
            return ()
        furthest = nearest[0][0] + _BEHIND
        return tuple(
            (each, 1 - distance / _FURTHEST)
            for distance, each in nearest
            if distance <= furthest or not {*word}.isdisjoint(each)
        )

    def load(self) -> None:
        """Read now what the first question would have to wait for."""
        _ = self._library

    def _signature(self, word: str) -> int | None:
        place = bisect_left(self._language, word)
        if place == len(self._language) or self._language[place] != word:
            return None
        return int.from_bytes(self._signatures[place * _SIZE : (place + 1) * _SIZE], "little")

    @cached_property
    def _language(self) -> Sequence[str]:
        return read_resource("resources/nearness/words.txt").split()

    @cached_property
    def _signatures(self) -> bytes:
        return resource("resources/nearness/signatures.bin").read_bytes()

    @cached_property
    def _library(self) -> Sequence[tuple[int, str]]:
        """The words of the library, those of a single character left out, with their signatures."""
        found = ((self._signature(word), word) for word in self._words() if len(word) > 1)
        return [(signature, word) for signature, word in found if signature is not None]
