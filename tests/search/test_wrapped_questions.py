"""What people wrap around a question changes nothing in its answer, and the same may be asked in many ways."""

import pytest

from explorer.domain.query import Query, Via
from explorer.workflow.session import Session, run_query

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
