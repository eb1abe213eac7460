"""What parsing finds in the bundled plan, against a table made by hand."""

import pytest

from explorer.domain.plan import Kind, Section
from tests.samples import bundled_plan, labels, sections_by_key

ACTIONS = """
区域能源绿色低碳转型行动 1-4
区域产业绿色低碳转型行动 5-7
区域交通运输绿色低碳行动 8-11
区域空间布局绿色低碳行动 12-14
区域绿色低碳财税金融一体化行动 15-16
区域绿色低碳标准体系保障行动 17-18
区域绿色低碳科技创新行动 19-20
区域绿色市场共建行动 21-22
区域绿色低碳生活行动 23-24
区域绿色低碳试点示范行动 25-26
"""
TITLES = """
协同开发油气资源 加快川渝电网一体化建设 加强煤气油储备能力建设 推动能源消费绿色低碳转型
推动乡村绿色低碳产业协同发展 打造绿色低碳制造业集群 加速联合建设国家数字经济创新发展试验区
提升交通运输组织效率 提高公共交通出行比例 提升交通基础设施绿色低碳化水平 推动交通运输工具绿色低碳转型
推动城乡集约化融合发展 打造城乡绿色生态空间 巩固提升生态碳汇能力
强化跨区域绿色低碳财税政策协同 加强金融支持绿色低碳发展
完善两地碳达峰、碳中和标准 健全绿色生产消费标准体系
建设绿色低碳科技创新平台 推动绿色低碳关键技术研发应用
共建绿色低碳市场要素平台 健全绿色低碳权益交易机制
倡导绿色低碳消费方式 鼓励绿色低碳出行 开展绿色发展试验示范 推进绿色低碳创建
"""
TEXT = bundled_plan().document.text


def tasks() -> list[Section]:
    return [linked.section for linked in bundled_plan().sections if linked.section.kind is Kind.TASK]


def test_every_task_stands_under_its_action():
    found = [(task.action.title, task.action.number, task.number) for task in tasks() if task.action]
    expected = []
    for number, line in enumerate(ACTIONS.strip().splitlines(), 1):
        title, _, span = line.partition(" ")
        first, last = map(int, span.split("-"))
        expected += [(title, number, task) for task in range(first, last + 1)]
    assert found == expected


def test_titles_are_the_printed_ones():
    assert [task.title for task in tasks()] == TITLES.split()


def test_all_kinds_of_section_are_there_in_reading_order():
    sections = [linked.section for linked in bundled_plan().sections]
    kinds = [section.kind for section in sections]
    assert kinds == [Kind.PREAMBLE, *[Kind.REQUIREMENT] * 2, *[Kind.TASK] * 26, *[Kind.SAFEGUARD] * 4]
    assert [s.title for s in sections if s.kind is Kind.SAFEGUARD] == [
        "健全推进机制", "强化智力支撑", "争取国家支持", "加强氛围营造",
    ]  # fmt: skip
    assert [s.title for s in sections if s.kind is Kind.REQUIREMENT] == ["指导思想", "主要目标"]


@pytest.mark.parametrize("row", labels("measures"), ids=lambda row: row["section"])
def test_each_task_has_the_measures_a_reader_counts(row: dict[str, str]):
    section = sections_by_key(bundled_plan())[row["section"]].section
    assert len(section.measures) == int(row["count"])


def test_measures_are_whole_sentences_of_the_body_outside_the_clause():
    for task in tasks():
        clauses = "".join(clause.span.of(TEXT) for clause in task.clauses)
        joined = "".join(measure.span.of(TEXT) for measure in task.measures) + clauses
        assert joined == task.span.of(TEXT)
        assert all(measure.span.of(TEXT).endswith("。") for measure in task.measures)


def test_every_span_covers_what_it_says():
    for linked in bundled_plan().sections:
        section = linked.section
        assert section.title_span.of(TEXT) == section.title
        assert not section.span.of(TEXT).startswith(section.title) or not section.title
        assert section.title_span.end <= section.span.start


def test_nothing_of_the_text_belongs_to_no_section():
    covered = [section.section.whole for section in bundled_plan().sections]
    rest = "".join(char for n, char in enumerate(TEXT) if not any(s.start <= n < s.end for s in covered))
    headings = [block.span.of(TEXT) for block in bundled_plan().document.blocks if block.level]
    assert all(any(line in heading for heading in headings) for line in rest.split("\n") if line.strip())
