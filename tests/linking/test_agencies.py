"""Responsible bodies of the bundled plan, against labels made by reading."""

from explorer.domain.role import Role
from tests.samples import bundled_plan, labels, plan_from


def test_all_links_are_those_a_reader_finds():
    found = {
        (linked.id.split(":")[1], link.jurisdiction, link.written, link.agency, link.role.value)
        for linked in bundled_plan().sections
        for link in linked.agencies
    }
    expected = {
        (row["section"], row["jurisdiction"], row["written"], row["name"], row["role"]) for row in labels("agencies")
    }
    assert found == expected
    assert len(found) == 211
    assert len({name for _, _, _, name, _ in found}) == 61


def test_each_link_shows_the_words_that_prove_it():
    text = bundled_plan().document.text
    for linked in bundled_plan().sections:
        for link in linked.agencies:
            assert link.span.of(text) == link.written
            assert link.evidence is not None
            assert link.evidence.span.of(text) == link.evidence.rule == "两省市列首位的为牵头单位"


def test_the_table_describes_every_body_of_the_plan():
    agencies = {agency.name: agency for agency in bundled_plan().agencies}
    assert len(agencies) == 61
    assert agencies["重庆市经济信息委"].full_name == "重庆市经济和信息化委员会"
    assert agencies["重庆市发展改革委"].counterpart == "四川省发展改革委"
    assert {"发改委", "市发改委"} <= set(agencies["重庆市发展改革委"].aliases)
    assert agencies["中国铁路成都局集团公司"].jurisdiction == "中央"


def test_a_municipal_plan_means_its_own_bodies():
    plan = plan_from(
        "重庆市人民政府办公厅关于推进试点的通知\n渝府办发〔2023〕1号\n一、主要任务\n（一）试点先行。开展试点。（市教委牵头，市财政局、人行重庆营管部配合）\n"
        "（二）强化保障。落实资金。（责任单位：市财政局、各区县政府）"
    )
    found = [(link.agency, link.jurisdiction, link.role) for linked in plan.sections for link in linked.agencies]
    assert found == [
        ("重庆市教委", "重庆市", Role.LEAD),
        ("重庆市财政局", "重庆市", Role.PARTICIPANT),
        ("人行重庆营管部", "重庆市", Role.PARTICIPANT),
        ("重庆市财政局", "重庆市", Role.RESPONSIBLE),
    ]
    collectives = [(link.written, link.role) for linked in plan.sections for link in linked.collectives]
    assert collectives == [("各区县政府", Role.RESPONSIBLE)]


def test_a_state_council_plan_means_national_bodies():
    plan = plan_from(
        "国务院关于促进发展的意见\n国发〔2023〕1号\n一、主要任务\n（一）拓展市场。放宽准入。（发展改革委、财政部负责，排在第一位的部门为牵头部门，下同）\n"
        "（二）优化服务。简化手续。（市场监管总局、税务总局等有关部门负责）"
    )
    found = [(link.agency, link.role.value) for linked in plan.sections for link in linked.agencies]
    assert found[:2] == [("国家发展改革委", "lead"), ("财政部", "participant")]
    assert {link.jurisdiction for linked in plan.sections for link in linked.agencies} == {"中央"}
    assert [role for _, role in found[2:]] == ["lead", "participant"]
    assert [link.written for linked in plan.sections for link in linked.collectives] == ["有关部门"]


def test_a_body_written_with_its_area_is_the_one_written_without_and_has_its_names():
    plan = plan_from(
        "长三角碳达峰行动计划\n一、重点任务\n1．发展风电。建设基地。（责任单位：上海市发展改革委、市经济信息化委；江苏省能源局、省工业和信息化厅；"
        "三省市列首位的为牵头单位，下同）\n"
        "2．改造煤电。淘汰机组。（责任单位：上海市经济信息化委；江苏省工业和信息化厅、苏州市吴江区人民政府；江苏省国信集团有限公司）"
    )
    agencies = {agency.name: agency for agency in plan.agencies}
    assert [link.agency for linked in plan.sections for link in linked.agencies] == [
        "上海市发展改革委",
        "上海市经济和信息化委",
        "江苏省能源局",
        "江苏省工业和信息化厅",
        "上海市经济和信息化委",
        "江苏省工业和信息化厅",
        "苏州市吴江区人民政府",
        "江苏省国信集团有限公司",
    ]
    assert {"上海市发改委", "上海发改委", "发改委"} <= set(agencies["上海市发展改革委"].aliases)
    assert set(agencies["苏州市吴江区人民政府"].aliases) == {
        "吴江区人民政府",
        "吴江人民政府",
        "吴江区政府",
        "吴江政府",
    }
    assert agencies["苏州市吴江区人民政府"].jurisdiction == "江苏省"
    assert agencies["江苏省国信集团有限公司"].aliases == ()
