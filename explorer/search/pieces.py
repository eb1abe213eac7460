"""What is looked for, cut into the words that are looked up one by one."""

from collections.abc import Iterable, Iterator

from explorer.search.expression import Expression, Leaf, Words, is_plain
from explorer.search.reader import QueryReader
from explorer.search.topics import Topics
from explorer.text.pinyin import plain_letters

SHORTEST_TO_CUT = 4
"""Characters: a shorter word is looked for whole, not by its parts (核电站 is no 电站)."""
_DENIALS = "不非无未"
"""What makes the contrary of a short word: 非煤 is no 煤."""


class Pieces:
    """Cuts what stands nowhere as a whole into words that do."""

    def __init__(self, reader: QueryReader, topics: Topics) -> None:
        """Keep what tells what is in the library, and what cuts phrases."""
        self._reader = reader
        self._topics = topics

    def of(self, leaf: Leaf) -> Iterable[Leaf]:
        """Return the words that ``leaf`` is made of; fields and quoted words stay whole."""
        if self._is_made_up(leaf):
            return [Words(part) for part in self._standing(leaf.text)]
        if not is_phrase(leaf):
            return (leaf,)
        words = dict.fromkeys(part for word in self._topics.of(leaf.text) for part in self._standing(word))
        if self._reader.finds(leaf.text):
            words = [word for word in words if not is_character(word)]
        return [Words(word) for word in words] or (leaf,)

    def pairs(self, leaves: Iterable[Leaf]) -> Iterator[str]:
        """Yield the pairs of characters in phrases, but those that official texts use without a subject."""
        words = [leaf.text for leaf in leaves if is_phrase(leaf)]
        stretches = [stretch for word in words for stretch in self._topics.stretches(word)]
        pairs = dict.fromkeys(stretch[n : n + 2] for stretch in stretches for n in range(len(stretch) - 1))
        return (pair for pair in pairs if not self._topics.is_common(pair))

    def _is_made_up(self, leaf: Leaf) -> bool:
        """Tell whether ``leaf`` is a word that neither the library, even if misspelt, nor the language has: 开药店."""
        if not is_affirmed(leaf) or len(leaf.text) >= SHORTEST_TO_CUT:
            return False
        return not (self._topics.knows(leaf.text) or self._reader.read(leaf))

    def _standing(self, word: str) -> Iterable[str]:
        """Return ``word``, or the words inside it that can be found where it cannot: 绿色, 建材 for 绿色建材."""
        if word.isascii() or self._reader.finds(word, is_piece=True):
            return (word,)
        parts = tuple(part for part in self._topics.inside(word) if self._reader.finds(part, is_piece=True))
        return parts or (self._topics.head(word) or word,)


def is_character(text: str) -> bool:
    """Tell whether ``text`` is a single Chinese character."""
    return len(text) == 1 and not text.isascii()


def is_affirmed(leaf: Leaf) -> bool:
    """Tell whether ``leaf`` is plain words that deny nothing."""
    return is_plain(leaf) and leaf.text[0] not in _DENIALS


def is_phrase(expression: Expression) -> bool:
    """Tell whether ``expression`` is one word without quotation marks, long enough to have parts, and no pinyin."""
    return (
        isinstance(expression, Words)
        and not expression.quoted
        and len(expression.text) >= SHORTEST_TO_CUT
        and not plain_letters(expression.text).isascii()
    )
