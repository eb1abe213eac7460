"""What is marked in a text that is read: linked things where they stand, and the words searched for."""

from collections.abc import Iterator

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.text.folding import fold


class Mark(Struct, frozen=True):
    """A stretch of the document that stands for something."""

    span: Span
    look: str
    """Name of the colour token."""
    selection: Selection
    """What a click on it narrows the results to."""
    role: Role | None = None
    rule: str = ""
    """The words that give a body its role."""
    is_manual: bool = False
    """Set by the user."""


def link_marks(entry: Entry) -> Iterator[Mark]:
    """Yield a mark for each body, place and programme linked in ``entry``, longer ones first where they nest."""
    linked = entry.linked
    marks = [_agency_mark(link) for link in linked.bodies]
    marks += [
        Mark(link.span, "place", Selection(Facet.PLACE, link.place), is_manual=link.manual) for link in linked.places
    ]
    marks += [
        Mark(link.span, "programme", Selection(Facet.PROGRAMME, link.programme), is_manual=link.manual)
        for link in linked.programmes
    ]
    yield from sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def find_terms(text: str, terms: tuple[str, ...]) -> list[Span]:
    """Return where ``terms`` stand in ``text``, whatever their width and case; overlapping finds become one."""
    folded = fold(text)
    spans: list[Span] = []
    for span in sorted(_all_finds(folded, terms)):
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
        else:
            spans.append(span)
    return spans


def _all_finds(folded: str, terms: tuple[str, ...]) -> Iterator[Span]:
    for term in terms:
        needle = fold(term)
        start = folded.find(needle) if needle else -1
        while start >= 0:
            yield Span(start, start + len(needle))
            start = folded.find(needle, start + 1)


def _agency_mark(link: AgencyLink) -> Mark:
    return Mark(
        link.span,
        "participant" if link.role is Role.PARTICIPANT else "lead",
        Selection(Facet.AGENCY, link.agency),
        link.role,
        link.evidence.rule if link.evidence else "",
        link.manual,
    )
