"""What in a linked plan looks as if something were missing: tasks without a body, bodies nobody has heard of."""

from collections.abc import Iterator, Mapping, Sequence

from explorer.domain.agency import Agency
from explorer.domain.document import Span
from explorer.domain.doubt import Doubt, DoubtKind
from explorer.domain.links import LinkedSection
from explorer.domain.plan import Kind
from explorer.linking.agency_names import is_body_name


def find_doubts(sections: Sequence[LinkedSection], found: Mapping[str, Agency]) -> Iterator[Doubt]:
    """Yield what a reader should look at; in a plan that names no bodies at all no task is said to lack one."""
    tasks = [linked for linked in sections if linked.section.kind is Kind.TASK]
    idle = [linked for linked in tasks if not linked.bodies]
    if len(idle) < len(tasks):
        for linked in idle:
            section = linked.section
            yield Doubt(DoubtKind.IDLE, (section.title or str(section.number),), section.whole)
    yield from (Doubt(DoubtKind.BODY, (name,), span) for name, span in _unknown(sections, found).items())


def _unknown(sections: Sequence[LinkedSection], found: Mapping[str, Agency]) -> dict[str, Span]:
    """Return the bodies that neither the table nor the build of their names shows to be bodies, and where first."""
    first: dict[str, Span] = {}
    for link in (link for linked in sections for link in linked.agencies):
        if not (link.manual or found[link.agency].known or is_body_name(link.agency)):
            first.setdefault(link.agency, link.span)
    return first
