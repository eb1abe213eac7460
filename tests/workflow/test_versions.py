"""What a new version of a plan changed, against what a reader sees."""

from explorer.domain.role import Role
from explorer.domain.versions import BodyChange, ChangeKind
from explorer.workflow.versions import compare_versions
from tests.samples import plan_from

OLD = """重庆市试点方案
一、主要任务
（一）先行先试。开展氢能试点，形成经验。（市教委牵头，市财政局配合）
（二）扩大应用。推广氢能车辆，建设加氢站十座。（责任单位：市交通局）
（三）强化保障。落实资金，严格督查，形成合力。（责任单位：市财政局）
"""
NEW = """重庆市试点方案
一、主要任务
（一）先行先试。开展氢能试点，形成经验。（市科技局牵头，市教委配合）
（二）加快推广应用。推广氢能车辆，建设加氢站二十座。（责任单位：市交通局）
（三）宣传引导。讲好故事，营造氛围。（责任单位：市委宣传部）
"""


def test_added_removed_and_changed_tasks_with_their_bodies():
    changes = compare_versions(plan_from(OLD), plan_from(NEW))
    assert [(task.kind, task.title) for task in changes.tasks] == [
        (ChangeKind.CHANGED, "先行先试"),
        (ChangeKind.CHANGED, "加快推广应用"),
        (ChangeKind.ADDED, "宣传引导"),
        (ChangeKind.REMOVED, "强化保障"),
    ]
    before, now = "（市教委牵头，市财政局配合）", "（市科技局牵头，市教委配合）"
    assert changes.tasks[0].bodies == (
        BodyChange("重庆市科技局", None, Role.LEAD, "", now),
        BodyChange("重庆市教委", Role.LEAD, Role.PARTICIPANT, before, now),
        BodyChange("重庆市财政局", Role.PARTICIPANT, None, before, ""),
    )
    assert [task.earlier_title for task in changes.tasks] == ["", "扩大应用", "", ""]
    assert changes.summary == "新增1项、删去1项、变化2项"


def test_the_same_plan_in_other_line_breaks_has_no_changes():
    assert compare_versions(plan_from(OLD), plan_from(OLD.replace("\n（", "\n\n（"))).tasks == ()
