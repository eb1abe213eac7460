"""为什么没搜到: the true reason, and ways out that lead somewhere."""

import pytest

from explorer.domain.query import Facet, Query, Selection
from explorer.workflow.session import Session, run_query

ENERGY = Selection(Facet.LEAD, "重庆市能源局")


def explain(session: Session, words: str, *where: Selection):
    results = run_query(session, Query(words, tuple(where)))
    assert results.total == 0
    assert results.explanation is not None
    return results.explanation


def test_a_subject_that_is_not_there_is_said_to_be_missing(session: Session):
    found = explain(session, "核电站")
    assert "没有“核电站”" in found.reason
    assert found.relaxations == ()


@pytest.mark.parametrize("typed", ["煤该电", "没改电"])
def test_a_misspelt_programme_is_offered_once_by_its_words(session: Session, typed: str):
    assert [(r.query, r.count) for r in explain(session, typed).relaxations] == [("煤改电", 1)]


def test_what_is_nowhere_is_told_from_what_is_only_misspelt(session: Session):
    found = explain(session, "煤该电 核电站")
    assert found.reason == "资料库里没有“核电站”，其他条件换个写法是有的。"
    assert [(r.query, r.count) for r in found.relaxations] == [("煤改电", 1)]


def test_the_missing_one_of_two_words_is_named(session: Session):
    found = explain(session, "页岩气 核电站")
    assert "“核电站”" in found.reason
    assert "“页岩气”" not in found.reason
    assert ("页岩气", 1) in {(r.query, r.count) for r in found.relaxations}


def test_words_are_repeated_as_they_were_typed(session: Session):
    found = explain(session, "ＬＮＧ 核電站")
    assert "没有“核電站”" in found.reason
    assert [r.query for r in found.relaxations] == ["ＬＮＧ"]
    assert run_query(session, Query("CO₂")).understood.startswith("包含“CO₂”")


def test_words_that_never_stand_together(session: Session):
    found = explain(session, "页岩气 光盘行动")
    assert "没有哪一条同时" in found.reason
    assert {r.query for r in found.relaxations} == {"页岩气", "光盘行动"}


def test_the_filter_that_took_everything_away(session: Session):
    found = explain(session, "光盘行动", ENERGY)
    assert "筛选条件" in found.reason
    assert "重庆市能源局" in found.reason
    assert [(r.query, r.where, r.count) for r in found.relaxations] == [("光盘行动", (), 1)]


def test_every_way_out_leads_to_what_it_promises(session: Session):
    for words, where in (("页岩气 光盘行动", (ENERGY,)), ("碳汇 -森林 高铁", ()), ("标题:碳汇 高铁", ())):
        for relaxation in explain(session, words, *where).relaxations:
            assert (
                run_query(session, Query(relaxation.query, relaxation.where, relaxation.without)).total
                == relaxation.count
                > 0
            )


def test_nothing_is_explained_where_something_is_found(session: Session):
    assert run_query(session, Query("页岩气")).explanation is None


def test_an_exclusion_that_took_everything_away_is_the_reason(session: Session):
    found = explain(session, "煤 不含 （电 或 气）")
    assert "排除条件" in found.reason
    assert [(r.query, r.count) for r in found.relaxations] == [("煤", 2)]


def test_a_word_missing_from_one_alternative_is_not_the_reason(session: Session):
    found = explain(session, "光盘行动 或 核电站", ENERGY)
    assert "筛选条件" in found.reason


def test_what_a_lock_keeps_out_is_neither_missing_nor_a_way_out(session: Session):
    lock = Selection(Facet.AGENCY, "重庆市林业局")
    for words in ("页岩气", "页岩气 碳汇", "碳汇 高铁", "碳汇 -森林"):
        query = Query(words, within=(lock,))
        results = run_query(session, query)
        for way in results.explanation.relaxations if results.explanation else ():
            wider = Query(way.query, way.where, way.without, within=(lock,))
            assert run_query(session, wider).total == way.count > 0
    elsewhere = run_query(session, Query("页岩气", within=(lock,))).explanation
    assert elsewhere is not None
    assert "重庆市林业局" in elsewhere.reason
    assert "资料库里没有" not in elsewhere.reason


@pytest.mark.parametrize(
    ("typed", "way_out"),
    [("节约用电", "节能"), ("岩页气", "页岩气"), ("fgw", "单位:四川省发展改革委"), ("绿色氢能技术", "氢能")],
)
def test_what_is_meant_otherwise_is_one_click_away(session: Session, typed: str, way_out: str):
    counts = {way.query: way.count for way in explain(session, typed).relaxations}
    assert counts[way_out] == run_query(session, Query(way_out)).total > 0


def test_a_phrase_that_stands_nowhere_leads_to_the_words_in_it(session: Session):
    found = explain(session, "“页岩气输送光盘”")
    assert found.reason == "资料库里没有“页岩气输送光盘”。"
    ways = {way.query: way.count for way in found.relaxations}
    assert ways["页岩气"] == run_query(session, Query("页岩气")).total
    assert "光盘" in ways


