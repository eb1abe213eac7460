"""The same thing found in every form people type it."""

import pytest

from explorer.domain.query import Query, Results
from explorer.workflow import Session, run_query


def ask(session: Session, words: str) -> Results:
    return run_query(session, Query(words))


def titles(results: Results) -> list[str]:
    return [hit.entry.section.title for hit in results.hits]


@pytest.mark.parametrize(
    ("typed", "via", "first"),
    [
        ("頁岩氣", "literal", "协同开发油气资源"),
        ("碳匯", "literal", "巩固提升生态碳汇能力"),
        ("ＬＮＧ", "literal", "推动交通运输工具绿色低碳转型"),
        ("yeyanqi", "pinyin", "协同开发油气资源"),
        ("yyq", "pinyin", "协同开发油气资源"),
        ("cylqzl", "spelling", ""),
        ("岩页气", "spelling", "协同开发油气资源"),
        ("煤该电", "spelling", "推动能源消费绿色低碳转型"),
        ("净零", "synonym", ""),
        ("chongqing", "pinyin", ""),
        ("changning", "pinyin", "协同开发油气资源"),
    ],
)
def test_forms_of_input(session: Session, typed: str, via: str, first: str):
    results = ask(session, typed)
    if typed == "cylqzl":
        assert results.hits == ()
        return
    assert results.hits[0].via == via
    assert not first or titles(results)[0] == first


def test_initials_of_an_alias_mean_the_bodies_of_both_sides(session: Session):
    results = ask(session, "fgw")
    leads = {link.agency for hit in results.hits[:5] for link in hit.entry.linked.agencies if link.role == "lead"}
    assert {"重庆市发展改革委", "四川省发展改革委"} <= leads


def test_letters_that_stand_in_a_text_are_no_pinyin(session: Session):
    assert {hit.via.value for hit in ask(session, "LNG").hits} <= {"literal", "synonym"}
    assert ask(session, "LNG").hits[0].via == "literal"


@pytest.mark.parametrize("typed", ["“净零”", "“yyq”", "“岩页气”"])
def test_nothing_is_widened_in_quotation_marks(session: Session, typed: str):
    assert ask(session, typed).hits == ()


def test_numbers_in_either_figures(session: Session):
    assert ask(session, "第4次会议").total == ask(session, "第四次会议").total == 1
    assert titles(ask(session, "1000亿立方米"))[0] == "协同开发油气资源"


def test_literal_hits_come_before_widened_ones(session: Session):
    for words in ("碳汇", "天然气", "新能源汽车", "公共交通"):
        order = ["literal", "synonym", "pinyin", "spelling", "partial"]
        ways = [order.index(hit.via.value) for hit in ask(session, words).hits]
        assert ways == sorted(ways)


def test_what_was_widened_is_said(session: Session):
    assert "碳中和" in ask(session, "净零").understood
    assert "页岩气" in ask(session, "yyq").understood


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("哪些任务由四川省能源局牵头？", {1, 2, 3, 4}),
        ("重庆市能源局牵头哪些任务", {1, 2, 3, 4}),
        ("潼南有什么项目？", {5, 6, 12, 25}),
    ],
)
def test_questions_are_understood(session: Session, question: str, understood: set[int]):
    results = ask(session, question)
    assert {hit.entry.section.number for hit in results.hits if hit.via == "literal"} == understood


def test_suggestions_say_what_they_are(session: Session):
    kinds = {(s.text, s.kind) for s in ask(session, "nyj").suggestions}
    assert ("重庆市能源局", "agency") in kinds
    assert ("涪陵区", "place") in {(s.text, s.kind) for s in ask(session, "涪").suggestions}
    assert ("巩固提升生态碳汇能力", "task") in {(s.text, s.kind) for s in ask(session, "生态碳汇").suggestions}
    assert ("页岩气", "word") in {(s.text, s.kind) for s in ask(session, "岩页气").suggestions}
