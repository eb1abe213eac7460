"""What is pasted with something around it: tags of a page, bullets, numbers of headings; and numbers of documents."""

import pytest
from msgspec.structs import replace

from explorer.domain.query import Query, Results, Via
from explorer.search import Searcher
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over


def literal(results: Results) -> set[str]:
    return {hit.entry.id for hit in results.hits if hit.via is Via.LITERAL}


@pytest.mark.parametrize(
    ("pasted", "bare"),
    [
        ("<b>页岩气</b>", "页岩气"),
        ("<b>页岩气", "页岩气"),
        ("碳<em>汇</em>", "碳汇"),
        ('<a href="x.html">页岩气</a>', "页岩气"),
        ("<br/>页岩气<br>天然气", "页岩气 天然气"),
        ("<p>市能源局</p>", "市能源局"),
        ("<p>市能源局牵头的任务</p>", "市能源局牵头的任务"),
        ("&nbsp;页岩气", "页岩气"),
        ("页岩气&#160;天然气", "页岩气 天然气"),
        ("• 3．加强煤气油储备能力建设", "加强煤气油储备能力建设"),
        ("● 页岩气", "页岩气"),
        ("•问题", "问题"),
        ("1. 协同", "协同"),
        ("（三）区域交通运输绿色低碳行动", "区域交通运输绿色低碳行动"),
        ("一、总体要求", "总体要求"),
        ("三、保障措施", "保障措施"),
    ],
)
def test_what_is_around_it_is_not_asked_for(session: Session, pasted: str, bare: str):
    found, expected = (run_query(session, Query(text)) for text in (pasted, bare))
    assert (found.understood, found.total) == (expected.understood, expected.total)
    assert [hit.entry.id for hit in found.hits] == [hit.entry.id for hit in expected.hits]
    assert found.hits


def test_signs_that_stand_in_a_text_are_looked_for():
    rows = [("网页", "标签<b>与实体&nbsp;的用法，含量<5 万吨，《<》。", ""), ("别处", "标签与实体，5 万吨。", "")]
    searcher = searcher_over(plan_of(rows))
    for typed in ("<b>", "标签<b>与", "&nbsp;", "“标签<b>”", "含量<5", "“<5 万吨”", "“《<》”", "<b>"):
        assert literal(searcher.search(Query(typed))) == {"small:task-1"}, typed


def test_in_quotation_marks_tags_are_as_they_are(session: Session):
    assert run_query(session, Query("“<b>页岩气</b>”")).total == 0


@pytest.fixture(scope="module")
def numbered() -> Searcher:
    """Three documents, two of which have numbers."""
    rows = [("培养人才", "培养技术人才。", "重庆市教委"), ("完善标准", "完善标准。", "重庆市能源局")]
    plans = []
    for title, number in (("甲意见", "国发〔2018〕38号"), ("乙通知", "渝府办发〔2021〕88号"), ("丙方案", None)):
        plan = plan_of(rows, title)
        metadata = replace(plan.document.metadata, number=number)
        plans.append(replace(plan, document=replace(plan.document, metadata=metadata)))
    return searcher_over(*plans)


@pytest.mark.parametrize(
    "number",
    [
        "国发〔2018〕38号",
        "国发[2018]38号",
        "国发（2018）38号",
        "国发【2018】38号",
        "国发201838号",
        "国发 〔2018〕 38号",
        "国发 (2018) 38号",
        "国发2018 38号",
    ],
)
def test_a_document_by_its_number(numbered: Searcher, number: str):
    assert literal(numbered.search(Query(f"文件:{number}"))) == {"甲意见:task-1", "甲意见:task-2"}
    assert literal(numbered.search(Query(f"文件:{number} 单位:重庆市教委"))) == {"甲意见:task-1"}
    assert {hit.entry.id for hit in numbered.search(Query(number)).hits} == {"甲意见:task-1", "甲意见:task-2"}
    assert "文件“国发" in numbered.search(Query(number)).understood


@pytest.mark.parametrize(
    "question",
    [
        "国发〔2018〕38号中重庆市教委负责的任务",
        "在国发[2018]38号文件里，重庆市教委负责哪些任务",
        "国发（2018）38号里重庆市教委的任务",
    ],
)
def test_a_question_may_name_it_by_its_number(numbered: Searcher, question: str):
    assert literal(numbered.search(Query(question))) == {"甲意见:task-1"}


def test_a_number_of_no_document_finds_none(numbered: Searcher):
    assert numbered.search(Query("文件:国发〔2019〕99号")).total == 0
    assert numbered.search(Query("国发〔2019〕99号")).total == 0


@pytest.mark.parametrize("heading", ["二、重点任务", "重点任务", "主要任务"])
def test_the_heading_of_the_tasks_finds_the_tasks(session: Session, heading: str):
    found = run_query(session, Query(heading))
    tasks = [hit for hit in found.hits if hit.via is Via.SYNONYM]
    assert {hit.entry.section.number for hit in tasks} == set(range(1, 27))
    assert "类别“任务”" in found.understood
