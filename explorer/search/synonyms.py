"""Words that mean the same, from ``resources/synonyms.txt``; applied to the query, never to the index."""

from collections import defaultdict
from collections.abc import Iterable

from explorer.resources import read_lines
from explorer.text.folding import fold


class Synonyms:
    """Groups of words of one meaning."""

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        """Index ``groups`` by their folded members; a word may be in several."""
        self._groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for group in groups:
            folded = tuple(fold(word) for word in group)
            for word in folded:
                self._groups[word].append(folded)
        self._longest = max(map(len, self._groups), default=0)

    @classmethod
    def load(cls) -> "Synonyms":
        """Read the shipped table (or the user's, where there is one)."""
        lines = read_lines("resources/synonyms.txt")
        return cls(tuple(word.strip() for word in line.split("、") if word.strip()) for line in lines)

    def alternatives(self, text: str) -> tuple[str, ...]:
        """Return other ways to say the folded ``text``: with the longest word in it that has synonyms replaced."""
        found: dict[str, None] = {}
        for start, word in self._longest_inside(text):
            for group in self._groups[word]:
                for other in group:
                    found.setdefault(text[:start] + other + text[start + len(word) :])
        found.pop(text, None)
        return tuple(found)

    def _longest_inside(self, text: str) -> list[tuple[int, str]]:
        """Return where the longest member of any group stands in ``text``."""
        for length in range(min(len(text), self._longest), 1, -1):
            found = [
                (start, text[start : start + length])
                for start in range(len(text) - length + 1)
                if text[start : start + length] in self._groups
            ]
            if found:
                return found
        return []
