"""Where in an entry the reason for finding it stands."""

from collections.abc import Iterable, Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Facet
from explorer.search.catalogue import Catalogue
from explorer.search.names import AGENCY_FACETS
from explorer.search.occurrences import Mark, occurrences
from explorer.search.readings import Reading, Target, Text


def find_marks(catalogue: Catalogue, entry: Entry, readings: Iterable[Reading]) -> tuple[Mark, ...]:
    """Return where ``entry`` holds what ``readings`` mean, from the title's start on, in order, none overlapping."""
    start = entry.section.whole.start
    spans = {span for reading in readings for span in spans_of(catalogue, entry, reading.target)}
    marks = sorted(((span.start - start, span.end - start) for span in spans), key=lambda mark: (mark[0], -mark[1]))
    return tuple(_apart(marks))


def spans_of(catalogue: Catalogue, entry: Entry, target: Target) -> Sequence[Span]:
    """Return where ``entry`` names ``target``; a place also where it names one inside it."""
    if isinstance(target, Text):
        return _written(catalogue, entry, target)
    linked = entry.linked
    if target.facet in AGENCY_FACETS:
        return [link.span for link in linked.agencies if link.agency == target.value]
    if target.facet is Facet.PLACE:
        return [link.span for link in linked.places if target.value in catalogue.lineage(link.place)]
    if target.facet is Facet.PROGRAMME:
        return [link.span for link in linked.programmes if link.programme == target.value]
    return []


def _written(catalogue: Catalogue, entry: Entry, target: Text) -> Sequence[Span]:
    section = entry.section
    looked_at = section.title_span if target.title else section.whole
    before = looked_at.start - section.whole.start
    folded = catalogue.folded[catalogue.ordinals[entry.id]][before : looked_at.end - section.whole.start]
    return [Span(looked_at.start + first, looked_at.start + last) for first, last in occurrences(folded, target)]


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield ``marks`` without those that overlap an earlier one."""
    last_end = 0
    for start, end in marks:
        if start >= last_end:
            yield start, end
            last_end = end
