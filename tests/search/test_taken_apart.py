"""What stands nowhere as typed is looked for by what it is made of, or by what people call it."""

import pytest
from msgspec.structs import replace

from explorer.domain.links import LinkedPlan
from explorer.domain.query import Query, Via
from explorer.domain.role import Role
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

TASKS = plan_of(
    [
        ("绿色建造", "全面推广绿色低碳建材，发展装配式建筑。", ""),
        ("稳定粮食生产", "确保粮食播种面积和年产量。", ""),
        ("林草碳汇", "建立区域林草碳汇市场交易体系。", ""),
        ("碳交易市场", "推进碳排放权交易。", ""),
    ]
)


@pytest.mark.parametrize(
    ("typed", "first"), [("绿色建材", 1), ("粮食产量", 2), ("到2025年粮食产量要达到多少", 2), ("碳汇交易", 3)]
)
def test_a_compound_is_looked_for_by_its_words(typed: str, first: int):
    hit = searcher_over(TASKS).search(Query(typed)).hits[0]
    assert (hit.entry.section.number, hit.via) == (first, Via.PARTIAL)


def test_a_compound_that_stands_there_is_not_taken_apart():
    searcher = searcher_over(plan_of([("甲", "推广绿色建材。", ""), ("乙", "发展绿色生活和建材下乡。", "")]))
    assert [hit.entry.section.number for hit in searcher.search(Query("绿色建材")).hits] == [1]


EVERYDAY = plan_of(
    [
        ("农村公路", "实施乡村公路提档升级。", ""),
        ("零售药店", "优化药店开设审批。", ""),
        ("纺织工业", "推动纺织企业绿色化改造。", ""),
        ("水电", "增强水电调节能力，建设电站。", ""),
    ]
)


@pytest.mark.parametrize(("typed", "first"), [("乡下修路", 1), ("开药店", 2), ("毛巾厂改造", 3), ("路不好走", 1)])
def test_everyday_words_by_the_character_that_says_what_is_meant(typed: str, first: int):
    hit = searcher_over(EVERYDAY).search(Query(typed)).hits[0]
    assert (hit.entry.section.number, hit.via) == (first, Via.PARTIAL)


@pytest.mark.parametrize("typed", ["电影", "“开药店”", "油画", "非电站", "不开店"])
def test_a_word_of_the_language_is_not_taken_for_one_that_ends_alike(typed: str):
    assert searcher_over(EVERYDAY).search(Query(typed)).hits == ()


def test_a_word_that_ends_alike_is_merely_near():
    results = searcher_over(EVERYDAY).search(Query("核电站"))
    assert [hit.entry.section.number for hit in results.hits] == [4]
    assert "部分匹配" not in results.understood
    assert "意思相近的有" in results.understood


@pytest.mark.parametrize(
    ("typed", "kinds"), [("总体要求", {"requirement"}), ("保障措施", {"safeguard"}), ("任务", {"task"})]
)
def test_the_name_of_a_chapter_means_its_sections(session: Session, typed: str, kinds: set[str]):
    hits = run_query(session, Query(typed)).hits
    assert {hit.entry.section.kind.value for hit in hits if hit.via is Via.SYNONYM} == kinds - {"task"}


@pytest.mark.parametrize(
    ("typed", "numbers"), [("wdk", {12, 19}), ("wandakai", {12, 19}), ("qingzoulang", {6}), ("qzl", set())]
)
def test_pinyin_of_a_part_of_a_name(session: Session, typed: str, numbers: set[int]):
    hits = run_query(session, Query(typed)).hits
    assert {(hit.via, hit.entry.section.number) for hit in hits} == {(Via.PINYIN, number) for number in numbers}


def test_a_kind_of_section_is_named_as_users_know_it(session: Session):
    assert "也查类别“总体要求”" in run_query(session, Query("总体要求")).understood


def _nobody_leads() -> LinkedPlan:
    """Three tasks of the bodies 甲局 and 乙局, the first two without a leader."""
    plan = plan_of([("一", "做。", "甲局"), ("二", "做。", "乙局"), ("三", "做。", "甲局")])
    first, second, third = plan.sections
    (one,), (two,) = first.agencies, second.agencies
    both = (replace(one, role=Role.RESPONSIBLE), replace(two, role=Role.RESPONSIBLE, span=first.section.span))
    sections = (replace(first, agencies=both), replace(second, agencies=both[1:]), third)
    return replace(plan, sections=sections)


def test_who_is_named_later_may_be_meant_by_those_who_help():
    searcher = searcher_over(_nobody_leads())
    found = searcher.search(Query("乙局配合哪些任务"))
    assert [(hit.entry.section.number, hit.via) for hit in found.hits] == [(1, Via.SYNONYM)]
    assert found.total == 0
    assert "也查“乙局”列其后" in found.understood
    assert searcher.search(Query("配合:“乙局”")).hits == ()
    assert searcher.search(Query("参与:“乙局”")).hits == ()
    assert searcher.search(Query("配合:甲局")).hits == ()


@pytest.mark.parametrize("typed", ["{}参与哪些任务", "{}参与的任务", "参与:{}", "参与：{}"])
def test_who_takes_part_in_any_way_misses_no_task(typed: str):
    searcher = searcher_over(_nobody_leads())
    for body, numbers in (("甲局", {1, 3}), ("乙局", {1, 2})):
        found = searcher.search(Query(typed.format(body)))
        assert {(hit.entry.section.number, hit.via) for hit in found.hits} == {(n, Via.SYNONYM) for n in numbers}
        assert (found.total, f"也查单位“{body}”" in found.understood) == (0, True)


def test_who_takes_part_and_who_leads_are_told_apart(session: Session):
    leads, helps = (
        {hit.entry.id for hit in run_query(session, Query(f"{role}:四川省能源局")).hits} for role in ("牵头", "配合")
    )
    found = run_query(session, Query("四川省能源局参与哪些任务"))
    assert {hit.entry.id for hit in found.hits[: found.total]} == helps
    assert {(hit.entry.id, hit.via) for hit in found.hits[found.total :]} == {(each, Via.SYNONYM) for each in leads}
    apart = run_query(session, Query("四川省能源局参与但不牵头的任务"))
    assert {hit.entry.id for hit in apart.hits} == helps


def test_a_body_named_first_may_be_called_with_words_left_out():
    plan = plan_of([("一", "做。", "数据管理局")])
    (first,) = plan.sections
    link = replace(first.agencies[0], role=Role.RESPONSIBLE)
    found = searcher_over(replace(plan, sections=(replace(first, agencies=(link,)),))).search(Query("牵头:数据局"))
    assert [hit.via for hit in found.hits] == [Via.SYNONYM]
    assert "也查“数据管理局”列首位" in found.understood


def test_who_is_named_first_is_taken_for_the_leader_where_nobody_is_said_to_lead():
    searcher = searcher_over(_nobody_leads())
    found = searcher.search(Query("甲局牵头哪些任务"))
    assert [(hit.entry.section.number, hit.via) for hit in found.hits] == [(3, Via.LITERAL), (1, Via.SYNONYM)]
    assert found.total == 1
    assert "也查“甲局”列首位" in found.understood
    assert [hit.entry.section.number for hit in searcher.search(Query("牵头:乙局")).hits] == [2]
    assert searcher.search(Query("牵头:“乙局”")).hits == ()
    assert searcher.search(Query("任务 不含 牵头:乙局")).total == searcher.search(Query("任务")).total
