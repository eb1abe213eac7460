"""What kind of character it is."""

import re
import unicodedata

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as the inside of a regular expression's character class."""

_WIDE = f"{HAN}，。；：、（）“”"
_BLANK = r"[ \t\u00a0]+"
_STRAY_BLANK = re.compile(rf"(?<=[{_WIDE}]){_BLANK}(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%％]){_BLANK}(?=[{_WIDE}])")


def is_han(char: str) -> bool:
    """Tell whether ``char`` is a Chinese character."""
    return bool(re.match(f"[{HAN}]", char))


def is_strange(char: str) -> bool:
    """Tell whether ``char`` is private, unassigned, a control or the mark for what could not be decoded."""
    return char == "\ufffd" or (not char.isspace() and unicodedata.category(char) in ("Co", "Cn", "Cc", "Cs"))


def close_up(text: str) -> str:
    """Take out the blanks that typesetting puts between Chinese and Latin characters: 到 2025 年 → 到2025年."""
    return _STRAY_BLANK.sub("", text)
