"""Programmes: whole names, right borders, nothing that is no name."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.linking.programmes import find_programmes
from tests.samples import bundled_plan, labels, sections_by_key

_NONE: frozenset[str] = frozenset()


def _names(text: str, known: frozenset[str] = _NONE) -> list[str]:
    return [link.written for link in find_programmes(text, Span(0, len(text)), (), known)]


def test_a_careful_reader_agrees_with_the_rules_alone(record_property: Callable[[str, object], None]) -> None:
    text = bundled_plan().document.text
    found = {
        (key, link.written)
        for key, linked in sections_by_key(bundled_plan()).items()
        for link in find_programmes(
            text, linked.section.whole, [clause.span for clause in linked.section.clauses], _NONE
        )
    }
    sure = {(row["section"], row["name"]) for row in labels("programmes") if row["sure"] == "yes"}
    either = {(row["section"], row["name"]) for row in labels("programmes")} - sure
    recall, precision = len(found & sure) / len(sure), len(found & sure) / len(found - either)
    record_property("recall", recall)
    record_property("precision", precision)
    assert recall >= 0.94, sorted(sure - found)
    assert precision >= 0.97, sorted(found - sure - either)


def test_names_the_labels_leave_open_are_whole_too() -> None:
    whole = {
        "国家级超算中心—成都超算中心",
        "长江经济带绿色发展示范",
        "国家科技重大专项",
        "国家自然科学基金",
        "一码畅行",
    }
    assert whole <= {link.written for linked in bundled_plan().sections for link in linked.programmes}


def test_the_rules_hold_for_a_plan_they_were_not_made_for(shared_data: Path) -> None:
    (path,) = (shared_data / "data" / "plans").glob("CQProvince_06*.txt")
    names = set(_names(path.read_text(encoding="utf-8")))
    assert names >= {
        "成渝现代高效特色农业带", "长江上游农业农村绿色发展先行示范区", "国家生猪技术创新中心",
        "国家级重庆（荣昌）生猪大数据中心",
        "中国（重庆）国际农产品加工产业园", "垫江国家现代农业（种业）产业园", "彭水乌江流域休闲农业与乡村旅游示范带",
        "国家杂交水稻工程技术研究中心重庆分中心", "“互联网＋”农产品出村进城工程", "两岸青山·千里林带",
        "四好农村路", "巴味渝珍",
    }  # fmt: skip
    assert not names & {"卡脖子", "压舱石", "十四五", "五位一体", "短板", "国家级优势特色产业园", "非粮化", "瓶颈"}


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
    "成渝", "重庆", "国家级", "涪陵", "（重庆）", "（", "）", "“", "”", "「", "」", '"', "《", "》", "建设", "打造",
    "和", "、", "，", "。", "\n", "创新中心", "示范区", "走廊", "工程", "号", "绿色", "碳中和", "等",
    "10个", "·", "—", "A", "𠮷", " ",
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
    assert all(one.span.end <= other.span.start for one, other in pairwise(links))
