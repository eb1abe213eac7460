"""Folding text for comparison, character by character, so that offsets stay those of the original."""

import unicodedata

_LIKE = {
    "“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "『": '"', "』": '"', "＂": '"',
    "‘": "'", "’": "'",
    "—": "-", "–": "-", "－": "-", "─": "-", "‐": "-", "‑": "-", "―": "-",
    "•": "·", "・": "·", "‧": "·",
}  # fmt: skip
"""Punctuation that keyboards and input methods give in several shapes."""


class _FoldTable(dict[int, int]):
    """Maps a code point to its folded one, worked out when first asked for."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        folded = _LIKE.get(char) or unicodedata.normalize("NFKC", char).lower()
        if char.isspace():
            folded = " "
        # What does not fold to one character (㈠, ½) stays as it is, or offsets would move.
        value = ord(folded) if len(folded) == 1 else code
        self[code] = value
        return value


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """Return ``text`` folded for width, case and punctuation shapes; the same length, character for character."""
    return text.translate(_TABLE)
