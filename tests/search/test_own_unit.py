"""A question about 我们局 is about the body the user belongs to, where that is known."""

import pytest

from explorer.domain.query import Query, Via
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

UNIT = "重庆市能源局"


def found(session: Session, text: str, unit: str = UNIT) -> set[int]:
    """Numbers of the sections found as asked."""
    hits = run_query(session, Query(text, unit=unit)).hits
    return {hit.entry.section.number for hit in hits if hit.via is Via.LITERAL}


@pytest.mark.parametrize(
    ("own", "named"),
    [
        ("我们局牵头哪些任务", "重庆市能源局牵头哪些任务"),
        ("我局牵头的任务", "重庆市能源局牵头的任务"),
        ("哪些任务由本单位配合？", "哪些任务由重庆市能源局配合？"),
        ("本局的主要职责", "单位:重庆市能源局"),
        ("潼南有哪些任务不由我们单位牵头", "潼南有哪些任务不由重庆市能源局牵头"),
    ],
)
def test_it_means_the_same_as_the_name(session: Session, own: str, named: str) -> None:
    assert found(session, own) == found(session, named) != set()


LEADS, ALL_OF_IT = {19, 20}, {6, 19, 20, 25}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("我是市科技局的，哪些归我们牵头？", LEADS),
        ("我是市科技局的，我们牵头哪些任务", LEADS),
        ("我是市科技局的工作人员，请问我们牵头哪些任务", LEADS),
        ("我是市科技局的，我局牵头的任务有哪些", LEADS),
        ("我是市科技局的，牵头哪些任务", LEADS),
        ("我是市科技局的想看看我们牵头的任务", LEADS),
        ("你好，我们是市科技局，我们想知道哪些任务由我们牵头", LEADS),
        ("我在市科技局工作，想看看我们单位的任务", ALL_OF_IT),
        ("我在市科技局上班，我们局有哪些任务", ALL_OF_IT),
        ("我来自市科技局，我们有哪些任务", ALL_OF_IT),
        ("我是市科技局局长，我们牵头哪些任务", LEADS),
        ("我是市科技局的，任务有哪些", ALL_OF_IT),
        ("本单位为市科技局，负责的任务有哪些", ALL_OF_IT),
        ("我单位是市科技局，牵头哪些任务", LEADS),
        ("我们单位是市科技局，有哪些任务", ALL_OF_IT),
        ("我是市科技局的，我们不牵头但参与的任务", {6, 25}),
        ("我是市教委的，科技局牵头哪些任务", LEADS),
        ("我是市教委的，我们和科技局都参与的任务", set()),
        ("我是市教委的，关于页岩气的任务", {1}),
    ],
)
@pytest.mark.parametrize("unit", ["", UNIT])
def test_whoever_asks_may_say_what_his_body_is(session: Session, text: str, numbers: set[int], unit: str) -> None:
    assert found(session, text, unit) == numbers


@pytest.mark.parametrize("text", ["我是新来的，我们局牵头哪些任务", "我是干部处的，我局牵头的任务"])
def test_who_says_something_else_of_himself_is_of_the_known_body(session: Session, text: str) -> None:
    assert found(session, text) == {1, 2, 3, 4}
    assert found(session, text, "") == set()
    explanation = run_query(session, Query(text)).explanation
    assert explanation
    assert "我的单位" in explanation.reason


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("重庆市科技局需要配合别人完成的任务", {6, 25}),
        ("科技局配合其他单位的任务有哪些", {6, 25}),
        ("市科技局要协助其他部门做的工作有哪些任务", {6, 25}),
        ("市科技局需要其他单位配合的任务", LEADS),
        ("市科技局需要别人配合的任务", LEADS),
    ],
)
def test_others_are_nobody(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


def test_where_it_is_not_known_the_answer_says_what_to_do(session: Session) -> None:
    results = run_query(session, Query("我们委牵头哪些任务"))
    assert results.total == 0
    assert results.explanation is not None
    assert "“我们委”" in results.explanation.reason
    assert "我的单位" in results.explanation.reason
    assert results.hits == ()


@pytest.mark.parametrize("text", ["我局", "“我局牵头哪些任务”", "我局 氢能"])
def test_what_is_no_question_is_looked_for_as_it_is_written(text: str) -> None:
    searcher = searcher_over(plan_of([("甲", "我局负责氢能。我局牵头哪些任务，另行通知。", "乙局")]))
    assert searcher.search(Query(text, unit="乙局")).total == 1
    assert searcher.search(Query(text)).total == 1
