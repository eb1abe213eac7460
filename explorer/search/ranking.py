"""Which of the entries found comes first.

Each leaf adds to an entry's score what its readings there are worth: for words, BM25 over the title, the text, the
headings above it and the responsibility clauses (which weigh least: a word there is part of a body's name); for a body,
its role; for a place or programme, how often it is named. Rare leaves weigh more than common ones, and leaves that
stand in one sentence more than leaves apart.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise

from explorer.domain.links import Entry
from explorer.domain.query import Facet
from explorer.domain.role import Role
from explorer.search.catalogue import Catalogue, ordinals
from explorer.search.matching import Matcher
from explorer.search.numbered import Numbered
from explorer.search.occurrences import Mark
from explorer.search.readings import Reading, Target, Text, Thing
from explorer.search.standing import Standing

_TITLE = 3.0
_CLAUSE = 0.3
_HEADING = 1.0
_SATURATION = 1.2
_LENGTH_WEIGHT = 0.5
"""BM25's b: how much a long text is held back; 0.5 since a long task is long because it holds more, not more words."""
_CALLED = 5.0
"""What it weighs that a section is called by its number: more than any words in one that speaks of it."""
_ROLES = {Role.LEAD: 3.0, Role.RESPONSIBLE: 2.0, Role.PARTICIPANT: 1.0}
_CLOSE = 2.0
"""What it adds that two words stand side by side."""
_BESIDE = 0.3
"""What other readings of the same words add: a task that also says 加氢 and 燃料电池 has more to do with 氢能."""
_SENTENCE = 0.5
"""What the words of the best sentence add once more."""
_SENTENCE_END = re.compile(r"[。;!?\n]")


