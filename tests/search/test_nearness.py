"""What is asked in words that stand nowhere is found by words near in meaning, and said to be so."""

import pytest

from explorer.domain.query import Query, Via
from explorer.resources import read_resource, resource
from explorer.search.nearness import Nearness
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

WORDS = ("造林", "治污", "贷款", "高速铁路", "老师", "不是词的词")
GREEN = plan_of(
    [
        ("国土绿化", "实施植树造林，修复湿地。", ""),
        ("金融支持", "发放绿色贷款。", ""),
        ("交通", "建设高速铁路。", ""),
    ]
)


@pytest.mark.parametrize(
    ("word", "nearest"), [("种树", "造林"), ("高铁", "高速铁路"), ("资金", "贷款"), ("教师", "老师")]
)
def test_words_keep_the_company_of_others(word: str, nearest: str):
    near = Nearness(lambda: WORDS).near(word)
    assert near[0][0] == nearest
    assert [nearness for _, nearness in near] == sorted((nearness for _, nearness in near), reverse=True)
    assert all(0 <= nearness < 1 for _, nearness in near)


def test_a_word_is_not_near_to_itself_nor_one_that_nobody_knows_to_any():
    nearness = Nearness(lambda: WORDS)
    assert "造林" not in dict(nearness.near("造林"))
    assert not nearness.knows("不是词的词")
    assert nearness.near("不是词的词") == ()


def test_the_table_holds_a_signature_for_each_word_in_order():
    words = read_resource("resources/nearness/words.txt").splitlines()
    assert words == sorted(set(words))
    assert resource("resources/nearness/signatures.bin").stat().st_size == 48 * len(words)


@pytest.mark.parametrize(("typed", "first"), [("植被", 1), ("抵押", 2), ("轻轨", 3)])
def test_what_is_near_is_found_last_and_said(typed: str, first: int):
    results = searcher_over(GREEN).search(Query(typed))
    assert results.total == 0
    assert [hit.entry.section.number for hit in results.hits][:1] == [first]
    assert {hit.via for hit in results.hits} == {Via.NEAR}
    assert "意思相近的有" in results.understood
    assert not any(results.facets.values())  # it does not match the query: nothing is counted


@pytest.mark.parametrize("typed", ["“轻轨”", "不轻轨", "-轻轨", "足球", "qinggui"])
def test_what_is_quoted_denied_or_of_another_world_is_near_to_nothing(typed: str):
    assert "意思相近" not in searcher_over(GREEN).search(Query(typed)).understood


@pytest.mark.parametrize("typed", ["碳汇", "重庆市水利局", "岩页气", "yyq", "净零 氢能"])
def test_what_is_known_to_be_meant_needs_nothing_near(session: Session, typed: str):
    assert "意思相近" not in run_query(session, Query(typed)).understood


def test_what_is_far_behind_the_nearest_is_chance_unless_it_has_a_character_in_common(session: Session):
    understood = run_query(session, Query("雾霾")).understood
    assert "意思相近的有“污染”" in understood
    assert not any(word in understood for word in ("保有量", "周边城市", "液化"))
    near = dict(Nearness(lambda: ("废弃物", "电力", "垃圾袋")).near("垃圾"))
    assert ("电力" in near, "废弃物" in near) == (False, True)


def test_there_is_no_more_than_a_page_of_it(session: Session):
    assert len(run_query(session, Query("雾霾")).hits) <= 10 + 1
