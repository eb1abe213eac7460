"""What a sentence is about: its words, without those that only ask."""

from collections.abc import Iterator
from itertools import accumulate

from explorer.resources import read_lines
from explorer.search.synonyms import Synonyms
from explorer.text.cutting import Cutter, words_of

_MOST_TOGETHER = 5
"""Words that may be one in the table of synonyms: 生态/保护/补偿."""

_LONGEST_ONE = 3
"""Characters of a word that names one thing, by its last character: 服装厂."""
_SHORTEST = 2
"""Characters of a word that tells something by itself."""
_LONGEST = 20
"""Characters of a word that may stand inside another: few are longer, and what was pasted may have thousands."""


class Topics:
    """Takes the words that carry meaning out of questions and long phrases."""

    def __init__(self, cutter: Cutter, synonyms: Synonyms) -> None:
        """Keep what sentences are cut with, and read which words only ask, and which one character names something."""
        self._cutter = cutter
        self._synonyms = synonyms
        self._asking = _word_list("resources/question_words.txt")
        self._nouns = _word_list("resources/one_character_nouns.txt")
        self._common = _word_list("resources/common_words.txt")

    def of(self, text: str) -> tuple[str, ...]:
        """Return the words of the folded ``text`` that name something; one that has synonyms is never cut up.

        Single characters are left out but those that name a thing: the others are in nearly every text.
        """
        words = (word for word in self._words(text) if word not in self._asking)
        return tuple(dict.fromkeys(word for word in words if len(word) > 1 or word.isascii() or self._says(word)))

    def stretches(self, text: str) -> tuple[str, ...]:
        """Return what is left of the folded ``text`` in one piece each where words that only ask are taken out."""
        kept = (word if word[0].isalnum() and word not in self._asking else " " for word in self._cutter.cut(text))
        return tuple("".join(kept).split())

    def otherwise(self, word: str) -> tuple[str, ...]:
        """Return other ways to say the folded ``word``."""
        return self._synonyms.alternatives(word)

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order; joined they are ``text`` again."""
        return self._cutter.cut(text)

    def edges(self, text: str) -> Iterator[int]:
        """Yield where words of ``text`` begin and end."""
        yield 0
        yield from accumulate(map(len, self._cutter.cut(text)))

    def borders(self, text: str) -> Iterator[int]:
        """Yield where a name may begin or end: not inside a word (人行 in 人行道), but inside a compound (涪陵榨菜)."""
        yield 0
        start = 0
        for word in self._cutter.cut(text):
            yield from (start + n for n in range(1, len(word)) if self._may_part(word, n))
            start += len(word)
            yield start

    def _may_part(self, word: str, n: int) -> bool:
        if not self._cutter.knows(word):
            return True
        parts = word[:n], word[n:]
        return all(len(part) >= _SHORTEST and self._cutter.knows(part) for part in parts)

    def inside(self, word: str) -> Iterator[str]:
        """Yield the words of the language that ``word`` is made of, from the left the longest each."""
        start = 0
        while start < len(word):
            lengths = range(min(len(word) - start, len(word) - 1, _LONGEST), _SHORTEST - 1, -1)
            part = next((part for n in lengths if self.knows(part := word[start : start + n])), "")
            if part:
                yield part
            start += len(part) or 1

    def head(self, word: str) -> str:
        """Return the last character of ``word``, where it tells what the word means (路 of 修路), else nothing."""
        return word[-1] if len(word) <= _LONGEST_ONE and self._says(word[-1]) else ""

    def knows(self, word: str) -> bool:
        """Tell whether the language, or one of our tables, has ``word``."""
        return self._cutter.knows(word) or self._says(word)

    def _says(self, word: str) -> bool:
        return word in self._nouns or self._synonyms.longest((word,)) > 0

    def tells(self, word: str) -> bool:
        """Tell whether ``word`` says what something is about: it neither asks nor is it common."""
        return word not in self._asking and word not in self._common

    def is_common(self, word: str) -> bool:
        """Tell whether official texts use ``word`` whatever they are about."""
        return word in self._common

    def _words(self, text: str) -> Iterator[str]:
        words = list(words_of(text, self._cutter))
        while words:
            together = self._synonyms.longest(words[:_MOST_TOGETHER]) or 1
            yield "".join(words[:together])
            words = words[together:]


def _word_list(name: str) -> frozenset[str]:
    return frozenset(word for line in read_lines(name) for word in line.split())
