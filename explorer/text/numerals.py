"""Chinese numerals up to 9999."""

import re
from functools import partial

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_GREATEST = 9999
_LONGEST = 18
"""Figures of a number; more count nothing."""
_TENS = str.maketrans({"廿": "二十", "卅": "三十"})
_WORDS = "〇零一二两三四五六七八九十百廿卅"
FIGURES = frozenset(f"0123456789{_WORDS}")
NUMBER = rf"(?:\d{{1,3}}|[{_WORDS}]{{1,6}})"
"""A number as things are counted and called by, in figures or in words; ``counted`` tells whether it is one."""


def parse_numeral(text: str) -> int | None:
    """Return the value of Arabic or Chinese figures (26, ２６, 二十六, 廿六, 二〇二五), ``None`` for anything else."""
    if len(text) > _LONGEST:
        return None
    text = with_tens(text)
    if text.isdecimal():
        return int(text)
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def counted(text: str) -> int | None:
    """Return the number that ``text`` is as things are counted: 26, 廿六, 两; not 0, 十四五, 二六."""
    value = parse_numeral(text)
    spelt = with_tens(text).replace("两", "二").replace("〇", "零")
    return value if value and (text.isdecimal() or spelt == chinese_numeral(value)) else None


def with_tens(text: str) -> str:
    """Return ``text`` with 廿 and 卅 written as what they are short for."""
    return text.translate(_TENS)


def chinese_numeral(value: int) -> str:
    """Return 1 to 9999 in Chinese figures: 26 → 二十六, 105 → 一百零五; greater numbers in Arabic ones."""
    if value > _GREATEST:
        return str(value)
    figures, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            figures += ("零" if gap and figures else "") + "零一二三四五六七八九"[digit] + name
        gap = not digit
    return figures.removeprefix("一") if figures.startswith("一十") else figures


_ARABIC = r"(?<![\d.])[1-9]\d{0,3}(?![\d.%年])"
_THOUSANDS = r"(?<![\d.,])[1-9]\d{3,11}(?![\d.,年])"
_GROUPED = r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])"
_YEAR = r"(?<!\d)(?:19|20)\d{2}(?=年)"
_CHINESE_YEAR = r"[一二][零〇○o0一二三四五六七八九]{3}(?=年)"
_ZEROS = "〇○零o0"
"""How the zero of a year is written, right or wrong."""
_CHINESE = r"[零一二三四五六七八九十百千]+"
_MAY_COUNT = frozenset((*"0123456789", *_DIGITS, *_UNITS, *"廿卅"))
"""One of them has whatever can be written in other figures; the patterns are compiled when there is one."""


def numeral_forms(text: str) -> tuple[str, ...]:
    """Return ``text`` with its numbers in the other figures: 26项 → 二十六项, 第四次 → 第4次, 1800亩 → 1,800亩.

    A lone one-digit number stays as it is: it would stand in nearly every text. Years are read figure by figure.
    """
    if len(text) < 2 or _MAY_COUNT.isdisjoint(text):
        return ()
    plain = with_tens(text)
    arabic = re.sub(_ARABIC, lambda found: chinese_numeral(int(found[0])), plain)
    short = re.sub(r"一(?=[千百][亿万])", "", arabic)  # 千亿 is as good as 一千亿
    chinese = re.sub(_CHINESE, _to_arabic, re.sub(_CHINESE_YEAR, _figures, plain))
    years = (re.sub(_YEAR, partial(_spelt, zero), plain) for zero in _ZEROS)
    grouped = re.sub(_THOUSANDS, lambda found: f"{int(found[0]):,}", plain)
    joined = re.sub(_GROUPED, lambda found: found[0].replace(",", ""), plain)
    forms = (plain, arabic, short, chinese, grouped, joined, *years)
    return tuple(form for form in dict.fromkeys(forms) if form != text)


def _figures(year: re.Match[str]) -> str:
    return "".join(str(_DIGITS.get(char, 0)) for char in year[0])


def _spelt(zero: str, year: re.Match[str]) -> str:
    return "".join(f"{zero}一二三四五六七八九"[int(figure)] for figure in year[0])


def _to_arabic(found: re.Match[str]) -> str:
    """Return a well-formed Chinese number in Arabic figures; what only looks like one (十四五) as it is."""
    value = parse_numeral(found[0])
    return str(value) if value and found[0] in (chinese_numeral(value), chinese_numeral(value)[1:]) else found[0]
