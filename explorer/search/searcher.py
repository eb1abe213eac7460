"""Query to Results."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import chain

from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.query import Query, Results, Selection, Via
from explorer.search.catalogue import Catalogue
from explorer.search.conditions import Conditions
from explorer.search.destinations import Destinations
from explorer.search.engine import Engine
from explorer.search.evidence import find_marks
from explorer.search.explaining import explain
from explorer.search.expression import Expression, all_leaves, positive_leaves
from explorer.search.facets import count_facets, narrow
from explorer.search.finder import STEPS, Finder, Found, Readings, Step
from explorer.search.fitting import Fitter
from explorer.search.interpreting import Interpreter, Meaning
from explorer.search.listing import list_hits
from explorer.search.marked import Marked
from explorer.search.matching import Matcher
from explorer.search.names import NameIndex
from explorer.search.nearness import Nearness
from explorer.search.partial import PartialMatches
from explorer.search.pieces import is_phrase
from explorer.search.questions import Questions
from explorer.search.ranking import Ranking
from explorer.search.reader import QueryReader
from explorer.search.readings import Text, Thing
from explorer.search.sounds import Sounds
from explorer.search.spelt import Spelt
from explorer.search.spelt_stretches import SpeltStretches
from explorer.search.suggesting import Suggester
from explorer.search.synonyms import Synonyms
from explorer.search.topics import Topics
from explorer.search.understanding import describe, filters_in_words
from explorer.text.cutting import Cutter

_SHORTEST_WORD = 2


class Searcher:
    """Answers queries over a catalogue with an engine."""

    def __init__(self, catalogue: Catalogue, engine: Engine, cutter: Cutter) -> None:
        """Keep all three; the engine's ordinals are the catalogue's."""
        self.catalogue = catalogue
        self.engine = engine
        self.matcher = Matcher(catalogue, engine)
        self._names = NameIndex(catalogue)
        self._cutter = cutter
        self._synonyms = Synonyms.load()
        stretches = SpeltStretches(catalogue.folded, self.matcher)
        self._spelt = Spelt(self._names, catalogue.titles, lambda: self._words, stretches)
        self._sounds = Sounds(self._names, lambda: self._words, self.matcher, self._means_itself)
        topics = Topics(cutter, self._synonyms)
        self._marked = Marked(catalogue.folded)
        reader = QueryReader(self.matcher, self._names, self._marked, self._synonyms, self._spelt, self._sounds)
        self._questions = Questions(self._names, topics, reader, catalogue.agencies)
        self._ranking = Ranking(catalogue, self.matcher)
        self._nearness = Nearness(lambda: filter(topics.tells, engine.words()))
        in_parts = PartialMatches(self.matcher, reader, self._ranking, topics, self._nearness)
        self.finder = Finder(catalogue, self.matcher, reader, in_parts, self._ranking)
        conditions = Conditions(self._questions, reader)
        fitter = Fitter(self.matcher, reader, self._names)
        self._interpreter = Interpreter(self._questions, conditions, fitter, self.finder)
        self._suggester = Suggester(catalogue, self.matcher, self._names)
        self._found = lru_cache(1)(self._find)  # what is opened, or narrowed by facets, was asked for just before

    @cached_property
    def destinations(self) -> Destinations:
        """What one can jump to by name."""
        return Destinations(self.catalogue, self._names)

    def search(self, query: Query) -> Results:
        """Return the hits of ``query``, literal ones first, with all facets counted over what ``total`` counts."""
        meaning, found = self._found(query.text, query.unit)
        expression = meaning.expression
        where, without = self._resolved(query.where), self._resolved(query.without)
        within = self._within(query)
        whole = [replace(step, entries=step.entries & within) for step in found.steps]
        steps = [replace(step, entries=narrow(self.catalogue, step.entries, where, without)) for step in whole]
        matching = (step.entries for step in whole if step.via is not Via.NEAR)
        counted = next(filter(None, matching), 0)
        total = steps[0].entries.bit_count()
        readings = _wanted(expression, found.readings)
        titles = self.catalogue.document_titles
        filters = filters_in_words(where, without, titles)
        return Results(
            query=query,
            understood=describe(expression, query.text, readings, (*filters, *filter(None, [meaning.remark]))),
            total=total,
            hits=tuple(list_hits(self.catalogue, self._ranking, steps, query.limit)),
            facets=count_facets(self.catalogue, counted, where, without),
            suggestions=self._suggester.suggest(query.text, readings),
            explanation=None
            if total
            else explain(
                replace(query, where=where, without=without),
                expression,
                found,
                partial(self._count, {leaf: found.readings[leaf] for leaf in all_leaves(expression)}),
                _taken_away(whole, steps),
                filters,
            ),
            titles=titles,
        )

    def marks(self, section_id: str, query: Query) -> tuple[Span, ...]:
        """Return where a section holds what ``query`` found it by, or selects; if it is no hit, what it has of that."""
        ordinal = self.catalogue.ordinals[section_id]
        steps = self._found(query.text, query.unit)[1].steps
        reached = [step for step in steps if step.entries >> ordinal & 1] or [step for step in steps if step.entries]
        read = [reading.target for step in reached for reading in step.shown]
        chosen = [Thing(each.facet, each.value) for each in self._resolved(query.where)]
        return find_marks(self.catalogue, self.catalogue.entries[ordinal], (*read, *chosen))

    def _find(self, text: str, unit: str) -> tuple[Meaning, Found]:
        """Return what ``text`` means, and what that finds in the whole library."""
        meaning = self._interpreter.interpret(text, unit)
        is_sentence = meaning.is_question or is_phrase(meaning.expression)
        return meaning, self.finder.find(meaning.expression, is_sentence=is_sentence)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        """The words of library and language; those of a single character only where they say something, as 煤 does."""
        written = (word for word in self.engine.words() if len(word) >= _SHORTEST_WORD)
        return tuple(dict.fromkeys((*written, *self._synonyms.words)))

    def _means_itself(self, text: str) -> bool:
        """Tell whether ``text`` is a word, or is put together of words that are in the library: 碳汇交易."""
        parts = self._cutter.cut(text)
        return self._cutter.knows(text) or (
            all(len(part) >= _SHORTEST_WORD and self._cutter.knows(part) for part in parts)
            and all(self.matcher.matching(Text(part)) for part in parts)
        )

    def settle(self) -> None:
        """Load what makes later answers fast and the first one slow: the index, words, their sounds and meanings."""
        for _ in self.settling():
            pass

    def settling(self) -> Iterator[None]:
        """Settle step by step: between two of them questions can be answered."""
        self.engine.settle()
        yield
        self._cutter.load()
        for _ in chain(self._spelt.loading(), self._sounds.loading()):
            yield
        self._nearness.load()
        self._marked.load()
        yield
        self._questions.load()

    def _within(self, query: Query) -> int:
        """Return the entries that carry all of what every hit has to carry."""
        entries = self.catalogue.everything
        for selection in query.within:
            entries &= self.catalogue.columns[selection.facet].get(selection.value, 0)
        return entries

    def _count(self, known: Readings, expression: Expression, query: Query) -> int:
        """Return the number of literal hits of ``expression`` with what ``query`` selects, not with its words."""
        bits = self.finder.evaluate(expression, self.finder.read(expression, known)) & self._within(query)
        return narrow(self.catalogue, bits, query.where, query.without).bit_count()

    def _resolved(self, selections: Sequence[Selection]) -> tuple[Selection, ...]:
        """Return the selections with aliases replaced by the facet values they stand for."""
        return tuple(
            dict.fromkeys(
                Selection(selection.facet, value)
                for selection in selections
                for value in self._names.values(selection.facet, selection.value)
            )
        )


def _wanted(expression: Expression, readings: Readings) -> Readings:
    """Return ``readings`` without those of leaves that only stand under NOT: nothing is widened there."""
    ruled_out = {*all_leaves(expression)} - {*positive_leaves(expression)}
    return {leaf: read for leaf, read in readings.items() if leaf not in ruled_out}


def _taken_away(whole: Sequence[Step], steps: Sequence[Step]) -> int:
    """Return how many the surer steps find, where what is selected takes all of them away, else 0."""
    found = left = 0
    for each, narrowed in zip(whole, steps, strict=True):
        if each.via in STEPS:
            found, left = found | each.entries, left | narrowed.entries
    return 0 if left else found.bit_count()
