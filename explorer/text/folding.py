"""Folding text for comparison, character by character, so that offsets stay those of the original."""

import importlib
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

_LIKE = {
    "“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "『": '"', "』": '"', "＂": '"',
    "‘": "'", "’": "'",
    "—": "-", "–": "-", "－": "-", "─": "-", "‐": "-", "‑": "-", "―": "-",
    "•": "·", "・": "·", "‧": "·",
}  # fmt: skip
"""Punctuation that keyboards and input methods give in several shapes."""

_VARIANTS = {
    "於": "于", "後": "后", "徵": "征", "乾": "干", "夥": "伙", "菸": "烟", "摺": "折", "麽": "么",
    "衞": "卫", "敍": "叙", "枱": "台", "粧": "妆", "痺": "痹", "簷": "檐", "衹": "只",
}  # fmt: skip
"""Traditional characters and variants that pass for simplified ones, since names have them (於, 乾), or are converted
by no dictionary (衞)."""

_HAN_FIRST, _HAN_LAST = 0x4E00, 0x9FFF
_NO_CHARACTER = 0xFFFD
_FIRST_RADICAL = "\u2e80"
"""Nothing before it is Chinese writing."""


class _Table(dict[int, int]):
    """Maps code points by a rule, which is followed when one is first asked for."""

    def __init__(self, rule: Callable[[int], int]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> int:
        value = self[code] = self._rule(code)
        return value


_LEAST_TRADITIONAL = 0.05
"""Of all characters; in a text in simplified ones there are few others, in names."""


def _fold_code(code: int) -> int:
    char = chr(code)
    if char in _VARIANTS:
        return ord(_VARIANTS[char])
    if _HAN_FIRST <= code <= _HAN_LAST and _is_national(char):
        return code
    if "\ud800" <= char <= "\udfff":  # half a character, or a byte that is none
        return _NO_CHARACTER
    folded = _LIKE.get(char) or _simplified(unicodedata.normalize("NFKC", char).lower())
    if char.isspace():
        folded = " "
    return _one_code(folded, code)


def _simplify_code(code: int) -> int:
    return _one_code(_simplified(chr(code)), code)


def _one_code(changed: str, code: int) -> int:
    """Return the code point of ``changed``; what is not one character (㈠, ½) stays, or offsets would move."""
    return ord(changed) if len(changed) == 1 else code


def _simplified(text: str) -> str:
    """Return ``text`` in simplified characters."""
    return _opencc()(text) if max(text) >= _FIRST_RADICAL and not _is_national(text) else text


def _is_national(text: str) -> bool:
    """Whether the national set of 1980 has all of ``text``: of Chinese characters it holds simplified ones only."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _opencc() -> Callable[[str], str]:
    """Load the dictionaries of traditional characters, about 60 ms, when the first such character turns up."""
    opencc: Any = importlib.import_module("opencc")  # by name: it has no type annotations
    return opencc.OpenCC("t2s").convert


_MAY_FOLD = re.compile(
    f"[\0-\x1fA-Z\x7f-\u0451\u2015-\u2191\u2193-\u2642\u3000\u3003-\u3229\uff01-\uffe5{''.join(_VARIANTS)}]"
)
"""What folding may change of the national set's characters: its capitals and symbols, but for 、。→; and variants."""

_FOLDED, _SIMPLIFIED = _Table(_fold_code), _Table(_simplify_code)


def fold(text: str) -> str:
    """Return ``text`` folded for width, case, traditional characters and punctuation shapes, offset for offset."""
    if _is_national(text):  # nearly always; faster than to look every character up
        return _MAY_FOLD.sub(_folded, text)
    return text.translate(_FOLDED)


def _folded(char: re.Match[str]) -> str:
    return chr(_FOLDED[ord(char[0])])


def simplified(text: str) -> str:
    """Return ``text`` in simplified characters and otherwise as it is, offset for offset."""
    return text.translate(_SIMPLIFIED)


def is_traditional(text: str) -> bool:
    """Tell whether ``text`` is written in traditional characters."""
    strange = (char for char in set(text) if _HAN_FIRST <= ord(char) <= _HAN_LAST and not _is_national(char))
    return sum(map(text.count, strange)) > len(text) * _LEAST_TRADITIONAL
