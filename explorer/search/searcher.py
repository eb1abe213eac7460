"""Query to Results."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.query import Hit, Query, Results, Selection, Snippet, Via
from explorer.search.catalogue import Catalogue, whole_text
from explorer.search.destinations import Destinations
from explorer.search.engine import Engine
from explorer.search.evidence import find_marks
from explorer.search.explaining import explain
from explorer.search.expression import And, Expression, Leaf, Not, Or, Words, all_leaves, positive_leaves
from explorer.search.facets import count_facets, narrow
from explorer.search.matching import Matcher
from explorer.search.names import NameIndex
from explorer.search.nearness import Nearness
from explorer.search.partial import Partial, PartialMatches, is_phrase
from explorer.search.query_parser import parse_query
from explorer.search.questions import Questions
from explorer.search.ranking import Ranking
from explorer.search.reader import QueryReader
from explorer.search.readings import Reading, Text, Thing
from explorer.search.snippets import make_snippet
from explorer.search.sounds import Sounds
from explorer.search.suggesting import Suggester
from explorer.search.synonyms import Synonyms
from explorer.search.topics import Topics
from explorer.search.understanding import describe
from explorer.text.cutting import Cutter

_STEPS = (Via.LITERAL, Via.SYNONYM, Via.PINYIN, Via.SPELLING)
"""How hits are reached, the surest first."""

Readings = Mapping[Leaf, tuple[Reading, ...]]


_PUNCTUATION = re.compile(r"(?:[^\w.%'·*○-]|_|(?<!\d)\.|\.(?!\d)|(?<!\w)['-]|['-](?!\w))+")
"""What parts words that stand nowhere as typed; not what belongs to numbers and names: 5.5%, 碳达峰·碳中和, xi'an."""
_SHORTEST_WORD = 2
_FEW = 10
"""Hits, a first page: a sentence that has fewer is looked for by its parts, too."""


class _Step(Struct, frozen=True):
    """What one way to read the query finds beyond the surer ways before it."""

    via: Via
    entries: int
    scored: tuple[tuple[Reading, ...], ...]
    """Readings of each leaf that is wanted, not of those under NOT."""
    finer: tuple[tuple[Reading, ...], ...] = ()
    """Readings that only help to rank."""
    counts: bool = True
    """Whether facets may count what it finds; what is merely near in meaning does not match the query."""

    @property
    def shown(self) -> tuple[Reading, ...]:
        """The readings that can be why an entry is here."""
        order = (*_STEPS, Via.PARTIAL)
        readings = (reading for leaf in self.scored for reading in leaf)
        return tuple(reading for reading in readings if order.index(reading.via) <= order.index(self.via))


class _Found(Struct, frozen=True):
    """The entries found step by step, and what every leaf was read as."""

    steps: tuple[_Step, ...]
    readings: Readings
    parts: tuple[Leaf, ...] = ()
    """The words of a sentence that tell what is looked for."""


