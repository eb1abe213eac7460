"""The bodies of both sides of a plan, called by one name: 两省市能源局, 川渝交通部门."""

import pytest

from explorer.domain.query import Query
from explorer.workflow.session import Session, run_query
from tests.samples import plan_from
from tests.search.small import searcher_over
from tests.search.test_questions import ALL, ENERGY, FINANCE, found, of

LEADS = of(ENERGY, role="lead")
WATER = of("水利局", "水利厅")
TRAFFIC_LEADS, BOTH_TRAFFIC_LEAD = {8, 9, 10, 11, 24}, {9, 10, 24}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("两省市能源局牵头的任务", LEADS),
        ("两省市发展改革委牵头的任务", {7, 17, 18, 21, 25}),
        ("两地能源局牵头的任务", LEADS),
        ("双方能源局牵头哪些任务", LEADS),
        ("川渝两地能源局牵头的任务", LEADS),
        ("川渝能源局都牵头的任务", LEADS),
        ("由成渝能源局牵头的任务", LEADS),
        ("渝能源局牵头的任务", LEADS),
        ("由渝能源局牵头的任务", LEADS),
        ("重庆和四川能源局牵头的任务", LEADS),
        ("重庆市、四川省两地能源局牵头的任务", LEADS),
        ("成渝两地财政局参与的任务", of(*FINANCE, role="participant")),
        ("哪些任务由两省市财政部门牵头？", {15}),
        ("川渝交通局牵头的任务", TRAFFIC_LEADS),
        ("川渝两地交通主管部门牵头的任务", TRAFFIC_LEADS),
        ("两地交通部门都牵头的任务", BOTH_TRAFFIC_LEAD),
        ("两省市交通运输部门共同牵头的任务", BOTH_TRAFFIC_LEAD),
        ("两地交通局分别牵头哪些任务", TRAFFIC_LEADS),
        ("两省市生态环境部门牵头的任务", {22, 23, 26}),
        ("川渝两地的能源局牵头的任务", LEADS),
        ("两地联合牵头的任务", ALL),
        ("两地能源局的任务", of(ENERGY)),
        ("涉及两地水利局的任务", WATER),
        ("两地能源局和水利局都参与的任务", of(ENERGY) & WATER),
        ("两地能源局牵头、水利局配合的任务", {2}),
        ("两地发改委牵头的碳汇任务", {17, 21}),
    ],
)
def test_a_word_for_both_sides_means_the_body_of_each(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "not_these"),
    [
        ("两地能源局都不参与的任务", of(ENERGY)),
        ("两地交通局都没有牵头的任务", TRAFFIC_LEADS),
        ("不由两地交通局牵头的任务", TRAFFIC_LEADS),
        ("哪些任务没有两省市财政部门", of(*FINANCE)),
        ("与川渝两地能源局无关的任务", of(ENERGY)),
    ],
)
def test_the_bodies_of_both_sides_can_be_denied(session: Session, text: str, not_these: set[int]) -> None:
    assert found(session, text) == ALL - not_these


def test_they_are_told_by_their_own_names(session: Session) -> None:
    either = run_query(session, Query("川渝交通局牵头的任务")).understood
    assert either.startswith("（牵头为“重庆市交通局”或牵头为“四川省交通运输厅”）且类别为“任务”")
    region = run_query(session, Query("成渝交通局牵头的任务")).understood
    assert region == either
    one = run_query(session, Query("由渝交通局牵头的任务")).understood
    assert one.startswith("牵头为“渝交通局”且类别为“任务”")
    both = run_query(session, Query("川渝交通局都牵头的任务")).understood
    assert both.startswith("牵头为“重庆市交通局”且牵头为“四川省交通运输厅”且类别为“任务”")


SEA = """水产协同方案
一、重点任务（两省列首位的为牵头单位）
（一）渔业绿色行动
1．修建渔港。修建渔港。（责任单位：福建省海洋渔业局、省财政厅；广东省农业农村厅、财政厅）
2．清理海岸。清理海岸。（责任单位：福建省水利厅；广东省水利厅、财政厅）
3．修建水库。修建川渝水库。（责任单位：福建省财政厅；广东省水利厅）
"""


def test_the_sides_are_those_of_the_plans_in_the_library() -> None:
    searcher = searcher_over(plan_from(SEA))
    for text, numbers in (
        ("两省水利厅牵头的任务", {2, 3}),
        ("闽粤水利部门都牵头的任务", {2}),
        ("福建和广东财政厅有哪些任务", {1, 2, 3}),
        ("两地财政厅都牵头的任务", set[int]()),
    ):
        results = searcher.search(Query(text))
        assert {hit.entry.section.number for hit in results.hits[: results.total]} == numbers, text


@pytest.mark.parametrize("text", ["渝黔两地能源局牵头的任务", "京津两地能源局牵头的任务", "三地能源局牵头的任务"])
def test_other_sides_than_those_are_not_meant(session: Session, text: str) -> None:
    assert "重庆市能源局”或" not in run_query(session, Query(text)).understood


@pytest.mark.parametrize("text", ["两省市", "川渝两地", "两地共同实施", "与两地有关的重大事项", "双方协商一致"])
def test_a_word_for_both_sides_without_a_body_stays_text(session: Session, text: str) -> None:
    assert run_query(session, Query(text)).understood.startswith(f"包含“{text}”")
