"""The best that can be had where nothing, or little, holds all that was asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.domain.query import Via
from explorer.search.catalogue import ordinals
from explorer.search.expression import Leaf, Words
from explorer.search.matching import Matcher
from explorer.search.ranking import Ranking
from explorer.search.reader import PART_OF_NAME, QueryReader
from explorer.search.readings import Reading
from explorer.search.topics import Topics

_SHORTEST_TO_CUT = 4
"""Characters: a shorter word is looked for whole, not by its parts (核电站 is no 电站)."""
_SURE_PART = 4
"""Characters of a name that surely mean it: 低碳生活 in 区域绿色低碳生活行动."""
_COMMON = 0.3
"""What counts of a word that official texts use without a subject: 基地, 推进."""
_LEAST_OF_BEST = 0.33
"""Entries that hold less than this share of what the best one holds are left out."""


@dataclass(frozen=True, slots=True)
class Partial:
    """The entries that hold some of the words, and what those words can mean."""

    matching: int
    readings: Mapping[Leaf, tuple[Reading, ...]]


class PartialMatches:
    """Finds the entries that hold most of a query."""

    def __init__(self, matcher: Matcher, reader: QueryReader, ranking: Ranking, topics: Topics) -> None:
        """Keep what words are cut and looked up with."""
        self._matcher = matcher
        self._reader = reader
        self._ranking = ranking
        self._topics = topics

    def find(self, leaves: Sequence[Leaf]) -> Partial:
        """Return the entries with the largest share of ``leaves``, long words counted by their parts."""
        pieces = dict.fromkeys(piece for leaf in leaves for piece in self._pieces(leaf))
        readings = {piece: tuple(self._read(piece)) for piece in pieces}
        found = {piece: self._matcher.bits(self._matcher.ordinals(readings[piece])) for piece in pieces}
        subjects = {piece for piece in pieces if not self._topics.is_common(piece.text)} or set(pieces)
        weights = {
            piece: self._ranking.rarity(bits) * (1.0 if piece in subjects else _COMMON) for piece, bits in found.items()
        }
        if not any(found[piece] for piece in subjects):
            return Partial(0, {})
        held = _held(sorted(((weights[piece], bits) for piece, bits in found.items()), reverse=True))
        best = max(held.values())
        enough = (ordinal for ordinal, weight in held.items() if weight >= _LEAST_OF_BEST * best)
        return Partial(self._matcher.bits(enough), readings)

    def _read(self, piece: Leaf) -> Iterator[Reading]:
        """Yield what ``piece`` surely means: as partial matches go, a short part of a name would be too much."""
        sure = len(piece.text) >= _SURE_PART
        readings = self._reader.read(piece)
        return (replace(reading, via=Via.PARTIAL) for reading in readings if sure or reading.weight != PART_OF_NAME)

    def _pieces(self, leaf: Leaf) -> Iterable[Leaf]:
        """Return the words that ``leaf`` is made of; fields and quoted words stay whole."""
        if not isinstance(leaf, Words) or leaf.quoted or len(leaf.text) < _SHORTEST_TO_CUT:
            return (leaf,)
        return [Words(word) for word in self._topics.of(leaf.text)] or (leaf,)


def _held(pieces: Sequence[tuple[float, int]]) -> dict[int, float]:
    """Return what the entries hold of ``pieces`` (weight and entries, the weightiest first), where it may be enough.

    Entries that hold only what is left when that is too little are never looked at: common words have many.
    """
    held: dict[int, float] = {}
    left = sum(weight for weight, _ in pieces)
    seen = best = 0
    for weight, entries in pieces:
        looked_at = entries if left >= _LEAST_OF_BEST * best else entries & seen
        seen |= looked_at
        for ordinal in ordinals(looked_at):
            held[ordinal] = held.get(ordinal, 0.0) + weight
        best = max(held.values(), default=0)
        left -= weight
    return held
