"""Nothing knows a task's number: links follow the words of an edited copy of the plan."""

import re

import pytest

from explorer.domain.links import AgencyLink, LinkedPlan
from tests.samples import bundled_document, bundled_plan, plan_from

TEXT = re.sub(r"(?m)^(\d+．[^。\n]+。)\n", r"\1", bundled_document().text)
"""The plan with titles and bodies on one line, as plain text files have it."""


def agencies(plan: LinkedPlan, title: str) -> list[tuple[str, str]]:
    (linked,) = [linked for linked in plan.sections if linked.section.title == title]
    return [(link.agency, link.role.value) for link in linked.agencies]


def without_task(number: int) -> str:
    return re.sub(rf"(?m)^{number}．.*\n", "", TEXT)


def test_the_plain_text_copy_gives_the_same_links():
    plan = plan_from(TEXT)
    for linked in bundled_plan().sections:
        title = linked.section.title
        if linked.agencies:
            assert agencies(plan, title) == agencies(bundled_plan(), title)


def test_a_deleted_task_takes_its_links_with_it():
    plan = plan_from(without_task(16))
    assert sum(linked.section.kind == "task" for linked in plan.sections) == 25
    assert "人行重庆营管部" not in {agency.name for agency in plan.agencies}
    assert agencies(plan, "完善两地碳达峰、碳中和标准") == agencies(bundled_plan(), "完善两地碳达峰、碳中和标准")


@pytest.mark.parametrize("number", range(1, 27))
def test_a_task_that_lost_its_clause_stays_a_task(number: int):
    plan = plan_from(re.sub(rf"(?m)^({number}．.*)（责任单位.*$", r"\1", TEXT))
    tasks = {linked.section.number: linked for linked in plan.sections if linked.section.kind == "task"}
    assert sorted(tasks) == list(range(1, 27))
    assert tasks[number].agencies == ()
    assert sum(len(linked.agencies) for linked in tasks.values()) == 211 - len(clause_of(number))


def clause_of(number: int) -> tuple[AgencyLink, ...]:
    return next(s.agencies for s in bundled_plan().sections if s.id.endswith(f":task-{number}"))


def test_renumbered_tasks_keep_their_links():
    plan = plan_from(re.sub(r"(?m)^(\d+)．", lambda number: f"{int(number[1]) + 40}．", TEXT))
    numbers = [linked.section.number for linked in plan.sections if linked.section.kind == "task"]
    assert numbers == list(range(41, 67))
    assert agencies(plan, "打造绿色低碳制造业集群") == agencies(bundled_plan(), "打造绿色低碳制造业集群")


def test_swapping_two_bodies_swaps_their_roles():
    plan = plan_from(
        TEXT.replace("重庆市科技局、市生态环境局、市发展改革委；", "重庆市发展改革委、市科技局、市生态环境局；")
    )
    found = dict(agencies(plan, "推动绿色低碳关键技术研发应用"))
    assert found["重庆市发展改革委"] == "lead"
    assert found["重庆市科技局"] == "participant"


def test_a_list_without_a_side_goes_on_with_the_one_before():
    plan = plan_from(
        TEXT.replace(
            "（责任单位：重庆市能源局、市经济信息委、市水利局；",
            "（牵头单位：重庆市能源局；配合单位：市经济信息委、市水利局；",
        )
    )
    found = dict(agencies(plan, "加快川渝电网一体化建设"))
    assert found["重庆市能源局"] == "lead"
    assert found["重庆市水利局"] == found["重庆市经济信息委"] == "participant"


def test_without_the_order_rule_nobody_is_said_to_lead():
    plan = plan_from(TEXT.replace("；两省市列首位的为牵头单位，下同", ""))
    roles = {link.role.value for linked in plan.sections for link in linked.agencies}
    assert roles == {"responsible"}


def test_the_rule_holds_from_where_it_is_stated():
    rule = "；两省市列首位的为牵头单位，下同"
    moved = TEXT.replace(rule, "").replace("经济和信息化厅、水利厅）", f"经济和信息化厅、水利厅{rule}）")
    plan = plan_from(moved)
    assert {role for _, role in agencies(plan, "协同开发油气资源")} == {"responsible"}
    assert {role for _, role in agencies(plan, "加强煤气油储备能力建设")} == {"lead", "participant"}
