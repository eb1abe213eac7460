"""What was found says how sure it is, and why."""

from explorer.domain.confidence import Grade, Grader, Ground, Reason
from explorer.domain.doubt import DoubtKind
from explorer.domain.links import LinkedPlan
from tests.samples import bundled_plan, plan_from

PLAN = plan_from(
    "盐城市人民政府关于推进试点的实施意见\n一、主要任务\n（一）先行。开展试点。（责任单位：市教育局、财政部、专班）\n"
    "（二）推广。推广经验。\n（三）总结。总结经验。（责任单位：各县（市、区）人民政府）\n"
)


def grades(plan: LinkedPlan) -> list[Grade]:
    grader = Grader(plan)
    return [grader.section(linked).grade for linked in plan.sections]


def test_all_of_the_bundled_plan_is_sure():
    grader = Grader(bundled_plan())
    assert {grader.body(link).grade for linked in bundled_plan().sections for link in linked.agencies} == {Grade.SURE}
    assert set(grades(bundled_plan())) == {Grade.SURE}
    assert bundled_plan().doubts == ()


def test_known_built_and_unknown_names_are_told_apart():
    grader = Grader(PLAN)
    assert [(link.written, grader.body(link).grade) for link in PLAN.sections[0].agencies] == [
        ("市教育局", Grade.LIKELY),
        ("财政部", Grade.SURE),
        ("专班", Grade.UNSURE),
    ]


def test_tasks_say_why_they_are_less_sure():
    grader = Grader(PLAN)
    found = [grader.section(linked) for linked in PLAN.sections]
    assert [each.grade for each in found] == [Grade.UNSURE, Grade.LIKELY, Grade.SURE]
    assert found[0].reasons == (Reason(Ground.BODIES, "专班"),)
    assert found[1].reasons == (Reason(Ground.IDLE),)
    assert PLAN.warnings == (
        "任务“推广”没有写明责任单位。",
        "以下责任单位不在单位表中，请核对：盐城市专班。",
    )


def test_every_doubt_has_a_place_that_shows_it():
    tasks = "（一）先行。开展试点。\n（三）推广。推\ufffd\ufffd经验。\n（三）总结。总结。\n"
    plan = plan_from(f"某市方案\n一、任务\n{tasks}")
    text = plan.document.text
    places = [(doubt.kind, doubt.span.of(text)) for doubt in plan.doubts if doubt.span]
    assert places[0][0] is DoubtKind.GAP
    assert places[0][1].startswith("（三）推广")
    assert places[1][0] is DoubtKind.REPEATED
    assert places[1][1].startswith("（三）总结")
    assert places[2:] == [(DoubtKind.GARBLED, "\ufffd\ufffd")]
    assert plan.doubts[1].words == "编号从“（一）”跳到“（三）”，中间可能缺少内容。"


def test_leads_told_by_bold_print_are_a_doubt_not_a_guess():
    plan = plan_from("盐城市方案\n一、任务\n（一）先行。试点。（责任单位：市教育局、市财政局，加粗单位为牵头单位）\n")
    doubt = next(doubt for doubt in plan.doubts if doubt.span)
    assert doubt.span
    assert doubt.span.of(plan.document.text) == "加粗单位为牵头单位"
    assert "加粗单位为牵头单位" in doubt.words
    assert {link.role.value for link in plan.sections[-1].agencies} == {"responsible"}


def test_a_plan_in_which_no_task_names_a_body_owes_none():
    plan = plan_from("某市方案\n一、任务\n（一）先行。开展试点。\n（二）推广。推广经验。\n")
    assert set(grades(plan)) == {Grade.SURE}
    assert [each.ground for each in Grader(plan).section(plan.sections[0]).reasons] == [Ground.AMONG_TASKS]


def test_what_the_user_set_is_sure_unless_its_bodies_are_not():
    grader = Grader(PLAN)
    found = [grader.section(linked, is_corrected=True).grade for linked in PLAN.sections]
    assert found == [Grade.UNSURE, Grade.SURE, Grade.SURE]
