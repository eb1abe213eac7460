"""Where in an entry the reason for finding it stands."""

from collections.abc import Iterable, Iterator

from explorer.domain.document import Span
from explorer.domain.links import Entry, LinkedSection
from explorer.domain.query import Facet
from explorer.search.names import AGENCY_FACETS
from explorer.search.occurrences import Mark, occurrences
from explorer.search.readings import Reading, Text, Thing


def find_marks(entry: Entry, folded: str, readings: Iterable[Reading]) -> tuple[Mark, ...]:
    """Return (start, end) in ``folded`` (title and body) of all that ``readings`` mean, in order, none overlapping."""
    found: set[Mark] = set()
    for reading in readings:
        target = reading.target
        found.update(occurrences(folded, target) if isinstance(target, Text) else _linked(entry, target))
    return tuple(_apart(sorted(found, key=lambda mark: (mark[0], -mark[1]))))


def _linked(entry: Entry, thing: Thing) -> Iterator[Mark]:
    """Yield where the entry names ``thing``, from the title's start on."""
    offset = entry.section.whole.start
    for span in _spans(entry.linked, thing):
        yield span.start - offset, span.end - offset


def _spans(linked: LinkedSection, thing: Thing) -> Iterator[Span]:
    if thing.facet in AGENCY_FACETS:
        return (link.span for link in linked.agencies if link.agency == thing.value)
    if thing.facet is Facet.PLACE:
        return (link.span for link in linked.places if link.place == thing.value)
    if thing.facet is Facet.PROGRAMME:
        return (link.span for link in linked.programmes if link.programme == thing.value)
    return iter(())


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield ``marks`` without those that overlap an earlier one."""
    last_end = 0
    for start, end in marks:
        if start >= last_end:
            yield start, end
            last_end = end
