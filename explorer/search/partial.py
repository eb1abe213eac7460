"""The best that can be had where nothing holds all that was asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.domain.query import Via
from explorer.search.expression import Leaf, Words
from explorer.search.matching import Matcher
from explorer.search.ranking import Ranking
from explorer.search.reader import QueryReader
from explorer.search.readings import Reading
from explorer.text.cutting import Cutter, words_of

_SHORTEST_TO_CUT = 4
"""Characters: a shorter word is looked for whole, not by its parts (核电站 is no 电站)."""
_LEAST_OF_ONE = 0.35
"""Share of a long word that must be found, parts weighed by rarity: 页岩气产能 by 页岩气, not 火星基地 by 基地."""
_LEAST_OF_BEST = 0.6
"""Entries that hold less than this share of what the best one holds are left out."""


@dataclass(frozen=True, slots=True)
class Partial:
    """The entries that hold some of the words, and what those words can mean."""

    matching: int
    readings: Mapping[Leaf, tuple[Reading, ...]]


class PartialMatches:
    """Finds the entries that hold most of a query."""

    def __init__(self, matcher: Matcher, reader: QueryReader, ranking: Ranking, cutter: Cutter) -> None:
        """Keep what words are cut and looked up with."""
        self._matcher = matcher
        self._reader = reader
        self._ranking = ranking
        self._cutter = cutter

    def find(self, leaves: Sequence[Leaf]) -> Partial:
        """Return the entries with the largest share of ``leaves``, long words counted by their parts."""
        pieces = list(dict.fromkeys(piece for leaf in leaves for piece in self._pieces(leaf)))
        readings = {piece: tuple(self._read(piece)) for piece in pieces}
        weights = {
            piece: self._ranking.rarity(self._matcher.bits(self._matcher.ordinals(readings[piece]))) for piece in pieces
        }
        total = sum(weights.values())
        held: dict[int, float] = {}
        for piece in pieces:
            for ordinal in self._matcher.ordinals(readings[piece]):
                held[ordinal] = held.get(ordinal, 0) + weights[piece]
        best = max(held.values(), default=0)
        if not best or (len(leaves) == 1 and best < _LEAST_OF_ONE * total):
            return Partial(0, {})
        return Partial(
            self._matcher.bits(ordinal for ordinal, weight in held.items() if weight >= _LEAST_OF_BEST * best), readings
        )

    def _read(self, piece: Leaf) -> Iterable[Reading]:
        """Yield what ``piece`` surely means: as partial matches go, a part of a name would be too much."""
        return (replace(reading, via=Via.PARTIAL) for reading in self._reader.read(piece) if reading.weight == 1.0)

    def _pieces(self, leaf: Leaf) -> Iterable[Leaf]:
        """Return the words that ``leaf`` is made of; fields and quoted words stay whole."""
        if not isinstance(leaf, Words) or leaf.quoted or len(leaf.text) < _SHORTEST_TO_CUT:
            return (leaf,)
        words = [word for word in words_of(leaf.text, self._cutter) if len(word) > 1 or word.isascii()]
        return [Words(word) for word in words] or (leaf,)
