"""Texts that lost their paragraph breaks: found again at number marks that run on in sequence.

A number mark in running text starts a part if it follows the one before it of its kind (（三） after （二）) and stands
where a sentence has ended, or directly behind a heading. “推进一、二、三产业融合” starts nothing.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from msgspec.structs import replace

from explorer.domain.document import Block, Document, Span
from explorer.parsing.enumerators import FIGURES_OF_NAME, Style
from explorer.text.numerals import parse_numeral

_LONGEST_PARAGRAPH = 1500
"""Characters; a longer block with several number marks in sequence has lost its breaks."""
_LONGEST_OF_FEW, _FEW = 80, 4
"""In a text of so few blocks a block this long may have lost its breaks already."""
_HAN = "一二三四五六七八九十百"
_MARKS = {
    Style.CHAPTER: re.compile(rf"第([{_HAN}]{{1,4}})章(?P<blank>[\s　])?"),
    Style.DIVISION: re.compile(rf"第([{_HAN}]{{1,4}})节(?P<blank>[\s　])?"),
    Style.ARTICLE: re.compile(rf"第([{_HAN}]{{1,5}})条(?P<blank>[\s　])?(?!规定|所[列称]|第|款|、|和|至)"),
    Style.HAN: re.compile(rf"(?<![{_HAN}、第])([{_HAN}]{{1,3}})、"),
    Style.HAN_BRACKET: re.compile(rf"[（(]([{_HAN}]{{1,3}})[）)]"),
    Style.NAMED: re.compile(rf"(?:任务|行动|举措|措施|工程)([{_HAN}]{{1,3}})[：:、]"),
    Style.ARABIC: re.compile(rf"(?<![\d．.﹒、])(\d{{1,2}})[．.﹒、](?:(?!\d)|{FIGURES_OF_NAME})"),
}
_HEADINGS = (Style.CHAPTER, Style.DIVISION)
_LONGEST_HEADING = 400
"""Characters; what is longer has a sentence in it."""
_MOST_MISSED = 4
"""How many numbers a mark that is set off by a blank may skip."""
_RANKS = tuple(_MARKS)
_ENDED = "。；：！？）)”」】〕:;〕]　"
_SIGNED = (
    r"[\u4e00-\u9fff]{2,20}(?:人民政府|办公厅|办公室|委员会|国务院|[部局委厅署])"
    r"\d{4}年\d{1,2}月\d{1,2}日(?:[（(]此件[^）)]{2,12}[）)])?"
)
_FOOT = re.compile(rf"(?<=[。》）)]){_SIGNED}")
_KIND = r"意见|通知|方案|规划|办法|决定|措施|纲要|计划|公告|批复|要点|清单|台账|细则|分工|分解|安排|情况|函"
_IN_FORCE = re.compile(rf"(?<![，、；：])本(?:{_KIND})自[^。，]{{1,30}}(?:施行|实施|执行)")
_HEAD = re.compile(
    rf"(?P<title>[^。：:]{{6,80}}?(?:{_KIND})(?:（[^）]{{2,20}}）)?)"
    r"(?P<number>(?!的)[\u4e00-\u9fff]{1,8}[〔\[（(]\d{4}[〕\]）)]\d+号)"
    r"(?P<to>[^。：:]{0,120}[：:])?"
)
_BARE_HEAD = re.compile(
    rf"(?P<title>[^。：:，]{{6,60}}?(?:{_KIND}|》)(?:（[^）]{{2,20}}）)?)"
    r"(?:(?=各[^。：:]{2,100}[：:])(?P<to>[^。：:]{2,100}[：:])|(?=为|根据|按照|第一[章条]|目|一、|（一）|[1１][．.﹒、])"
    rf"|(?=(?!{_KIND})(?P<signed>{_SIGNED})))"
)
_ANNOUNCED = re.compile(r"(?:印发|转发)[《“]?([^《》“”。]{6,60}?)[》”]?的通知")
_SENT = re.compile(r"《([^《》]{6,60})》[^。]{0,40}(?:印发|转发)")
_CONTENTS = re.compile(r"目[\s　]*录(?=第一章|一、)")


def restore_paragraphs(document: Document) -> Document:
    """Return ``document`` with blocks that hold many numbered parts cut at these; its text stays as it is."""
    shortest = _LONGEST_OF_FEW if len(document.blocks) <= _FEW else _LONGEST_PARAGRAPH
    blocks = tuple(part for block in document.blocks for part in _cut(document.text, block, shortest))
    return replace(document, blocks=blocks)


def _cut(text: str, block: Block, shortest: int) -> Iterator[Block]:
    if block.level or block.cells or block.span.end - block.span.start < shortest:
        yield block
        return
    borders = {block.span.start, *_head_borders(text, block.span), *_foot_borders(text, block.span)}
    marks = [*_mark_borders(text, block.span, borders)]
    if len(marks) < 2:
        yield block
        return
    for start, end in pairwise(sorted({*borders, *marks, block.span.end})):
        if text[start:end].strip():
            yield Block(Span(start, end))


def _head_borders(text: str, span: Span) -> Iterator[int]:
    """Yield where the document number, the addressees and the text behind them start."""
    head = _HEAD.match(text, span.start, min(span.end, span.start + 300))
    if head:
        yield from (head.start("number"), head.end("number"))
    else:
        head = _BARE_HEAD.match(text, span.start, min(span.end, span.start + 300))
        if head:
            yield head.end("title")
            if head["signed"]:
                yield from _signature_borders(head["signed"], head.start("signed"))
    if head and head["to"]:
        yield head.end("to")
    announced = (head and _ANNOUNCED.search(head["title"])) or _SENT.search(
        text, span.start, min(span.end, span.start + 600)
    )
    if announced:
        plan = re.compile(rf"{re.escape(announced[1])}(?=一、|第一[章条]|（一）|为|根据|按照)")
        for title in plan.finditer(text, max(announced.end(), head.end() if head else 0), span.end):
            yield from (title.start(), title.end())


def _foot_borders(text: str, span: Span) -> Iterator[int]:
    """Yield the borders of signatures, their dates, a table of contents, and of what says when the text takes force."""
    for foot in _FOOT.finditer(text, span.start, span.end):
        yield from _signature_borders(foot[0], foot.start())
    yield from (rule.start() for rule in _IN_FORCE.finditer(text, span.start, span.end))
    for contents in _CONTENTS.finditer(text, span.start, span.end):
        yield from (contents.start(), contents.end())


def _signature_borders(signed: str, start: int) -> Iterator[int]:
    date = re.search(r"\d{4}年", signed)
    note = re.search(r"[（(]此件", signed)
    yield from (start, start + len(signed))
    yield from (start + found.start() for found in (date, note) if found)


def _mark_borders(text: str, span: Span, borders: AbstractSet[int]) -> Iterator[int]:
    """Yield where numbered parts start; ``borders`` are known to end what stands before."""
    marks = sorted(
        (found.start(), style, parse_numeral(found[1]) or 0, bool(found.groupdict().get("blank")))
        for style, pattern in _MARKS.items()
        for found in pattern.finditer(text, span.start, span.end)
    )
    last: dict[Style, int] = {}
    open_styles: list[Style] = []
    previous = span.start
    for start, style, number, set_off in marks:
        # A mark with a blank behind it (第一章　总则) is never part of a sentence.
        ended = start in borders or text[start - 1] in _ENDED or set_off
        between = text[previous:start] if start - previous < _LONGEST_HEADING else "。"
        behind_heading = "。" not in between and bool(open_styles) and _is_deeper(style, open_styles[-1])
        behind_clause = re.search(r"(?:单位|部门|时限|时间|期限)(?:要求)?[:：][^。]*$", between) is not None
        follows_on = number == last.get(style, 0) + 1 or (number == 1 and style not in open_styles)
        follows_on = follows_on or (set_off and last.get(style, 0) < number < last.get(style, 0) + _MOST_MISSED)
        in_contents = style in _HEADINGS and "。" not in between and bool(open_styles)
        repeats = number == 1 and (set_off or start in borders) and last.get(style, 0) > 1
        if (follows_on or repeats) and (ended or behind_heading or behind_clause or in_contents):
            yield start
            previous = start
            last[style] = number
            open_styles = [*(opened for opened in open_styles if _is_deeper(style, opened)), style]


def _is_deeper(style: Style, other: Style) -> bool:
    """Tell whether parts numbered in ``style`` lie below parts numbered in ``other``."""
    return _RANKS.index(style) > _RANKS.index(other)
