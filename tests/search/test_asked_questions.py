"""What officials, trainers and people who export ask finds what the labels say; what only looks so stays text."""

import pytest

from explorer.domain.query import Query, Via
from explorer.search import question_signs
from explorer.search.question_parts import QuestionParts
from explorer.text.folding import fold
from explorer.workflow.session import Session, run_query
from tests.samples import labels
from tests.search.small import plan_of, searcher_over

SURE = (Via.LITERAL, Via.SYNONYM, Via.PINYIN, Via.SPELLING)


def surest(session: Session, text: str) -> set[str]:
    """Sections found in the surest of the ways that find any; words of which only some are found do not count."""
    hits = run_query(session, Query(text)).hits
    by_way = ({hit.entry.id.split(":")[1] for hit in hits if hit.via is via} for via in SURE)
    return next(filter(None, by_way), set())


@pytest.mark.parametrize("row", labels("questions"), ids=lambda row: row["question"])
def test_a_question_finds_what_it_asks_for(session: Session, row: dict[str, str]) -> None:
    assert surest(session, row["question"]) == {*row["sections"].split()}
    assert row["says"] in run_query(session, Query(row["question"])).understood


@pytest.mark.parametrize(
    "text",
    [
        *(
            "牵头抓总",
            "配合做好",
            "牵头作用",
            "参与国际合作",
            "地点选择",
            "配合比设计",
            "负责任态度",
            "参与式治理",
            "主办城市",
        ),
        *("项目公司", "单位面积产量", "单位地区生产总值能耗", "责任单位名称", "区县域经济", "地方债", "部门协同"),
        *("带头作用", "挑头", "名单制管理", "责任清单", "汇总表", "统计监测", "打印机", "生成式人工智能", "整理土地"),
        *(
            "最大限度",
            "最严格水资源管理",
            "最大的市场",
            "最多跑一次",
            "排名前列",
            "2025年",
            "2024年底前",
            "2025年完成的改造",
        ),
        *(
            "两省市",
            "三省市",
            "两地共同实施",
            "川渝两地",
            "国有",
            "支付能力参差",
            "既有铁路又有公路",
            "解释权",
            "说明书",
        ),
    ],
)
def test_text_that_begins_or_ends_like_a_question_stays_text(session: Session, text: str) -> None:
    assert run_query(session, Query(text)).understood.startswith(f"包含“{text}”")


@pytest.mark.parametrize("text", ["“牵头能源局”", "“牵头=能源局”", "“牵头单位：能源局”", "“能源局牵”"])
def test_in_quotation_marks_it_is_what_is_written(session: Session, text: str) -> None:
    results = run_query(session, Query(text))
    assert results.understood == f"包含“{text.strip('“”').replace('：', ':')}”" or f"包含{text}" == results.understood
    assert results.total == 0


@pytest.mark.parametrize("name", ["应急局", "审计委", "应急管理厅", "火星事务局", "石家庄", "中石油", "拉萨"])
def test_whom_the_library_does_not_know_is_not_cut_up(session: Session, name: str) -> None:
    for question in (f"{name}有哪些任务", f"{name}承担什么任务", f"哪些任务提到{name}"):
        results = run_query(session, Query(question))
        assert results.total == 0
        assert f"“{name}”" in results.understood
        assert results.explanation
        assert f"“{name}”" in results.explanation.reason


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("谁牵头成渝青走廊", "成渝氢走廊"),
        ("能原局牵头哪些任务", "四川省能源局"),
        ("人行营管部牵头哪些任务", "人行重庆营管部"),
        ("fgw牵头哪些任务", "四川省发展改革委"),
    ],
)
def test_who_is_meant_by_another_name_is_told(session: Session, question: str, name: str) -> None:
    assert f"“{name}”" in run_query(session, Query(question)).understood


def test_a_list_pasted_out_of_a_plan_is_found_where_it_stands(session: Session) -> None:
    assert surest(session, "责任单位：重庆市能源局、市经济信息委；四川省能源局、经济和信息化厅；两省市") == {"task-1"}
    assert surest(session, "责任单位：重庆市") == {f"task-{n}" for n in range(1, 27)}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2021年底前完成的任务", {1}),
        ("2021年前完成哪些任务", {1, 2}),
        ("到2021年6月底完成的工作", {2}),
        ("2020年底前要完成的任务", set()),
    ],
)
def test_a_date_is_looked_for_as_far_as_the_texts_have_it(text: str, numbers: set[int]) -> None:
    rows = [("甲", "2021年底前完成。", ""), ("乙", "2021年6月底前建立。", ""), ("丙", "尽快完成。", "")]
    hits = searcher_over(plan_of(rows)).search(Query(text)).hits
    assert {hit.entry.section.number for hit in hits if hit.via is Via.LITERAL} == numbers


EXAMPLES = [line.strip().split(" → ") for line in (question_signs.__doc__ or "").splitlines() if "→" in line]


@pytest.mark.parametrize(("question", "signs", "meaning"), EXAMPLES)
def test_the_examples_are_read_so(session: Session, question: str, signs: str, meaning: str) -> None:
    parts = QuestionParts(*session.searcher._questions._known).of(fold(question))
    assert "".join(part.kind for part in parts) == signs
    assert run_query(session, Query(question)).understood.startswith(meaning)


def test_half_a_question_finds_no_less_than_its_name(session: Session) -> None:
    for half, name in (
        ("哪些任务由四川省", "四川省"),
        ("潼南有", "潼南"),
        ("教委有", "教委"),
        ("由能源局牵", "牵头:能源局"),
    ):
        tasks = {key for key in surest(session, name) if key.startswith("task")}
        assert tasks <= surest(session, half)
