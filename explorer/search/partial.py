"""The best that can be had where nothing, or little, holds all that was asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.query import Via
from explorer.search.catalogue import ordinals
from explorer.search.expression import Expression, Leaf, Words
from explorer.search.matching import Matcher
from explorer.search.nearness import Nearness
from explorer.search.ranking import Ranking
from explorer.search.reader import PART_OF_NAME, QueryReader
from explorer.search.readings import Reading, Text
from explorer.search.topics import Topics
from explorer.text.pinyin import plain_letters

_SHORTEST_TO_CUT = 4
"""Characters: a shorter word is looked for whole, not by its parts (核电站 is no 电站)."""
_LONGEST_MISSPELT = 3
"""Words of a phrase of which one may be misspelt; with more it is a sentence."""
_SURE_PART = 4
"""Characters of a name that surely mean it: 低碳生活 in 区域绿色低碳生活行动."""
_DENIALS = "不非无未"
"""What makes the contrary of a short word: 非煤 is no 煤."""
_COMMON = 0.3
"""What counts of a word that official texts use without a subject: 基地, 推进."""
_LEAST_OF_BEST, _LEAST_WIDELY = 0.33, 0.25
"""Entries that hold less than this share of what the best one holds are left out.

Of those with words near in meaning no more than a page is shown: there less will do.
"""

_MOST = 1000
"""Entries that are ranked: those that hold the most."""
_PAIR = 0.6
"""Weight of a pair of characters beside that of a word."""
_PAIR_OF_SENTENCE = 1.0
"""The same in a sentence, where other ways to say a word matter less; chosen on a third of the open half of STARD."""
_NEAR = (0.1, 0.5)
"""Weight of a word merely near in meaning, and what it has more the nearer it is."""
_SENTENCE = 5
"""Words from which on a phrase tells a whole case."""


class Partial(Struct, frozen=True):
    """The entries that hold some of the words, and what those words can mean."""

    matching: int
    readings: Mapping[Leaf, tuple[Reading, ...]]
    subjects: tuple[Leaf, ...] = ()
    """The words that tell what is looked for."""
    pairs: tuple[tuple[Reading], ...] = ()
    """The pairs of characters typed, each a reading of its own: they tell near misses apart, as in 借款 and 借条."""


class PartialMatches:
    """Finds the entries that hold most of a query."""

    def __init__(
        self, matcher: Matcher, reader: QueryReader, ranking: Ranking, topics: Topics, nearness: Nearness
    ) -> None:
        """Keep what words are cut and looked up with."""
        self._matcher = matcher
        self._reader = reader
        self._ranking = ranking
        self._topics = topics
        self._nearness = nearness

    def find(self, leaves: Sequence[Leaf], *, widely: bool = False) -> Partial:
        """Return the entries with the largest share of ``leaves``, long words counted by their parts.

        With ``widely`` they are taken for words near in meaning, too.
        """
        pieces = dict.fromkeys(piece for leaf in leaves for piece in self._pieces(leaf))
        words = sum(not _is_character(piece.text) for piece in pieces)
        is_sentence = words > _LONGEST_MISSPELT
        readings = {
            piece: self._read(piece, is_sentence=is_sentence, is_piece=piece not in leaves, widely=widely)
            for piece in pieces
        }
        found = {piece: self._matcher.bits(self._matcher.ordinals(readings[piece])) for piece in pieces}
        subjects = [piece for piece in pieces if not self._topics.is_common(piece.text)] or list(pieces)
        weights = {
            piece: self._ranking.rarity(bits) * (1.0 if piece in subjects else _COMMON) for piece, bits in found.items()
        }
        if not any(found[piece] for piece in subjects):
            return Partial(0, {})
        least = _LEAST_WIDELY if widely else _LEAST_OF_BEST
        held = _held(sorted(((weights[piece], bits) for piece, bits in found.items()), reverse=True), least)
        best = max(held.values())
        enough = (ordinal for ordinal, weight in held.items() if weight >= least * best)
        most = nlargest(_MOST, enough, key=held.__getitem__)
        weight = _PAIR_OF_SENTENCE if words >= _SENTENCE else _PAIR
        return Partial(self._matcher.bits(most), readings, tuple(subjects), tuple(self._pairs(leaves, weight)))

    def inside(self, leaves: Iterable[Leaf]) -> tuple[Leaf, ...]:
        """Return the words that tell something inside phrases in quotation marks, which are found in one piece only."""
        phrases = [leaf.text for leaf in leaves if isinstance(leaf, Words) and leaf.quoted]
        words = dict.fromkeys(word for phrase in phrases for word in self._topics.of(phrase) if word != phrase)
        return tuple(Words(word) for word in words if not self._topics.is_common(word))

    def _pairs(self, leaves: Iterable[Leaf], weight: float) -> Iterator[tuple[Reading]]:
        words = [leaf.text for leaf in leaves if is_phrase(leaf)]
        stretches = [stretch for word in words for stretch in self._topics.stretches(word)]
        pairs = dict.fromkeys(stretch[n : n + 2] for stretch in stretches for n in range(len(stretch) - 1))
        told = (pair for pair in pairs if not self._topics.is_common(pair))
        return ((Reading(Via.PARTIAL, Text(pair), weight),) for pair in told)

    def _read(self, piece: Leaf, *, is_sentence: bool, is_piece: bool, widely: bool) -> tuple[Reading, ...]:
        """Return what ``piece`` surely means, and ``widely`` what is near to it."""
        sure = tuple(self._sure(piece, is_sentence=is_sentence, is_piece=is_piece))
        if not widely or not isinstance(piece, Words) or piece.quoted or piece.prefix or piece.text[0] in _DENIALS:
            return sure
        return (*sure, *self._near(piece.text))

    def _near(self, text: str) -> Iterator[Reading]:
        """Yield the words near in meaning to ``text``, or else to the words, if it is short the characters, in it."""
        characters = text if len(text) < _SHORTEST_TO_CUT else ""
        for parts in ([text], [*self._topics.inside(text)], characters):
            known = [part for part in parts if self._topics.tells(part) and self._nearness.knows(part)]
            if known:
                break
        for word, nearness in (found for part in known for found in self._nearness.near(part)):
            yield Reading(Via.NEAR, Text(word), _NEAR[0] + _NEAR[1] * nearness)

    def _sure(self, piece: Leaf, *, is_sentence: bool, is_piece: bool) -> Iterator[Reading]:
        """Yield what ``piece`` surely means.

        In a sentence a word that is nowhere need not be misspelt, and one that is there need not be said otherwise:
        the other words tell enough.
        """
        readings = self._reader.read(piece, is_piece=is_piece)
        if is_piece and _is_character(piece.text):
            readings = tuple(reading for reading in readings if reading.via is Via.SYNONYM)
        if is_sentence and readings and readings[0].via is not Via.LITERAL:
            readings = tuple(reading for reading in readings if reading.via is Via.SYNONYM)
        elif is_sentence:
            readings = tuple(reading for reading in readings if reading.weight == 1.0)
        share = _COMMON if self._topics.is_common(piece.text) else 1.0
        for reading in readings:
            if len(piece.text) >= _SURE_PART or reading.weight != PART_OF_NAME:
                yield replace(reading, via=Via.PARTIAL, weight=share * reading.weight)

    def _pieces(self, leaf: Leaf) -> Iterable[Leaf]:
        """Return the words that ``leaf`` is made of; fields and quoted words stay whole."""
        if self._is_made_up(leaf):
            return [Words(part) for part in self._standing(leaf.text)]
        if not is_phrase(leaf):
            return (leaf,)
        words = dict.fromkeys(part for word in self._topics.of(leaf.text) for part in self._standing(word))
        if self._reader.finds(leaf.text):
            words = [word for word in words if not _is_character(word)]
        return [Words(word) for word in words] or (leaf,)

    def _is_made_up(self, leaf: Leaf) -> bool:
        """Tell whether ``leaf`` is a word that neither the library nor the language has: 开药店, not 核电站."""
        if not isinstance(leaf, Words) or leaf.quoted or leaf.prefix or len(leaf.text) >= _SHORTEST_TO_CUT:
            return False
        if leaf.text[0] in _DENIALS:
            return False
        return not (self._topics.knows(leaf.text) or self._reader.finds(leaf.text))

    def _standing(self, word: str) -> Iterable[str]:
        """Return ``word``, or the words inside it that can be found where it cannot: 绿色, 建材 for 绿色建材."""
        if word.isascii() or self._reader.finds(word, is_piece=True):
            return (word,)
        parts = tuple(part for part in self._topics.inside(word) if self._reader.finds(part, is_piece=True))
        return parts or (self._topics.head(word) or word,)


def _is_character(text: str) -> bool:
    return len(text) == 1 and not text.isascii()


def is_phrase(expression: Expression) -> bool:
    """Tell whether ``expression`` is one word without quotation marks, long enough to have parts, and no pinyin."""
    return (
        isinstance(expression, Words)
        and not expression.quoted
        and len(expression.text) >= _SHORTEST_TO_CUT
        and not plain_letters(expression.text).isascii()
    )


def _held(pieces: Sequence[tuple[float, int]], least: float) -> dict[int, float]:
    """Return what the entries hold of ``pieces`` (weight and entries, the weightiest first), where it may be enough.

    That is a share of ``least`` of what the best one holds. Entries that hold only what is left when that is too little
    are never looked at: common words have many.
    """
    held: dict[int, float] = {}
    left = sum(weight for weight, _ in pieces)
    seen = best = 0
    for weight, entries in pieces:
        looked_at = entries if left >= least * best else entries & seen
        seen |= looked_at
        for ordinal in ordinals(looked_at):
            held[ordinal] = held.get(ordinal, 0.0) + weight
        best = max(held.values(), default=0)
        left -= weight
    return held
