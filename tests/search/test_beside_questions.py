"""Questions with other conditions beside them: operators, words after a comma, phrases in quotation marks."""

import pytest

from explorer.domain.query import Query, Results, Via
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over


def ask(session: Session, text: str) -> Results:
    return run_query(session, Query(text, limit=500))


def literal(results: Results) -> set[int]:
    return {hit.entry.section.number for hit in results.hits if hit.via is Via.LITERAL}


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("市能源局牵头 AND 储气", {3}),
        ("储气 AND 市能源局牵头", {3}),
        ("储气 && 市能源局牵头的任务", {3}),
        ("市交通局牵头 AND 充电", {10}),
        ("市能源局牵头的任务 AND 储气", {3}),
        ("(市能源局牵头) AND 储气", {3}),
        ("市能源局牵头 AND (储气 OR 天然气)", {1, 3, 4}),
        ("市能源局牵头 AND 天然气 NOT 储气", {1, 4}),
        ("涉及潼南的任务 AND 光伏", {6}),
        ("涉及潼南的任务 AND NOT 光伏", {5, 12, 25}),
        ("涉及潼南 AND 光伏", {6}),
        ("光伏 AND 涉及潼南", {6}),
        ("涉及潼南的任务 AND 涉及泸州的任务", {5, 25}),
        ("涉及潼南 OR 涉及泸州的任务", {5, 6, 12, 25}),
        ("涉及潼南 或 涉及泸州", {5, 6, 12, 25}),
        ("能源行动 AND 天然气", {1, 4}),
        ("天然气 AND 能源行动", {1, 4}),
        ("能源行动 OR 页岩气", {1, 2, 3, 4}),
        ("牵头:市能源局 + 天然气", {1, 4}),
        ("储气 AND 哪些任务", {3}),
        ("潼南/泸州的任务", {5, 6, 12, 25}),
        ("市能源局牵头/市科技局牵头", {1, 2, 3, 4, 19, 20}),
        ("市能源局牵头的任务，储气", {3}),
        ("储气；市能源局牵头的任务", {3}),
        ("市能源局牵头的任务 储气", {3}),
        ("涉及潼南的任务 光伏", {6}),
    ],
)
def test_a_question_and_what_stands_beside_it_are_wanted_both(session: Session, typed: str, numbers: set[int]):
    found = ask(session, typed)
    assert literal(found) == numbers
    assert "AND" not in found.understood


def test_what_is_denied_on_one_side_is_not_denied_on_the_other(session: Session):
    found = ask(session, "不涉及潼南 AND 光伏")
    assert found.total
    assert all("光伏" in hit.entry.section.whole.of(hit.entry.plan.document.text) for hit in found.hits)
    assert 6 not in literal(found)


@pytest.mark.parametrize("typed", ["AND 页岩气", "且 页岩气", "OR 页岩气", "|| 页岩气"])
def test_an_operator_with_nothing_before_it_changes_nothing(session: Session, typed: str):
    assert ask(session, typed).understood == ask(session, "页岩气").understood


def test_an_operator_word_at_the_beginning_is_text_where_it_stands_so():
    searcher = searcher_over(plan_of([("储备", "煤炭 或 天然气储备。", ""), ("开采", "开采天然气。", "")]))
    assert [hit.entry.section.number for hit in searcher.search(Query("“或 天然气”")).hits] == [1]
    assert [hit.entry.section.number for hit in searcher.search(Query("或 天然气")).hits] == [1]


@pytest.mark.parametrize(
    "typed", ["推进地方自愿减排的工作 AND 碳汇", "地方自愿减排的工作，碳汇", "牵头抓总，碳汇", "责任落实的工作 碳汇"]
)
def test_what_names_nobody_beside_words_is_no_question(session: Session, typed: str):
    assert "牵头为" not in ask(session, typed).understood
    assert "单位为" not in ask(session, typed).understood


@pytest.mark.parametrize(
    "typed", ["“无废城市”由谁负责", "“三线一单”是什么", "“两高”项目由谁负责", "“无废城市” AND 由谁负责"]
)
def test_nothing_is_said_of_a_question_that_names_nothing_itself(session: Session, typed: str):
    assert ask(session, typed).understood.startswith("包含“")
