"""Pages of bodies, places and programmes, put together from the library's entries."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.domain.document import Span
from explorer.domain.errors import ExplorerError
from explorer.domain.links import Entry, LinkedSection
from explorer.domain.pages import (
    AgencyPage,
    Company,
    PlacePage,
    PlanTally,
    ProgrammePage,
    Proof,
    Tally,
    ThingPage,
)
from explorer.domain.programme import Programme
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.search import Catalogue, ordinals
from explorer.text.folding import fold
from explorer.workflow.following_up import followed_by
from explorer.workflow.session import Session

_SHORTEST = 3
"""Characters a name needs to be looked for where nothing is linked: 内江 stands in 境内江河, too."""


def thing_page(session: Session, selection: Selection) -> ThingPage:
    """Return the page of a body, place or programme.

    Raises:
        ExplorerError: the library does not name it, or ``selection`` is of another facet.
    """
    make = {Facet.AGENCY: _agency_page, Facet.PLACE: _place_page, Facet.PROGRAMME: _programme_page}
    page = make[selection.facet](session.catalogue, selection.value) if selection.facet in make else None
    if page is None:
        raise ExplorerError(f"资料库里没有“{selection.value}”。", "它所在的文件可能已移除，请重新检索。")
    return replace(page, followed=followed_by(session, page.agency.name)) if isinstance(page, AgencyPage) else page


def has_page(session: Session, selection: Selection) -> bool:
    """Tell whether there is a page of a body, place or programme: whether the library names it."""
    catalogue = session.catalogue
    named = {Facet.AGENCY: catalogue.agencies, Facet.PLACE: catalogue.places}
    return selection.value in named.get(selection.facet, catalogue.columns[selection.facet])


def _agency_page(catalogue: Catalogue, name: str) -> AgencyPage | None:
    agency = catalogue.agencies.get(name)
    if agency is None:
        return None
    proofs: dict[Role, list[Proof]] = {role: [] for role in Role}
    listed: list[Entry] = []
    for entry in _entries(catalogue, Facet.AGENCY, name, lambda linked: any(b.agency == name for b in linked.bodies)):
        listed.append(entry)
        links = [link for link in entry.linked.bodies if link.agency == name]
        for role in dict.fromkeys(link.role for link in links):
            mine = [link for link in links if link.role is role]
            rule = next((link.evidence.rule for link in mine if link.evidence), "")
            by_hand = any(link.manual for link in mine)
            proofs[role].append(Proof(entry, tuple(link.span for link in mine), rule, is_manual=by_hand))
    leading = {proof.entry.id for role in (Role.LEAD, Role.RESPONSIBLE) for proof in proofs[role]}
    measures = [
        proof
        for entry in listed
        if entry.id in leading
        for proof in _measures(entry, (link.span for link in (*entry.linked.places, *entry.linked.programmes)))
    ]
    names = (agency.name, agency.full_name, *agency.aliases)
    return AgencyPage(
        agency,
        tuple(other.name for other in catalogue.agencies.values() if other.successor == name),
        tuple((role, tuple(found)) for role, found in proofs.items() if found),
        _counterpart(catalogue, agency, listed),
        _company(catalogue, Selection(Facet.AGENCY, name), listed, measures, names),
    )


def _place_page(catalogue: Catalogue, label: str) -> PlacePage | None:
    place = catalogue.places.get(label)
    if place is None:
        return None
    named: list[Proof] = []
    below: list[Proof] = []
    measures: list[Proof] = []
    names = {place.name}
    lineages = {each: tuple(catalogue.lineage(each)) for each in catalogue.places}
    for entry in _entries(catalogue, Facet.PLACE, label, lambda linked: any(p.place == label for p in linked.places)):
        here = [link for link in entry.linked.places if label in lineages[link.place]]
        own = [link for link in here if link.place == label]
        names.update(link.written for link in own)
        by_hand = any(link.manual for link in own or here)
        (named if own else below).append(Proof(entry, tuple(link.span for link in own or here), is_manual=by_hand))
        measures += _measures(entry, (link.span for link in own or here))
    column = catalogue.columns[Facet.PLACE]
    inside = [
        Tally(Selection(Facet.PLACE, other.label), column[other.label].bit_count())
        for other in catalogue.places.values()
        if other.parent == label and other.label in column
    ]
    listed = [proof.entry for proof in (*named, *below)]
    return PlacePage(
        place,
        tuple(catalogue.places[each] for each in lineages[label][1:]),
        _most_frequent_first(inside),
        tuple(named),
        tuple(below),
        _company(catalogue, Selection(Facet.PLACE, label), listed, measures, names),
    )


def _programme_page(catalogue: Catalogue, name: str) -> ProgrammePage | None:
    named: list[Proof] = []
    measures: list[Proof] = []
    names = {name}
    for entry in _entries(catalogue, Facet.PROGRAMME, name, lambda _linked: False):
        links = [link for link in entry.linked.programmes if link.programme == name]
        names.update(link.written for link in links)
        by_hand = any(link.manual for link in links)
        named.append(Proof(entry, tuple(link.span for link in links), is_manual=by_hand))
        measures += _measures(entry, (link.span for link in links))
    if not named:
        return None
    listed = [proof.entry for proof in named]
    company = _company(catalogue, Selection(Facet.PROGRAMME, name), listed, measures, names)
    return ProgrammePage(Programme(name), tuple(named), company)


def _entries(catalogue: Catalogue, facet: Facet, value: str, has: Callable[[LinkedSection], bool]) -> Iterator[Entry]:
    """Yield the entries that carry a facet value; of what is no facet value (有关部门), those that ``has`` tells."""
    bits = catalogue.columns[facet].get(value)
    if bits is not None:
        yield from (catalogue.entries[ordinal] for ordinal in ordinals(bits))
    else:
        yield from (entry for entry in catalogue.entries if has(entry.linked))


def _measures(entry: Entry, spans: Iterable[Span]) -> Iterator[Proof]:
    """Yield the measures of ``entry`` that hold some of ``spans``."""
    all_spans = tuple(spans)
    for number, measure in enumerate(entry.section.measures, 1):
        inside = tuple(span for span in all_spans if measure.span.contains(span))
        if inside:
            yield Proof(entry, inside, measure=number)


def _counterpart(catalogue: Catalogue, agency: Agency, listed: list[Entry]) -> Tally | None:
    other = catalogue.agencies.get(agency.counterpart or "")
    if other is None:
        return None
    shared = sum(any(link.agency == other.name for link in entry.linked.agencies) for entry in listed)
    return Tally(Selection(Facet.AGENCY, other.name), shared, other.jurisdiction)


def _company(
    catalogue: Catalogue, thing: Selection, listed: list[Entry], measures: list[Proof], names: Iterable[str]
) -> Company:
    bits = catalogue.bits(catalogue.ordinals[entry.id] for entry in listed)
    plans = {entry.plan.document.id: entry.plan.document for entry in listed}
    return Company(
        tallies(catalogue, Facet.AGENCY, bits, thing),
        tallies(catalogue, Facet.PLACE, bits, thing),
        tallies(catalogue, Facet.PROGRAMME, bits, thing),
        tuple(measures),
        tuple(
            PlanTally(key, document.metadata.title or key, (catalogue.columns[Facet.DOCUMENT][key] & bits).bit_count())
            for key, document in plans.items()
        ),
        tuple(_passages(catalogue, names, bits)),
    )


def tallies(catalogue: Catalogue, facet: Facet, bits: int, thing: Selection | None = None) -> tuple[Tally, ...]:
    """Return the values of ``facet`` among the entries ``bits`` but ``thing``, most frequent first, then by name."""
    counts = {value: (column & bits).bit_count() for value, column in catalogue.columns[facet].items()}
    found = (
        Tally(Selection(facet, value), count, catalogue.agencies[value].jurisdiction if facet is Facet.AGENCY else "")
        for value, count in counts.items()
        if count and Selection(facet, value) != thing
    )
    return _most_frequent_first(found)


def _most_frequent_first(found: Iterable[Tally]) -> tuple[Tally, ...]:
    return tuple(sorted(found, key=lambda tally: (-tally.count, tally.selection.value)))


def _passages(catalogue: Catalogue, names: Iterable[str], linked: int) -> Iterator[Proof]:
    """Yield the entries outside ``linked`` that use one of ``names``, other than as part of a longer name."""
    needles = sorted({fold(name) for name in names if len(name) >= _SHORTEST}, key=len, reverse=True)
    for ordinal, folded in enumerate(catalogue.folded):
        if linked >> ordinal & 1 or not any(needle in folded for needle in needles):
            continue
        entry = catalogue.entries[ordinal]
        spans = tuple(sorted(_unlinked(entry, folded, needles)))
        if spans:
            yield Proof(entry, spans)


def _unlinked(entry: Entry, folded: str, needles: list[str]) -> Iterator[Span]:
    linked, start = entry.linked, entry.section.whole.start
    taken = [link.span for link in (*linked.bodies, *linked.places, *linked.programmes)]
    longer = [mention.span for mention in linked.mentions]
    for needle in needles:
        at = folded.find(needle)
        while at >= 0:
            span = Span(start + at, start + at + len(needle))
            inside = any(other.contains(span) and other != span for other in longer)
            if not inside and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield span
            at = folded.find(needle, at + 1)
