"""Bodies a text names without making them responsible."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.linking.mentions import find_mentions
from explorer.linking.programmes import find_programmes
from tests.samples import bundled_plan, labels, sections_by_key


def _names(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    return [mention.name for mention in find_mentions(text, Span(0, len(text)), (), known)]


def test_all_mentions_are_those_a_reader_finds() -> None:
    text = bundled_plan().document.text
    found = {
        (key, mention.name)
        for key, linked in sections_by_key(bundled_plan()).items()
        for mention in find_mentions(text, linked.section.whole, [clause.span for clause in linked.section.clauses])
    }
    sure = {(row["section"], row["name"]) for row in labels("mentions") if row["sure"] == "yes"}
    assert sure <= found
    assert found <= {(row["section"], row["name"]) for row in labels("mentions")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("落实国家民航局对机场的要求", ["国家民航局"]),
        ("切实加强两省市碳达峰碳中和工作领导小组对推进的统筹指导", ["碳达峰碳中和工作领导小组"]),
        (
            "以长江生态文明干部学院和长江生态环境联合研究生院建设为基础",
            ["长江生态文明干部学院", "长江生态环境联合研究生院"],
        ),
        ("依托中国工业互联网研究院重庆分院、重庆市中药研究院", ["中国工业互联网研究院重庆分院", "重庆市中药研究院"]),
        ("由农业农村部、工业和信息化部牵头，报国务院办公厅", ["农业农村部", "工业和信息化部", "国务院办公厅"]),
        ("市农业农村委、省发展改革委主要负责人", ["市农业农村委", "省发展改革委"]),
        (
            "国务院自由贸易试验区工作部际联席会议办公室要加强督促检查",
            ["国务院自由贸易试验区工作部际联席会议办公室"],
        ),
        ("向中国证券投资基金业协会申请登记", ["中国证券投资基金业协会"]),
        # Words that end alike, bodies in general, and bodies that stand for many.
        ("全部优化城市布局，形成新格局，西部干部在政务大厅办理", []),
        ("开创我市新局面，市场布局，省际格局，区域大局", []),
        ("财政部门、国务院有关部门、省（市）人民政府、各级党委", []),
        ("农机作业公司、行业协会、村民委员会、专项工作小组", []),
        # In the name of a programme or a document it is no mention.
        ("《国务院关于支持自贸试验区的通知》，国家自然科学基金", []),
        ("推动中国（四川）科学院创新中心建设", []),
    ],
)
def test_bodies_are_told_from_words_that_look_alike(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_known_names_are_added() -> None:
    assert _names("请老龄协建议") == []
    assert _names("报老龄协研究", frozenset({"老龄协"})) == ["老龄协"]


_PIECES = (
    "国家", "重庆市", "市", "两省市", "民航局", "布局", "财政部", "门", "领导小组", "研究院", "创新中心", "国务院",
    "有关", "落实", "对", "和", "、", "，", "\n", "（", "）", "《", "》", "“", "”", "碳达峰碳中和工作",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join), st.data())
def test_mentions_are_exact_sorted_apart_and_outside_what_is_masked(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    span, masked = Span(cuts[0], cuts[3]), [Span(cuts[1], cuts[2])]
    mentions = find_mentions(text, span, masked)
    programmes = [link.span for link in find_programmes(text, span, masked)]
    for mention in mentions:
        assert mention.span.of(text) == mention.name
        assert mention.name
        assert span.contains(mention.span)
        assert not any(mention.span.overlaps(other) for other in (*masked, *programmes))
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
