"""Query to Results."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from explorer.domain.query import Explanation, Facet, FacetCount, Hit, Query, Results, Selection, Snippet, Via
from explorer.search.catalogue import Catalogue, whole_text
from explorer.search.engine import Engine
from explorer.search.evidence import find_marks
from explorer.search.explaining import explain
from explorer.search.expression import And, Expression, Leaf, Not, Or, all_leaves, positive_leaves
from explorer.search.facets import apply_selections
from explorer.search.matching import Matcher
from explorer.search.names import NameIndex
from explorer.search.partial import PartialMatches
from explorer.search.query_parser import parse_query
from explorer.search.questions import Questions
from explorer.search.ranking import Ranking
from explorer.search.reader import QueryReader
from explorer.search.readings import Reading, Text
from explorer.search.snippets import make_snippet
from explorer.search.sounds import Sounds
from explorer.search.suggesting import Suggester
from explorer.search.synonyms import Synonyms
from explorer.search.understanding import describe
from explorer.text.cutting import Cutter, words_of

_STEPS = (Via.LITERAL, Via.SYNONYM, Via.PINYIN, Via.SPELLING)
"""How hits are reached, the surest first."""

Readings = Mapping[Leaf, tuple[Reading, ...]]


@dataclass(frozen=True, slots=True)
class _Found:
    """The entries found at each step, and what is scored."""

    steps: tuple[tuple[Via, int], ...]
    readings: Readings
    scored: tuple[tuple[Reading, ...], ...]
    """Readings of the leaves that are wanted, not of those under NOT."""


class Searcher:
    """Answers queries over a catalogue with an engine."""

    def __init__(self, catalogue: Catalogue, engine: Engine, cutter: Cutter) -> None:
        """Keep all three; the engine's ordinals are the catalogue's."""
        self.catalogue = catalogue
        self.engine = engine
        self.matcher = Matcher(catalogue, engine)
        self._names = NameIndex(catalogue)
        self._cutter = cutter
        sounds = Sounds(self._names, self._words)
        self._reader = QueryReader(self.matcher, self._names, Synonyms.load(), sounds)
        self._questions = Questions(self._names)
        self._ranking = Ranking(catalogue, self.matcher)
        self._partial = PartialMatches(self.matcher, self._reader, self._ranking, cutter)
        self._suggester = Suggester(catalogue, self._names)

    def search(self, query: Query) -> Results:
        """Return the hits of ``query``, literal ones first, with all facets counted over what ``total`` counts."""
        expression = self._questions.read(query.text) or parse_query(query.text)
        where, without = self._resolved(query.where), self._resolved(query.without)
        found = self._find(expression)
        steps: list[tuple[Via, int, Mapping[Facet, tuple[FacetCount, ...]]]] = []
        for via, bits in found.steps:
            steps.append((via, *apply_selections(self.catalogue, bits, where, without)))
        counted = next((facets for _, bits, facets in steps if bits), steps[0][2])
        total = steps[0][1].bit_count()
        hits = tuple(self._hits(found, [(via, bits) for via, bits, _ in steps], query.limit))
        return Results(
            query=query,
            understood=describe(expression, found.readings, where, without),
            total=total,
            hits=hits,
            facets=counted,
            terms=_texts(found),
            suggestions=self._suggester.suggest(query.text, found.readings),
            explanation=None if total else self._explain(query, expression, where, without),
        )

    def evaluate(self, expression: Expression, readings: Readings, step: Via = Via.LITERAL) -> int:
        """Return the entries ``expression`` means when leaves are widened up to ``step``; under NOT none is widened."""
        match expression:
            case And(parts):
                found = self.catalogue.everything
                for part in parts:
                    found &= self.evaluate(part, readings, step)
                return found
            case Or(parts):
                found = 0
                for part in parts:
                    found |= self.evaluate(part, readings, step)
                return found
            case Not(inner):
                return self.catalogue.everything & ~self.evaluate(inner, readings, Via.LITERAL)
            case leaf:
                return self._leaf(leaf, readings, step)

    def read(self, expression: Expression) -> Readings:
        """Return what each leaf of ``expression`` can mean."""
        return {leaf: self._reader.read(leaf) for leaf in all_leaves(expression)}

    def _leaf(self, leaf: Leaf, readings: Readings, step: Via) -> int:
        allowed = _STEPS[: _STEPS.index(step) + 1]
        found = 0
        for reading in readings[leaf]:
            if reading.via in allowed:
                found |= self.matcher.matching(reading.target)
        return found

    def _find(self, expression: Expression) -> _Found:
        readings = self.read(expression)
        steps: list[tuple[Via, int]] = []
        seen = 0
        for step in _STEPS:
            bits = self.evaluate(expression, readings, step)
            steps.append((step, bits & ~seen))
            seen |= bits
        wanted = positive_leaves(expression)
        if not seen and wanted:
            partial = self._partial.find(wanted)
            steps.append((Via.PARTIAL, partial.matching & ~self._unwanted(expression, readings)))
            readings, wanted = {**readings, **partial.readings}, tuple(partial.readings)
        return _Found(tuple(steps), readings, tuple(readings[leaf] for leaf in wanted))

    def _unwanted(self, expression: Expression, readings: Readings) -> int:
        """Return what a NOT at the top of ``expression`` rules out: a partial match must not let it in."""
        parts = expression.parts if isinstance(expression, And) else (expression,)
        found = 0
        for part in parts:
            if isinstance(part, Not):
                found |= self.evaluate(part.inner, readings)
        return found

    def _explain(
        self, query: Query, expression: Expression, where: tuple[Selection, ...], without: tuple[Selection, ...]
    ) -> Explanation:
        return explain(replace(query, where=where, without=without), expression, self._count)

    def _count(self, expression: Expression, where: Sequence[Selection], without: Sequence[Selection]) -> int:
        """Return the number of literal hits of ``expression`` with these selections."""
        bits = self.evaluate(expression, self.read(expression))
        return apply_selections(self.catalogue, bits, where, without)[0].bit_count()

    def _hits(self, found: _Found, steps: Sequence[tuple[Via, int]], limit: int) -> Iterator[Hit]:
        left = limit
        readings = tuple(reading for leaf in found.scored for reading in leaf)
        order = (*_STEPS, Via.PARTIAL)
        for via, bits in steps:
            shown = [reading for reading in readings if order.index(reading.via) <= order.index(via)]
            if not left:
                break
            scores = self._ranking.scores(bits, found.scored)
            if via is Via.PARTIAL:
                words = self.engine.scores(_texts(found))
                scores = {ordinal: score + words.get(ordinal, 0.0) for ordinal, score in scores.items()}
            best = nsmallest(left, scores, key=lambda ordinal: (-scores[ordinal], ordinal))
            left -= len(best)
            for ordinal in best:
                snippet = self._snippet(ordinal, shown)
                yield Hit(self.catalogue.entries[ordinal], round(scores[ordinal], 4), via, snippet)

    def _snippet(self, ordinal: int, readings: Sequence[Reading]) -> Snippet:
        entry = self.catalogue.entries[ordinal]
        whole = whole_text(entry)
        marks = find_marks(entry, self.catalogue.folded[ordinal], readings)
        return make_snippet(whole, len(whole) - len(entry.text), marks)

    def _resolved(self, selections: Sequence[Selection]) -> tuple[Selection, ...]:
        """Return the selections with aliases replaced by the facet values they stand for."""
        return tuple(
            Selection(selection.facet, value)
            for selection in selections
            for value in self._names.values(selection.facet, selection.value)
        )

    def _words(self) -> Iterator[str]:
        """Yield the library's words, for pinyin and spelling."""
        for folded in self.catalogue.folded:
            yield from words_of(folded, self._cutter)


def _texts(found: _Found) -> tuple[str, ...]:
    """Return the words that were looked for, as written or widened."""
    texts = (r.target.text for leaf in found.scored for r in leaf if isinstance(r.target, Text))
    return tuple(dict.fromkeys(texts))
