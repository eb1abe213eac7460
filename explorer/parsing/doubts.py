"""What in a text looks as if something were missing: gaps in the numbering, numbers used twice, garbled characters."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from explorer.domain.document import Document, Span
from explorer.domain.doubt import Doubt, DoubtKind
from explorer.parsing.enumerators import Style
from explorer.parsing.outline_items import Item, Outline
from explorer.parsing.statements import styled_leads
from explorer.text.numerals import chinese_numeral
from explorer.text.script import is_strange

_COUNTED = (Style.CHAPTER, Style.ARTICLE, Style.HAN, Style.HAN_BRACKET, Style.ARABIC)
_AROUND = 4
"""Characters quoted on each side of what can't be read."""


def find_doubts(document: Document, outline: Outline) -> Iterator[Doubt]:
    """Yield all that a reader of ``document`` should look at, what its file told of itself first."""
    yield from (Doubt(DoubtKind.READING, (sentence,)) for sentence in document.warnings)
    yield from _styled(document)
    yield from _numbering(outline.items)
    yield from _garbled(document)


def _styled(document: Document) -> Iterator[Doubt]:
    """Yield where the text says that leads are printed in another way, which is lost."""
    for span in styled_leads(document.text):
        sentence = f"原文注明“{span.of(document.text)}”，但导入时分辨不出字形，请对照原文核对谁牵头。"
        yield Doubt(DoubtKind.READING, (sentence,), span)


def _numbering(items: Sequence[Item]) -> Iterator[Doubt]:
    """Yield where the numbers of neighbouring parts do not follow each other; each list may start anew."""
    for style, run in groupby(items, key=lambda item: item.style):
        if style not in _COUNTED:
            continue
        for one, other in pairwise([item for item in run if item.number]):
            if other.number == one.number:
                yield Doubt(DoubtKind.REPEATED, (_mark(other),), other.head)
            elif other.number > one.number + 1:
                yield Doubt(DoubtKind.GAP, (_mark(one), _mark(other)), other.head)
    for item in items:
        yield from _numbering(item.children)


def _garbled(document: Document) -> Iterator[Doubt]:
    """Yield the lines that hold characters which can't be read, each once."""
    text = document.text
    for block in document.blocks:
        strange = [at for at in range(block.span.start, block.span.end) if is_strange(text[at])]
        if strange:
            first, last = max(block.span.start, strange[0] - _AROUND), min(block.span.end, strange[0] + _AROUND + 1)
            words = Span(first, last).of(text).replace("\t", " ")
            yield Doubt(DoubtKind.GARBLED, (words,), Span(strange[0], strange[-1] + 1))


def _mark(item: Item) -> str:
    """Return the number of ``item`` in the shape of its style."""
    figures = {"一": chinese_numeral(item.number), "1": str(item.number)}
    return "".join(figures.get(char, char) for char in str(item.style))
