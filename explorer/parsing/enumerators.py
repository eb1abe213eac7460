"""Number marks: of official texts (GB/T 9704: 一、 （一） 1． （1） ①) and of statutes (第×章, 第×条)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from explorer.text.numerals import parse_numeral

_HAN = "零〇一二三四五六七八九十百千"


class Style(StrEnum):
    """The shape of a number mark."""

    PART = "第一编"
    CHAPTER = "第一章"
    DIVISION = "第一节"
    ARTICLE = "第一条"
    HAN = "一、"
    HAN_BRACKET = "（一）"
    ARABIC = "1．"
    ARABIC_BRACKET = "（1）"
    CIRCLED = "①"


_PATTERNS = (
    (Style.PART, re.compile(rf"第([{_HAN}\d]+)编[\s　]*")),
    (Style.CHAPTER, re.compile(rf"第([{_HAN}\d]+)章[\s　]*")),
    (Style.DIVISION, re.compile(rf"第([{_HAN}\d]+)节[\s　]*")),
    (Style.ARTICLE, re.compile(rf"第([{_HAN}\d]+)条(?:之[{_HAN}]+)?[\s　]*")),
    (Style.HAN, re.compile(rf"([{_HAN}]+)[、．]\s*")),
    (Style.HAN_BRACKET, re.compile(rf"[（(]([{_HAN}]+)[）)][、．]?\s*")),
    (Style.ARABIC, re.compile(r"(\d{1,3})(?:[．、]\s*|\.(?!\d)\s*)")),
    (Style.ARABIC_BRACKET, re.compile(r"[（(](\d{1,3})[）)]\s*")),
    (Style.CIRCLED, re.compile(r"([①-⑳])\s*")),
)


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A number mark at the start of a line; ``length`` is what it takes up, blanks after it included."""

    style: Style
    number: int
    length: int


def read_enumerator(line: str) -> Enumerator | None:
    """Return the number mark ``line`` starts with, if any."""
    for style, pattern in _PATTERNS:
        match = pattern.match(line)
        if match:
            number = ord(match[1]) - ord("①") + 1 if style is Style.CIRCLED else parse_numeral(match[1])
            return Enumerator(style, number or 0, match.end())
    return None
