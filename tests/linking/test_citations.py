"""Citations: titles without their marks, meetings by their whole names."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.linking.citations import find_citations
from tests.samples import bundled_plan, labels, sections_by_key


def _titles(text: str) -> list[str]:
    return [citation.title for citation in find_citations(text, Span(0, len(text)))]


def test_all_citations_are_those_a_reader_finds() -> None:
    text = bundled_plan().document.text
    found = {
        (key, citation.title)
        for key, linked in sections_by_key(bundled_plan()).items()
        for citation in find_citations(text, linked.section.whole)
    }
    sure = {(row["section"], row["title"]) for row in labels("cites") if row["sure"] == "yes"}
    assert sure <= found
    assert found <= {(row["section"], row["title"]) for row in labels("cites")}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "根据《国务院关于印发2030年前碳达峰行动方案的通知》（国发〔2021〕23号）",
            ["国务院关于印发2030年前碳达峰行动方案的通知"],
        ),
        ("《重庆市贯彻实施〈中国共产党农村工作条例〉办法》", ["重庆市贯彻实施〈中国共产党农村工作条例〉办法"]),
        ("《关于贯彻《条例》的意见》《办法》", ["关于贯彻《条例》的意见", "办法"]),
        ("深入贯彻党的十九大和十九届二中、三中全会精神", ["党的十九大", "十九届二中、三中全会"]),
        ("贯彻落实党的二十届三中全会、市委五届九次全会精神", ["党的二十届三中全会", "市委五届九次全会"]),
        ("落实省第十二次党代会部署", ["省第十二次党代会"]),
        (
            "认真贯彻落实推动成渝地区双城经济圈建设重庆四川党政联席会议第四次会议精神",
            ["推动成渝地区双城经济圈建设重庆四川党政联席会议第四次会议"],
        ),
        (
            "李克强总理在全国深化“放管服”改革优化营商环境电视电话会议上发表讲话",
            ["全国深化“放管服”改革优化营商环境电视电话会议"],
        ),
        ("按照中央经济工作会议部署，建立消费帮扶工作联席会议制度", ["中央经济工作会议"]),
        ("《没有关上的书名号，《》", []),
    ],
)
def test_what_is_cited(text: str, titles: list[str]) -> None:
    assert _titles(text) == titles


_PIECES = (
    "《", "》", "〈", "〉", "规划纲要", "党的十九大", "十九届二中、三中全会", "会议第四次会议", "全国", "会议", "精神",
    "贯彻落实", "推动", "，", "\n", "“", "”",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join), st.data())
def test_citations_are_exact_sorted_and_apart(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    citations = find_citations(text, Span(start, end))
    for citation in citations:
        assert citation.span.of(text) == citation.title
        assert citation.title
        assert Span(start, end).contains(citation.span)
    assert all(one.span.end <= other.span.start for one, other in pairwise(citations))
