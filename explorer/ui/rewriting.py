"""Changing the words of a query the way a user would: the last one away, a misspelt one put right."""

from collections import Counter


def without_last_word(text: str) -> str:
    """Return ``text`` without the word that was typed last."""
    return " ".join(text.split()[:-1])


def with_word(text: str, word: str) -> str:
    """Return ``text`` with ``word`` in place of the word most like it, of the last one where none is."""
    words = text.split() or [""]
    at = max(range(len(words)), key=lambda number: (_shared(words[number], word), number))
    return " ".join((*words[:at], word, *words[at + 1 :]))


def _shared(one: str, other: str) -> int:
    """Return how many characters two words share, wherever they stand in them."""
    return (Counter(one) & Counter(other)).total()
