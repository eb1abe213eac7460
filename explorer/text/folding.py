"""Folding text for comparison, character by character, so that offsets stay those of the original."""

import importlib
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

_FIRST_RADICAL = "\u2e80"
"""Nothing before it is Chinese writing."""


class _FoldTable(dict[int, int]):
    """Maps a code point to its folded one, worked out when first asked for."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        folded = _LIKE.get(char) or _simplified(unicodedata.normalize("NFKC", char).lower())
        if char.isspace():
            folded = " "
        # What does not fold to one character (㈠, ½) stays as it is, or offsets would move.
        value = ord(folded) if len(folded) == 1 else code
        self[code] = value
        return value


_TABLE = _FoldTable()


def _simplified(text: str) -> str:
    """Return ``text`` in simplified characters."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return _opencc()(text) if max(text) >= _FIRST_RADICAL else text
    return text  # The national set of 1980 holds simplified characters only: the dictionaries need not load.


@cache
def _opencc() -> Callable[[str], str]:
    """Load the dictionaries of traditional characters, about 60 ms, when the first such character turns up."""
    opencc: Any = importlib.import_module("opencc")  # by name: it has no type annotations
    return opencc.OpenCC("t2s").convert


def fold(text: str) -> str:
    """Return ``text`` folded for width, case, traditional characters and punctuation shapes, offset for offset."""
    return text.translate(_TABLE)
