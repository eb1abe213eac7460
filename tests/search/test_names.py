"""Selections by the names people use."""

import pytest
from msgspec.structs import replace

from explorer.domain.document import Metadata
from explorer.domain.query import Facet, Query, Selection
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over


def total(session: Session, facet: Facet, value: str) -> int:
    return run_query(session, Query("", (Selection(facet, value),))).total


def test_an_alias_means_the_bodies_of_both_sides(session: Session):
    results = run_query(session, Query("", (Selection(Facet.LEAD, "发改委"),)))
    leads = {link.agency for hit in results.hits for link in hit.entry.linked.agencies if link.role.value == "lead"}
    assert results.total > 0
    assert {"重庆市发展改革委", "四川省发展改革委"} <= leads


@pytest.mark.parametrize(
    ("facet", "said", "meant"),
    [
        (Facet.KIND, "任务", "task"),
        (Facet.JURISDICTION, "渝", "重庆市"),
        (Facet.JURISDICTION, "四川", "四川省"),
        (Facet.ACTION, "1", "区域能源绿色低碳转型行动"),
        (Facet.AGENCY, "重庆市经济和信息化委员会", "重庆市经济信息委"),
    ],
)
def test_other_ways_to_say_a_value(session: Session, facet: Facet, said: str, meant: str):
    assert total(session, facet, said) == total(session, facet, meant) > 0


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("牵头:市能源局", {1, 2}), ("牵头:“市能源局”", {2}), ("牵头:重庆市能源局", {1}), ("牵头:能源局", {1})],
)
def test_a_body_named_in_one_plan_as_another_is_called_in_short_hides_it_not(typed: str, numbers: set[int]):
    plan = plan_of([("甲", "煤", "重庆市能源局"), ("乙", "气", "市能源局")])
    full, short = plan.agencies
    plan = replace(plan, agencies=(replace(full, aliases=("市能源局", "能源局")), short))
    hits = searcher_over(plan).search(Query(typed)).hits
    assert {hit.entry.section.number for hit in hits} == numbers


def test_an_unknown_value_finds_nothing_and_stays_listed(session: Session):
    results = run_query(session, Query("", (Selection(Facet.AGENCY, "火星事务局"),)))
    assert results.total == 0
    assert "火星事务局" in {count.value for count in results.facets[Facet.AGENCY]}


@pytest.mark.parametrize("typed", ["fgw", "t", "能源", "第一条"])
def test_a_document_without_a_title_is_searched_like_any_other(typed: str):
    plan = plan_of([("推进能源转型", "第一条举措。", "重庆市发展改革委")])
    untitled = replace(plan, document=replace(plan.document, metadata=Metadata()))
    found, same = (searcher_over(each).search(Query(typed)) for each in (untitled, plan))
    assert [hit.entry.section for hit in found.hits] == [hit.entry.section for hit in same.hits]
