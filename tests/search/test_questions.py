"""Questions as officials put them: what they deny, who does what in them, and what they call by number."""

import pytest

from explorer.domain.plan import Kind
from explorer.domain.query import Query, Via
from explorer.search.catalogue import whole_text
from explorer.workflow.session import Session, run_query
from tests.samples import labels

UNIT = "重庆市能源局"
ALL = frozenset(range(1, 27))


def found(session: Session, text: str) -> set[int]:
    """Numbers of the tasks found as asked."""
    hits = run_query(session, Query(text, unit=UNIT if "我们" in text else "")).hits
    return {hit.entry.section.number for hit in hits if hit.via is Via.LITERAL}


def of(*endings: str, role: str = "") -> set[int]:
    """Numbers of the tasks that name a body of these names, in ``role`` if that is given, as the labels have it."""
    rows = (row for row in labels("agencies") if row["section"].startswith("task-"))
    named = (row for row in rows if row["name"].endswith(endings) and role in ("", row["role"]))
    return {int(row["section"].removeprefix("task-")) for row in named}


DRC, ENERGY, FINANCE, ECONOMY = "发展改革委", "能源局", ("财政局", "财政厅"), ("经济信息委", "经济和信息化厅")
CARBON_SINKS = {5, 14, 17, 19, 20, 21}
SAY_CHENGDU = {5, 6, 7, 9, 10, 12, 14, 19, 25}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("有没有提到养老", set()),
        ("有没有包括电动船舶", {11}),
        ("有没有涉及机场的内容", {11}),
        ("有没有包含碳普惠的任务", {16}),
        ("有无涉及机场的任务", {11}),
        ("有没有不涉及碳汇的任务", ALL - CARBON_SINKS),
        ("有没有任务由财政局牵头", {15}),
    ],
)
def test_asking_whether_is_no_denial(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "not_these"),
    [
        ("哪些任务没有经信委参与", of(*ECONOMY)),
        ("发改委不参与的任务", of(DRC)),
        ("哪些任务发改委没有参与", of(DRC)),
        ("哪些任务四川省能源局不牵头？", of(ENERGY, role="lead")),
        ("哪些任务不需要经信委配合", of(*ECONOMY, role="participant")),
        ("哪些任务不用财政局配合", of(*FINANCE, role="participant")),
        ("哪些任务没有财政局", of(*FINANCE)),
        ("非发改委牵头的任务", of(DRC, role="lead")),
        ("不是发改委牵头的任务", of(DRC, role="lead")),
        ("不由发改委和经信委牵头的任务", of(DRC, *ECONOMY, role="lead")),
        ("与能源局无关的任务", of(ENERGY)),
        ("和能源局没关系的任务", of(ENERGY)),
        ("没有林草局参与的碳汇任务", of("林草局") | (ALL - CARBON_SINKS)),
        ("哪些任务不归能源局管", of(ENERGY)),
        ("我们局不配合哪些任务", of(UNIT, role="participant")),
        ("哪些任务没有我们局", of(UNIT)),
        ("能源局牵头但不涉及水利局的任务有哪些", of("水利局", "水利厅") | (ALL - of(ENERGY, role="lead"))),
        ("哪些任务用不着财政局配合", of(*FINANCE, role="participant")),
        ("哪些任务里面没有财政局和税务局", of(*FINANCE, "税务局")),
        ("不属于能源行动的天然气任务", ALL - {11, 21}),
        ("能源局之外还有谁牵头", of(ENERGY, role="lead")),
        ("能源局以外的单位牵头的任务", of(ENERGY, role="lead")),
        ("能源局参与但不牵头的任务", ALL - of(ENERGY, role="participant")),
        ("能源局不牵头但参与的任务", ALL - of(ENERGY, role="participant")),
        ("发改委不牵头也不参与的任务", of(DRC)),
        ("哪些任务能源局不牵头经信委也不配合", of(ENERGY, role="lead") | of(*ECONOMY, role="participant")),
    ],
)
def test_a_denied_body_is_left_out(session: Session, text: str, not_these: set[int]) -> None:
    assert found(session, text) == ALL - not_these


@pytest.mark.parametrize("text", ["哪些任务没涉及成都", "不在成都的项目有哪些", "哪些任务与成都无关"])
def test_a_denied_place_is_left_out(session: Session, text: str) -> None:
    assert found(session, text) == found(session, "类别:任务 不含 地点:成都") != set()
    assert not found(session, text) & SAY_CHENGDU


def test_what_is_excepted_is_left_out_and_the_rest_is_wanted(session: Session) -> None:
    assert found(session, "除了光伏还有什么能源任务") == found(session, "类别:任务 能源 不含 光伏") != set()
    assert found(session, "除了天然气能源局还牵头什么任务") == {2, 3}
    assert found(session, "除了能源局牵头的，还有哪些任务涉及天然气") == {11, 21}
    assert found(session, "除了重庆的任务还有哪些") == found(session, "没有提到重庆的任务") == set()


@pytest.mark.parametrize(
    "text",
    [
        "哪些任务没有牵头单位",
        "哪些任务涉及交通局之外的单位",
        "甲局不牵头的任务",
        "哪里没有公交车",
        "哪些任务只有发改委",
        "哪些任务只涉及四川",
    ],
)
def test_a_denial_that_is_not_understood_answers_nothing(session: Session, text: str) -> None:
    assert found(session, text) == set()


def test_words_of_one_thought_are_denied_together(session: Session) -> None:
    told = found(session, "生态产品 价值实现")
    assert found(session, "没有提到生态产品价值实现的任务") == ALL - told
    assert found(session, "没有提到光伏和氢能的任务") == ALL - {2, 6, 11}


