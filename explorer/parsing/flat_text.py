"""Texts that lost their paragraph breaks: found again at number marks that run on in sequence.

A number mark in running text starts a part if it follows the one before it of its kind (（三） after （二）) and stands
where a sentence has ended, or directly behind a heading. “推进一、二、三产业融合” starts nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from explorer.domain.document import Block, Document, Span
from explorer.parsing.enumerators import Style
from explorer.text.numerals import parse_numeral

_LONGEST_PARAGRAPH = 1500
"""Characters; a longer block with several number marks in sequence has lost its breaks."""
_HAN = "一二三四五六七八九十百"
_MARKS = {
    Style.HAN: re.compile(rf"(?<![{_HAN}、第])([{_HAN}]{{1,3}})、"),
    Style.HAN_BRACKET: re.compile(rf"[（(]([{_HAN}]{{1,3}})[）)]"),
    Style.ARABIC: re.compile(r"(?<!\d)(\d{1,2})(?:．|\.(?!\d))"),
}
_RANKS = tuple(_MARKS)
_ENDED = "。；：！？）)”」】〕:;"
_HEAD = re.compile(
    r"(?P<title>[^。：:]{6,80}?(?:意见|通知|方案|规划|办法|决定|措施|纲要|计划|公告|批复))"
    r"(?P<number>[\u4e00-\u9fff]{1,8}[〔\[]\d{4}[〕\]]\d+号)"
    r"(?P<to>[^。：:]{0,120}[：:])?"
)


def restore_paragraphs(document: Document) -> Document:
    """Return ``document`` with blocks that hold many numbered parts cut at these; its text stays as it is."""
    blocks = tuple(part for block in document.blocks for part in _cut(document.text, block))
    return replace(document, blocks=blocks)


def _cut(text: str, block: Block) -> Iterator[Block]:
    if block.level or block.span.end - block.span.start < _LONGEST_PARAGRAPH:
        yield block
        return
    borders = [block.span.start, *_head_borders(text, block.span), *_mark_borders(text, block.span), block.span.end]
    for start, end in pairwise(borders):
        if start < end:
            yield Block(Span(start, end))


def _head_borders(text: str, span: Span) -> Iterator[int]:
    """Yield where the document number, the addressees and the text behind them start."""
    head = _HEAD.match(text, span.start, min(span.end, span.start + 300))
    if head:
        yield from (head.start("number"), head.end("number"))
        if head["to"]:
            yield head.end("to")


def _mark_borders(text: str, span: Span) -> Iterator[int]:
    """Yield where numbered parts start."""
    marks = sorted(
        (found.start(), style, parse_numeral(found[1]) or 0)
        for style, pattern in _MARKS.items()
        for found in pattern.finditer(text, span.start, span.end)
    )
    last: dict[Style, int] = {}
    open_styles: list[Style] = []
    previous = span.start
    for start, style, number in marks:
        ended = start == span.start or text[start - 1] in _ENDED
        behind_heading = "。" not in text[previous:start] and bool(open_styles) and _is_deeper(style, open_styles[-1])
        follows_on = number == last.get(style, 0) + 1 or (number == 1 and style not in open_styles)
        if follows_on and (ended or behind_heading):
            yield start
            previous = start
            last[style] = number
            open_styles = [*(opened for opened in open_styles if _is_deeper(style, opened)), style]


def _is_deeper(style: Style, other: Style) -> bool:
    """Tell whether parts numbered in ``style`` lie below parts numbered in ``other``."""
    return _RANKS.index(style) > _RANKS.index(other)
