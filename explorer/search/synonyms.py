"""Words that mean the same, from ``resources/synonyms.txt``; applied to the query, never to the index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from explorer import __version__
from explorer.caches import KEPT, file_state, keep_value, kept_value
from explorer.resources import read_lines, resource
from explorer.text import folding
from explorer.text.folding import fold

_TABLE = "resources/synonyms.txt"
_SHORTEST = 2
"""Characters a word needs to be replaced inside a longer text."""


class Synonyms:
    """What words can be said otherwise."""

    def __init__(self, groups: Mapping[str, str]) -> None:
        """Keep for each folded word those that say it otherwise, with 、 between them; it may be one of them itself."""
        self.groups = groups
        self._longest = max(map(len, groups), default=0)

    @property
    def words(self) -> Iterator[str]:
        """All words of the table; one that is only meant, never asked, too."""
        return (word for asked in self.groups for word in (asked, *self._others(asked)))

    @classmethod
    def load(cls, kept: Path = KEPT / "synonyms.table") -> "Synonyms":
        """Read the shipped table (or the user's, where there is one).

        What was read is kept in ``kept`` as long as the table and the rules to read it are the same.
        """
        rules = [file_state(Path(file)) for file in (__file__, folding.__file__)]
        state = __version__, file_state(resource(_TABLE)), *rules
        known = kept_value(kept, state)
        if known is not None:
            return cls(_unpacked(*known))
        table = cls.of(read_lines(_TABLE))
        keep_value(kept, _packed(table.groups), state)
        return table

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Synonyms":
        """Read lines such as 碳汇、固碳 (each finds the other) and 雾霾 → 大气 (only the left finds the right)."""
        groups: dict[str, str] = {}
        for line in lines:
            asked, arrow, meant = fold(line).partition("→")
            said = meant if arrow else asked
            for word in _words(asked):
                groups[word] = f"{groups[word]}、{said}" if word in groups else said
        return cls(groups)

    def alternatives(self, text: str) -> tuple[str, ...]:
        """Return other ways to say the folded ``text``: with the longest word in it that has synonyms replaced."""
        if text in self.groups:
            return self._others(text)
        inside = list(self._inside(text))
        longest = max((len(word) for _, word in inside), default=0)
        found = {
            text[:start] + other + text[start + len(word) :]: None
            for start, word in inside
            if len(word) == longest
            for other in self._others(word)
        }
        return tuple(other for other in found if other not in text)

    def longest(self, words: Sequence[str]) -> int:
        """Return how many of the first ``words`` together are one word that has synonyms, 0 if none."""
        lengths = range(min(len(words), self._longest), 0, -1)
        return next((n for n in lengths if "".join(words[:n]) in self.groups), 0)

    def _others(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(other for other in _words(self.groups[word]) if other != word))

    def _inside(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where words that have synonyms stand in ``text``, at each place the longest, none overlapping."""
        start = 0
        while start < len(text):
            lengths = range(min(len(text) - start, self._longest), _SHORTEST - 1, -1)
            word = next((word for n in lengths if (word := text[start : start + n]) in self.groups), "")
            if word:
                yield start, word
            start += len(word) or 1


def _packed(groups: Mapping[str, str]) -> tuple[str, list[int], str]:
    """Return the words of ``groups`` by lines, the number of what each means, and that by lines: it is read at once."""
    meant = {group: number for number, group in enumerate(dict.fromkeys(groups.values()))}
    return "\n".join(groups), [meant[group] for group in groups.values()], "\n".join(meant)


def _unpacked(words: str, numbers: Sequence[int], meant: str) -> dict[str, str]:
    return dict(zip(words.split("\n"), map(meant.split("\n").__getitem__, numbers), strict=True))


def _words(group: str) -> Iterator[str]:
    return filter(None, map(str.strip, group.split("、")))
