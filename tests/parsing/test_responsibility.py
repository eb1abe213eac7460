"""Responsibility clauses in the forms of official practice; expectations written by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.parsing.responsibility import find_clauses
from explorer.parsing.statements import find_rules

LEAD, JOIN = "lead", "participant"
FORMS: list[tuple[str, dict[str, str | None]]] = [
    ("（责任单位：市教委、市财政局）", {"市教委": None, "市财政局": None}),
    ("(责任单位:市教委、市财政局)", {"市教委": None, "市财政局": None}),
    ("（牵头单位：市教委；配合单位：市财政局、团市委）", {"市教委": LEAD, "市财政局": JOIN, "团市委": JOIN}),
    ("（财政部牵头，税务总局、人民银行参加）", {"财政部": LEAD, "税务总局": JOIN, "人民银行": JOIN}),
    ("（财政部牵头，税务总局按职责分工负责）", {"财政部": LEAD, "税务总局": JOIN}),
    ("（财政部会同税务总局负责）", {"财政部": LEAD, "税务总局": JOIN}),
    ("（市教委（牵头）、市财政局）", {"市教委": LEAD, "市财政局": JOIN}),
    ("（责任单位：市教委（牵头单位）、市财政局（配合单位））", {"市教委": LEAD, "市财政局": JOIN}),
    ("（由市教委牵头、市财政局配合，团市委负责业务指导）", {"市教委": LEAD, "市财政局": JOIN, "团市委": JOIN}),
    ("（责任单位：市教委、市财政局，加粗单位为牵头单位）", {"市教委": None, "市财政局": None}),
    ("（责任单位：市教委、市财政局。其中，第一个单位为牵头单位）", {"市教委": None, "市财政局": None}),
    ("（市教委、市财政局，2025年完成）", {"市教委": None, "市财政局": None}),
    ("（海关总署、商务部负责）", {"海关总署": None, "商务部": None}),
    ("（工业和信息化部、科技部等负责）", {"工业和信息化部": None, "科技部": None}),
    ("（海关总署、商务部等有关部门负责）", {"海关总署": None, "商务部": None, "有关部门": None}),
    ("（负责部门：自然资源部；适用范围：所有自贸试验区）", {"自然资源部": None}),
    (
        "（责任单位：市教委，各区县（自治县）人民政府；完成时限：2025年底）",
        {"市教委": None, "各区县（自治县）人民政府": None},
    ),
    ("（银保监会及各地区按职责分工负责）", {"银保监会": None, "各地区": None}),
    ("（市农业农村委和有关区县政府具体负责）", {"市农业农村委": None, "有关区县政府": None}),
    ("（四川省经济和信息化厅、文化和旅游厅负责）", {"四川省经济和信息化厅": None, "文化和旅游厅": None}),
    ("责任单位：市教委、市财政局", {"市教委": None, "市财政局": None}),
    ("【牵头单位：市教委，责任单位：市财政局】", {"市教委": LEAD, "市财政局": JOIN}),
    ("[责任单位：市教委]", {"市教委": None}),
    ("〔市教委牵头，市财政局参与〕", {"市教委": LEAD, "市财政局": JOIN}),
    ("（责任单位：市教委，各有关区、县级市）", {"市教委": None, "各有关区、县级市": None}),
    ("（责任单位：各街道、区直各部门）", {"各街道": None, "区直各部门": None}),
    ("（责任单位：各镇、街道、园区，区教育局）", {"各镇、街道、园区": None, "区教育局": None}),
    ("（市教委等政府各有关部门负责）", {"市教委": None, "政府各有关部门": None}),
    ("（公安、交通部门负责，市教委配合）", {"公安、交通部门": None, "市教委": JOIN}),
    (
        "（责任单位：各乡（镇）党委、政府，各街道党工委、办事处）",
        {"各乡（镇）党委、政府": None, "各街道党工委、办事处": None},
    ),
    ("（责任单位：市教委，各县（市、区）党委、人民政府）", {"市教委": None, "各县（市、区）党委、人民政府": None}),
    (
        "（市委政法委牵头，法院、公安、司法等单位配合）",
        {"市委政法委": LEAD, "法院": JOIN, "公安、司法等单位": JOIN},
    ),
    ("（市教委、市公安局等食安委成员单位负责）", {"市教委": None, "市公安局": None, "食安委成员单位": None}),
    ("（由分管副市长牵头，市水利局负责，相关县（区）配合）", {"市水利局": None, "相关县（区）": JOIN}),
    ("（市教委、县（区）人民政府负责）", {"市教委": None, "县（区）人民政府": None}),
    ("（主办单位：市教委；协办单位：各区政府）", {"市教委": LEAD, "各区政府": JOIN}),
    ("（市教委牵头、市财政局配合）", {"市教委": LEAD, "市财政局": JOIN}),
    ("（牵头单位为市教委，配合单位为市财政局）", {"市教委": LEAD, "市财政局": JOIN}),
    ("（完成时限：2025年底；责任单位：市教委）", {"市教委": None}),
    ("（2025年底前完成，市教委负责）", {"市教委": None}),
    ("（责任领导：张三；责任单位：县教育局；责任人：李四）", {"县教育局": None}),
    ("（责任单位：县教育局 责任领导：张三 完成时限：2024年底）", {"县教育局": None}),
    ("（责任单位：市教委；完成时限：长期坚持）", {"市教委": None}),
    ("（以上措施由市教委、市财政局按职责分工负责）", {"市教委": None, "市财政局": None}),
    ("（省教育厅按职责分工负责，以下均需各市、州人民政府落实，不再列出）", {"省教育厅": None}),
    ("（各市、县（区）人民政府，省教育厅负责）", {"各市、县（区）人民政府": None, "省教育厅": None}),
    ("（市教委等9部门按职责分工负责）", {"市教委": None, "9部门": None}),
    ("（省教育厅、财政厅等部门配合）", {"省教育厅": JOIN, "财政厅": JOIN, "等部门": JOIN}),
    ("（责任单位：国网某省电力公司、中国电信某市分公司）", {"国网某省电力公司": None, "中国电信某市分公司": None}),
    ("（牵头单位：市“双碳”办、科协，各开发区管委会）", {"市“双碳”办": LEAD, "科协": LEAD, "各开发区管委会": LEAD}),
]  # fmt: skip
NO_CLAUSES = [
    "（以下简称自贸试验区）",
    "（生态保护红线、环境质量底线、资源利用上线和生态环境准入清单）",
    "（市地、州、盟）",
    "推动形成各负其责、齐抓共管的局面。",
    "（APU）",
    "（联系电话：12345）",
    "（详见附件，各单位按要求落实）",
    "（费用由企业负责）",
]


@pytest.mark.parametrize(("clause", "expected"), FORMS, ids=[clause for clause, _ in FORMS])
def test_bodies_and_stated_roles(clause: str, expected: dict[str, str | None]):
    text = clause if clause.startswith("责任") else f"推进试点。{clause}"
    found = find_clauses(text, Span(0, len(text)))
    assert len(found) == 1
    assert {party.written: party.role for party in found[0].parties} == expected
    assert found[0].span.of(text) == clause


@pytest.mark.parametrize("text", NO_CLAUSES)
def test_other_brackets_are_no_clauses(text: str):
    assert find_clauses(text, Span(0, len(text))) == ()


@pytest.mark.parametrize(
    ("statement", "per_group"),
    [
        ("两省市列首位的为牵头单位", True),
        ("列第一位者为牵头单位", False),
        ("排在第一位的部门为牵头部门", False),
        ("排名第一的为牵头单位", False),
        ("第一个单位为牵头单位", False),
        ("名列首位的单位为牵头单位", False),
        ("牵头单位均列在首位", False),
    ],
)
def test_order_rules_in_any_wording(statement: str, per_group: bool):
    text = f"推进试点。（甲局、乙局负责，{statement}，下同）"
    clauses = find_clauses(text, Span(0, len(text)))
    (rule,) = find_rules(text, clauses)
    assert rule.evidence.rule == statement == rule.evidence.span.of(text)
    assert rule.per_group is per_group
    assert not rule.whole_document
    assert [party.written for party in clauses[0].parties] == ["甲局", "乙局"]


def test_several_clauses_in_one_text():
    text = "一是试点。（甲局负责）二是推广。（乙局牵头，丙委配合）"
    found = [clause.span.of(text) for clause in find_clauses(text, Span(0, len(text)))]
    assert found == ["（甲局负责）", "（乙局牵头，丙委配合）"]


@given(st.text(alphabet="（）()：；;、，。责任单位牵头负责市教委局和等各下同\n ", max_size=80))
def test_any_text_is_read_and_every_span_is_exact(text: str):
    for clause in find_clauses(text, Span(0, len(text))):
        for party in clause.parties:
            assert party.span.of(text) == party.written
            assert clause.span.contains(party.span)
            assert party.evidence is None or party.evidence.span.of(text) == party.evidence.rule
