"""Number marks: of official texts (GB/T 9704: 一、 （一） 1． （1） ①) and of statutes (第×章, 第×条)."""

import re
import unicodedata
from enum import StrEnum

from msgspec import Struct

from explorer.text.numerals import parse_numeral

_HAN = "零〇一二三四五六七八九十百千"


class Style(StrEnum):
    """The shape of a number mark, or what else starts a part."""

    PART = "第一编"
    CHAPTER = "第一章"
    DIVISION = "第一节"
    ARTICLE = "第一条"
    HAN = "一、"
    HAN_BRACKET = "（一）"
    NAMED = "任务一："
    ARABIC = "1．"
    DECIMAL = "1.1"
    DECIMAL_LOW = "1.1.1"
    ARABIC_BRACKET = "（1）"
    ARABIC_HALF = "1）"
    CIRCLED = "①"
    LEAD = "加粗引语"
    PARAGRAPH = "段落"
    ROW = "表格行"
    ANNEX = "附件"
    CLOSING = "落款"


LISTS = frozenset({Style.ARABIC_BRACKET, Style.ARABIC_HALF, Style.CIRCLED, Style.LEAD})
"""What numbers a list inside a part, or only sets off its paragraphs."""

FIGURES_OF_NAME = r"(?=\d{3,}|\d{1,2}\s*[GgDd](?![A-Za-z]))"
"""Figures that start a title and are no second level of the number: 3.5G进校园, 11.120急救, 2.2025年底前."""
_NO_MEASURE = r"(?=[\u4e00-\u9fff“])(?![万亿千百十余多个吨米元年月日倍公平小分秒级度人家项亩兆瓦克升处所台])"
"""What follows a number of several levels; 3.5万吨 is none."""
_NOT_COUNTED = rf"(?!\s*[{_HAN}]{{1,3}}(?:[、级类线年季]|是))"
"""三、四级医院 is no third part."""
_PATTERNS = (
    (Style.PART, re.compile(rf"第([{_HAN}\d]+)编[\s　]*")),
    (Style.CHAPTER, re.compile(rf"第([{_HAN}\d]+)章[\s　]*")),
    (Style.DIVISION, re.compile(rf"第([{_HAN}\d]+)节[\s　]*")),
    (Style.ARTICLE, re.compile(rf"第([{_HAN}\d]+)条(?:之[{_HAN}]+)?(?!规定|所[列称]|第|款|、|和|至)[\s　]*")),
    (Style.HAN, re.compile(rf"([{_HAN}]+)[、．.﹒]{_NOT_COUNTED}\s*")),
    (Style.HAN_BRACKET, re.compile(rf"[（(〔]\s*([{_HAN}]+)\s*[）)〕][、．.]?\s*|([㈠-㈩])[、．.]?\s*")),
    (Style.NAMED, re.compile(rf"(?:任务|行动|举措|措施|工程|专项)([{_HAN}\d]{{1,3}})[：:、．.　\s]\s*")),
    (Style.DECIMAL_LOW, re.compile(rf"\d{{1,2}}[.．]\d{{1,2}}[.．](\d{{1,2}})[.．]?\s*{_NO_MEASURE}")),
    (Style.DECIMAL, re.compile(rf"\d{{1,2}}[.．](\d{{1,2}})[.．]?\s*{_NO_MEASURE}")),
    (
        Style.ARABIC,
        re.compile(rf"(\d{{1,3}})[．、﹒.](?:(?!\d)|{FIGURES_OF_NAME})\s*|([⒈-⒛])\s*"),
    ),
    (Style.ARABIC_BRACKET, re.compile(r"[（(](\d{1,3})[）)][、．.]?\s*|([⑴-⒇])\s*")),
    (Style.ARABIC_HALF, re.compile(r"(\d{1,2})[）)]\s*")),
    (Style.CIRCLED, re.compile(r"([①-⑳])\s*")),
)


class Enumerator(Struct, frozen=True):
    """A number mark at the start of a line; ``length`` is what it takes up, blanks after it included."""

    style: Style
    number: int
    length: int


def read_enumerator(line: str) -> Enumerator | None:
    """Return the number mark ``line`` starts with, if any."""
    for style, pattern in _PATTERNS:
        match = pattern.match(line)
        if match:
            return Enumerator(style, _value(match[match.lastindex or 0]), match.end())
    return None


def _value(figures: str) -> int:
    """Return the number that ``figures`` or one composed character (①, ㈠, ⒈) stands for."""
    value = parse_numeral(figures)
    if value is None:
        value = parse_numeral(unicodedata.normalize("NFKC", figures).strip("()."))
    return value or 0
