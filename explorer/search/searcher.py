"""Query to Results."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from explorer.domain.query import Hit, Query, Results, Selection, Via
from explorer.search.catalogue import Catalogue, ordinals, whole_text
from explorer.search.engine import Engine
from explorer.search.facets import apply_selections
from explorer.search.names import NameIndex
from explorer.search.snippets import make_snippet
from explorer.search.understanding import describe
from explorer.search.words import Term, read_terms
from explorer.text.cutting import Cutter, words_of
from explorer.text.folding import fold

_TITLE_BONUS = 4.0
"""Added to the score of an entry whose title holds a term as written: more than words alone can reach there."""


@dataclass(frozen=True, slots=True)
class _Matches:
    """The entries that hold every term as written, and those that are linked to something so named."""

    literal: int
    widened: int


class Searcher:
    """Answers queries over a catalogue with an engine."""

    def __init__(self, catalogue: Catalogue, engine: Engine, cutter: Cutter) -> None:
        """Keep all three; the engine's ordinals are the catalogue's."""
        self.catalogue = catalogue
        self.engine = engine
        self._cutter = cutter
        self._names = NameIndex(catalogue)

    def search(self, query: Query) -> Results:
        """Return the hits of ``query``, literal ones first, with all facets counted over what ``total`` counts."""
        terms = read_terms(query.text)
        where = self._resolved(query.where)
        without = self._resolved(query.without)
        matches = self._match(terms)
        found, facets = apply_selections(self.catalogue, matches.literal, where, without)
        widened, widened_facets = apply_selections(self.catalogue, matches.widened, where, without)
        scores = self._scores(terms)
        ranked = [
            *((ordinal, Via.LITERAL) for ordinal in self._ranked(found, scores)),
            *((ordinal, Via.SYNONYM) for ordinal in self._ranked(widened, scores)),
        ]
        texts = tuple(term.text for term in terms)
        return Results(
            query=query,
            understood=describe(terms, where, without),
            total=found.bit_count(),
            hits=tuple(self._hit(ordinal, via, scores, texts) for ordinal, via in ranked[: query.limit]),
            facets=facets if found or not widened else widened_facets,
            terms=texts,
        )

    def _match(self, terms: Sequence[Term]) -> _Matches:
        literal = wide = self.catalogue.everything
        for term in terms:
            exact = self._literal(term.text)
            literal &= exact
            wide &= exact if term.quoted else exact | self._names.named(term.text)
        return _Matches(literal, wide & ~literal)

    def _literal(self, text: str) -> int:
        """Return the entries whose title or body holds ``text``, checked against the text itself."""
        folded = self.catalogue.folded
        return self.catalogue.bits(n for n in self.engine.candidates(text) if text in folded[n])

    def _scores(self, terms: Sequence[Term]) -> Mapping[int, float]:
        """Return word scores, raised for each term that a title holds as written."""
        wanted = dict.fromkeys(word for term in terms for word in words_of(term.text, self._cutter))
        scores = dict(self.engine.scores(tuple(wanted)))
        if terms:
            for ordinal, entry in enumerate(self.catalogue.entries):
                title = fold(entry.section.title)
                bonus = sum(_TITLE_BONUS for term in terms if term.text in title)
                if bonus:
                    scores[ordinal] = scores.get(ordinal, 0.0) + bonus
        return scores

    def _ranked(self, found: int, scores: Mapping[int, float]) -> Iterable[int]:
        """Return the members of ``found``, the best first, equals in reading order."""
        return sorted(ordinals(found), key=lambda ordinal: -scores.get(ordinal, 0.0))

    def _hit(self, ordinal: int, via: Via, scores: Mapping[int, float], terms: Sequence[str]) -> Hit:
        entry = self.catalogue.entries[ordinal]
        score = round(scores.get(ordinal, 0.0), 4)
        whole = whole_text(entry)
        return Hit(entry, score, via, make_snippet(whole, len(whole) - len(entry.text), terms))

    def _resolved(self, selections: Iterable[Selection]) -> tuple[Selection, ...]:
        """Return the selections with aliases replaced by the facet values they stand for."""
        return tuple(
            Selection(selection.facet, value)
            for selection in selections
            for value in self._names.values(selection.facet, selection.value)
        )