class Ranking:
    """Scores entries for the readings of a query."""

    def __init__(self, catalogue: Catalogue, matcher: Matcher) -> None:
        """Measure the texts once."""
        self._catalogue = catalogue
        self._matcher = matcher
        self._standing = Standing(catalogue)

    def best(
        self, most: int, found: int, leaves: Sequence[Sequence[Reading]], finer: Iterable[Sequence[Reading]]
    ) -> dict[int, float]:
        """Return the ``most`` best entries in the set ``found`` with their scores, the best first.

        They are scored for the readings of each leaf, and for ``finer`` ones.
        """
        scores = self._scores(found, leaves, finer)
        best = nsmallest(most, scores, key=lambda ordinal: (-scores[ordinal], ordinal))
        return {ordinal: scores[ordinal] for ordinal in best}

    def _scores(
        self, found: int, leaves: Sequence[Sequence[Reading]], finer: Iterable[Sequence[Reading]]
    ) -> dict[int, float]:
        """Return the score of each entry: the sum over the leaves, and more where these stand close together."""
        scores = dict.fromkeys(ordinals(found), 0.0)
        for readings in (*leaves, *finer):
            for ordinal, worth in self._leaf(found, readings).items():
                scores[ordinal] += worth
        for one, other in pairwise(leaves):
            for ordinal in scores:
                scores[ordinal] += self._closeness(ordinal, one, other)
        self._add_sentences(scores, leaves)
        factors = self._standing.factors
        return {ordinal: score * factors[ordinal] for ordinal, score in scores.items()}

    def _leaf(self, found: int, readings: Sequence[Reading]) -> dict[int, float]:
        """Return what ``readings`` are worth in each entry of ``found``: the best there, and a part of the others."""
        best: dict[int, float] = {}
        total: dict[int, float] = {}
        surest = self.rarity(self._matcher.matching(readings[0].target)) if readings else 0.0
        for reading in readings:
            target = reading.target
            matching = self._matcher.matching(target)
            rarity = self.rarity(matching if not isinstance(target, Numbered) else 1)
            if reading.weight < 1.0:  # what stands beside a surer reading is worth no more, however rare
                rarity = reading.weight * min(rarity, surest)
            holds = ordinals(matching & found)
            worths = {ordinal: rarity * weight for ordinal, weight in self._weights(holds, target).items()}
            if len(readings) == 1:
                return worths
            for ordinal, worth in worths.items():
                best[ordinal] = max(best.get(ordinal, 0.0), worth)
                total[ordinal] = total.get(ordinal, 0.0) + worth
        return {ordinal: worth + _BESIDE * (total[ordinal] - worth) for ordinal, worth in best.items()}

    def _weights(self, holds: Iterable[int], target: Target) -> dict[int, float]:
        """Return how much each of these entries has to do with ``target``."""
        if isinstance(target, Text):
            return self._texts(holds, target.text)
        if isinstance(target, Numbered):
            return dict.fromkeys(holds, _CALLED)
        return {ordinal: thing_weight(self._catalogue.entries[ordinal], target) for ordinal in holds}

    def _texts(self, holds: Iterable[int], text: str) -> dict[int, float]:
        """Return how much each of these entries has to do with ``text``; of a common word there are thousands."""
        folded, titles, headings = self._catalogue.folded, self._catalogue.titles, self._catalogue.headings
        bodies, clauses, norms = self._bodies, self._clauses, self._norms
        weights: dict[int, float] = {}
        for ordinal in holds:
            frequency = (
                folded[ordinal].count(text, bodies[ordinal])
                + _TITLE * titles[ordinal].count(text)
                + _HEADING * headings[ordinal].count(text)
            )
            if ordinal in clauses:
                frequency -= _less(folded[ordinal], clauses[ordinal], text)
            weights[ordinal] = frequency * (_SATURATION + 1) / (frequency + norms[ordinal]) if frequency else 0.1
        return weights

    @cached_property
    def _bodies(self) -> Sequence[int]:
        """Where in the folded text of each entry the body starts."""
        return [entry.section.span.start - entry.section.whole.start for entry in self._catalogue.entries]

    @cached_property
    def _clauses(self) -> Mapping[int, Sequence[Mark]]:
        """Where the responsibility clauses of an entry stand, of those that have any."""
        return {
            ordinal: [
                (clause.span.start - entry.section.whole.start, clause.span.end - entry.section.whole.start)
                for clause in entry.section.clauses
            ]
            for ordinal, entry in enumerate(self._catalogue.entries)
            if entry.section.clauses
        }

    @cached_property
    def _norms(self) -> Sequence[float]:
        """How much the length of each entry holds it back."""
        lengths = [len(text) for text in self._catalogue.folded]
        average = max(1, sum(lengths)) / max(1, len(lengths))
        return [_SATURATION * (1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * length / average) for length in lengths]

    def _closeness(self, ordinal: int, one: Sequence[Reading], other: Sequence[Reading]) -> float:
        """Return what it adds that ``other`` follows closely on ``one``, as typed: 绿色低碳消费 for 绿色 消费."""
        if not one or not other or not isinstance(one[0].target, Text) or not isinstance(other[0].target, Text):
            return 0.0
        gap = shortest_gap(self._catalogue.folded[ordinal], one[0].target.text, other[0].target.text)
        return 0.0 if gap is None else _CLOSE / (1 + gap / 4)

    def rarity(self, matching: int) -> float:
        """Return the inverse document frequency, as BM25 has it, always above zero."""
        count = matching.bit_count()
        return math.log(1 + (len(self._catalogue.entries) - count + 0.5) / (count + 0.5)) + 0.1

    def _add_sentences(self, scores: dict[int, float], leaves: Sequence[Sequence[Reading]]) -> None:
        """Add what the words of each entry's best sentence weigh: it may answer alone what the whole text touches."""
        words = [[reading.target for reading in leaf if isinstance(reading.target, Text)] for leaf in leaves]
        weights = [
            (max(self.rarity(self._matcher.matching(target)) for target in targets), [t.text for t in targets])
            for targets in words
            if targets
        ]
        if len(weights) < 2:
            return
        for ordinal in scores:
            sentences = _SENTENCE_END.split(self._catalogue.folded[ordinal])
            scores[ordinal] += _SENTENCE * max(_weigh(sentence, weights) for sentence in sentences)


def _weigh(sentence: str, words: Iterable[tuple[float, Sequence[str]]]) -> float:
    """Return the weight of the words, each with other ways to say it, that ``sentence`` holds."""
    return sum(weight for weight, texts in words if any(text in sentence for text in texts))


def thing_weight(entry: Entry, thing: Thing) -> float:
    """Return how much an entry has to do with a thing it is linked to."""
    if thing.facet in (Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT):
        roles = [_ROLES[link.role] for link in entry.linked.agencies if link.agency == thing.value]
        return max(roles, default=1.0)
    if thing.facet is Facet.PLACE:
        return 1.0 + 0.5 * min(4, sum(link.place == thing.value for link in entry.linked.places))
    return 1.5


def shortest_gap(text: str, first: str, second: str) -> int | None:
    """Return the fewest characters between ``first`` and a ``second`` after it, ``None`` if there is no such pair."""
    gaps: list[int] = []
    end = text.find(first)
    while end >= 0:
        start = text.find(second, end + len(first))
        if start < 0:
            break
        gaps.append(start - end - len(first))
        end = text.find(first, end + 1)
    return min(gaps, default=None)


def _less(whole: str, clauses: Iterable[Mark], text: str) -> float:
    """Return what ``text`` counts less where it stands in the clauses of ``whole``."""
    return (1 - _CLAUSE) * sum(whole.count(text, start, end) for start, end in clauses)
