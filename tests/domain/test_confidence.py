"""What was found says how sure it is, and why."""

from explorer.domain.confidence import Grade, grade_body, grade_section
from explorer.domain.links import Entry
from tests.samples import bundled_plan, plan_from

PLAN = plan_from(
    "盐城市人民政府关于推进试点的实施意见\n一、主要任务\n（一）先行。开展试点。（责任单位：市教育局、财政部、专班）\n"
    "（二）推广。推广经验。\n（三）总结。总结经验。（责任单位：各县（市、区）人民政府）\n"
)


def test_each_body_of_the_bundled_plan_is_sure():
    entries = [Entry(bundled_plan(), linked) for linked in bundled_plan().sections]
    grades = {grade_body(entry, link).grade for entry in entries for link in entry.linked.agencies}
    assert grades == {Grade.SURE}


def test_known_built_and_unknown_names_are_told_apart():
    entry = Entry(PLAN, PLAN.sections[0])
    assert [(link.written, grade_body(entry, link).grade) for link in entry.linked.agencies] == [
        ("市教育局", Grade.LIKELY),
        ("财政部", Grade.SURE),
        ("专班", Grade.LIKELY),
    ]


def test_tasks_without_a_body_are_less_sure_and_say_why():
    graded = [grade_section(Entry(PLAN, linked)) for linked in PLAN.sections]
    assert [found.grade for found in graded] == [Grade.SURE, Grade.LIKELY, Grade.SURE]
    assert graded[1].reasons == ("与其他任务同级，但没有写明责任单位",)
    assert PLAN.warnings[0] == "任务“推广”没有写明责任单位。"
    assert PLAN.warnings[1] == "以下责任单位不在单位表中，请核对：盐城市专班。"
