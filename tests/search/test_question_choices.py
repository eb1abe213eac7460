"""What any of several things will do for, and what all of them must be in; the bodies of both sides of a plan."""

import pytest

from explorer.workflow.session import Session
from tests.search.test_questions import ENERGY, found, of

TONGNAN, WANZHOU, LUZHOU = {5, 6, 12, 25}, {6, 12, 19, 25}, {5, 25}
LEADS = of(ENERGY, role="lead")
WATER = of("水利局", "水利厅")
MARKET_ACTION = {21, 22}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("涉及潼南或者涉及万州的任务", TONGNAN | WANZHOU),
        ("涉及潼南或涉及泸州的任务", TONGNAN | LUZHOU),
        ("涉及潼南的或者涉及万州的任务", TONGNAN | WANZHOU),
        ("提到潼南的任务或者提到万州的任务", TONGNAN | WANZHOU),
        ("涉及潼南，或者涉及万州的任务", TONGNAN | WANZHOU),
        ("哪些任务提到潼南或者提到万州", TONGNAN | WANZHOU),
        ("能源局牵头或者涉及潼南的任务", LEADS | TONGNAN),
        ("能源局牵头，或者涉及潼南的任务有哪些", LEADS | TONGNAN),
        ("涉及潼南或者由能源局牵头的任务", LEADS | TONGNAN),
        ("能源局是牵头单位或者水利局参与的任务", LEADS | of("水利局", "水利厅", role="participant")),
        ("能源局牵头的任务以及涉及潼南的任务", LEADS | TONGNAN),
        ("涉及潼南的任务和由能源局牵头的任务", LEADS | TONGNAN),
        ("财政局牵头或者提到光盘行动的任务", {15, 23}),
        ("与潼南有关或者与万州有关的任务", TONGNAN | WANZHOU),
        ("要么能源局牵头要么涉及潼南的任务", LEADS | TONGNAN),
        ("碳普惠任务要么由能源局牵头，要么由财政局牵头吗", set()),
        ("涉及潼南或是涉及万州的任务", TONGNAN | WANZHOU),
        ("不论涉及潼南还是万州的任务", TONGNAN | WANZHOU),
        ("由能源局或者由财政局牵头的任务", LEADS | {15}),
        ("牵头单位是能源局或者是财政局的任务", LEADS | {15}),
        ("能源局牵头的或配合的任务", of(ENERGY)),
        ("能源局牵头的任务或者参与的任务", of(ENERGY)),
        ("经信委牵头且涉及潼南或者涉及自贡的任务", {6}),
    ],
)
def test_either_will_do_though_each_has_a_verb_of_its_own(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        *("不涉及潼南或者涉及泸州的任务", "涉及潼南或者不涉及泸州的任务", "能源局牵头或者水利局不参与的任务"),
        *("或者涉及潼南的任务", "或由能源局牵头的任务"),
        *("除了能源局牵头的，或者涉及潼南的任务", "能源局不牵头或者涉及潼南的任务"),
    ],
)
def test_half_a_choice_or_one_with_a_denial_answers_nothing(session: Session, text: str) -> None:
    assert found(session, text) == set()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("能源行动或者市场行动的任务", {1, 2, 3, 4} | MARKET_ACTION),
        ("能源行动和市场行动的任务", {1, 2, 3, 4} | MARKET_ACTION),
        ("能源行动、科技行动、市场行动有哪些任务", {1, 2, 3, 4, 19, 20} | MARKET_ACTION),
        ("产业行动和能源行动里市经信委的任务", {1, 2, 3, 4, 6, 7}),
    ],
)
def test_of_actions_called_by_a_word_each_is_meant(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("教委、公安局任意一家参与的任务", {9, 23}),
        ("市教委和市公安局任何一个单位参与的任务", {9, 23}),
        ("市教委和市公安局至少一个参与的任务", {9, 23}),
        ("市教委、市公安局中至少有一家参与的任务", {9, 23}),
        ("由能源局、财政局其中一家牵头的任务", LEADS | {15}),
        ("能源局和财政局任一牵头的任务", LEADS | {15}),
        ("两地能源局有一家牵头的任务", LEADS),
        ("教委或公安局中的一个参与的任务", {9, 23}),
        ("潼南、万州任意一个涉及的任务", TONGNAN | WANZHOU),
    ],
)
def test_any_one_of_several_will_do(session: Session, text: str, numbers: set[int]) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("市公安局和市教委有哪些任务", {9, 23}),
        ("市公安局、市教委有什么任务", {9, 23}),
        ("公安局、教委以及水利局有几项任务", {9, 23} | WATER),
        ("潼南和万州有哪些项目", TONGNAN | WANZHOU),
        ("市教委、市公安局两家有哪些任务", {9, 23}),
        ("市教委和市公安局要做什么", {9, 23}),
        ("能源局和水利局有哪些共同的任务", of(ENERGY) & WATER),
        ("能源局和水利局有哪些任务是一起做的", of(ENERGY) & WATER),
        ("能源局与水利局都有哪些任务", of(ENERGY) & WATER),
        ("涉及公安局和交通局的任务有哪些", {9}),
        ("财政局和税务局有哪些任务是共同牵头的", set()),
        ("能源局和水利局都参与哪些任务", of(ENERGY) & WATER),
    ],
)
def test_what_several_have_is_what_each_has_unless_it_is_said_to_be_shared(
    session: Session, text: str, numbers: set[int]
) -> None:
    assert found(session, text) == numbers
