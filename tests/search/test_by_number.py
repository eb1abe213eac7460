"""What officials call by its number or by its heading: they have the plan before them and want just that part of it."""

import pytest

from explorer.domain.query import Query, Results, Via
from explorer.workflow.session import Session, run_query
from tests.samples import bundled_plan, labels, plan_from
from tests.search.small import searcher_over

TASKS = [f"task-{n}" for n in range(1, 27)]
SAFEGUARDS = [f"safeguard-{n}" for n in range(1, 5)]
ACTIONS = [(1, 4), (5, 7), (8, 11), (12, 14), (15, 16), (17, 18), (19, 20), (21, 22), (23, 24), (25, 26)]
"""The first and the last task of each action, as the bundled plan has them."""


def tasks(*numbers: int) -> list[str]:
    return [f"task-{n}" for n in numbers]


def actions(*numbers: int) -> list[str]:
    return [f"task-{n}" for number in numbers for n in range(ACTIONS[number - 1][0], ACTIONS[number - 1][1] + 1)]


def literal(results: Results) -> list[str]:
    return [hit.entry.id.split(":")[1] for hit in results.hits if hit.via is Via.LITERAL]


def ask(session: Session, text: str) -> list[str]:
    return literal(run_query(session, Query(text)))


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("任务12", tasks(12)),
        ("任务十二", tasks(12)),
        ("任务第12项", tasks(12)),
        ("任务（六）", tasks(6)),
        ("任务 12", tasks(12)),
        ("第 12 项任务", tasks(12)),
        ("任务6 任务7", tasks(6, 7)),
        ("任务12.", tasks(12)),
        ("6号任务", tasks(6)),
        ("第廿六项任务", tasks(26)),
        ("第二十六项任务", tasks(26)),
        ("第6项重点任务", tasks(6)),
        ("第六大任务", tasks(6)),
        ("首项任务", tasks(1)),
        ("最后一项任务", tasks(26)),
        ("最后1项任务", tasks(26)),
        ("末项任务", tasks(26)),
        ("倒数第二项任务", tasks(25)),
        ("倒数第2个任务", tasks(25)),
        ("最后两项任务", tasks(25, 26)),
        ("后三项任务", tasks(24, 25, 26)),
        ("前三项任务", tasks(1, 2, 3)),
        ("前两项任务", tasks(1, 2)),
        ("任务3-5", tasks(3, 4, 5)),
        ("任务3至任务5", tasks(3, 4, 5)),
        ("第三至第五项任务", tasks(3, 4, 5)),
        ("第3项到第5项任务", tasks(3, 4, 5)),
        ("任务3、5、7", tasks(3, 5, 7)),
        ("第3和第5项任务", tasks(3, 5)),
        ("任务6、任务7", tasks(6, 7)),
        ("任务六和任务七", tasks(6, 7)),
        ("第一项保障措施", SAFEGUARDS[:1]),
        ("第3条保障", SAFEGUARDS[2:3]),
        ("保障措施二", SAFEGUARDS[1:2]),
        ("最后一条保障措施", SAFEGUARDS[3:]),
        ("第一、二项保障措施", SAFEGUARDS[:2]),
        ("行动三", actions(3)),
        ("第三个行动", actions(3)),
        ("第三项行动", actions(3)),
        ("第三大行动", actions(3)),
        ("最后一个行动", actions(10)),
        ("倒数第二个行动", actions(9)),
        ("前三项行动", actions(1, 2, 3)),
        ("行动1至3", actions(1, 2, 3)),
        ("第三和第五个行动", actions(3, 5)),
        ("行动三、任务6和第一项保障措施", [*tasks(6), *actions(3), *SAFEGUARDS[:1]]),
        ("第二项总体要求", ["requirement-2"]),
        ("查看第26项任务内容", tasks(26)),
        ("任务6的内容", tasks(6)),
        ("-任务6 类别:任务", [task for task in TASKS if task != "task-6"]),
        ("任务1-4 不含 任务2", tasks(1, 3, 4)),
    ],
)
def test_what_is_called_by_number_is_what_the_words_mean(session: Session, text: str, sections: list[str]) -> None:
    assert ask(session, text) == sections


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("最后一项任务由谁牵头", tasks(26)),
        ("倒数第二项任务的责任单位", tasks(25)),
        ("第廿六项任务由谁牵头", tasks(26)),
        ("第三项行动由谁牵头", actions(3)),
        ("前三项行动由谁负责", actions(1, 2, 3)),
        ("最后一个行动有哪些任务", actions(10)),
        ("第3条保障是什么", SAFEGUARDS[2:3]),
        ("第一项保障措施讲了什么", SAFEGUARDS[:1]),
        ("任务3、5、7分别由谁牵头", tasks(3, 5, 7)),
        ("任务6、任务11和行动一的牵头单位", [*tasks(6, 11), *actions(1)]),
        ("行动三的任务8由谁牵头", tasks(8)),
        ("最后三项任务哪些单位参与", tasks(24, 25, 26)),
        ("前三项由谁牵头", tasks(1, 2, 3)),
    ],
)
def test_and_so_it_is_in_a_question(session: Session, text: str, sections: list[str]) -> None:
    assert sorted(ask(session, text)) == sorted(sections)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("既牵头任务6又牵头任务11", (6, 11)),
        ("任务6和任务11都由谁牵头", (6, 11)),
        ("同时参与任务3和任务5的单位", (3, 5)),
        ("哪些单位既参与任务3，又参与任务5", (3, 5)),
        ("任务3由谁牵头，任务5呢", (3, 5)),
        ("牵头任务6的单位", (6,)),
    ],
)
def test_no_task_is_two_tasks(session: Session, text: str, numbers: tuple[int, ...]) -> None:
    assert ask(session, text) == tasks(*numbers)


