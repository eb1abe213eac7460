"""Questions that say in which document to look."""

import pytest

from explorer.domain.query import Query, Results, Via
from explorer.search import Searcher
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

CARBON = "成渝地区双城经济圈碳达峰碳中和联合行动方案"
MACHINES = "关于加快推进农业机械化和农机装备产业转型升级的指导意见"
TRADE = "关于支持自由贸易试验区深化改革创新若干措施的通知"
REFORM = "深化“放管服”改革重点任务分工方案（2021—2025年）"


@pytest.fixture(scope="module")
def library() -> Searcher:
    """Four plans in each of which the first task is led by 重庆市教委, the second by 重庆市能源局."""
    rows = [("培养人才", "培养技术人才。", "重庆市教委"), ("完善标准", "国土空间规划和标准中的要求。", "重庆市能源局")]
    return searcher_over(*(plan_of(rows, title) for title in (CARBON, MACHINES, TRADE, REFORM)))


def literal(results: Results) -> set[str]:
    return {hit.entry.id for hit in results.hits if hit.via is Via.LITERAL}


def ids(*titles: str, number: int = 1) -> set[str]:
    return {f"{title}:task-{number}" for title in titles}


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        (f"《{TRADE}》中重庆市教委的任务", (TRADE,)),
        (f"《{TRADE}》里重庆市教委的任务", (TRADE,)),
        (f"《{TRADE}》重庆市教委牵头的任务", (TRADE,)),
        (f"在《{TRADE}》中，重庆市教委负责哪些任务？", (TRADE,)),
        (f"重庆市教委在《{TRADE}》中负责哪些任务", (TRADE,)),
        (f"《{REFORM}》里重庆市教委牵头的任务", (REFORM,)),
        ("农机文件中由重庆市教委牵头的任务", (MACHINES,)),
        ("农机意见里面重庆市教委的任务", (MACHINES,)),
        ("请问农机文件里重庆市教委负责哪些任务？谢谢", (MACHINES,)),
        ("领导让查一下农机文件里重庆市教委的任务", (MACHINES,)),
        ("帮我把农机文件里重庆市教委的任务列出来", (MACHINES,)),
        ("自由贸易试验区文件中重庆市教委负责的任务", (TRADE,)),
        ("重庆市教委在自由贸易试验区文件中负责的任务", (TRADE,)),
        ("哪些任务在农机文件里由重庆市教委负责", (MACHINES,)),
        ("放管服改革分工方案里重庆市教委的任务有哪些", (REFORM,)),
        ("成渝双碳方案里重庆市教委牵头的任务", (CARBON,)),
        ("农机文件里不由重庆市能源局牵头的任务", (MACHINES,)),
    ],
)
def test_only_that_document_is_looked_in(library: Searcher, question: str, titles: tuple[str, ...]):
    found = library.search(Query(question))
    assert literal(found) == ids(*titles)
    assert "文件为“" in found.understood


def test_all_tasks_of_a_document(library: Searcher):
    both = ids(MACHINES) | ids(MACHINES, number=2)
    assert literal(library.search(Query("农机文件里的任务"))) == both
    assert literal(library.search(Query("农机文件里有哪些任务"))) == both


@pytest.mark.parametrize(
    "question",
    ["这个方案里重庆市教委牵头的任务", "实施方案里重庆市教委牵头的任务", "文件中重庆市教委牵头的任务"],
)
def test_a_document_that_is_not_told_apart_is_any(library: Searcher, question: str):
    assert literal(library.search(Query(question))) == ids(CARBON, MACHINES, TRADE, REFORM)


@pytest.mark.parametrize(
    "question",
    ["国土空间规划中重庆市能源局负责的任务", "农机方案里重庆市教委的任务", "消费帮扶文件里重庆市教委的任务"],
)
def test_what_no_title_has_is_no_document(library: Searcher, question: str):
    assert "文件为" not in library.search(Query(question)).understood


