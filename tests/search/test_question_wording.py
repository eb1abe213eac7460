"""Questions as they are typed in an office: politely, in short, of several bodies at once; and what only looks so."""

import pytest

from explorer.domain.query import Query, Via
from explorer.workflow.session import Session, run_query
from tests.samples import bundled_plan
from tests.search.small import plan_of, searcher_over
from tests.search.test_questions import ALL, CARBON_SINKS, DRC, ECONOMY, ENERGY, FINANCE, SAY_CHENGDU, found, of

LEADS = of(ENERGY, role="lead")
HELPS = of(ENERGY, role="participant")
WATER = of("水利局", "水利厅")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("能源局、财政局分别牵头的任务", LEADS | {15}),
        ("能源局和财政局各牵头哪些任务", LEADS | {15}),
        ("哪些任务分别由能源局、财政局牵头", LEADS | {15}),
        ("能源局、财政局各自的任务", of(ENERGY, *FINANCE)),
        ("潼南、万州各有哪些任务", {5, 6, 12, 19, 25}),
        ("氢能、光伏、碳普惠分别在哪些任务里", {2, 6, 11, 16}),
        ("能源局牵头的任务和财政局牵头的任务", LEADS | {15}),
    ],
)
def test_of_things_that_each_have_a_part_any_will_do(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("能源局会同经信委牵头的任务有哪些", LEADS & of(*ECONOMY)),
        ("能源局牵头、会同水利局的任务", LEADS & WATER),
        ("由市能源局会同市经信委、市水利局负责的任务", {2}),
        ("发改委联合能源局牵头的任务", of(DRC, role="lead") & of(ENERGY)),
    ],
)
def test_whoever_is_joined_by_others_leads_and_they_need_not(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize("text", ["人行和证监局都参与的任务", "人行与证监局共同参与了哪些任务"])
def test_one_of_those_who_take_part_together_may_lead(session: Session, text: str) -> None:
    assert found(session, text) == {16}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("除牵头外能源局还参与哪些任务", HELPS),
        ("能源局除牵头外还参与哪些任务？", HELPS),
        ("除了牵头的任务，能源局还参与哪些", HELPS),
        ("能源局除了牵头的还有哪些任务", HELPS),
        ("除牵头任务外我们局还要做什么", {17, 21, 22}),
        ("除了参与的，能源局还牵头什么", LEADS),
        ("非牵头任务能源局有哪些", HELPS),
    ],
)
def test_a_role_alone_can_be_excepted(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    "text", ["除了发改委还有哪些单位参与任务7", "任务7除发改委外还有哪些单位配合", "除了发改委，任务7还有谁"]
)
def test_whose_partners_in_a_task_are_asked_for_does_not_rule_it_out(session: Session, text: str) -> None:
    assert found(session, text) == {7}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("哪些任务的牵头单位不是发改委", ALL - of(DRC, role="lead")),
        ("牵头单位里没有发改委的任务", ALL - of(DRC, role="lead")),
        ("配合单位不包括经信委的任务", ALL - of(*ECONOMY, role="participant")),
        ("既不是发改委也不是能源局牵头的任务", ALL - of(DRC, ENERGY, role="lead")),
        ("牵头单位不是能源局但能源局参与的任务", HELPS),
        ("能源局不牵头、只参与的任务有哪些", HELPS),
    ],
)
def test_a_role_is_denied_however_it_is_said(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("作为牵头单位，财政局有哪些任务", {15}),
        ("财政局作为配合单位的任务", of(*FINANCE, role="participant")),
        ("能源局是牵头单位的任务有哪些", LEADS),
        ("任务6谁是牵头单位", {6}),
        ("财政局牵头几个，参与几个", of(*FINANCE)),
        ("能源局牵头了哪几项，还配合哪几项", of(ENERGY)),
        ("能源局都跟哪些单位合作", of(ENERGY)),
        ("哪家牵头绿色债券", {16}),
        ("发改委和能源局谁牵头电网", {2}),
        ("电网这块是发改委牵头还是能源局牵头", {2}),
        ("水利局负责的重点任务", WATER),
        ("市科技局主要负责什么", {6, 19, 20, 25}),
        ("能源局、经信委、水利局三家都参加的任务", {2}),
        ("公安厅与公安局参与的是同一个任务吗", {9}),
        ("四川省牵头单位是自然资源厅的任务有哪些", {12, 13, 14}),
        ("我们局在哪个行动里牵头", {1, 2, 3, 4}),
        ("能源局是哪些任务的牵头单位", LEADS),
        ("水利局是什么任务的配合单位", WATER),
        ("环保部门牵头的任务", {22, 23, 26}),
        ("交通运输部门牵头的任务有哪些", {8, 9, 10, 11, 24}),
        ("财政主管部门牵头什么", {15}),
        ("住建部门参与哪些任务", {13, 18}),
    ],
)
def test_a_role_is_told_however_it_is_said(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("帮我查一下能源局牵头的任务", LEADS),
        ("麻烦查一下任务12的责任单位有哪些", {12}),
        ("把财政局参与的任务列出来", of(*FINANCE, role="participant")),
        ("列出全部由四川省交通运输厅牵头的任务", {8, 9, 10, 11, 24}),
        ("分别列出能源局和财政局牵头的任务", LEADS | {15}),
        ("查询重庆市商务委配合的事项", {5, 17, 23}),
        ("想请教下无废城市是谁在牵头", {23}),
    ],
)
def test_what_is_merely_polite_is_no_theme(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("能源局的任务", of(ENERGY)),
        ("市教委要干啥", {23}),
        ("市教委的职责分工", {23}),
        ("任务6是不是经信委牵头的", {6}),
        ("潼南的任务", {5, 6, 12, 25}),
        ("涉及成都的任务", SAY_CHENGDU),
        ("涉及碳汇的任务", CARBON_SINKS),
        ("成都的科技项目", {6, 19, 25}),
        ("成都或绵阳的科技项目", {6, 19, 25}),
        ("哪些城市有氢能项目", {6, 11}),
        ("任务1-4的牵头单位", {1, 2, 3, 4}),
        ("第1至4项任务由谁牵头", {1, 2, 3, 4}),
        ("前三项任务谁牵头", {1, 2, 3}),
        ("能源局牵头", LEADS),
        ("能源局牵头 页岩气", {1}),
        ("页岩气 能源局牵头", {1}),
        ("四川牵头", ALL),
        ("在潼南实施的任务", {5, 6, 12, 25}),
        ("二十六项任务中哪些由四川省交通运输厅牵头", {8, 9, 10, 11, 24}),
        ("一共有多少项任务", ALL),
        ("重点任务有哪些", ALL),
        ("所有任务", ALL),
    ],
)
def test_a_question_can_be_short(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("任务2由谁牵头", {2}),
        ("任务1至任务3的牵头单位", {1, 2, 3}),
        ("除了任务2，还有哪些任务涉及碳汇", {1, 3}),
    ],
)
def test_a_number_means_that_task_of_every_plan_however_many_there_are(text: str, numbers: set[int]) -> None:
    titles = ("发展碳汇", "核算碳汇", "交易碳汇", "修建公路")
    plans = [plan_of([(f"{title}之{n}", "正文。", "甲局") for title in titles], f"plan-{n}") for n in range(6)]
    hits = searcher_over(*plans).search(Query(text)).hits
    assert sorted(hit.entry.section.number for hit in hits if hit.via is Via.LITERAL) == sorted([*numbers] * 6)


@pytest.mark.parametrize(
    ("text", "kind", "count"), [("保障措施有哪些", "safeguard", 4), ("总体要求是什么", "requirement", 2)]
)
def test_a_chapter_that_is_no_task_can_be_asked_for(session: Session, text: str, kind: str, count: int) -> None:
    results = run_query(session, Query(text))
    assert results.total == count
    assert {hit.entry.section.kind.value for hit in results.hits[:count]} == {kind}


def test_a_role_that_stands_by_itself_is_a_word(session: Session) -> None:
    assert run_query(session, Query("发改委 氢能 牵头")).hits[0].entry.section.number == 6  # another one leads it


def test_a_programme_is_found_where_a_plan_names_it_in_passing() -> None:
    other = plan_of([("修建走廊", "加快修建成渝氢走廊。", "甲局")])  # no programme is linked in it
    hits = searcher_over(bundled_plan(), other).search(Query("成渝氢走廊由谁牵头")).hits
    assert {hit.entry.id for hit in hits if hit.via is Via.LITERAL} == {"chengyu-2022:task-6", "small:task-1"}


@pytest.mark.parametrize("text", ["能源局、经信委分别牵头、配合的任务", "除牵头外还参与哪些任务"])
def test_roles_that_cannot_be_given_to_anyone_are_not_guessed(session: Session, text: str) -> None:
    assert found(session, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "推进地方自愿减排工作",
        "积极参与国家和行业绿色标准制定工作",
        "参与国际合作项目",
        "非化石能源的利用项目",
        "减污降碳的协同工作",
        "成渝地区的重点项目",
        "与两地有关的重大事项",
        "谁污染谁治理",
        "老人没人照顾",
        "两省市列首位的为牵头单位",
        "呢绒",
        "煤改电或煤改气",
        "除险加固项目",
        "各有关部门",
        "四川省粮食和储备局",
        "碳捕集利用与封存",
        "把碳达峰纳入经济社会发展",
        "推动社会参与",
        "成都参与",
        "有关部门",
        "重点任务",
    ],
)
def test_a_phrase_is_no_question(session: Session, text: str) -> None:
    assert run_query(session, Query(text)).understood.startswith(f"包含“{text}”")