def test_one_character_can_be_what_is_asked_for(session: Session) -> None:
    tasks = [entry for entry in session.catalogue.entries if entry.section.kind is Kind.TASK]
    hydrogen, ships = ({task.section.number for task in tasks if char in whole_text(task)} for char in "氢船")
    assert found(session, "关于氢的任务") == hydrogen
    assert found(session, "提到氢但没有提到船的任务") == hydrogen - ships < hydrogen


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("怎么不断完善标准", {2}),
        ("推广不可降解塑料的替代由谁负责", set()),
        ("无废城市由谁牵头", {23}),
        ("不断推进生态产业化由谁负责", {5}),
    ],
)
def test_a_word_that_begins_like_a_denial_denies_nothing(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) <= numbers
    assert "不要" not in run_query(session, Query(text)).understood


def test_the_contrary_of_a_word_is_not_taken_for_the_word(session: Session) -> None:
    understood = run_query(session, Query("哪些任务涉及非煤能源")).understood
    assert "“非煤”" in understood
    assert "包含“煤”" not in understood


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("哪些任务由能源局牵头，经信委配合", {1, 2, 3, 4}),
        ("经信委配合能源局的任务", {1, 2, 3, 4}),
        ("交通局牵头公安局配合的是哪项", {9}),
        ("重庆市发改委牵头，生态环境局配合的任务", {17, 18, 21, 25}),
        ("哪些任务由重庆市发展改革委牵头、四川省交通运输厅参与？", set()),
        ("重庆市能源局和四川省能源局共同牵头哪些任务？", {1, 2, 3, 4}),
        ("牵头单位是财政局的任务有哪些", {15}),
        ("经信委参与的任务由谁牵头", of(*ECONOMY, role="participant")),
        ("能源局牵头或参与的任务有哪些", of(ENERGY)),
        ("能源局配合发改委的任务", {17, 21}),
        ("发改委有哪些牵头任务", of(DRC, role="lead")),
        ("能源局有哪些单位配合", of(ENERGY)),
    ],
)
def test_each_body_has_the_role_that_is_said_of_it(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("哪些任务由财政局或者税务局牵头？", {15}),
        ("财政局或能源局牵头的任务", {1, 2, 3, 4, 15}),
        ("光伏或氢能有哪些任务", {2, 6, 11}),
        ("哪些任务同时涉及财政局和税务局", {15}),
        ("潼南和万州共同的任务有哪些", {6, 12, 25}),
        ("既有能源局又有水利局的任务", of(ENERGY) & of("水利局", "水利厅")),
        ("哪些任务不仅涉及能源局还涉及水利局", of(ENERGY) & of("水利局", "水利厅")),
        ("任务6和任务7由谁牵头", {6, 7}),
    ],
)
def test_words_that_join_things_are_no_things(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


def test_either_of_two_places_will_do(session: Session) -> None:
    assert "地点为“成都”或地点为“绵阳”" in run_query(session, Query("成都或绵阳的科技项目有哪些")).understood


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("谁负责充电桩", {10}),
        ("谁负责绿色金融", {16, 25}),
        ("谁来管绿色金融", {16, 25}),
        ("宜宾的动力电池项目是谁负责", {6}),
        ("绿色债券归谁管", {16}),
    ],
)
def test_whoever_is_asked_for_is_no_theme(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


def test_rubbish_is_found_under_another_name(session: Session) -> None:
    assert run_query(session, Query("垃圾分类由谁负责？")).hits[0].entry.section.number == 23


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("任务五的责任单位", {5}),
        ("第3项任务的牵头单位是谁", {3}),
        ("任务5由谁牵头", {5}),
        ("三号任务是什么", {3}),
        ("哪些单位负责任务6", {6}),
        ("第十项任务涉及哪些单位", {10}),
        ("第三个行动有哪些任务", {8, 9, 10, 11}),
        ("金融行动包括哪些任务", {15, 16}),
        ("光盘行动由谁牵头", {23}),
    ],
)
def test_tasks_and_actions_by_number_and_short_name(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "no_name"), [("人行道由谁负责", "人行"), ("长寿命电池由谁牵头", "长寿"), ("如何形成都市现代农业", "成都")]
)
def test_a_name_inside_another_word_is_not_meant(session: Session, text: str, no_name: str) -> None:
    assert f"为“{no_name}”" not in run_query(session, Query(text)).understood


@pytest.mark.parametrize("text", ["重庆市牵头的任务", "哪些任务由重庆牵头", "重庆市和四川省共同牵头的任务有哪些"])
def test_a_side_leads_by_its_bodies(session: Session, text: str) -> None:
    assert "牵头为“重庆”" in run_query(session, Query(text)).understood
    assert found(session, text) == ALL


def test_a_side_has_bodies_without_its_name(session: Session) -> None:
    assert 16 in found(session, "四川省牵头的任务")  # 人行成都分行
    assert found(session, "哪些任务重庆不牵头") == set()


def test_a_place_that_cannot_lead_is_not_said_to(session: Session) -> None:
    assert found(session, "成都牵头的任务") == set()
    assert found(session, "潼南有什么项目") == {5, 6, 12, 25}


@pytest.mark.parametrize("text", ["\ue000牵头哪些任务", "\uf8ff由谁牵头\ue001", "哪些" * 70, "除了和没有，谁不由或？"])
def test_any_signs_can_be_typed(session: Session, text: str) -> None:
    assert found(session, text) == set()
