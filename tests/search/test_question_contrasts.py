"""What is said to have one thing but not another, in whatever wording, and what only looks like it."""

import pytest

from explorer.domain.query import Query
from explorer.workflow.session import Session, run_query
from tests.search.test_questions import ENERGY, found, of

LEADS = of(ENERGY, role="lead")
WATER = of("水利局", "水利厅")
CITY_TRAFFIC = {6, 8, 9, 10, 11, 24}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("市发展改革委牵头但不涉及市生态环境局的", {7}),
        ("市发展改革委牵头，不涉及市生态环境局", {7}),
        ("能源局牵头但不含页岩气的", LEADS - {1}),
        ("能源局牵头，不含页岩气", LEADS - {1}),
        ("能源局牵头而没有提到页岩气", LEADS - {1}),
        ("能源局牵头，除了页岩气", LEADS - {1}),
        ("能源局牵头，页岩气除外", LEADS - {1}),
        ("能源局牵头但水利局不参与", LEADS - WATER),
        ("能源局参与但不牵头", of(ENERGY, role="participant")),
        ("涉及万州但不涉及潼南的", {19}),
        ("涉及万州但不涉及潼南", {19}),
        ("涉及万州，但没有提到潼南的", {19}),
        ("涉及万州却不涉及潼南的任务", {19}),
        ("市交通局的任务，不包括充换电", CITY_TRAFFIC - {10}),
        ("市交通局的，不含充换电", CITY_TRAFFIC - {10}),
        ("税务局参与但不含发展改革委的", {15}),
        ("万州有而潼南没有的任务", {19}),
        ("万州有潼南没有的任务有哪些", {19}),
        ("哪些任务是万州有但潼南没有的", {19}),
        ("万州有，而潼南没有的", {19}),
        ("能源局有而水利局没有的任务", of(ENERGY) - WATER),
        ("只有能源局没有水利局的任务", of(ENERGY) - WATER),
        ("只涉及万州不涉及潼南的任务", {19}),
        ("仅有能源局，没有水利局的任务", of(ENERGY) - WATER),
        ("不涉及潼南但涉及万州的", {19}),
        ("涉及万州不涉及潼南", {19}),
        ("能源局牵头的任务里没有页岩气的", LEADS - {1}),
        ("潼南没有而万州有的任务", {19}),
        ("能源局有份而水利局没份的任务", of(ENERGY) - WATER),
        ("能源局牵头不含页岩气", LEADS - {1}),
        ("能源局牵头的任务，页岩气不包括在内", LEADS - {1}),
        ("能源局牵头，但不要页岩气", LEADS - {1}),
        ("涉及天然气但没提页岩气的任务", {4, 11, 21}),
        ("没有水利局但有能源局的任务", of(ENERGY) - WATER),
        ("能源局和水利局都有而财政局没有的任务", {2, 21, 22}),
        ("既涉及万州又涉及潼南", {6, 12, 25}),
        ("既涉及万州又涉及潼南的", {6, 12, 25}),
        ("既有能源局又有水利局", of(ENERGY) & WATER),
        ("既涉及万州又不涉及潼南", {19}),
    ],
)
def test_one_thing_but_not_another_is_asked_for_however_it_is_said(
    session: Session, text: str, numbers: set[int]
) -> None:
    assert found(session, text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        *("只有能源局的任务", "只有能源局没有其他单位的任务", "只有能源局没有牵头的任务", "只有能源局没有参与的任务"),
        *("教委有牵头任务没有", "能源局的任务里没有完成的", "能源局的任务中没有牵头单位的"),
        *("潼南、万州不包括在内", "潼南、万州不包括在内的任务"),
        *("只涉及四川", "只涉及四川不涉及其他的任务"),
    ],
)
def test_what_is_only_half_said_is_not_guessed(session: Session, text: str) -> None:
    assert found(session, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        *("涉及面广但不含农用地的", "依法取得但不涉及审批的", "既涉及民生又涉及安全", "牵头抓总但不包办"),
        *(
            "既要金山银山又要绿水青山",
            "参与但不干预",
            "配合做好不得推诿",
            "达州市不断完善标准体系",
            "能源局不断完善标准",
        ),
        *("有而没有的", "只有没有", "既有铁路又有公路"),
    ],
)
def test_a_contrast_in_a_text_is_text(session: Session, text: str) -> None:
    assert run_query(session, Query(text)).understood.startswith(f"包含“{text}”")


def test_a_clause_that_only_goes_on_with_a_word_like_a_denial_is_not_taken_for_one(session: Session) -> None:
    for text in ("能源局牵头，不断完善标准体系", "能源局牵头，未来产业加快发展", "万州，非常重要"):
        assert "不要" not in run_query(session, Query(text)).understood
