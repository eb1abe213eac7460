"""Pinyin as people type it: in full, by initials, or mixed; names by any reading of a character (重庆, 长宁, 荥经)."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from itertools import product, zip_longest

from explorer.resources import read_lines

# Readings of single characters are all that is needed; the phrases would take 0.3 s to load.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

Read = Callable[[str], frozenset[str]]
"""How characters are read: ``readings`` or ``usual_readings``."""

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
_DIAERESIS = "\u0308"
_FIGURED = re.compile(r"([aeiouv](?:ng?|r)?)[1-5](?!\d)")
"""The end of a syllable with its tone; pm2, nh3 and ch4 have none."""


@cache
def readings(char: str) -> frozenset[str]:
    """Return the readings of ``char`` without tones, ü as v; a Latin letter or figure reads as itself."""
    return frozenset(_ordered(char))


@cache
def usual_readings(char: str) -> frozenset[str]:
    """Return how ``char`` is read in words of today: as ``polyphones.txt`` says, else in one way only."""
    return _polyphones().get(char) or frozenset(_ordered(char)[:1])


@cache
def _polyphones() -> Mapping[str, frozenset[str]]:
    lines = (line.split() for line in read_lines("resources/polyphones.txt"))
    return {char: frozenset(each) for char, *each in lines}


def plain_letters(typed: str) -> str:
    """Return pinyin without tones, ü as v, and with an apostrophe wherever it is parted: yè yán qì, ye4yan2qi4."""
    bare = unicodedata.normalize("NFD", typed).translate(_TONES).replace("u" + _DIAERESIS, "v")
    return "'".join(_FIGURED.sub(r"\1 ", bare).replace("'", " ").split())


def _ordered(char: str) -> tuple[str, ...]:
    """Return the readings of ``char``, the most common first."""
    if char.isascii() and char.isalnum():
        return (char.lower(),)
    from pypinyin.contrib.tone_convert import to_normal

    return tuple(map(to_normal, _toned(char)))


def _toned(char: str) -> tuple[str, ...]:
    """Return the readings of a Chinese character with their tones, the most common first."""
    from pypinyin.constants import PINYIN_DICT

    return tuple(filter(None, PINYIN_DICT.get(ord(char), "").split(",")))


def sound_the_same(char: str, other: str) -> bool:
    """Tell whether two Chinese characters are commonly read in the same way and tone: 然 and 燃, not 员 and 院."""
    return bool(_toned(char)) and _toned(char)[:1] == _toned(other)[:1]


def spells(letters: str, word: str, read: Read) -> bool:
    """Tell whether ``letters`` spell all of ``word``, each character in full or by its initial."""
    return _spells(letters, word, read, _spellings)


def spells_evenly(letters: str, word: str, read: Read) -> bool:
    """Tell whether ``letters``, which spell ``word``, do so throughout: by initials only, or in full only."""
    return len(letters.replace("'", "")) == sum(map(str.isalnum, word)) or _spells(letters, word, read, _in_full)


def _spells(letters: str, word: str, read: Read, parts_of: Callable[[str, Read], frozenset[str]]) -> bool:
    """Tell whether ``letters`` are put together of one part for each character of ``word``; marks need none."""
    if len(word) < _syllables(letters):
        return False
    ends = {0}
    for char in word:
        ends = _next_ends(letters, ends, parts_of(char, read))
        if not ends:
            return False
    return len(letters) in ends


def spelt_to(letters: str, text: str, read: Read) -> int:
    """Return how many characters at the beginning of ``text`` all of ``letters`` spell, 0 if they don't."""
    if len(text) < _syllables(letters):
        return 0
    ends = {0}
    for number, char in enumerate(text, 1):
        ends = _next_ends(letters, ends, _spellings(char, read))
        if len(letters) in ends:
            return number
        if not ends:
            return 0
    return 0


def _syllables(letters: str) -> int:
    """Return how many characters ``letters`` stand for at least: so many as they are parted into."""
    return letters.count("'") + 1


@cache
def _in_full(char: str, read: Read) -> frozenset[str]:
    """Return ``char`` and how it is spelt, ü as v or u; a punctuation mark can be left out."""
    if not char.isalnum():
        return frozenset((char, ""))
    return frozenset((char, *read(char), *(reading.replace("v", "u") for reading in read(char))))


@cache
def _spellings(char: str, read: Read) -> frozenset[str]:
    """Return ``char`` and how it is spelt in full or by its initial."""
    return _in_full(char, read).union(reading[0] for reading in read(char))


def _next_ends(letters: str, ends: Iterable[int], parts: Iterable[str]) -> set[int]:
    """Return where any of ``parts`` can end in ``letters`` if it begins at ``ends``, with the apostrophe after it."""
    after = {end + len(part) for end in ends for part in parts if letters.startswith(part, end)}
    return {end + (letters[end : end + 1] == "'") for end in after} if "'" in letters else after


def begins(letters: str, word: str, read: Read) -> bool:
    """Tell whether ``letters`` spell the beginning of ``word``: its last character may be half typed."""
    if len(word) < _syllables(letters):
        return False
    ends = {0}
    for char in word:
        if any(reading.startswith(letters[end:]) for end in ends if letters[end:] for reading in _in_full(char, read)):
            return True
        ends = _next_ends(letters, ends, _spellings(char, read))
        if not ends or len(letters) in ends:
            return bool(ends)
    return False


def spelt_at(letters: str, word: str) -> int | None:
    """Return the first character of ``word`` from which on two or more ``letters`` spell what stands there.

    As with ``begins`` the last character may be half typed.
    """
    starts = _pairs(word).get(letters[:2], ())
    return next((at for at in starts if begins(letters, word[at:], readings)), None)


@lru_cache(maxsize=1 << 16)
def _pairs(word: str) -> dict[str, tuple[int, ...]]:
    """Return the characters of ``word`` from which on pinyin can begin with each two letters: few names pass that."""
    starts: dict[str, dict[int, None]] = {}
    heard = [(at, readings(char)) for at, char in enumerate(word) if char.isalnum()]
    for (at, ways), (_, ways_after) in zip_longest(heard, heard[1:], fillvalue=(0, frozenset[str]())):
        after = {reading[0] for reading in ways_after}
        for reading in ways:
            for pair in {reading[:2], *(reading[0] + letter for letter in after)}:
                starts.setdefault(pair, {})[at] = None
    return {pair: tuple(found) for pair, found in starts.items()}


def sound(word: str) -> frozenset[str]:
    """Return how ``word`` can sound, syllables joined; words with more than a few readings keep the first ones."""
    syllables = [sorted(readings(char)) or [char] for char in word]
    return frozenset("'".join(parts) for parts, _ in zip(product(*syllables), range(16), strict=False))


def plain_sound(word: str) -> str:
    """Return how ``word`` is commonly read: 核电 is hedian, though 核 can also be read kai."""
    return "'".join((*_ordered(char), char)[0] for char in word)


def accents(word: str) -> frozenset[str]:
    """Return how ``word`` can sound to those who do not tell zh from z, l from n, or -ing from -in (涪林 for 涪陵)."""
    return frozenset(map(accent, sound(word)))


def accent(key: str) -> str:
    """Return how what sounds like ``key`` sounds to them."""
    return "'".join(map(_slurred, key.split("'")))


@cache
def _slurred(syllable: str) -> str:
    for clear, slurred in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l")):
        if syllable.startswith(clear):
            syllable = slurred + syllable.removeprefix(clear)
            break
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable
