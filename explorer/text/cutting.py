"""Cutting Chinese text into words: ``rjieba`` where it is installed, ``jieba`` otherwise (both cut alike)."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any, Protocol


class Cutter(Protocol):
    """A dictionary-based word cutter."""

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order; joined they are ``text`` again."""
        ...


class _Rjieba:
    def __init__(self, words: Iterable[str]) -> None:
        import rjieba

        self._jieba = rjieba.Jieba()
        for word in words:
            self._jieba.add_word(word, self._jieba.suggest_freq(word), None)

    def cut(self, text: str) -> list[str]:
        return self._jieba.cut(text)


class _Jieba:
    def __init__(self, words: Iterable[str]) -> None:
        import importlib

        # Imported by name: jieba has no type annotations.
        jieba: Any = importlib.import_module("jieba")
        jieba.setLogLevel(logging.WARNING)
        self._jieba: Any = jieba.Tokenizer()
        for word in words:
            self._jieba.add_word(word)

    def cut(self, text: str) -> list[str]:
        return list(self._jieba.cut(text))


def make_cutter(words: Iterable[str] = ()) -> Cutter:
    """Return a cutter whose dictionary also holds ``words`` (names the standard dictionary lacks).

    The dictionary loads here, not at import: ``jieba`` needs about a second for it, ``rjieba`` a few milliseconds.
    """
    try:
        return _Rjieba(words)
    except ImportError:
        return _Jieba(words)


def words_of(text: str, cutter: Cutter) -> Iterator[str]:
    """Yield the words of ``text`` that carry meaning: not blanks, not punctuation."""
    return (word for word in cutter.cut(text) if word[0].isalnum())
