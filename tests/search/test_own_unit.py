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
