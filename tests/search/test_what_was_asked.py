"""What is ruled out stays out, what is counted is what was asked for, and what is marked is what matched."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.query import Facet, Hit, Query, Selection, Via
from explorer.domain.role import Role
from explorer.workflow.session import Session, find_marks, run_query
from tests.search.small import plan_of, searcher_over
from tests.search.test_logic import LETTERS, rows, words

NESTED = (
    "{a}不存在 （-{n} -{m}）",
    "{a}不存在 （{b} 不含 {n}）",
    "（{a}不存在 不含 {n}） 或 （{b}不存在 不含 {n}）",
    "（{b} 或 {m}） （{a}不存在 -{n}）",
)


def whole(hit: Hit) -> str:
    return f"{hit.entry.section.title}\n{hit.entry.text}"


@settings(max_examples=200, deadline=None)
@given(st.lists(rows, min_size=1, max_size=10), st.sampled_from(NESTED), words, words, words, st.sampled_from(LETTERS))
def test_what_is_ruled_out_in_brackets_stays_out_however_the_rest_is_widened(library, form, a, b, n, m):
    results = searcher_over(plan_of(library)).search(Query(form.format(a=a, b=b, n=n, m=m)))
    assert not [hit for hit in results.hits if n in whole(hit)]


def test_nobody_is_told_of_other_words_for_what_he_rules_out(session: Session) -> None:
    for typed in ("煤 -yeyanqi", "能源 -碳汇", "能源 不含（林业 或 森林）"):
        results = run_query(session, Query(typed))
        assert "页岩气" not in results.understood
        assert "固碳" not in results.understood
        assert all(suggestion.text != "页岩气" for suggestion in results.suggestions)


def test_facets_are_counted_over_what_is_written_also_where_the_selection_leaves_only_synonyms(session) -> None:
    body = Selection(Facet.AGENCY, "四川省农业农村厅")
    results = run_query(session, Query("森林", (body,)))
    assert results.total == 0
    assert results.hits
    counted = {count.value: count.count for count in results.facets[Facet.AGENCY]}
    for value in ("四川省财政厅", "四川省发展改革委"):
        assert counted.get(value, 0) == run_query(session, Query("森林", (Selection(Facet.AGENCY, value),))).total


def test_a_word_asked_for_in_the_title_is_marked_in_the_title(session: Session) -> None:
    for word in ("碳汇", "绿色", "生态"):
        for hit in run_query(session, Query(f"标题:{word}")).hits:
            assert word in hit.entry.section.title
            assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == [word] * len(hit.snippet.marks)
            assert hit.snippet.text.startswith(hit.entry.section.title)
            assert all(end <= len(hit.entry.section.title) for _, end in hit.snippet.marks)


def test_the_beginning_of_a_word_is_marked_only_where_a_word_begins() -> None:
    results = searcher_over(plan_of([("推广", "推广PPP项目与APP应用、IPP电站", "甲局")])).search(Query("PP*"))
    (hit,) = results.hits
    assert [hit.snippet.text[start:] for start, _ in hit.snippet.marks] == ["PPP项目与APP应用、IPP电站"]


def test_a_place_is_marked_where_one_inside_it_is_named(session: Session) -> None:
    hits = run_query(session, Query("地点:内江市")).hits
    assert all(hit.snippet.marks for hit in hits)
    (first,) = (hit for hit in hits if hit.entry.id == "chengyu-2022:task-1")  # it names 威远县 only, which lies there
    assert {first.snippet.text[start:end] for start, end in first.snippet.marks} <= {"威远", "威远县"}


def test_a_body_is_marked_where_it_has_the_part_that_was_asked_for() -> None:
    text = "同甲局牵头，与甲局商办"
    plan = plan_of([("甲事", text, "甲局"), ("乙事", "乙局办", "乙局")])
    first = plan.sections[0]
    at = (first.section.span.start + text.index("甲局"), first.section.span.start + text.rindex("甲局"))
    links = [replace(first.agencies[0], span=Span(start, start + 2)) for start in at]
    both = replace(first, agencies=(links[0], replace(links[1], role=Role.PARTICIPANT)))
    searcher = searcher_over(replace(plan, sections=(both, *plan.sections[1:])))
    for asked, expected in (("牵头:甲局", at[:1]), ("配合:甲局", at[1:]), ("单位:甲局", at)):
        assert tuple(mark.start for mark in searcher.marks(both.id, Query(asked))) == expected


def test_snippet_title_and_whole_text_are_marked_alike(session: Session) -> None:
    for asked in ("绿色", "标题:绿色", "牵头:发改委", "潼南", "fgw", "“绿色低碳”", "碳汇 森林", "省电", "乡村旅游"):
        for hit in run_query(session, Query(asked)).hits:
            document = hit.entry.plan.document.text
            words = [mark.of(document) for mark in find_marks(session, hit.entry.id, Query(asked))]
            assert {hit.snippet.text[start:end] for start, end in hit.snippet.marks} <= set(words)
            in_title = [hit.entry.section.title[start:end] for start, end in hit.title_marks]
            assert in_title == words[: len(in_title)]


def test_what_is_chosen_among_the_filters_is_marked_in_the_text_that_is_read(session: Session) -> None:
    """One who ticked his bureau wants to see in each task where it stands, as if he had typed its name."""
    body, place = Selection(Facet.LEAD, "四川省能源局"), Selection(Facet.PLACE, "涪陵区")
    document = session.catalogue.plans[0].document.text

    def marked(query: Query, task: int = 1) -> set[str]:
        return {mark.of(document) for mark in find_marks(session, f"chengyu-2022:task-{task}", query)}

    assert marked(Query(where=(body,))) == {"四川省能源局"}
    assert marked(Query("页岩气", where=(body, place))) == {"页岩气", "四川省能源局", "涪陵"}
    assert marked(Query(where=(Selection(Facet.LEAD, "省能源局"),))) == {"四川省能源局"}
    assert marked(Query(where=(Selection(Facet.KIND, "task"),))) == set()
    assert marked(Query(without=(body,))) == set()
    (first, *_) = run_query(session, Query(where=(body,))).hits
    assert first.snippet.marks == ()  # a list of his tasks begins each with what it is about


def test_what_holds_some_of_what_was_asked_for_is_marked_though_it_is_no_hit(session: Session) -> None:
    task = "chengyu-2022:task-20"
    assert task not in {hit.entry.id for hit in run_query(session, Query("碳汇 森林")).hits}
    marks = find_marks(session, task, Query("碳汇 森林"))
    document = session.catalogue.plans[0].document.text
    assert {mark.of(document) for mark in marks} == {"碳汇"}
    assert find_marks(session, task, Query("太阳黑子")) == ()
    assert find_marks(session, "gone:task-1", Query("碳汇")) == ()


def test_half_a_character_harms_nothing(session: Session) -> None:
    assert run_query(session, Query("碳汇\udcb5")).understood
    assert run_query(session, Query("\ud800")).total == 0


def test_a_body_named_twice_in_a_selection_is_told_once(session: Session) -> None:
    twice = (Selection(Facet.PLACE, "涪陵区"), Selection(Facet.PLACE, "涪陵"))
    assert run_query(session, Query("", twice)).understood == "地点为涪陵区"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("能源 -氢能 哪些任务", "能源 -氢能 类别:任务"),
        ("碳汇 -林业 由谁牵头", "碳汇 -林业"),
        ("能源 非 氢能 有哪些任务", "能源 -氢能 类别:任务"),
        ("（氢能 或 煤） 哪些任务", "（氢能 或 煤） 类别:任务"),
        ("煤 OR 港口 有哪些任务", "煤 或 （港口 且 类别:任务）"),
        ("单位:四川省能源局 哪些任务", "单位:四川省能源局 类别:任务"),
        ("“碳汇” 由谁牵头", "“碳汇”"),
    ],
)
def test_operators_keep_their_meaning_beside_a_question(session: Session, asked: str, meant: str) -> None:
    expected = run_query(session, Query(meant))
    results = run_query(session, Query(asked))
    assert expected.total
    assert results.total == expected.total
    assert {hit.entry.id for hit in results.hits if hit.via is Via.LITERAL} == {
        hit.entry.id for hit in expected.hits if hit.via is Via.LITERAL
    }


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("三、保障措施", "保障措施"),
        ("（一）健全推进机制", "健全推进机制"),
        ("(二)区域产业绿色低碳转型行动", "区域产业绿色低碳转型行动"),
        ("（四）加强氛围营造。", "加强氛围营造"),
        ("一、协同开发油气资源", "协同开发油气资源"),
        ("9．提高公共交通出行比例", "提高公共交通出行比例"),
        ("26. 推进绿色低碳创建", "推进绿色低碳创建"),
    ],
)
def test_a_heading_pasted_with_its_number_is_found(session: Session, pasted: str, meant: str) -> None:
    expected = [hit.entry.id for hit in run_query(session, Query(meant)).hits]
    assert expected
    assert [hit.entry.id for hit in run_query(session, Query(pasted)).hits] == expected


def test_figures_that_stand_in_the_text_are_no_number_of_a_heading(session: Session) -> None:
    assert run_query(session, Query("-煤")).total == run_query(session, Query("不含 煤")).total
    for written in ("2030年前", "5.5", "“三、”"):
        literal = [hit for hit in run_query(session, Query(written)).hits if hit.via is Via.LITERAL]
        assert all(written.strip("“”") in whole(hit) for hit in literal)


def test_bodies_listed_in_a_field_are_each_looked_for(session: Session) -> None:
    either = run_query(session, Query("牵头:发改委 或 牵头:能源局"))
    assert either.total
    for typed in ("牵头:发改委、能源局", "牵头:发改委，能源局", "牵头:发改委;能源局"):
        assert [hit.entry.id for hit in run_query(session, Query(typed)).hits[: either.total]] == [
            hit.entry.id for hit in either.hits[: either.total]
        ]


def test_what_is_looked_for_besides_is_never_just_what_was_typed(session: Session) -> None:
    assert run_query(session, Query("潼南区")).understood == "包含“潼南区”，也查地点“潼南区”"


def test_a_single_character_that_was_typed_is_looked_for_beside_a_word_that_is_not_there(session: Session) -> None:
    held = {hit.entry.id for hit in run_query(session, Query("碳")).hits if hit.via is Via.LITERAL}
    results = run_query(session, Query("太空 碳"))
    assert results.total == 0
    assert held <= {hit.entry.id for hit in results.hits}


def test_what_was_typed_is_not_told_again_as_a_part(session: Session) -> None:
    assert "部分匹配“能源”" not in run_query(session, Query("除了光伏还有什么能源任务")).understood


def test_the_title_of_a_plan_means_the_plan(session: Session) -> None:
    title = "成渝地区双城经济圈碳达峰碳中和联合行动方案"
    results = run_query(session, Query(title))
    plan = {entry.id for entry in session.catalogue.entries if entry.plan.document.metadata.title == title}
    assert plan
    assert {hit.entry.id for hit in results.hits} >= plan
    assert "分别" not in (results.explanation.reason if results.explanation else "")
