"""Bracketed stretches and cuts that respect brackets."""

from collections.abc import Iterator

from explorer.domain.document import Span

_PAIRS = {"（": "）", "《": "》", "“": "”"}
_CLOSERS = {close: opener for opener, close in _PAIRS.items()}
_ALIKE = dict.fromkeys("([【［〔{｛", "（") | dict.fromkeys(")]】］〕}｝", "）")
"""Brackets that typists mix with the full-width round ones."""


def bracketed(text: str, span: Span) -> Iterator[Span]:
    """Yield the outermost bracketed stretches in ``span``, brackets included; a paragraph ends what is open."""
    depth, start = 0, 0
    for position in range(span.start, span.end):
        char = _ALIKE.get(text[position], text[position])
        if char == "\n":
            depth = 0
        elif char == "（":
            if depth == 0:
                start = position
            depth += 1
        elif char == "）" and depth:
            depth -= 1
            if depth == 0:
                yield Span(start, position + 1)


def split_outside(text: str, span: Span, separators: str) -> Iterator[Span]:
    """Yield the stretches of ``span`` between ``separators`` that stand outside brackets and quotation marks."""
    open_marks: list[str] = []
    start = span.start
    for position in range(span.start, span.end):
        char = _ALIKE.get(text[position], text[position])
        if char in _PAIRS:
            open_marks.append(char)
        elif char in _CLOSERS:
            if open_marks and open_marks[-1] == _CLOSERS[char]:
                open_marks.pop()
        elif char in separators and (not open_marks or char == "\n"):
            open_marks.clear()
            yield Span(start, position)
            start = position + 1
    yield Span(start, span.end)


def trimmed(text: str, span: Span, punctuation: str = "") -> Span:
    """Return ``span`` without outer blanks and outer ``punctuation``."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in punctuation):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in punctuation):
        end -= 1
    return Span(start, end)
