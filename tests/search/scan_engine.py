"""An engine without an index: it looks through all texts. Exact, ready at once, and fast for a small library."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

_SEPARATOR = "\x00"
"""Between two texts; no folded query holds it."""


class ScanEngine:
    """Finds texts in one long string of all entries."""

    name = "scan"

    def __init__(self, texts: Sequence[str]) -> None:
        """Join the folded ``texts`` of the entries."""
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

    def close(self) -> None:
        """There is nothing to release."""
