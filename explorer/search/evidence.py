"""Where in an entry the reason for finding it stands."""

from collections.abc import Iterable, Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Facet
from explorer.search.catalogue import ROLE_FACETS, Catalogue
from explorer.search.facet_names import AGENCY_FACETS
from explorer.search.numbered import ACTION, Numbered
from explorer.search.occurrences import occurrences
from explorer.search.readings import Target, Text


def find_marks(catalogue: Catalogue, entry: Entry, targets: Iterable[Target]) -> tuple[Span, ...]:
    """Return where ``entry`` holds one of ``targets``, in order, none overlapping an earlier or longer one."""
    spans = {span for target in targets for span in spans_of(catalogue, entry, target)}
    return tuple(_apart(sorted(spans, key=lambda span: (span.start, -span.end))))


def spans_of(catalogue: Catalogue, entry: Entry, target: Target) -> Sequence[Span]:
    """Return where ``entry`` names ``target``; a place also where it names one inside it.

    What is called by number is named by its title.
    """
    if isinstance(target, Text):
        return _written(catalogue, entry, target)
    linked = entry.linked
    if isinstance(target, Numbered):
        return [linked.section.title_span] if linked.section.title and target.heading != ACTION else []
    if target.facet in AGENCY_FACETS:
        meant = (link for link in linked.agencies if link.agency == target.value)
        return [link.span for link in meant if target.facet in (Facet.AGENCY, ROLE_FACETS.get(link.role))]
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


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield ``spans`` without those that overlap an earlier one."""
    last_end = 0
    for span in spans:
        if span.start >= last_end:
            yield span
            last_end = span.end
