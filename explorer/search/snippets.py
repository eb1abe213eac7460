"""The stretch of a section that shows why it was found."""

from collections.abc import Iterator, Sequence

from explorer.domain.query import Snippet
from explorer.text.folding import fold

_LENGTH = 90
"""Characters: two lines of the result list."""
_BEFORE = 24
"""Characters shown before the first match."""


def make_snippet(text: str, body: int, terms: Sequence[str]) -> Snippet:
    """Return about two lines of ``text`` around the first stretch where one of the folded ``terms`` stands.

    ``body`` is where the body starts: what stands before it, the title, is shown only where all matches are there.
    """
    marks = list(find_marks(fold(text), terms))
    in_body = [mark for mark in marks if mark[0] >= body]
    first = (in_body or marks or [(body, body)])[0]
    earliest = body if first[0] >= body else 0
    start = earliest if first[0] - earliest < _LENGTH - _BEFORE else first[0] - _BEFORE
    end = min(len(text), max(start + _LENGTH, first[1]))
    inside = tuple((s - start, e - start) for s, e in marks if start <= s and e <= end)
    # A line break is one character too: the marks stay right.
    return Snippet(text[start:end].replace("\n", " "), inside)


def find_marks(folded: str, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where ``terms`` stand in ``folded``, in order; of two that overlap the first and longest counts."""
    found = sorted({span for term in terms for span in _occurrences(folded, term)}, key=lambda s: (s[0], -s[1]))
    last_end = 0
    for start, end in found:
        if start >= last_end:
            yield start, end
            last_end = end


def _occurrences(folded: str, term: str) -> Iterator[tuple[int, int]]:
    start = folded.find(term)
    while term and start >= 0:
        yield start, start + len(term)
        start = folded.find(term, start + 1)
