"""Anchors: a place in a text kept by its own words, found again when the text has changed around it.

What the user says about a place (a note, a correction) must outlive a new parse, another format of the same file and
the next version of the document, where offsets mean nothing. An anchor quotes the words and what stood round them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from explorer.domain.document import Span

_CONTEXT = 32
"""Characters quoted on each side."""
_GRAM, _MOST_GRAMS = 3, 64
"""What is looked up to find the neighbourhood of a changed quotation, and how many of these at most."""
_LEAST_ALIKE = 0.6
"""Share of the quoted characters that must be there again, in order."""
_FAR = 0.5
"""How much a neighbourhood may have grown against the quotation, as a share of its length."""


class Anchor(Struct, frozen=True):
    """A place in a text: the words ``quote``, what stood ``before`` and ``after`` them, and where they stood."""

    quote: str
    before: str = ""
    after: str = ""
    start: int = 0

    @classmethod
    def at(cls, text: str, span: Span) -> Anchor:
        """Return the anchor of ``span`` in ``text``."""
        before = text[max(0, span.start - _CONTEXT) : span.start]
        return cls(span.of(text), before, text[span.end : span.end + _CONTEXT], span.start)

    def find(self, text: str) -> Span | None:
        """Return where the place is in ``text``, ``None`` where it is gone.

        The same words are taken where they stand, line breaks and blanks aside; of several, those in the same
        surroundings, then those nearest to the old position. Where the words have changed, the stretch that is most
        like them in like surroundings, if at least three fifths of the quoted characters are still there. An empty
        quotation is found by its surroundings.
        """
        if self._stands(text):
            return Span(self.start, self.start + len(self.quote))
        bare, places = _without_blanks(text)
        quote = _without_blanks(self.quote)[0]
        found = self._exact(bare, quote) if quote else None
        found = found or self._alike(bare, quote)
        if found is None:
            return None
        start = places[found.start] if found.start < found.end else _behind(places, found.start)
        return Span(start, places[found.end - 1] + 1 if found.start < found.end else start)

    def _stands(self, text: str) -> bool:
        """Tell whether nothing has changed here: the common case, and the text need not be gone through for it."""
        start, end = self.start, self.start + len(self.quote)
        return (
            bool(self.quote)
            and start >= len(self.before)
            and text.startswith(self.quote, start)
            and text.startswith(self.before, start - len(self.before))
            and text.startswith(self.after, end)
        )

    def _exact(self, bare: str, quote: str) -> Span | None:
        """Return the occurrence of ``quote`` in the surroundings most like the old ones."""
        before, after = _without_blanks(self.before)[0], _without_blanks(self.after)[0]
        spans = [Span(start, start + len(quote)) for start in _occurrences(bare, quote)]

        def fit(span: Span) -> tuple[int, int]:
            left = _common(reversed(before), reversed(bare[max(0, span.start - len(before)) : span.start]))
            right = _common(after, bare[span.end : span.end + len(after)])
            return left + right, -abs(span.start - self.start)

        return max(spans, key=fit, default=None)

    def _alike(self, bare: str, quote: str) -> Span | None:
        """Return the stretch most like the quotation in its surroundings."""
        before, after = _without_blanks(self.before)[0], _without_blanks(self.after)[0]
        pattern = before + quote + after
        near = _neighbourhood(bare, pattern, self.start - len(before))
        if near is None:
            return None
        from difflib import SequenceMatcher

        blocks = SequenceMatcher(None, pattern, near.of(bare), autojunk=False).get_matching_blocks()
        first, last = len(before), len(before) + len(quote)
        pairs = [(block.a + n, block.b + n) for block in blocks for n in range(block.size)]
        kept = [there for here, there in pairs if first <= here < last]
        if not quote:
            edge = max((there + 1 for here, there in pairs if here < first), default=None)
            return None if edge is None else Span(near.start + edge, near.start + edge)
        if len(kept) < len(quote) * _LEAST_ALIKE:
            return None
        return Span(near.start + kept[0], near.start + kept[-1] + 1)


def _neighbourhood(bare: str, pattern: str, expected: int) -> Span | None:
    """Return the stretch of ``bare`` that shares most with ``pattern``: where its pieces stand in the same order."""
    step = max(1, (len(pattern) - _GRAM + 1) // _MOST_GRAMS)
    width = max(_CONTEXT, len(pattern))
    votes: Counter[int] = Counter()
    for here in range(0, len(pattern) - _GRAM + 1, step):
        for there in _occurrences(bare, pattern[here : here + _GRAM]):
            votes.update({(there - here) // width, (there - here) // width + 1})
    if not votes:
        return None
    best = max(votes, key=lambda bucket: (votes[bucket], -abs(bucket * width - expected)))
    margin = width + int(len(pattern) * _FAR)
    return Span(max(0, best * width - margin), min(len(bare), best * width + len(pattern) + margin))


def _occurrences(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _common(one: Iterator[str] | str, other: Iterator[str] | str) -> int:
    """Return how many characters ``one`` and ``other`` share at their start."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _without_blanks(text: str) -> tuple[str, list[int]]:
    """Return the characters of ``text`` that are no white space, and where each of them stands."""
    places = [place for place, char in enumerate(text) if not char.isspace()]
    return "".join(text[place] for place in places), places


def _behind(places: list[int], position: int) -> int:
    """Return the place right behind the character before ``position``."""
    return places[position - 1] + 1 if position else 0