@pytest.mark.parametrize(
    "text",
    [
        "任务十分艰巨",
        "第二十六次会议",
        "2030年",
        "12个公园",
        "“三、保障措施”",
        "“任务6”",
        "行动一致",
        "完成任务5项",
        "行动2030",
        "行动十四五",
        "任务99",
        "第三条保障粮食安全",
        "前三项行动计划",
        "最后一项任务书",
        "任务分工",
        "六大行动",
        "三项任务",
        "所有行动方案",
        "保障措施到位",
        "重庆市任务分工",
        "任务六月底前完成",
        "第三十七条第三项",
        "第二项的规定",
    ],
)
def test_what_merely_looks_like_it_stays_text(session: Session, text: str) -> None:
    results = run_query(session, Query(text))
    words = text.strip("“”")
    assert all(words in hit.entry.section.title + hit.entry.text for hit in results.hits if hit.via is Via.LITERAL)
    assert results.understood.startswith(f"包含“{words}”")


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        *((text, TASKS) for text in ("有哪些任务", "一共有多少项任务", "列出所有任务", "这个方案有哪些任务")),
        *(
            (text, TASKS)  # each of them stands under an action
            for text in (
                "有哪些行动",
                "行动有哪些",
                "所有行动",
                "一共有几个行动",
                "列出所有行动",
                "方案里有几项行动",
                "十大行动有哪些",
                "十项行动是哪些",
            )
        ),
        *(
            (text, SAFEGUARDS)
            for text in (
                "有哪些保障措施",
                "保障措施有哪些",
                "所有保障措施",
                "保障措施包括哪些",
                "全部保障措施",
                "有哪些保障",
                "共有几条保障措施",
            )
        ),
        ("总体要求和保障措施有哪些", ["requirement-1", "requirement-2", *SAFEGUARDS]),
    ],
)
def test_all_of_a_kind_of_heading_can_be_asked_for(session: Session, text: str, sections: list[str]) -> None:
    assert sorted(ask(session, text)) == sorted(sections)


