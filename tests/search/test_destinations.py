"""What the palette finds by some of a name, and in which order."""

import pytest

from explorer.domain.destination import Destination, DestinationKind
from explorer.search import Catalogue
from explorer.search.destinations import Destinations
from explorer.search.names import NameIndex
from tests.samples import bundled_plan


@pytest.fixture(scope="module")
def known() -> Destinations:
    catalogue = Catalogue((bundled_plan(),))
    return Destinations(catalogue, NameIndex(catalogue))


def names(known: Destinations, typed: str, *acts: str, used: dict[tuple[str, str], str] | None = None) -> list[str]:
    offered = [Destination(DestinationKind.COMMAND, name, name) for name in acts]
    return [each.name for each in known.rank(typed, offered, used or {})]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("市能源局", "重庆市能源局"),  # an alias
        ("四川省能源", "四川省能源局"),
        ("scsnyj", "四川省能源局"),
        ("sichuan nengyuan", "四川省能源局"),
        ("涪陵", "涪陵区"),
        ("fuling", "涪陵区"),
        ("江津", "江津区"),
        ("jiangjin", "江津区"),
        ("潼南县", "潼南区"),
        ("江津市", "江津区"),
        ("重庆市 潼南区", "潼南区"),
        ("成都邛崃市", "邛崃市"),
        ("川能源局", "四川省能源局"),
        ("cyqzl", "成渝氢走廊"),
        ("成渝氢", "成渝氢走廊"),
        ("清洁能源示范区", "清洁能源高质量发展示范区"),
        ("绵阳科技城", "中国（绵阳）科技城"),
        ("央行", "人行成都分行"),
        ("任务6", "打造绿色低碳制造业集群"),
        ("任务 6", "打造绿色低碳制造业集群"),
    ],
)
def test_a_thing_is_found_by_its_names_pinyin_and_initials(known: Destinations, typed: str, first: str) -> None:
    assert names(known, typed)[0] == first


def test_the_beginning_of_a_name_comes_before_a_word_before_initials_before_the_inside(known: Destinations) -> None:
    acts = ("再次co办", "次偶", "次 co2", "co2")
    assert [name for name in names(known, "co", *acts) if name in acts] == ["co2", "次 co2", "次偶", "再次co办"]


def test_what_was_used_last_comes_first_among_equals_but_not_before_what_fits_better(known: Destinations) -> None:
    used = {("agency", "四川省能源局"): "2026-01-02", ("agency", "重庆市水利局"): "2026-01-01"}
    assert names(known, "重庆市", used=used)[0] == "重庆市水利局"
    assert names(known, "", "导出", used=used) == ["四川省能源局", "重庆市水利局", "导出"]
    # 重庆市能源局 begins so; the other, used last, only holds it.
    assert names(known, "重庆市能源局", used=used)[0] == "重庆市能源局"


def test_every_section_and_value_is_found_under_its_own_name(known: Destinations) -> None:
    plan = bundled_plan()
    agencies = {link.agency for linked in plan.sections for link in linked.agencies}
    titles = {linked.section.title for linked in plan.sections if linked.section.title}
    assert len(titles) > 25
    assert [name for name in agencies | titles if names(known, name)[0] != name] == []


def test_nothing_fits_nothing(known: Destinations) -> None:
    assert names(known, "qqqqxx") == []
    assert names(known, "能源局 qqqqxx") == []