class Searcher:
    """Answers queries over a catalogue with an engine."""

    def __init__(self, catalogue: Catalogue, engine: Engine, cutter: Cutter) -> None:
        """Keep all three; the engine's ordinals are the catalogue's."""
        self.catalogue = catalogue
        self.engine = engine
        self.matcher = Matcher(catalogue, engine)
        self._names = NameIndex(catalogue)
        self._cutter = cutter
        synonyms = Synonyms.load()
        self._sounds = Sounds(
            self._names,
            catalogue.titles,
            lambda: chain(engine.words(), synonyms.words),
            self.matcher.texts_with,
            self._means_itself,
        )
        topics = Topics(cutter, synonyms)
        self._reader = QueryReader(self.matcher, self._names, synonyms, self._sounds)
        self._questions = Questions(self._names, topics)
        self._ranking = Ranking(catalogue, self.matcher)
        self._nearness = Nearness(engine.words)
        self._partial = PartialMatches(self.matcher, self._reader, self._ranking, topics, self._nearness)
        self._suggester = Suggester(catalogue, self._names)

    @cached_property
    def destinations(self) -> Destinations:
        """What one can jump to by name."""
        return Destinations(self.catalogue, self._names)

    def search(self, query: Query) -> Results:
        """Return the hits of ``query``, literal ones first, with all facets counted over what ``total`` counts."""
        question = self._questions.read(query.text, query.unit)
        expression = question or self._apart(parse_query(query.text))
        where, without = self._resolved(query.where), self._resolved(query.without)
        found = self._find(expression, is_sentence=question is not None or is_phrase(expression))
        within = self._within(query)
        whole = [replace(step, entries=step.entries & within) for step in found.steps]
        steps = [replace(step, entries=narrow(self.catalogue, step.entries, where, without)) for step in whole]
        counted = next(
            (each.entries for each, left in zip(whole, steps, strict=True) if left.entries and each.counts), None
        )
        total = steps[0].entries.bit_count()
        return Results(
            query=query,
            understood=describe(expression, query.text, found.readings, where, without),
            total=total,
            hits=tuple(self._hits(steps, query.limit)),
            facets=count_facets(self.catalogue, whole[0].entries if counted is None else counted, where, without),
            terms=_texts(steps),
            suggestions=self._suggester.suggest(query.text, found.readings),
            explanation=None
            if total
            else explain(
                replace(query, where=where, without=without), expression, found.readings, found.parts, self._count
            ),
        )

    def _means_itself(self, text: str) -> bool:
        """Tell whether ``text`` is a word, or is put together of words that are in the library: 碳汇交易."""
        parts = self._cutter.cut(text)
        return self._cutter.knows(text) or (
            all(len(part) >= _SHORTEST_WORD and self._cutter.knows(part) for part in parts)
            and all(self.matcher.matching(Text(part)) for part in parts)
        )

    def settle(self) -> None:
        """Load what makes later answers fast and the first one slow: the index, words, their sounds and meanings."""
        self.engine.settle()
        self._cutter.load()
        self._sounds.load()
        self._nearness.load()

    def _within(self, query: Query) -> int:
        """Return the entries that carry all of what every hit has to carry."""
        entries = self.catalogue.everything
        for selection in query.within:
            entries &= self.catalogue.columns[selection.facet].get(selection.value, 0)
        return entries

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

    def _apart(self, expression: Expression) -> Expression:
        """Return ``expression`` with words that stand nowhere as typed cut at their punctuation: 碳汇、森林; 碳汇！."""
        match expression:
            case Words(text, quoted=False, prefix=False) if not self.matcher.matching(Text(text)):
                parts = tuple(Words(part) for part in _PUNCTUATION.split(text) if part)
                return And(parts) if len(parts) > 1 else parts[0] if parts else expression
            case Not(inner):
                return Not(self._apart(inner))
            case And(parts) | Or(parts):
                return type(expression)(tuple(map(self._apart, parts)))
            case _:
                return expression

    def _find(self, expression: Expression, *, is_sentence: bool) -> _Found:
        """Return what ``expression`` finds step by step.

        Its parts come last, where nothing, or little of a sentence, is found. Where that is little, too, and nobody
        knows what was meant, a page of what is near in meaning follows.
        """
        readings = self.read(expression)
        wanted = positive_leaves(expression)
        scored = tuple(readings[leaf] for leaf in wanted)
        steps: list[_Step] = []
        parts: tuple[Leaf, ...] = ()
        seen = 0
        for via in _STEPS:
            entries = self.evaluate(expression, readings, via)
            steps.append(_Step(via, entries & ~seen, scored))
            seen |= entries
        unwanted = seen | self._unwanted(expression, readings)
        if wanted and (not seen or (is_sentence and seen.bit_count() < _FEW)):
            partial = self._partial.find(wanted)
            parts = partial.subjects
            steps.append(_partly(partial, unwanted))
            readings = _with_those_of(partial, readings) if steps[-1].entries else readings
            seen |= steps[-1].entries
        if wanted and not steps[0].entries and seen.bit_count() < _FEW and not any(map(_is_sure, scored)):
            partial = self._partial.find(wanted, widely=True)
            steps.append(self._near(_partly(partial, unwanted | seen), _FEW))
            readings = _with_those_of(partial, readings) if steps[-1].entries else readings
        return _Found(tuple(steps), readings, parts)

    def _near(self, step: _Step, count: int) -> _Step:
        """Return what ``step`` finds near in meaning: its ``count`` best entries only."""
        scores = self._ranking.scores(step.entries, step.scored, step.finer)
        best = nsmallest(count, scores, key=lambda ordinal: (-scores[ordinal], ordinal))
        return replace(step, entries=self.catalogue.bits(best), counts=False)

    def _unwanted(self, expression: Expression, readings: Readings) -> int:
        """Return what a NOT at the top of ``expression`` rules out: a partial match must not let it in."""
        parts = expression.parts if isinstance(expression, And) else (expression,)
        found = 0
        for part in parts:
            if isinstance(part, Not):
                found |= self.evaluate(part.inner, readings)
        return found

    def _count(self, expression: Expression, query: Query) -> int:
        """Return the number of literal hits of ``expression`` with what ``query`` selects, not with its words."""
        bits = self.evaluate(expression, self.read(expression)) & self._within(query)
        return narrow(self.catalogue, bits, query.where, query.without).bit_count()

    def _hits(self, steps: Sequence[_Step], limit: int) -> Iterator[Hit]:
        left = limit
        for step in steps:
            if not left:
                break
            scores = self._ranking.scores(step.entries, step.scored, step.finer)
            best = nsmallest(left, ((-score, ordinal) for ordinal, score in scores.items()))
            left -= len(best)
            for _, ordinal in best:
                snippet = self._snippet(ordinal, step.shown)
                yield Hit(self.catalogue.entries[ordinal], round(scores[ordinal], 4), step.via, snippet)

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


def _is_sure(readings: Sequence[Reading]) -> bool:
    """Tell whether a leaf is known to mean a thing of the library, or a word that was misspelt or written in sounds."""
    return any(isinstance(reading.target, Thing) or reading.via in (Via.PINYIN, Via.SPELLING) for reading in readings)


def _partly(partial: Partial, unwanted: int) -> _Step:
    """Return what is found by parts of the query, without the entries that are ``unwanted``."""
    return _Step(Via.PARTIAL, partial.matching & ~unwanted, tuple(partial.readings.values()), partial.pairs)


def _with_those_of(partial: Partial, readings: Readings) -> Readings:
    """Return ``readings`` and those that led to partial matches."""
    return {
        leaf: (*readings.get(leaf, ()), *partial.readings.get(leaf, ())) for leaf in {**partial.readings, **readings}
    }


def _texts(steps: Sequence[_Step]) -> tuple[str, ...]:
    """Return the words that were looked for, as written or widened."""
    readings = (reading for step in steps if step.entries for reading in step.shown)
    return tuple(dict.fromkeys(reading.target.text for reading in readings if isinstance(reading.target, Text)))
