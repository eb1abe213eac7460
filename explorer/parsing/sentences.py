"""Sentences, not cut inside brackets or quotation marks."""

import re
from collections.abc import Iterator

from explorer.domain.document import Span

_OPEN = "（(《〈“「『【〔"
_CLOSE = "）)》〉”」』】〕"
FULL_STOP = r"(?:。|(?<=[\u4e00-\u9fff）)”])\.(?=[\u4e00-\u9fff（(“\n]|$))"
"""A half-width full stop counts where Chinese stands before it and Chinese or nothing behind it."""
_STOPS = re.compile(rf"{FULL_STOP}|[！？]")


def split_sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of ``text`` inside ``span``, their full stops included, outer blanks left out."""
    start, depth = span.start, 0
    for position in range(span.start, span.end):
        char = text[position]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        if char == "\n":
            # An unclosed bracket must not swallow the paragraphs after it.
            depth = 0
        if char == "\n" or (depth == 0 and _STOPS.match(text, position)):
            yield from _trim(text, Span(start, position + 1))
            start = position + 1
    yield from _trim(text, Span(start, span.end))


def _trim(text: str, span: Span) -> Iterator[Span]:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
