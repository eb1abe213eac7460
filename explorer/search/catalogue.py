"""All entries of the library in memory, with the columns that facets are counted from.

A set of entries is an ``int`` whose bit *n* stands for entry *n*: intersections and counts take microseconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from explorer.domain.agency import Agency
from explorer.domain.document import Block
from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.place import Place
from explorer.domain.query import Facet
from explorer.domain.role import Role
from explorer.search.outlines import Outlines
from explorer.search.readings import Order
from explorer.text.folding import fold

ROLE_FACETS = {Role.LEAD: Facet.LEAD, Role.PARTICIPANT: Facet.PARTICIPANT}


class Catalogue:
    """Entries by ordinal, their folded text, and for each facet value the set of entries that carry it."""

    def __init__(self, plans: Sequence[LinkedPlan]) -> None:
        """Lay out the entries of ``plans`` in order."""
        self.plans = tuple(plans)
        self.entries: tuple[Entry, ...] = tuple(Entry(plan, linked) for plan in plans for linked in plan.sections)
        firsts = {entry.plan.document.id: n for n, entry in reversed(list(enumerate(self.entries)))}
        self.first_ordinals: Mapping[str, int] = firsts
        """Ordinal of each document's first entry."""
        self.ordinals: Mapping[str, int] = {entry.id: n for n, entry in enumerate(self.entries)}
        self.folded: tuple[str, ...] = tuple(fold(whole_text(entry)) for entry in self.entries)
        self.titles: tuple[str, ...] = tuple(fold(entry.section.title) for entry in self.entries)
        self.headings: tuple[str, ...] = tuple(fold(path) for plan in plans for path in _heading_paths(plan))
        """The headings each entry stands under, its own title and the document's left out."""
        self.everything = (1 << len(self.entries)) - 1
        self.agencies: Mapping[str, Agency] = {a.name: a for plan in plans for a in plan.agencies}
        self.places: Mapping[str, Place] = {p.label: p for plan in plans for p in plan.places}
        self.columns: Mapping[Facet, Mapping[str, int]] = self._columns()
        self.outlines = Outlines(self.entries)

    def bits(self, ordinals: Iterable[int]) -> int:
        """Return the set of these ordinals."""
        found = bytearray(len(self.entries) // 8 + 1)
        for ordinal in ordinals:
            found[ordinal >> 3] |= 1 << (ordinal & 7)
        return int.from_bytes(found, "little")

    def lineage(self, label: str) -> Iterator[str]:
        """Yield the place and the places it lies in, below the province."""
        place = self.places.get(label)
        while place is not None:
            yield place.label
            place = self.places.get(place.parent) if place.parent else None

    def _columns(self) -> dict[Facet, dict[str, int]]:
        carriers: dict[Facet, dict[str, list[int]]] = {facet: defaultdict(list) for facet in Facet}
        for ordinal, entry in enumerate(self.entries):
            for facet, value in set(self._values(entry)):
                carriers[facet][value].append(ordinal)
        return {
            facet: {value: self.bits(found) for value, found in values.items()} for facet, values in carriers.items()
        }

    @cached_property
    def document_titles(self) -> Mapping[str, str]:
        """What the documents are called, by their ids."""
        documents = (plan.document for plan in self.plans)
        return {document.id: document.metadata.title or document.id for document in documents}

    @cached_property
    def named_in_order(self) -> Mapping[Order, Mapping[str, int]]:
        """For each body the entries that name it first of those responsible, or later, and don't say who leads."""
        named: dict[Order, dict[str, list[int]]] = {order: defaultdict(list) for order in Order}
        for ordinal, entry in enumerate(self.entries):
            links = sorted(entry.linked.agencies, key=lambda link: link.span.start)
            if all(link.role is Role.RESPONSIBLE for link in links):
                for place, body in enumerate(dict.fromkeys(link.agency for link in links)):
                    named[Order.LATER if place else Order.FIRST][body].append(ordinal)
        return {order: {body: self.bits(found) for body, found in bodies.items()} for order, bodies in named.items()}

    def _values(self, entry: Entry) -> Iterator[tuple[Facet, str]]:
        """Yield the facet values ``entry`` carries; a county's entry carries its prefecture too."""
        yield Facet.KIND, entry.section.kind.value
        yield Facet.DOCUMENT, entry.plan.document.id
        if entry.section.action is not None:
            yield Facet.ACTION, entry.section.action.title
        for link in entry.linked.agencies:
            yield Facet.AGENCY, link.agency
            yield Facet.JURISDICTION, link.jurisdiction
            if link.role in ROLE_FACETS:
                yield ROLE_FACETS[link.role], link.agency
        for place in entry.linked.places:
            yield from ((Facet.PLACE, label) for label in self.lineage(place.place))
        for programme in entry.linked.programmes:
            yield Facet.PROGRAMME, programme.programme


def whole_text(entry: Entry) -> str:
    """Return title and body as the document has them: the stretch from the title to the body's end."""
    return entry.section.whole.of(entry.plan.document.text)


def _heading_paths(plan: LinkedPlan) -> Iterator[str]:
    """Yield for each section the headings above it, the highest first."""
    text = plan.document.text
    headings = [block for block in plan.document.blocks if block.level]
    above: list[Block] = []
    position = 0
    for linked in plan.sections:
        whole = linked.section.whole
        while position < len(headings) and headings[position].span.start < whole.start:
            block = headings[position]
            above = [*(other for other in above if other.level < block.level), block]
            position += 1
        titles = (block.span.of(text) for block in above if not block.span.overlaps(whole))
        yield " ".join(title for title in titles if title != plan.document.metadata.title)


def ordinals(bits: int) -> Iterator[int]:
    """Yield the members of a set in order."""
    figures = bin(bits)[:1:-1]  # searching a string is far faster than taking a large number apart bit by bit
    ordinal = figures.find("1")
    while ordinal >= 0:
        yield ordinal
        ordinal = figures.find("1", ordinal + 1)
