"""An engine without an index: it looks through all texts. Exact, and ready at once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from explorer.text.cutting import Cutter, words_of

_SEPARATOR = "\x00"
"""Between two texts; no folded query holds it."""


class ScanEngine:
    """Finds texts in one long string of all entries."""

    def __init__(self, texts: Sequence[str], cutter: Cutter) -> None:
        """Keep the folded ``texts`` of the entries; ``cutter`` tells their words."""
        self._texts = texts
        self._cutter = cutter

    def candidates(self, term: str) -> Iterable[int]:
        """Yield the ordinals of the entries that hold the folded ``term``, in order."""
        position = self._whole.find(term)
        while position >= 0:
            ordinal = bisect_right(self._starts, position) - 1
            yield ordinal
            position = self._whole.find(term, self._starts[ordinal + 1])

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        return dict.fromkeys(word for text in self._texts for word in words_of(text, self._cutter))

    def settle(self) -> None:
        """It is ready."""

    def close(self) -> None:
        """There is nothing to release."""

    @cached_property
    def _whole(self) -> str:
        return _SEPARATOR.join(self._texts)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for text in self._texts:
            starts.append(starts[-1] + len(text) + 1)
        return starts
