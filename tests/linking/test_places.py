"""Places: what a reader marks in the bundled plan, and what words in other texts do and do not mean."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.domain.place import PlaceKind
from explorer.linking.gazetteer import Gazetteer
from explorer.linking.places import PlaceFinder
from explorer.text.cutting import Cutter
from tests.samples import bundled_plan, labels, sections_by_key

BOTH = ("重庆市", "四川省")
NATIONAL: tuple[str, ...] = ()


@cache
def finder(regions: tuple[str, ...]) -> PlaceFinder:
    return PlaceFinder(Gazetteer.load(), Cutter(Gazetteer.vocabulary()), regions)


def found(text: str, regions: tuple[str, ...] = BOTH) -> list[str]:
    """Labels found, in order, each with its written form where that is not the label: 成都市=成都."""
    links = finder(regions).find(text, Span(0, len(text)), ())
    return [link.place if link.place == link.written else f"{link.place}={link.written}" for link in links]


def test_each_section_of_the_plan_names_the_places_a_reader_marks():
    rows = labels("places")
    for key, linked in sections_by_key(bundled_plan()).items():
        places = {link.place for link in linked.places}
        sure = {row["name"] for row in rows if row["section"] == key and row["sure"] == "yes"}
        either_way = {row["name"] for row in rows if row["section"] == key}
        assert sure <= places <= either_way, key


def test_the_plan_s_places_have_the_kinds_and_parents_a_reader_gives_them():
    rows = {row["name"]: row for row in labels("places")}
    for place in bundled_plan().places:
        assert place.kind == rows[place.label]["kind"]
        if place.kind is PlaceKind.DIVISION:
            assert place.parent == rows[place.label]["parent"]


def test_every_link_shows_its_words():
    plan = bundled_plan()
    for linked in plan.sections:
        for link in linked.places:
            assert link.span.of(plan.document.text) == link.written


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("成（都）德（阳）眉（山）", ["成都市=成（都）", "德阳市=德（阳）", "眉山市=眉（山）"]),
        ("合(川)广(安)长(寿)", ["合川区=合(川)", "广安市=广(安)", "长寿区=长(寿)"]),
        ("万达开川渝统筹发展示范区", ["万州区=万", "达州市=达", "开州区=开"]),
        ("遂潼川渝毗邻地区", ["遂宁市=遂", "潼南区=潼"]),
        ("成德眉资同城化", ["成都市=成", "德阳市=德", "眉山市=眉", "资阳市=资"]),
        ("资大文旅融合", ["资阳市=资", "大足区=大"]),
        ("长宁—威远", ["长宁县=长宁", "威远县=威远"]),
        ("中国（绵阳）科技城、西部（成都）科学城", ["绵阳市=绵阳", "成都市=成都"]),
        ("成都超算中心、涪陵林权交易所", ["成都市=成都", "涪陵区=涪陵"]),
        ("四川内江（隆昌）", ["内江市=内江", "隆昌市=隆昌"]),
        ("以开州、云阳等区县为重点", ["开州区=开州", "云阳县=云阳"]),
        ("以垫江、梁平等区县为重点", ["垫江县=垫江", "梁平区=梁平"]),
        ("成都市区、宜宾市等", ["成都市=成都", "宜宾市"]),
        ("万州推动万州发展", ["万州区=万州", "万州区=万州"]),
    ],
)
def test_divisions_in_every_form_officials_use(text: str, places: list[str]):
    assert found(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "加强合作，促进和平，世界大同，东方智慧，新建平安校园，普及知识，保护资源",
        "开通川渝毗邻地区跨省城际公交，直达川藏",
        "成渝中线高铁，川渝北部，联合川渝，结合川渝实际",
        "流域内江河湖泊，境内江河，省内江海联运，通江达海",
        "提高县级医院能力，示范县创建，召开县委会议，发达县区，市和县（市、区）",
        "万达开放日，投资大项目，国内荣誉，到达川东",
        "支持四川南部地区、成渝西部，高新区、开发区、老城区、新城区",
        "居民长寿，安居工程，前锋作用，名山大川",
        "长江学者、泰山学者",
        "成渝地区双城经济圈，川渝，重庆市，四川",
    ],
)
def test_words_are_no_places(text: str):
    assert [place for place in found(text) if place != "川东北经济区"] == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("梁平、长寿、垫江", ["梁平区=梁平", "长寿区=长寿", "垫江县=垫江"]),
        ("长寿区、名山区、安居区", ["长寿区", "名山区", "安居区"]),
        ("遂宁安居", ["遂宁市=遂宁", "安居区=安居"]),
        ("长寿经开区", ["长寿经开区", "长寿区=长寿"]),
        ("南充市南部县", ["南充市", "南部县"]),
    ],
)
def test_common_words_are_places_with_proof(text: str, places: list[str]):
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("嘉陵江、涪江、嘉陵区", ["嘉陵江", "涪江", "嘉陵区"]),
        ("长江流域、长江经济带", ["长江", "长江经济带"]),
        ("三峡库区、三峡", ["三峡库区", "三峡"]),
        ("渝东北、川南渝西", ["渝东北", "川南渝西"]),
        ("重庆两江新区、四川天府新区", ["两江新区", "天府新区"]),
        ("重庆主城都市区、主城都市区", ["重庆主城都市区", "重庆主城都市区=主城都市区"]),
        ("自贡国家高新技术产业开发区", ["自贡高新区=自贡国家高新技术产业开发区", "自贡市=自贡"]),
        ("重庆经开区、成都都市圈", ["重庆经开区", "成都都市圈", "成都市=成都"]),
    ],
)
def test_regions_and_features(text: str, places: list[str]):
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("江北、渝北", ["江北区（重庆市）=江北", "渝北区=渝北"]),
        ("郫县、达县、开县", ["郫县", "达县", "开县"]),
        ("内江市市中区、乐山市市中区", ["内江市", "市中区（内江市）=市中区", "乐山市", "市中区（乐山市）=市中区"]),
        ("上海市长宁区", ["长宁区"]),
        ("酉阳黑水镇、雅江镇", ["酉阳土家族苗族自治县=酉阳"]),
        ("石柱县、凉山州", ["石柱土家族自治县=石柱县", "凉山彝族自治州=凉山州"]),
    ],
)
def test_namesakes_and_former_divisions(text: str, places: list[str]):
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("支持成都、宁波先行先试，推动合作", ["成都市=成都", "宁波市=宁波"]),
        ("浙江安吉、江苏省昆山市", ["安吉县=安吉", "昆山市"]),
        ("推广安吉经验，长宁，威远", []),
        ("成都、义乌、满洲里", ["成都市=成都", "义乌市=义乌", "满洲里市=满洲里"]),
        (
            "北京市海淀区、朝阳区，长春市朝阳区",
            ["海淀区", "朝阳区（北京市）=朝阳区", "长春市", "朝阳区（长春市）=朝阳区"],
        ),
        ("鼓楼区、和平区、古城区", []),
        ("京津冀、长三角、成渝地区双城经济圈", ["京津冀", "长三角", "成渝地区双城经济圈"]),
        ("太湖、巢湖、黄山", ["太湖", "巢湖", "黄山"]),
        ("黄山、池州、宣城", ["黄山市=黄山", "池州市=池州", "宣城市=宣城"]),
        ("杭州西湖、青岛崂山", ["杭州市=杭州", "青岛市=青岛", "崂山"]),
        ("在上海、广东、吉林、海南开展试点", []),
        ("幸福安康，开封保存，日照时间，来宾登记", []),
    ],
)
def test_a_national_document(text: str, places: list[str]):
    assert found(text, NATIONAL) == places


@pytest.mark.parametrize(
    ("region", "text", "places"),
    [
        ("重庆市", "成渝地区双城经济圈", ["成渝地区双城经济圈"]),
        ("上海市", "长宁、静安等区", ["长宁区=长宁", "静安区=静安"]),
        ("江苏省", "苏锡常都市圈", ["苏州市=苏", "无锡市=锡", "常州市=常"]),
        ("吉林省", "吉林、长春", ["长春市=长春"]),
        ("河南省", "漯河市西城区", ["漯河市"]),
        ("山东省", "南阳湖、嘉陵江路", []),
    ],
)
def test_a_document_of_another_province(region: str, text: str, places: list[str]):
    assert found(text, (region,)) == places


def test_masked_characters_take_no_part():
    text = "成都、绵阳市、德阳"
    links = finder(BOTH).find(text, Span(0, len(text)), [Span(3, 4)])
    assert [link.place for link in links] == ["成都市", "德阳市"]


def test_spans_count_in_the_whole_text():
    text = "成都。推动涪陵、长寿发展。德阳"
    links = finder(BOTH).find(text, Span(3, 13), ())
    assert [(link.place, link.span) for link in links] == [("涪陵区", Span(5, 7)), ("长寿区", Span(8, 10))]


def test_places_found_can_be_described():
    found("自贡高新区")
    zone = finder(BOTH).place("自贡高新区")
    assert (zone.kind, zone.parent) == (PlaceKind.REGION, "自贡市")
    assert finder(BOTH).lineage("自贡高新区") == ("自贡市",)
    assert finder(BOTH).lineage("威远县") == ("内江市",)
    assert finder(BOTH).lineage("涪陵区") == ()
    with pytest.raises(KeyError):
        finder(BOTH).place("没有的地方")


PIECES = st.sampled_from(
    [
        *"成都德（阳）眉山、，。长江区县市和等地新",
        "万达开",
        "涪陵区",
        "长寿",
        "川渝",
        "自贡高新区",
        "三峡库区",
        "北京市",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.data())
def test_links_keep_to_their_words(text: str, data: st.DataObject):
    bounds = st.integers(0, len(text))
    start, end, first, last = (data.draw(bounds) for _ in range(4))
    span, mask = Span(min(start, end), max(start, end)), Span(min(first, last), max(first, last))
    links = finder(BOTH).find(text, span, [mask])
    assert list(links) == sorted(links, key=lambda link: link.span.start)
    for link in links:
        assert link.span.of(text) == link.written != ""
        assert span.contains(link.span)
        assert not link.span.overlaps(mask)
        assert finder(BOTH).place(link.place).label == link.place
