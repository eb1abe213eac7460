"""What people wrap around a question changes nothing in its answer, and the same may be asked in many ways."""

import pytest

from explorer.domain.query import Query, Via
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

ENERGY = {1, 2, 3, 4}
"""Tasks that an energy bureau leads, as the responsibility clauses have it."""
WRAPPINGS = (
    *(
        "请问一下，{}？",
        "{}？谢谢",
        "{}，谢谢！",
        "{} 多谢了",
        "麻烦列出{}，谢谢",
        "你好，{}",
        "老师好，{}",
        "急！{}",
        "{}，辛苦了",
    ),
    *("领导让我查一下{}", "领导让找一下{}", "处长要{}", "主任问{}", "局里要求统计{}", "上级让报{}", "科里要{}的清单"),
    *(
        "在这个方案里面，{}",
        "本方案中{}",
        "方案里{}",
        "这份文件里{}",
        "行动方案中，{}",
        "{}，两个文件里都找一下",
        "按照方案，{}",
    ),
    *(
        "帮忙统计{}",
        "帮我统计一下{}",
        "{}，全部列出来",
        "{}都列出来",
        "{}帮我找出来",
        "把{}整理一下",
        "我想看{}",
        "{}发我一份",
    ),
    *("汇报要用，{}", "写材料要用，请列{}", "开会用：{}", "今天要交，{}"),
)
SAME = (
    ("由市规划自然资源局牵头而且涉及长江的任务", "由市规划自然资源局牵头且涉及长江的任务"),
    ("由市规划自然资源局牵头并且涉及长江的任务", "由市规划自然资源局牵头且涉及长江的任务"),
    ("重庆市交通局牵头但是市经济信息委配合的", "重庆市交通局牵头、市经济信息委配合的任务"),
    ("重庆市交通局牵头，市经济信息委配合的", "重庆市交通局牵头、市经济信息委配合的任务"),
    ("市能源局牵头的任务是哪一项", "市能源局牵头的任务"),
    ("牵头单位为市能源局", "市能源局牵头的任务"),
    ("市能源局牵头负责的任务，全部列出来", "市能源局牵头的任务"),
    ("市能源局牵头任务清单", "市能源局牵头的任务"),
    ("跟万州有关的任务", "涉及万州的任务"),
    ("和万州有关系的任务给我列一下", "涉及万州的任务"),
    ("任务里哪些提到了万州", "涉及万州的任务"),
    ("能源局不是牵头单位但要参与的任务", "能源局不牵头但参与的任务"),
    ("除了页岩气那条，能源局牵头的任务", "除了页岩气，能源局牵头的任务"),
    ("能源局牵头的任务，页岩气的除外", "除了页岩气，能源局牵头的任务"),
    ("能源局牵头的任务，跟页岩气有关的那条不算，谢谢", "除了页岩气，能源局牵头的任务"),
    ("能源局牵头但不是页岩气的任务", "除了页岩气，能源局牵头的任务"),
    ("能源局牵头的任务，除了任务1", "除了任务1，能源局牵头的任务"),
    ("由经信委而不是发改委牵头的任务", "经信委牵头的任务"),
    ("由生态环境局而非发改委牵头的任务", "生态环境局牵头的任务"),
    ("不是由生态环境局而是由发改委牵头的任务", "发改委牵头的任务"),
    ("我是教委的，科技局牵头哪些任务", "科技局牵头的任务"),
    ("审计要材料：能源局牵头的任务", "能源局牵头的任务"),
    ("含有氢能或者换电的任务", "涉及氢能或者换电的任务"),
    ("牵头：交通运输厅，配合：发展改革委", "牵头:交通运输厅 配合:发展改革委"),
    ("地点：万州，-宜宾", "地点:万州 -宜宾"),
    ("牵头:能源局，储备", "牵头:能源局 储备"),
    ("标题：碳汇，单位：林业局", "标题:碳汇 单位:林业局"),
    ("万州被提到了几次", "地点:万州"),
    ("领导让查一下碳汇", "碳汇"),
    ("看一下碳汇", "碳汇"),
    ("潼南能得到什么支持", "潼南有什么项目"),
    ("潼南区在这个方案里面都有哪些任务", "潼南有哪些任务"),
)


def found(session: Session, text: str) -> set[str]:
    """Sections found as asked."""
    return {hit.entry.id for hit in run_query(session, Query(text)).hits if hit.via is Via.LITERAL}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_what_is_wrapped_around_a_question_changes_nothing(session: Session, wrapping: str) -> None:
    assert found(session, wrapping.format("能源局牵头的任务")) == {f"chengyu-2022:task-{n}" for n in ENERGY}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_a_theme_that_is_asked_for_stays_the_same(session: Session, wrapping: str) -> None:
    assert found(session, wrapping.format("关于碳汇的任务")) == found(session, "碳汇 类别:任务") != set()


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_may_be_asked_in_many_ways(session: Session, one: str, other: str) -> None:
    assert found(session, one) == found(session, other) != set()


@pytest.mark.parametrize(
    "text",
    [
        *(
            "领导小组",
            "方案中期评估",
            "感谢信",
            "老师待遇",
            "文件里程碑",
            "谢谢",
            "局里",
            "急需紧缺人才",
            "处长",
            "主任医师",
        ),
        *("并且", "而且", "全部列出", "本方案", "今天", "但是"),
    ],
)
def test_what_only_looks_wrapped_is_text(session: Session, text: str) -> None:
    understood = run_query(session, Query(text)).understood
    assert understood.startswith(f"包含“{text}”")


@pytest.mark.parametrize(
    "body",
    [
        "成都市交通局",
        "成都市发展改革委",
        "自贡市科技局",
        "永川区规划自然资源局",
        "国家发展改革委",
        "国家能源局",
        "上海发改委",
    ],
)
def test_the_body_of_somebody_else_is_not_taken_for_ours(session: Session, body: str) -> None:
    results = run_query(session, Query(f"{body}牵头的任务"))
    assert results.total == 0
    assert results.explanation is not None
    assert f"没有牵头为“{body}”" in results.explanation.reason


@pytest.mark.parametrize(("body", "meant"), [("四川省交通局", "四川省交通运输厅"), ("重庆交通厅", "重庆市交通局")])
def test_a_side_before_the_name_of_the_other_means_that_side(session: Session, body: str, meant: str) -> None:
    results = run_query(session, Query(f"{body}牵头的任务"))
    sure = {hit.entry.id for hit in results.hits if hit.via is Via.SYNONYM}
    assert sure == found(session, f"牵头:{meant} 类别:任务") != set()


def test_a_clause_copied_out_of_a_plan_is_text() -> None:
    clause = "市场监管总局牵头，国务院相关部门及各地区按职责分工负责"
    searcher = searcher_over(plan_of([("一", f"推进改革。（{clause}）", ""), ("二", "国务院审批。", "")]))
    assert searcher.search(Query(clause)).total == 1
