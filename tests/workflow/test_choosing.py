"""What a correction offers to choose from: what the document would mean comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.corrections import Fix
from explorer.domain.progress import finish
from explorer.workflow.choosing import find_choices
from explorer.workflow.importing import import_files
from explorer.workflow.session import Session
from tests.samples import opened_copy

COUNTY = "重庆市涪陵区行动方案\n一、主要任务\n（一）先行。由区交通局推进。（责任单位：区科技局、市教委）\n"


@pytest.fixture(scope="module")
def county(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("county")
    (folder / "方案.txt").write_text(COUNTY, encoding="utf-8")
    with opened_copy(library, folder / "library") as session:
        finish(import_files(session, (folder / "方案.txt",)))
        yield session


def names(session: Session, fix: Fix, typed: str) -> list[str]:
    return [choice.name for choice in find_choices(session, fix, typed, session.plans[-1].document.id)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("区交通局", "涪陵区交通局"),
        ("市教委", "重庆市教委"),
        ("国家能源局", "国家能源局"),
        ("区科技局", "涪陵区科技局"),
    ],
)
def test_a_body_is_the_one_that_the_document_would_mean(county: Session, typed: str, first: str):
    assert names(county, Fix.BODY, typed)[0] == first


def test_bodies_are_found_by_pinyin_and_without_words(county: Session):
    assert "重庆市教委" in names(county, Fix.BODY, "cqsjw")
    assert "涪陵区科技局" in names(county, Fix.BODY, "")


def test_places_come_from_the_library_and_from_the_whole_country(county: Session):
    assert names(county, Fix.PLACE, "涪陵")[0] == "涪陵区"
    assert names(county, Fix.PLACE, "乌鲁木齐")[0] == "乌鲁木齐市"
    assert "成都市" in names(county, Fix.PLACE, "")


def test_programmes_come_from_the_library(county: Session):
    assert names(county, Fix.PROGRAMME, "氢走廊") == ["成渝氢走廊"]
    assert names(county, Fix.PROGRAMME, "没有这种项目") == []
