"""Pinyin as people type it: in full, by initials, or mixed; any reading of a character counts (重庆, 长宁, 银行)."""

import os
from functools import cache
from itertools import product

# Readings of single characters are all that is needed; the phrases would take 0.3 s to load.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")


@cache
def readings(char: str) -> frozenset[str]:
    """Return the readings of ``char`` without tones, ü as v; a Latin letter or figure reads as itself."""
    if char.isascii() and char.isalnum():
        return frozenset((char.lower(),))
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_normal

    written = PINYIN_DICT.get(ord(char), "")
    return frozenset(to_normal(reading) for reading in written.split(",") if reading)


def spells(letters: str, word: str) -> bool:
    """Tell whether ``letters`` spell all of ``word``, each character in full or by its initial."""
    ends = {0}
    for char in word:
        ends = {
            end + len(part)
            for end in ends
            for reading in readings(char)
            for part in (reading, reading[0])
            if letters.startswith(part, end)
        }
    return len(letters) in ends


def begins(letters: str, word: str) -> bool:
    """Tell whether ``letters`` spell the beginning of ``word``: its last character may be half typed."""
    ends = {0}
    for char in word:
        grown: set[int] = set()
        for end in ends:
            for reading in readings(char):
                rest = letters[end:]
                if rest and reading.startswith(rest):
                    return True
                grown.update(end + len(part) for part in (reading, reading[0]) if letters.startswith(part, end))
        ends = grown
        if len(letters) in ends:
            return True
    return False


def sound(word: str) -> frozenset[str]:
    """Return how ``word`` can sound, syllables joined; words with more than a few readings keep the first ones."""
    syllables = [sorted(readings(char)) or [char] for char in word]
    return frozenset("'".join(parts) for parts, _ in zip(product(*syllables), range(16), strict=False))
