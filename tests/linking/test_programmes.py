"""Programmes: whole names, right borders, nothing that is no name."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.linking.programmes import find_programmes
from explorer.resources import read_resource

_NONE: frozenset[str] = frozenset()

# What a careful reader marks in the bundled plan, by section title, written from reading before any rule was run.
LABELS = {
    "指导思想": ("一盘棋",),
    "协同开发油气资源": ("国家天然气（页岩气）千亿立方米级产能基地", "涪陵国家级页岩气示范区"),
    "加强煤气油储备能力建设": ("百亿级西南地区储气调峰基地", "中航油西南战略储运基地"),
    "推动能源消费绿色低碳转型": ("煤改电", "煤改气"),
    "推动乡村绿色低碳产业协同发展": (
        "四川成（都）德（阳）眉（山）资（阳）都市现代高效特色农业示范区", "川渝毗邻地区现代农业合作示范区",
        "重庆农村土地交易所", "涪陵林权交易所",
    ),
    "打造绿色低碳制造业集群": ("成渝氢走廊", "国家氢燃料电池汽车示范城市群", "国家绿色产业示范基地", "川渝造"),
    "加速联合建设国家数字经济创新发展试验区": (
        "国家数字经济创新发展试验区", "全国一体化算力网络成渝国家枢纽节点", "西部数据交易中心（重庆）",
        "西部数字资产交易中心（四川）", "国家级超算中心—成都超算中心", "中新国际数据通道", "成都国际数据直达通道",
        "成渝地区大数据产业基地", "国家级工业互联网平台应用创新体验中心", "重庆市工业大数据制造业创新中心",
        "成渝地区工业互联网公共服务平台", "成渝地区工业互联网一体化发展示范区",
    ),
    "提升交通运输组织效率": ("中欧班列（成渝）号", "西部陆海新通道", "川渝绿色低碳产品物流贸易平台"),
    "提高公共交通出行比例": ("一卡通", "一码畅行"),
    "提升交通基础设施绿色低碳化水平": ("成渝电走廊",),
    "推动城乡集约化融合发展": (
        "国家城乡融合发展试验区重庆西部片区", "万达开川渝统筹发展示范区", "川南渝西融合发展试验区",
        "遂潼川渝毗邻地区一体化发展先行区",
    ),
    "打造城乡绿色生态空间": ("三线一单",),
    "巩固提升生态碳汇能力": ("两岸青山·千里林带", "两江四岸", "四山", "龙泉山城市森林公园", "川渝森林城市群"),
    "加强金融支持绿色低碳发展": (
        "西部金融中心", "天府信用通", "绿蓉融", "长江绿融通", "碳惠天府", "碳惠通", "国家绿色发展基金",
    ),
    "建设绿色低碳科技创新平台": (
        "成渝地区双城经济圈绿色技术创新中心", "万达开国家可持续发展议程创新示范区", "长江上游生态安全技术创新中心",
        "西部（重庆）科学城", "两江协同创新区", "广阳湾智创生态城", "西部（成都）科学城", "中国（绵阳）科技城",
        "天府永兴实验室", "重庆高新区低碳科技产业园", "广阳湾绿色低碳科创中心", "成都碳中和产业生态圈", "天府英才",
        "重庆英才计划",
    ),
    "推动绿色低碳关键技术研发应用": ("国家科技重大专项", "国家自然科学基金"),
    "共建绿色低碳市场要素平台": ("西部环境资源交易中心", "全国用能权交易平台", "重庆石油天然气交易中心"),
    "倡导绿色低碳消费方式": ("无废城市", "光盘行动"),
    "鼓励绿色低碳出行": ("每周少开一天车", "低碳出行"),
    "开展绿色发展试验示范": (
        "三峡库心·长江盆景", "长江经济带绿色发展示范", "沱江绿色发展经济带", "长江上游绿色发展示范区",
        "明月山绿色发展示范带", "长（寿）垫（江）梁（平）绿色经济走廊",
    ),
    "推进绿色低碳创建": ("国家低碳城市试点",),
}  # fmt: skip

# Names on which readers may differ: neither missed nor wrong.
EITHER = {
    "统筹共建、协同联动", "源网荷储", "铁公水空", "国家物流枢纽", "重庆都市圈环线", "成都外环",
    "四川天府新区气候投融资试点", "川渝一体化电力辅助服务市场", "川渝两地碳排放权交易市场",
    "成渝地区双城经济圈碳达峰、碳中和专家智库", "碳中和技术创新中心", "清洁能源高质量发展示范区",
}  # fmt: skip


def _sections() -> dict[str, str]:
    """Return title and body of every section of the bundled plan, by title."""
    lines = [line for line in read_resource("corpus/chengyu-2022.md").partition("\n# ")[2].splitlines() if line]
    sections: dict[str, str] = {}
    title = ""
    for line in lines:
        if line.startswith("#"):
            title = re.sub(r"^[#\s]*(?:（\S{1,2}）|\d+．|\S、)?", "", line).rstrip("。")
        sections[title] = sections.get(title, "") + line.lstrip("# ") + "\n"
    return sections


def _names(text: str, known: frozenset[str] = _NONE) -> list[str]:
    clauses = [Span(*match.span()) for match in re.finditer("（责任单位：[^）]*）", text)]
    return [link.written for link in find_programmes(text, Span(0, len(text)), clauses, known)]


def test_a_careful_reader_agrees_on_the_bundled_plan(record_property: Callable[[str, object], None]) -> None:
    right = missed = wrong = 0
    report: list[str] = []
    for title, text in _sections().items():
        found, labelled = set(_names(text)), set(LABELS.get(title, ()))
        right += len(found & labelled)
        missed += len(labelled - found)
        wrong += len(found - labelled - EITHER)
        report += [f"- {title}: {name}" for name in labelled - found]
        report += [f"+ {title}: {name}" for name in found - labelled - EITHER]
    recall, precision = right / (right + missed), right / (right + wrong)
    record_property("recall", recall)
    record_property("precision", precision)
    print(f"recall {recall:.3f} precision {precision:.3f} of {right + missed}", *report, sep="\n")
    assert right + missed == sum(map(len, LABELS.values())), "a labelled section is gone"
    assert recall >= 0.95, report
    assert precision >= 0.95, report


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Verbs, prepositions and lists end a name; brackets and dashes do not.
        ("联动打造成渝电走廊和西部科学城。", ["成渝电走廊", "西部科学城"]),
        ("推动西部（重庆）科学城、两江协同创新区建设", ["西部（重庆）科学城", "两江协同创新区"]),
        ("依托中欧班列（渝新欧）、西部陆海新通道等", ["中欧班列（渝新欧）", "西部陆海新通道"]),
        ("（一）长江生态环境监测中心", ["长江生态环境监测中心"]),
        # 和 within a name, where what stands before it has no ending of its own.
        ("建设黄河流域生态保护和高质量发展先行区。", ["黄河流域生态保护和高质量发展先行区"]),
        ("推进碳达峰碳中和，建设四川碳中和技术创新中心。", ["四川碳中和技术创新中心"]),
        # An area the programme lies in is no part of its name.
        ("推进广阳岛片区长江经济带绿色发展示范，", ["长江经济带绿色发展示范"]),
        # Nothing proper, nothing between the proper element and the kind, or a counted sort of thing: no name.
        ("建设公共服务平台、技术创新中心和国家级试验区", []),
        ("争创国家现代农业产业园3个，打造一批国家级技术创新中心", []),
        ("完善重庆中心城区、成都公园城市和国家重大工程", []),
        # A body is no programme.
        ("由中国（四川）自由贸易试验区管委会负责", []),
        # A verb before 工程, 计划, 行动 belongs to the name.
        ("实施重庆农村人居环境提升行动，", ["重庆农村人居环境提升行动"]),
    ],
)
def test_unquoted_names_are_whole(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实施“天府英才”工程", ["天府英才"]),
        ("加强“碳惠天府”“碳惠通”等平台的推广", ["碳惠天府", "碳惠通"]),
        ("打造「三峡库心·长江盆景」，", ["三峡库心·长江盆景"]),
        ('创建"无废城市"', ["无废城市"]),
        ("深入推进“千村示范、万村整治”工程", ["千村示范、万村整治"]),
        ("落实“三线一单”，坚持“一户一宅”规定", ["三线一单"]),
        ("倡导“每周少开一天车”“低碳出行”等，", ["每周少开一天车", "低碳出行"]),
        # Turns of speech, formulas, periods and policies in short are no names.
        ("“十四五”时期能耗“双控”，“两高”项目，“双碳”人才", []),
        ("解决“卡脖子”问题，发挥“压舱石”作用", []),
        ("按照“谁受益、谁补偿，谁保护、谁受偿”原则，推广“企业+合作社”模式", []),
        ("统筹推进“五位一体”总体布局", []),
    ],
)
def test_quoted_names_need_proof(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_a_name_that_begins_in_quotation_marks_loses_them_only_in_its_canonical_form() -> None:
    text = "实施“三区”人才支持计划。"
    (link,) = find_programmes(text, Span(0, len(text)), (), _NONE)
    assert (link.programme, link.written) == ("三区人才支持计划", "“三区”人才支持计划")
    assert link.span.of(text) == link.written


def test_known_names_count_anywhere_but_inside_longer_names() -> None:
    known = frozenset({"一网通办", "走廊"})
    assert _names("实现一网通办，打造成渝电走廊，沿线走廊", known) == ["一网通办", "成渝电走廊", "走廊"]


def test_shipped_known_names_are_the_default() -> None:
    text = "服务一带一路建设"
    assert [link.programme for link in find_programmes(text, Span(0, len(text)), ())] == ["一带一路"]


def test_masked_spans_and_cited_titles_take_no_part() -> None:
    text = "《重庆英才计划实施方案》和重庆英才计划、成渝电走廊"
    masked = [Span(text.index("成渝"), len(text))]
    (link,) = find_programmes(text, Span(0, len(text)), masked, _NONE)
    assert link.span.start == text.rindex("重庆英才计划")


_PIECES = (
    "成渝", "重庆", "国家级", "涪陵", "（重庆）", "（", "）", "“", "”", "「", "」", '"', "《", "》", "建设", "打造", "和", "、",
    "，", "。", "\n", "创新中心", "示范区", "走廊", "工程", "号", "绿色", "碳中和", "等", "10个", "·", "—", "A", "𠮷", " ",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join), st.data())
def test_links_are_exact_sorted_apart_and_outside_what_is_masked(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    span, masked = Span(cuts[0], cuts[3]), [Span(cuts[1], cuts[2])]
    links = find_programmes(text, span, masked)
    for link in links:
        assert link.span.of(text) == link.written
        assert link.programme
        assert span.contains(link.span)
        assert not any(link.span.overlaps(other) for other in masked)
    assert all(one.span.end <= other.span.start for one, other in zip(links, links[1:], strict=False))
