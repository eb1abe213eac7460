"""Entries that were found to the hits that are listed, with what shows why they are there."""

from collections.abc import Iterator, Sequence

from explorer.domain.links import Entry
from explorer.domain.query import Hit
from explorer.search.catalogue import Catalogue, whole_text
from explorer.search.evidence import find_marks
from explorer.search.finder import Step
from explorer.search.ranking import Ranking
from explorer.search.snippets import make_snippet


def list_hits(catalogue: Catalogue, ranking: Ranking, steps: Sequence[Step], most: int) -> Iterator[Hit]:
    """Yield the hits of ``steps`` in order, of each the best first, ``most`` of them at most."""
    left = most
    for step in steps:
        if not left:
            break
        best = ranking.best(left, step.entries, step.scored, step.finer)
        left -= len(best)
        for ordinal, score in best.items():
            yield _hit(catalogue, catalogue.entries[ordinal], score, step)


def _hit(catalogue: Catalogue, entry: Entry, score: float, step: Step) -> Hit:
    whole, title = entry.section.whole, entry.section.title_span
    marks = find_marks(catalogue, entry, (reading.target for reading in step.shown))
    shifted = tuple((mark.start - whole.start, mark.end - whole.start) for mark in marks)
    snippet = make_snippet(whole_text(entry), entry.section.span.start - whole.start, shifted)
    in_title = tuple((mark.start - title.start, mark.end - title.start) for mark in marks if title.contains(mark))
    return Hit(entry, round(score, 4), step.via, snippet, in_title)
