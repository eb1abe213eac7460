"""Slips of the keyboard and of the eye: what words one slip apart have in common."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from explorer.resources import read_lines

_SHORTEST = 2


@cache
def look_alikes() -> Mapping[str, str]:
    """Return what each character can be taken for."""
    found: dict[str, str] = defaultdict(str)
    for line in read_lines("resources/look_alikes.txt"):
        for char in line:
            found[char] += line.replace(char, "")
    return found


def shortened(word: str) -> set[str]:
    """Return ``word`` and what is left of it without any one character: words one slip apart share one of these."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


def is_slip(text: str, word: str) -> bool:
    """Tell whether ``word`` is ``text`` but for two neighbours swapped, one typed twice or, in long words, any one."""
    if len(text) == len(word):
        differing = [n for n, (a, b) in enumerate(zip(text, word, strict=True)) if a != b]
        if len(differing) == 2:
            first, second = differing
            return second == first + 1 and text[first] == word[second] and text[second] == word[first]
        return len(differing) == 1 and len(text) > _SHORTEST + 1
    return abs(len(text) - len(word)) == 1 and (min(len(text), len(word)) > _SHORTEST or _has_one_twice(text, word))


def _has_one_twice(text: str, word: str) -> bool:
    """Tell whether ``text`` is ``word`` with a character typed twice: 碳碳汇."""
    return any(text[n - 1] == text[n] and text[:n] + text[n + 1 :] == word for n in range(1, len(text)))


def put_right(text: str) -> list[str]:
    """Return ``text`` with any two neighbours swapped, and with any that is there twice once."""
    pairs = [(n, text[n - 1], text[n]) for n in range(1, len(text))]
    return [text[: n - 1] + b + (a if a != b else "") + text[n + 1 :] for n, a, b in pairs]
