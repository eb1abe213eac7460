"""An engine without an index: it looks through all texts. Exact, ready at once, and fast for a small library."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from explorer.text.cutting import Cutter, words_of

_SEPARATOR = "\x00"
"""Between two texts; no folded query holds it."""


class ScanEngine:
    """Finds texts in one long string of all entries."""

    name = "scan"

    def __init__(self, texts: Sequence[str], cutter: Cutter) -> None:
        """Join the folded ``texts`` of the entries; ``cutter`` tells their words."""
        self._texts = texts
        self._cutter = cutter
        self._whole = _SEPARATOR.join(texts)
        self._starts = [0]
        for text in texts:
            self._starts.append(self._starts[-1] + len(text) + 1)

    def candidates(self, term: str) -> Iterable[int]:
        """Yield the ordinals of the entries that hold the folded ``term``, in order."""
        position = self._whole.find(term)
        while position >= 0:
            ordinal = bisect_right(self._starts, position) - 1
            yield ordinal
            position = self._whole.find(term, self._starts[ordinal + 1])

    def scores(self, words: Sequence[str]) -> Mapping[int, float]:  # noqa: ARG002
        """Return nothing: it knows no words."""
        return {}

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        return dict.fromkeys(word for text in self._texts for word in words_of(text, self._cutter))

    def close(self) -> None:
        """There is nothing to release."""
