"""What kinds of section other texts have."""

from explorer.domain.plan import Kind
from tests.samples import plan_from

STATUTE = """某市促进条例
（2020年1月1日某市人民代表大会常务委员会通过）
第一章　总则
第一条　为了促进绿色发展，制定本条例。
第二章　工作任务
第二条　市人民政府应当加强组织领导。
第三条　各级人民政府做好保障工作：
（一）落实经费；
（二）落实人员。
"""


def kinds(text: str) -> list[tuple[Kind, int, str]]:
    return [(linked.section.kind, linked.section.number, linked.section.title) for linked in plan_from(text).sections]


def test_the_articles_of_a_statute_are_passages_each_whole():
    found = plan_from(STATUTE)
    passages = [linked.section for linked in found.sections if linked.section.kind is Kind.PASSAGE]
    assert [section.number for section in passages] == [1, 2, 3]
    assert passages[2].span.of(found.document.text).endswith("（二）落实人员。")


def test_a_text_without_numbers_is_read_by_paragraphs():
    assert kinds("散文一篇\n春天来了，万物复苏，一切都欣欣向荣。\n夏天也要来了，天气渐渐炎热起来。\n") == [
        (Kind.PASSAGE, 1, ""),
        (Kind.PASSAGE, 2, ""),
    ]


def test_lists_inside_a_task_do_not_become_tasks():
    found = kinds(
        "某市方案\n一、主要任务\n（一）试点。开展试点：（1）制定办法；（2）组织实施。\n①甲\n②乙\n（二）推广。全面推广。\n"
    )
    assert found == [(Kind.TASK, 1, "试点"), (Kind.TASK, 2, "推广")]


def test_a_task_without_a_clause_among_others_is_a_task():
    found = kinds(
        "某市方案\n一、主要任务\n（一）试点。开展试点。（责任单位：市教委）\n（二）推广。全面推广。\n二、保障措施\n（一）加强领导。建立机制。\n"
    )
    assert [kind for kind, _, _ in found] == [Kind.TASK, Kind.TASK, Kind.SAFEGUARD]
