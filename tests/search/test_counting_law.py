"""Facet counts equal what a reader of the links counts."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.links import Entry
from explorer.domain.query import Facet, Query, Selection
from explorer.domain.role import Role
from explorer.workflow.session import Session, run_query


def carried(entry: Entry) -> Iterator[tuple[Facet, str]]:
    """The values an entry carries, straight from its links."""
    yield Facet.KIND, entry.section.kind.value
    yield Facet.DOCUMENT, entry.plan.document.id
    if entry.section.action:
        yield Facet.ACTION, entry.section.action.title
    for link in entry.linked.agencies:
        yield Facet.AGENCY, link.agency
        yield Facet.JURISDICTION, link.jurisdiction
        if link.role is not Role.RESPONSIBLE:
            yield Facet(link.role.value), link.agency
    places = {place.label: place for place in entry.plan.places}
    for found in entry.linked.places:
        yield Facet.PLACE, found.place
        parent = places[found.place].parent
        if parent in places:
            yield Facet.PLACE, parent
    for programme in entry.linked.programmes:
        yield Facet.PROGRAMME, programme.programme


def brute_force(session: Session, words: str, where: list[Selection], without: list[Selection], facet: Facet):
    """Count by the law: query, all exclusions, the selections of all other facets."""
    counts: Counter[str] = Counter()
    for entry in session.catalogue.entries:
        values = set(carried(entry))
        others = {s.facet for s in where} - {facet}
        matches = words in session.catalogue.folded[session.catalogue.ordinals[entry.id]]
        fits = all(any((s.facet, s.value) in values for s in where if s.facet is f) for f in others)
        if matches and fits and not any((s.facet, s.value) in values for s in without):
            counts.update(value for f, value in values if f is facet)
    return {value: count for value, count in counts.items() if count}


def values_of(session: Session) -> list[Selection]:
    return [Selection(facet, value) for facet, column in session.catalogue.columns.items() for value in column]


def check(session: Session, words: str, where: list[Selection], without: list[Selection]) -> None:
    results = run_query(session, Query(words, tuple(where), tuple(without)))
    for facet in Facet:
        counted = {count.value: count.count for count in results.facets[facet] if count.count}
        assert counted == brute_force(session, words, where, without, facet)
        listed = {count.value for count in results.facets[facet]}
        assert {s.value for s in (*where, *without) if s.facet is facet} <= listed
        order = [(-count.count, count.value) for count in results.facets[facet]]
        assert order == sorted(order)


def test_counts_without_any_selection(session: Session):
    check(session, "", [], [])


def test_every_single_selection(session: Session):
    for selection in values_of(session)[::3]:
        check(session, "", [selection], [])


def test_every_pair_of_facets(session: Session):
    first = {facet: [s for s in values_of(session) if s.facet is facet] for facet in Facet}
    for one, two in product(Facet, Facet):
        if first[one] and first[two]:
            check(session, "碳", [first[one][0], first[two][-1]], [])


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_selections_and_exclusions(session: Session, data: st.DataObject):
    some = st.lists(st.sampled_from(values_of(session)), max_size=3)
    words = data.draw(st.sampled_from(["", "碳", "能源", "没有的词"]))
    check(session, words, data.draw(some), data.draw(some))
