"""The sentence-level commitments of a task."""

from collections.abc import Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.plan import Clause, Measure
from explorer.parsing.overlaps import clauses_in
from explorer.parsing.sentences import split_sentences


def find_measures(text: str, body: Span, clauses: Sequence[Clause]) -> Iterator[Measure]:
    """Yield the sentences of ``body`` outside its responsibility ``clauses``, which are in order."""
    for sentence in split_sentences(text, body):
        clause = next((clause.span for clause in clauses_in(clauses, sentence)), None)
        end = sentence.end if clause is None else max(sentence.start, clause.start)
        if Span(sentence.start, end).of(text).strip(" 。"):
            yield Measure(Span(sentence.start, end))