@pytest.mark.parametrize(
    "text",
    [
        "重庆市的26项任务",
        "重庆市的任务",
        "四川省的任务",
        "重庆有哪些任务",
        "重庆市任务有哪些",
        "四川的重点任务",
        "四川省各有哪些任务",
    ],
)
def test_the_tasks_of_a_side_are_those_of_its_bodies(session: Session, text: str) -> None:
    side = "四川省" if text.startswith("四川") else "重庆市"
    rows = [row for row in labels("agencies") if row["section"].startswith("task-") and row["jurisdiction"] == side]
    assert sorted(ask(session, text)) == sorted({row["section"] for row in rows})
    assert f"辖区为“{side}”" in run_query(session, Query(text)).understood


@pytest.mark.parametrize("text", ["重庆市有哪些产业园", "四川有哪些机场", "重庆市的产业园"])
def test_what_a_side_has_is_still_looked_for_by_its_words(session: Session, text: str) -> None:
    assert "辖区" not in run_query(session, Query(text)).understood


def test_plans_of_action_are_no_actions(session: Session) -> None:
    assert run_query(session, Query("有哪些行动方案")).understood.startswith("包含“行动方案”")


SHORT = """关于推进绿色出行的实施方案

一、主要任务

（一）公交行动

1．发展公交。建设公交专用道，对照第三项任务抓好落实。（责任单位：市交通局）

2．发展地铁。建设地铁。（责任单位：市交通局）

（二）步行行动

3．建设步道。修建步道，落实任务2。（责任单位：市住建委）

二、保障措施

（一）加强组织领导。建立机制。

（二）加强宣传。开展宣传。
"""


def ids(text: str) -> list[str]:
    results = searcher_over(bundled_plan(), plan_from(SHORT)).search(Query(text))
    return [hit.entry.id for hit in results.hits if hit.via is Via.LITERAL]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("最后一项任务", ["chengyu-2022:task-26", "sample:task-3"]),
        ("倒数第二项任务", ["chengyu-2022:task-25", "sample:task-2"]),
        ("任务26", ["chengyu-2022:task-26"]),
        ("最后一个行动", ["chengyu-2022:task-25", "chengyu-2022:task-26", "sample:task-3"]),
        ("第二项保障措施", ["chengyu-2022:safeguard-2", "sample:safeguard-2"]),
        ("第四项保障措施", ["chengyu-2022:safeguard-4"]),
    ],
)
def test_every_plan_that_has_such_a_number_is_meant(text: str, found: list[str]) -> None:
    assert ids(text) == found


def test_where_the_words_themselves_stand_is_found_after_it() -> None:
    assert ids("任务2") == ["chengyu-2022:task-2", "sample:task-2", "sample:task-3"]
    assert ids("第三项任务") == ["chengyu-2022:task-3", "sample:task-3", "sample:task-1"]
    assert ids("“任务2”") == ["sample:task-3"]


def test_what_is_meant_is_told_by_its_title_and_its_plan(session: Session) -> None:
    assert run_query(session, Query("任务12")).understood == "任务12“推动城乡集约化融合发展”"
    assert run_query(session, Query("第一项保障措施")).understood == "保障措施1“健全推进机制”"
    assert run_query(session, Query("最后一个行动")).understood == "最后1项行动“区域绿色低碳试点示范行动”"
    two = searcher_over(bundled_plan(), plan_from(SHORT)).search(Query("最后一项任务")).understood
    assert "《成渝地区双城经济圈碳达峰碳中和联合行动方案》“推进绿色低碳创建”" in two
    assert "《关于推进绿色出行的实施方案》“建设步道”" in two


@pytest.mark.parametrize("text", ["任务12", "最后一项任务", "前三项行动", "倒数第二项保障措施"])
def test_what_is_understood_can_be_typed_again(session: Session, text: str) -> None:
    told = run_query(session, Query(text)).understood.split("“")[0].split("（")[0]
    assert ask(session, told) == ask(session, text) != []


def test_a_part_of_a_plan_that_holds_nothing_else_that_is_asked_for_is_no_hit(session: Session) -> None:
    assert ask(session, "任务6 页岩气") == []
    assert ask(session, "任务1 页岩气") == tasks(1)
