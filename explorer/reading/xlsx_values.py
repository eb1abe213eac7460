"""Numbers of a workbook as its reader sees them: 2025, 15%, 2025年6月30日."""

import math
import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct

_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
"""31 December 9999, the last day a workbook knows."""
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy年m月",
    28: "m月d日", 29: "m月d日", 30: "m/d/yy", 31: "yyyy年m月d日", 32: "h:mm", 33: "h:mm:ss", 36: "yyyy年m月",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 50: "yyyy年m月",
    51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 57: "yyyy年m月", 58: "m月d日",
}  # fmt: skip
"""Formats a workbook need not spell out (ECMA-376, 18.8.30, those for Chinese included)."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class NumberFormat(Struct, frozen=True):
    """How a cell shows its number."""

    code: str = ""

    @property
    def _bare(self) -> str:
        """The first part of the code, for positive numbers, without literal text."""
        return _LITERAL.sub("", self.code).split(";")[0].lower()

    def show(self, number: float, *, since_1904: bool = False) -> str:
        """Return ``number`` as shown."""
        code = self._bare
        if "general" not in code and re.search("[ymdhs]", code) and 0 <= number <= _LAST_DAY:
            moment = (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(days=round(number * 86400) / 86400)
            return _moment(moment, code)
        decimals = re.search(r"\.(0+)", code)
        places = len(decimals[1]) if decimals else 0
        if "%" in code:
            return f"{number * 100:.{places}f}%" if places or "." not in code else f"{plain(number * 100)}%"
        if code and re.fullmatch(r"[#0,.\s]+", code):
            return f"{number:{',' if ',' in code else ''}.{places}f}"
        return plain(number)


def format_of(identifier: int, custom: dict[int, str]) -> NumberFormat:
    """Return the format of an id: one of the workbook's own, or one built in."""
    return NumberFormat(custom.get(identifier, _BUILT_IN.get(identifier, "")))


def plain(number: float) -> str:
    """Return ``number`` without a needless fraction: 2025, not 2025.0; eleven digits, as Excel shows."""
    if not math.isfinite(number):
        return ""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else f"{number:.11g}"


def day(value: date) -> str:
    """Return a date as Chinese texts write it."""
    return f"{value.year}年{value.month}月{value.day}日"


def clock(value: time) -> str:
    """Return a time of day."""
    return f"{value.hour}:{value.minute:02}"


def _moment(moment: datetime, code: str) -> str:
    """Return the parts of ``moment`` that ``code`` shows."""
    has_clock = "h" in code
    # The letter m means minutes beside h or s, months elsewhere.
    months = "m" in re.sub(r"h+[^a-z]*m+|m+[^a-z]*s+", "", code)
    text = f"{moment.year}年" if "y" in code else ""
    text += f"{moment.month}月" if months else ""
    text += f"{moment.day}日" if "d" in code else ""
    if has_clock:
        text += (" " if text else "") + clock(moment.time())
    return text or clock(moment.time())
