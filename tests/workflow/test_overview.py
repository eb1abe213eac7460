"""The start page, counted against lists and facets; units found as people call them."""

import pytest

from explorer.domain.plan import Kind
from explorer.domain.query import Facet, Query, Selection
from explorer.workflow.lists import entries_of, tasks_among
from explorer.workflow.naming import find_units
from explorer.workflow.overview import make_overview
from explorer.workflow.searches import note_search, note_work
from explorer.workflow.session import Session, run_query


def test_the_plan_at_a_glance_counts_what_the_lists_hold(session: Session) -> None:
    overview, entries = make_overview(session), entries_of(session, "chengyu-2022")
    tasks = list(tasks_among(entries))
    assert [entry.id for group in overview.actions for entry in group.tasks] == [entry.id for entry in tasks]
    assert overview.tasks == len(tasks) == 26
    assert overview.duties == sum(len(entry.linked.agencies) for entry in entries) == 211
    assert overview.bodies == len({link.agency for entry in entries for link in entry.linked.agencies}) == 61
    assert [plan.count for plan in overview.plans] == [26, 2]


def test_the_most_linked_are_those_of_the_facets(session: Session) -> None:
    overview, facets = make_overview(session), run_query(session, Query()).facets
    for facet, tallies in ((Facet.AGENCY, overview.agencies), (Facet.PLACE, overview.places)):
        counts = {count.value: count.count for count in facets[facet]}
        assert all(counts[tally.selection.value] == tally.count for tally in tallies)
        assert [tally.count for tally in tallies] == sorted(counts.values(), reverse=True)[: len(tallies)]


def test_what_was_read_and_searched_for_comes_last_first(session: Session) -> None:
    first, second = [entry for entry in entries_of(session) if entry.section.kind is Kind.TASK][:2]
    for entry in (first, second):
        note_work(session, entry)
    note_search(session, Query("氢能"))
    overview = make_overview(session)
    assert [entry.id for entry in overview.recent] == [second.id, first.id]
    assert [query.text for query in overview.searches] == ["氢能"]


def test_a_unit_has_its_page_and_one_that_is_gone_has_none(session: Session) -> None:
    unit = make_overview(session, "重庆市能源局").unit
    assert unit is not None
    assert unit.agency.name == "重庆市能源局"
    assert make_overview(session, "已撤销的单位").unit is None


@pytest.mark.parametrize("typed", ["发改委", "fgw", "重庆市发展和改革委员会"])
def test_units_are_found_as_people_call_them(session: Session, typed: str) -> None:
    names = [agency.name for agency in find_units(session, typed)]
    assert names[0] in {"重庆市发展改革委", "四川省发展改革委"}
    assert "重庆市发展改革委" in names


def test_a_branch_is_offered_as_people_call_its_head(session: Session) -> None:
    assert {agency.name for agency in find_units(session, "央行")} == {"人行重庆营管部", "人行成都分行"}


@pytest.mark.parametrize("other", [(), (Selection(Facet.AGENCY, "四川省水利厅"),)])
def test_a_locked_unit_holds_whatever_else_is_chosen(session: Session, other: tuple[Selection, ...]) -> None:
    unit = Selection(Facet.AGENCY, "重庆市能源局")
    results = run_query(session, Query(where=other, within=(unit,)))
    wanted = {"重庆市能源局", *(selection.value for selection in other)}
    expected = [e.id for e in entries_of(session) if wanted <= {link.agency for link in e.linked.agencies}]
    assert sorted(hit.entry.id for hit in results.hits) == sorted(expected)
    counts = {count.value: count.count for count in results.facets[Facet.AGENCY]}
    assert counts["重庆市能源局"] == sum("重庆市能源局" in str(entry.linked.agencies) for entry in entries_of(session))
