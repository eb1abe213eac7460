"""Facet values are chosen, left out and let go of; what is done twice is undone, and nothing is both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.query import Facet, Query, Relaxation, Selection, Suggestion
from explorer.ui.query_edits import excluding, focused, relaxed, taking, toggled, without_facet, without_facets

ENERGY, PLACE = Selection(Facet.AGENCY, "重庆市能源局"), Selection(Facet.PLACE, "涪陵区")
OTHERS = (Selection(Facet.AGENCY, "四川省能源局"), Selection(Facet.LEAD, "重庆市能源局"))
SELECTIONS = st.sampled_from([ENERGY, PLACE, *OTHERS])
EDITS = st.lists(st.tuples(st.sampled_from([toggled, excluding]), SELECTIONS))


@given(EDITS)
def test_no_value_is_chosen_twice_or_both_chosen_and_left_out(edits: list[tuple[object, Selection]]) -> None:
    query = Query("氢")
    for edit, selection in edits:
        query = edit(query, selection)  # type: ignore[operator]
    everything = (*query.where, *query.without)
    assert len(everything) == len(set(everything))
    assert query.text == "氢"


@pytest.mark.parametrize("edit", [toggled, excluding])
def test_what_is_done_twice_is_undone(edit: object) -> None:
    query = Query("氢", where=(PLACE,))
    assert edit(edit(query, ENERGY), ENERGY) == query  # type: ignore[operator]


def test_what_is_left_out_is_let_go_of_by_a_click_and_chosen_by_another() -> None:
    query = toggled(excluding(Query(), ENERGY), ENERGY)
    assert query == Query()
    assert toggled(query, ENERGY).where == (ENERGY,)


def test_values_go_by_facet_or_all_at_once() -> None:
    query = Query("氢", where=(ENERGY, PLACE), without=(Selection(Facet.AGENCY, "四川省能源局"),))
    assert without_facet(query, Facet.AGENCY) == Query("氢", where=(PLACE,))
    assert without_facets(query) == Query("氢")
    assert focused(query, PLACE) == Query(where=(PLACE,))
    assert relaxed(query, Relaxation("煤", (PLACE,), 3)) == Query("煤", where=(PLACE,))


def test_a_suggestion_narrows_puts_a_word_in_or_is_a_section_to_open() -> None:
    query = Query("煤 nyj", without=(ENERGY,))
    assert taking(query, Suggestion("重庆市能源局", "agency", 7)) == Query("煤", where=(ENERGY,))
    assert taking(Query("岩页气"), Suggestion("页岩气", "word", 1)) == Query("页岩气")
    assert taking(query, Suggestion("打造绿色低碳制造业集群", "task", 1)) is None