def test_the_name_of_a_body_may_begin_with_what_ends_the_document():
    rows = [("培养人才", "培养技术人才。", "国家发展改革委"), ("完善标准", "完善标准。", "中国民航局")]
    library = searcher_over(plan_of(rows, MACHINES), plan_of(rows, TRADE))
    assert literal(library.search(Query("农机意见中国家发展改革委牵头的任务"))) == ids(MACHINES)
    assert literal(library.search(Query("农机意见中中国民航局牵头的任务"))) == ids(MACHINES, number=2)


def test_a_sentence_of_the_text_that_tells_where_is_text(library: Searcher):
    found = library.search(Query("国土空间规划和标准中的要求"))
    assert literal(found) == ids(CARBON, MACHINES, TRADE, REFORM, number=2)


def test_in_the_bundled_plan(session: Session):
    found = run_query(session, Query("成渝双碳方案里市交通局牵头的任务"))
    assert {hit.entry.section.number for hit in found.hits if hit.via is Via.LITERAL} == {9, 10, 24}


@pytest.mark.parametrize(
    "typed", ["文件:农机 任务2", "任务2 文件:农机", "文件:农机 最后一项任务", "农机文件里任务2由谁负责"]
)
def test_a_number_beside_a_document_is_told_of_that_document(library: Searcher, typed: str):
    found = library.search(Query(typed))
    assert literal(found) == ids(MACHINES, number=2)
    assert "《" not in found.understood


def test_a_number_beside_several_documents_is_told_of_each():
    rows = [("培养人才", "培养技术人才。", ""), ("完善标准", "完善标准。", "")]
    library = searcher_over(*(plan_of(rows, title) for title in (CARBON, MACHINES, TRADE)))
    told = library.search(Query("文件:（农机 或 措施） 任务2")).understood
    assert f"《{MACHINES}》" in told
    assert f"《{TRADE}》" in told
    assert f"《{CARBON}》" not in told
    assert f"《{CARBON}》" in library.search(Query("任务2 或 文件:农机")).understood


@pytest.mark.parametrize(("typed", "title"), [("自贸试验区", TRADE), ("双碳", CARBON), ("农机", MACHINES)])
def test_a_field_may_shorten_words_of_the_title(library: Searcher, typed: str, title: str):
    assert literal(library.search(Query(f"文件:{typed} 单位:重庆市教委"))) == ids(title)


def test_what_a_document_is_about_is_looked_for_in_all_of_it(library: Searcher):
    found = library.search(Query("重庆市教委在自由贸易试验区中负责的任务"))
    assert literal(found) == ids(TRADE)
    assert "包含“自由贸易试验区”" in found.understood
    assert literal(library.search(Query("重庆市能源局在碳达峰碳中和中牵头的任务"))) == ids(CARBON, number=2)
    assert "文件为" not in library.search(Query("重庆市教委在发展中负责的任务")).understood


@pytest.mark.parametrize(
    "question",
    [
        "重庆市教委不在农机文件里的任务",
        "没有在农机文件里的重庆市教委的任务",
        "不是农机文件里的重庆市教委的任务",
        f"重庆市教委不在《{TRADE}》中的任务",
        "重庆市教委不在自由贸易试验区中的任务",
    ],
)
def test_a_document_that_is_denied_is_never_the_one_that_is_wanted(library: Searcher, question: str):
    assert "文件为" not in library.search(Query(question)).understood


@pytest.mark.parametrize(
    "question",
    [
        "除了农机文件里的任务，重庆市教委还负责哪些",
        "除农机意见中的任务外，重庆市教委负责哪些任务",
        f"除了《{MACHINES}》里的任务，重庆市教委还负责哪些任务",
    ],
)
def test_a_document_may_be_excepted(library: Searcher, question: str):
    assert literal(library.search(Query(question))) == ids(CARBON, TRADE, REFORM)
