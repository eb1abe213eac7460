"""The shipped tables of places hold together, and a table edited into nonsense is refused in a sentence."""

from functools import cache
from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.place import PlaceKind
from explorer.linking.gazetteer import Gazetteer, Rank
from explorer.resources import read_resource, read_table

DIVISIONS = (*read_table("resources/gazetteer/divisions.csv"), *read_table("resources/gazetteer/former.csv"))


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def meanings(name: str) -> set[str]:
    return {naming.record.place.label for naming in gazetteer().namings.get(name, ())}


def test_the_country_is_there_down_to_its_counties():
    ranks = [record.rank for record in gazetteer().records.values() if not record.former]
    assert ranks.count(Rank.PROVINCE) == 34
    assert ranks.count(Rank.PREFECTURE) == 333
    assert ranks.count(Rank.COUNTY) == 2844  # 两江新区, a division since the end of 2025, is among the regions


def test_codes_are_six_digits_and_unique():
    codes = [row["code"] for row in DIVISIONS if not row["valid_to"]]
    assert all(len(code) == 6 and code.isdigit() for code in codes)
    assert len(set(codes)) == len(codes)


def test_every_row_has_a_place_of_its_own():
    rows = [*DIVISIONS, *read_table("resources/gazetteer/features.csv")]
    rows += [row for row in read_table("resources/gazetteer/regions.csv") if row["kind"] == "region"]
    assert len(gazetteer().records) == len(rows)


def test_short_names_begin_full_ones_and_are_never_one_character():
    for row in DIVISIONS:
        assert row["name"].startswith(row["short_name"])
        assert len(row["short_name"]) != 1


def test_what_became_of_a_former_division_is_known():
    names = {record.place.name for record in gazetteer().records.values()}
    for row in DIVISIONS:
        if row["valid_to"]:
            assert row["successor"] in names, row["name"]


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("涪陵区", {"涪陵区"}),
        ("涪陵", {"涪陵区"}),
        ("石柱县", {"石柱土家族自治县"}),
        ("凉山州", {"凉山彝族自治州"}),
        ("朝阳区", {"朝阳区（北京市）", "朝阳区（长春市）"}),
        ("江北区", {"江北区（宁波市）", "江北区（重庆市）"}),
        ("宜宾", {"宜宾市"}),
        ("开县", {"开县"}),
        ("天府新区", {"天府新区"}),
        ("南部", set()),
        ("市中", set()),
    ],
)
def test_names_mean_what_they_should(name: str, labels: set[str]):
    assert meanings(name) == labels


@pytest.mark.parametrize(
    ("label", "parent", "code"),
    [
        ("威远县", "内江市", "511024"),
        ("涪陵区", "重庆市", "500102"),
        ("成都市", "四川省", "510100"),
        ("重庆市", None, "500000"),
        ("达川区", "达州市", "511703"),
    ],
)
def test_divisions_know_parent_and_code(label: str, parent: str | None, code: str):
    place = gazetteer().records[label].place
    assert (place.kind, place.parent, place.code) == (PlaceKind.DIVISION, parent, code)


def test_the_province_is_reached_through_every_level():
    assert [record.place.name for record in gazetteer().ancestors("威远县")] == ["内江市", "四川省"]
    assert gazetteer().records["威远县"].province == "四川省"
    assert gazetteer().records["重庆市"].province == "重庆市"


def overlay(folder: Path, monkeypatch: pytest.MonkeyPatch, table: str, old: str, new: str) -> None:
    """Put an edited copy of a table where the user's own resources lie."""
    path = folder / "resources" / "gazetteer" / table
    path.parent.mkdir(parents=True)
    path.write_text(read_resource(f"resources/gazetteer/{table}").replace(old, new), encoding="utf-8")
    monkeypatch.setenv("EXPLORER_OVERLAY", str(folder))


def test_an_edited_table_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    overlay(tmp_path, monkeypatch, "features.csv", "广阳岛,岛屿,重庆市,", "广阳岛,岛屿,重庆市,广阳坝")
    assert [naming.record.place.name for naming in Gazetteer.load().namings["广阳坝"]] == ["广阳岛"]


@pytest.mark.parametrize(
    ("table", "old", "new", "wrong"),
    [
        ("divisions.csv", "威远,内江市,county", "威远,内江,county", "内江"),
        ("divisions.csv", "威远,内江市,county", "威远,内江市,县", "县"),
        ("regions.csv", "潼=潼南区", "潼=潼南", "潼南"),
        ("regions.csv", "遂=遂宁市;潼=潼南区", "遂宁市;潼南区", "遂宁市;潼南区"),
    ],
)
def test_a_table_that_does_not_fit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, old: str, new: str, wrong: str
):
    overlay(tmp_path, monkeypatch, table, old, new)
    with pytest.raises(ExplorerError, match=f"“{wrong}”"):
        Gazetteer.load()