@pytest.mark.parametrize("words", ["“页岩气输送光盘”", "页岩气输送光盘"])
def test_and_so_it_does_where_filters_keep_out_the_words_too(session: Session, words: str):
    found = explain(session, words, Selection(Facet.PLACE, "潼南区"))
    assert ("页岩气", (), 1) in {(way.query, way.where, way.count) for way in found.relaxations}


def test_kinds_are_called_as_users_call_them(session: Session):
    found = explain(session, "类别:task 核电站", Selection(Facet.KIND, "safeguard"))
    assert "task" not in found.reason + "".join(r.query for r in found.relaxations)
    assert "safeguard" not in found.reason
    assert ("类别:任务", 26) in {(r.query, r.count) for r in explain(session, "类别:task 核电站").relaxations}


@pytest.mark.parametrize(
    ("words", "where", "found"),
    [
        ("发改委", Selection(Facet.PLACE, "威远县"), "发展改革委"),
        ("岩页气", Selection(Facet.PLACE, "潼南区"), "页岩气"),
    ],
)
def test_what_is_called_otherwise_and_filtered_away_is_not_said_to_be_missing(
    session: Session, words: str, where: Selection, found: str
):
    assert run_query(session, Query(words)).hits
    explained = explain(session, words, where)
    assert "筛选条件" in explained.reason
    assert "没有" not in explained.reason
    assert explained.relaxations
    for way in explained.relaxations:
        assert found in way.query
        assert run_query(session, Query(way.query, way.where, way.without)).total == way.count


def test_filters_that_leave_nothing_are_not_blamed_on_words_nobody_typed(session: Session):
    explained = explain(session, "", Selection(Facet.PLACE, "威远县"), Selection(Facet.KIND, "safeguard"))
    assert "检索词" not in explained.reason


def test_another_way_to_write_it_is_not_said_to_be_nowhere(session: Session):
    assert explain(session, "潼南区").reason == "资料库里没有“潼南区”这样的写法。"


def test_tasks_as_such_are_no_way_out(session: Session):
    assert all(way.query != "类别:任务" for way in explain(session, "哪些任务由太空局牵头").relaxations)


def test_a_document_that_is_chosen_is_told_by_its_title(session: Session):
    plan = Selection(Facet.DOCUMENT, "chengyu-2022")
    chosen, left_out = run_query(session, Query("页岩气", (plan,))), run_query(session, Query("页岩气", (), (plan,)))
    title = session.plans[0].document.metadata.title
    assert chosen.understood == f"包含“页岩气”；文件为《{title}》"
    assert left_out.understood == f"包含“页岩气”；排除文件《{title}》"
    assert left_out.explanation is not None
    assert f"（排除文件《{title}》）" in left_out.explanation.reason
    assert chosen.titles == left_out.titles == {"chengyu-2022": title}


@pytest.mark.parametrize("typed", ["年度目标", "近期目标"])
def test_a_phrase_that_names_no_subject_shows_what_holds_its_common_word_and_says_so(session: Session, typed: str):
    results = run_query(session, Query(typed))
    assert (results.total, results.hits[0].via, results.hits[0].entry.section.title) == (0, "partial", "主要目标")
    found = explain(session, typed)
    assert found.reason == f"资料库里没有“{typed}”。"
    assert [way.query for way in found.relaxations] == ["目标"]


@pytest.mark.parametrize("typed", ["火星目标", "年度火星目标", "近期火星"])
def test_a_phrase_whose_subject_is_not_there_is_told_so_whatever_common_words_it_has(session: Session, typed: str):
    assert run_query(session, Query(typed)).hits == ()
    assert explain(session, typed).reason == f"资料库里没有“{typed}”。"


@pytest.mark.parametrize(
    ("typed", "way_out"),
    [
        ("成都市交通局牵头的任务", "牵头:交通局 类别:任务"),
        ("单位:成都市交通局", "单位:交通局"),
        ("国家能源局参与哪些任务", "参与:能源局 类别:任务"),
        ("配合:“绵阳市科技局”", "配合:“科技局”"),
        ("单位:太空管理局", None),
    ],
)
def test_where_somebody_elses_body_is_not_there_its_namesakes_are_offered(
    session: Session, typed: str, way_out: str | None
):
    ways = explain(session, typed).relaxations
    assert {way.query for way in ways} == ({way_out} if way_out else set())
    assert all(run_query(session, Query(way.query)).total == way.count > 0 for way in ways)


@pytest.mark.parametrize(
    ("typed", "way_out", "count"),
    [
        ("标题:页岩气", "页岩气", 1),
        ("行动:页岩气", "页岩气", 1),
        ("地点:“页岩气”", "“页岩气”", 1),
        ("单位:公共机构", "公共机构", 1),
        ("单位：公共机构 消费", "公共机构 消费", 1),
        ("单位:太空局", None, 0),
        ("配合:市农业农村委", "单位:市农业农村委", 1),
        ("市农业农村委配合的任务", "单位:市农业农村委 类别:任务", 1),
        ("牵头:“市水利局”", "单位:“市水利局”", 4),
    ],
)
def test_what_is_not_in_that_field_but_elsewhere_is_one_click_away(
    session: Session, typed: str, way_out: str | None, count: int
):
    ways = {way.query: way.count for way in explain(session, typed).relaxations}
    assert ways.get(way_out or "") == (count or None)
    assert way_out is None or run_query(session, Query(way_out)).total == count
