"""The stretch of a section that shows why it was found."""

from collections.abc import Sequence

from explorer.domain.query import Snippet

_LENGTH = 90
"""Characters: two lines of the result list."""
_BEFORE = 24
"""Characters shown before the first match."""


def make_snippet(text: str, body: int, marks: Sequence[tuple[int, int]]) -> Snippet:
    """Return about two lines of ``text`` around the first of ``marks`` (start, end).

    ``body`` is where the body starts: what stands before it, the title, is shown only where all marks are there.
    """
    in_body = [mark for mark in marks if mark[0] >= body]
    first = (in_body or marks or [(body, body)])[0]
    earliest = body if first[0] >= body else 0
    start = earliest if first[0] - earliest < _LENGTH - _BEFORE else first[0] - _BEFORE
    end = min(len(text), max(start + _LENGTH, first[1]))
    inside = tuple((s - start, e - start) for s, e in marks if start <= s and e <= end)
    # A line break is one character too: the marks stay right.
    return Snippet(text[start:end].replace("\n", " "), inside)
