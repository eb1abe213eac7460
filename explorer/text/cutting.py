"""Cutting Chinese text into words: ``rjieba`` where it is installed, ``jieba`` otherwise (both cut alike)."""

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from explorer.resources import read_lines


class Dictionary(Struct, frozen=True):
    """A dictionary that is loaded."""

    cut: Callable[[str], list[str]]
    knows: Callable[[str], bool]
    """Tells whether it holds a word."""


Loader = Callable[[Iterable[str]], Dictionary]
"""Loads a dictionary with more words added."""


class Cutter:
    """A word cutter whose dictionary also holds ``resources/dictionary.txt`` and given words (names, mostly).

    The dictionary loads with the first cut: ``rjieba`` needs 0.2 s for it, ``jieba`` about a second.
    """

    def __init__(self, words: Iterable[str] = (), load: Loader | None = None) -> None:
        """Keep ``words`` for when the dictionary loads; ``load`` picks a library, by default the fastest installed."""
        self._words = tuple(words)
        self._load = load or load_fastest
        self._dictionary: Dictionary | None = None

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order; joined they are ``text`` again."""
        return self.load().cut(text)

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary holds ``word``."""
        return self.load().knows(word)

    def load(self) -> Dictionary:
        """Load the dictionary, where that has not been done yet, and return it."""
        if self._dictionary is None:
            self._dictionary = self._load((*read_lines("resources/dictionary.txt"), *self._words))
        return self._dictionary


def words_of(text: str, cutter: Cutter) -> Iterator[str]:
    """Yield the words of ``text`` that carry meaning: not blanks, not punctuation."""
    return (word for word in cutter.cut(text) if word[0].isalnum())


def load_fastest(words: Iterable[str]) -> Dictionary:
    """Return the dictionary of ``rjieba``, or of ``jieba`` where that has no wheel."""
    try:
        return load_rjieba(words)
    except ImportError:
        return load_jieba(words)


def load_rjieba(words: Iterable[str]) -> Dictionary:
    """Load the dictionary of ``rjieba`` with ``words`` added.

    Raises:
        ImportError: it is not installed.
    """
    rjieba = importlib.import_module("rjieba")
    cutter: Any = rjieba.Jieba()
    for word in words:
        cutter.add_word(word, cutter.suggest_freq(word), None)
    return Dictionary(cutter.cut, cutter.has_word)


def load_jieba(words: Iterable[str]) -> Dictionary:
    """Load the dictionary of ``jieba`` with ``words`` added."""
    jieba = importlib.import_module("jieba")
    jieba.setLogLevel("WARNING")
    cutter: Any = jieba.Tokenizer()
    for word in words:
        cutter.add_word(word)
    cutter.initialize()
    return Dictionary(cutter.lcut, lambda word: cutter.FREQ.get(word, 0) > 0)  # it counts beginnings of words as 0
