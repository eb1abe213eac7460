"""The best that can be had where nothing, or little, holds all that was asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.query import Via
from explorer.search.catalogue import ordinals
from explorer.search.expression import Leaf, Words
from explorer.search.matching import Matcher
from explorer.search.nearness import Nearness
from explorer.search.pieces import SHORTEST_TO_CUT, Pieces, is_affirmed, is_character
from explorer.search.ranking import Ranking
from explorer.search.reader import PART_OF_NAME, QueryReader
from explorer.search.readings import Reading, Text
from explorer.search.topics import Topics

_LONGEST_MISSPELT = 3
"""Words of a phrase of which one may be misspelt; with more it is a sentence."""
_SURE_PART = 4
"""Characters of a name that surely mean it: 低碳生活 in 区域绿色低碳生活行动."""
_COMMON = 0.3
"""What counts of a word that official texts use without a subject: 基地, 推进."""
_LEAST_OF_BEST = 0.33
"""Entries that hold less than this share of what the best one holds are left out."""
_LEAST_WIDELY = 0.25
"""The same where words near in meaning count, too: of those entries no more than a page is shown."""
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
        self._pieces = Pieces(reader, topics)
        self._nearness = nearness

    def find(self, leaves: Sequence[Leaf], *, widely: bool = False) -> Partial:
        """Return the entries with the largest share of ``leaves``, long words counted by their parts.

        With ``widely`` they are taken for words near in meaning, too.
        """
        pieces = dict.fromkeys(piece for leaf in leaves for piece in self._pieces.of(leaf))
        words = sum(not is_character(piece.text) for piece in pieces)
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
        weighed = sorted(((weights[piece], bits) for piece, bits in found.items()), reverse=True)
        most = _holding_most(weighed, _LEAST_WIDELY if widely else _LEAST_OF_BEST)
        weight = _PAIR_OF_SENTENCE if words >= _SENTENCE else _PAIR
        pairs = tuple((Reading(Via.PARTIAL, Text(pair), weight),) for pair in self._pieces.pairs(leaves))
        return Partial(self._matcher.bits(most), readings, tuple(subjects), pairs)

    def in_quotes(self, leaves: Iterable[Leaf]) -> tuple[Leaf, ...]:
        """Return the words that tell something inside phrases in quotation marks, which are found in one piece only."""
        phrases = [leaf.text for leaf in leaves if isinstance(leaf, Words) and leaf.quoted]
        words = dict.fromkeys(word for phrase in phrases for word in self._topics.of(phrase) if word != phrase)
        return tuple(Words(word) for word in words if not self._topics.is_common(word))

    def _read(self, piece: Leaf, *, is_sentence: bool, is_piece: bool, widely: bool) -> tuple[Reading, ...]:
        """Return what ``piece`` surely means, and ``widely`` what is near to it."""
        sure = tuple(self._sure(piece, is_sentence=is_sentence, is_piece=is_piece))
        return (*sure, *self._near(piece.text)) if widely and is_affirmed(piece) else sure

    def _near(self, text: str) -> Iterator[Reading]:
        """Yield the words near in meaning to ``text``, or else to the words, if it is short the characters, in it."""
        characters = text if len(text) < SHORTEST_TO_CUT else ""
        for parts in ([text], [*self._topics.inside(text)], characters):
            known = [part for part in parts if self._topics.tells(part) and self._nearness.knows(part)]
            if known:
                break
        for word, nearness in (found for part in known for found in self._nearness.near(part)):
            yield Reading(Via.NEAR, Text(word), _NEAR[0] + _NEAR[1] * nearness)

    def _sure(self, piece: Leaf, *, is_sentence: bool, is_piece: bool) -> Iterator[Reading]:
        """Yield what ``piece`` surely means.

        In a sentence a word that is nowhere need not be misspelt, though it may be typed in letters, and one that is
        there need not be said otherwise: the other words tell enough.
        """
        readings = self._reader.read(piece, is_piece=is_piece)
        if is_piece and is_character(piece.text):
            readings = tuple(reading for reading in readings if reading.via is Via.SYNONYM)
        if is_sentence and readings and readings[0].via is not Via.LITERAL:
            readings = tuple(reading for reading in readings if reading.via in (Via.SYNONYM, Via.PINYIN))
        elif is_sentence:
            readings = tuple(reading for reading in readings if reading.weight == 1.0)
        share = _COMMON if self._topics.is_common(piece.text) else 1.0
        for reading in readings:
            if len(piece.text) >= _SURE_PART or reading.weight != PART_OF_NAME:
                yield replace(reading, via=Via.PARTIAL, weight=share * reading.weight)


def _holding_most(pieces: Sequence[tuple[float, int]], least: float) -> Sequence[int]:
    """Return the entries that hold the most of ``pieces``, none with less than a share of ``least`` of the best one."""
    held = _held(pieces, least)
    best = max(held.values())
    enough = (ordinal for ordinal, weight in held.items() if weight >= least * best)
    return nlargest(_MOST, enough, key=held.__getitem__)


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
