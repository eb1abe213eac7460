"""A query's expression to the entries it finds, step by step: as written, then wider, in parts, near in meaning."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.query import Via
from explorer.search.catalogue import Catalogue
from explorer.search.expression import And, Expression, Leaf, Not, Or, all_leaves, positive_leaves, tells
from explorer.search.matching import Matcher
from explorer.search.partial import Partial, PartialMatches
from explorer.search.ranking import Ranking
from explorer.search.reader import QueryReader
from explorer.search.readings import Reading, Text

STEPS = (Via.LITERAL, Via.SYNONYM, Via.PINYIN, Via.SPELLING)
"""How hits are reached, the surest first."""
Readings = Mapping[Leaf, tuple[Reading, ...]]
NOTHING_KNOWN: Readings = MappingProxyType({})

_FEW = 10
"""Hits, a first page: a sentence that has fewer is looked for by its parts, too."""


class Step(Struct, frozen=True):
    """What one way to read the query finds beyond the surer ways before it."""

    via: Via
    entries: int
    scored: tuple[tuple[Reading, ...], ...]
    """Readings of each leaf that is wanted, not of those under NOT."""
    finer: tuple[tuple[Reading, ...], ...] = ()
    """Readings that only help to rank."""

    @property
    def shown(self) -> tuple[Reading, ...]:
        """The readings that can be why an entry is here."""
        order = (*STEPS, Via.PARTIAL, Via.NEAR)
        readings = (reading for leaf in self.scored for reading in leaf)
        return tuple(reading for reading in readings if order.index(reading.via) <= order.index(self.via))


class Found(Struct, frozen=True):
    """The entries found step by step, and what every leaf was read as."""

    steps: tuple[Step, ...]
    readings: Readings
    parts: tuple[Leaf, ...] = ()
    """The words of a sentence, or of a phrase that stands nowhere, that tell what is looked for."""


class Finder:
    """Finds what expressions mean in one library."""

    def __init__(
        self,
        catalogue: Catalogue,
        matcher: Matcher,
        reader: QueryReader,
        partial: PartialMatches,
        ranking: Ranking,
    ) -> None:
        """Keep what is read, matched and ranked with."""
        self._catalogue = catalogue
        self._matcher = matcher
        self._reader = reader
        self._partial = partial
        self._ranking = ranking

    def evaluate(self, expression: Expression, readings: Readings, step: Via = Via.LITERAL) -> int:
        """Return the entries ``expression`` means when leaves are widened up to ``step``; under NOT none is widened."""
        match expression:
            case And(parts):
                found = self._catalogue.everything
                for part in parts:
                    found &= self.evaluate(part, readings, step)
                return found
            case Or(parts):
                found = 0
                for part in parts:
                    found |= self.evaluate(part, readings, step)
                return found
            case Not(inner):
                return self._catalogue.everything & ~self.evaluate(inner, readings, Via.LITERAL)
            case leaf:
                return self._leaf(leaf, readings, step)

    def read(self, expression: Expression, known: Readings = NOTHING_KNOWN) -> Readings:
        """Return what each leaf of ``expression`` can mean; of some it may be ``known``."""
        return {leaf: known[leaf] if leaf in known else self._reader.read(leaf) for leaf in all_leaves(expression)}

    def _leaf(self, leaf: Leaf, readings: Readings, step: Via) -> int:
        allowed = STEPS[: STEPS.index(step) + 1]
        found = 0
        for reading in readings[leaf]:
            if reading.via in allowed:
                found |= self._matcher.matching(reading.target)
        return found

    def find(self, expression: Expression, *, is_sentence: bool) -> Found:
        """Return what ``expression`` finds step by step.

        Its parts come last, where nothing, or little of a sentence, is found. Where that is little, too, and nobody
        knows what was meant, a page of what is near in meaning follows.
        """
        readings = self.read(expression)
        wanted = positive_leaves(expression)
        scored = tuple((*readings[leaf], *self._reader.beside(readings[leaf])) for leaf in wanted)
        steps: list[Step] = []
        parts: tuple[Leaf, ...] = ()
        seen = 0
        for via in STEPS:
            entries = self.evaluate(expression, readings, via)
            steps.append(Step(via, entries & ~seen, scored))
            seen |= entries
        unwanted = seen | self._unwanted(expression, readings)
        telling = tuple(filter(tells, wanted))
        if telling and (not seen or (is_sentence and seen.bit_count() < _FEW)):
            partial = self._partial.find(telling)
            parts = partial.subjects or self._partial.in_quotes(wanted)
            steps.append(_partly(Via.PARTIAL, partial, unwanted))
            readings = _with_those_of(partial, readings) if steps[-1].entries else readings
            seen |= steps[-1].entries
        if telling and not steps[0].entries and seen.bit_count() < _FEW and not any(map(_is_sure, scored)):
            partial = self._partial.find(telling, widely=True)
            steps.append(self._best(_partly(Via.NEAR, partial, unwanted | seen)))
            readings = _with_those_of(partial, readings) if steps[-1].entries else readings
        return Found(tuple(steps), readings, parts)

    def _best(self, step: Step) -> Step:
        """Return the first page of what ``step`` finds."""
        best = self._ranking.best(_FEW, step.entries, step.scored, step.finer)
        return replace(step, entries=self._catalogue.bits(best))

    def _unwanted(self, expression: Expression, readings: Readings) -> int:
        """Return what ``expression`` rules out, whatever else it asks for: a partial match must not let it in."""
        match expression:
            case Not(inner):
                return self.evaluate(inner, readings)
            case And(parts):
                found = 0
                for part in parts:
                    found |= self._unwanted(part, readings)
                return found
            case Or(parts):
                found = self._catalogue.everything
                for part in parts:
                    found &= self._unwanted(part, readings)
                return found
            case _:
                return 0


def _is_sure(readings: Sequence[Reading]) -> bool:
    """Tell whether a leaf is known to mean a thing of the library, or a word that was misspelt or written in sounds."""
    return any(
        not isinstance(reading.target, Text) or reading.via in (Via.PINYIN, Via.SPELLING) for reading in readings
    )


def _partly(via: Via, partial: Partial, unwanted: int) -> Step:
    """Return what is found by parts of the query, without the entries that are ``unwanted``."""
    return Step(via, partial.matching & ~unwanted, tuple(partial.readings.values()), partial.pairs)


def _with_those_of(partial: Partial, readings: Readings) -> Readings:
    """Return ``readings`` and those that led to partial matches."""
    return {
        leaf: (*readings.get(leaf, ()), *partial.readings.get(leaf, ())) for leaf in {**partial.readings, **readings}
    }
