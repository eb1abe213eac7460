"""A pasted list becomes one table; what it finds is what reading the plan sentence by sentence finds."""

import csv
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from explorer.domain.errors import ExplorerError
from explorer.domain.look_up import LookedUp, MeaningKind
from explorer.domain.progress import finish
from explorer.domain.role import Role
from explorer.workflow.looking_up import export_look_up, look_up
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from tests.samples import bundled_plan

PASTED = """责任单位：发改委、市教委
1. 潼南
（二）fgw
氢能\t碳惠天府
长江委、页炎气、不存在的局，氢能"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = finish(open_library(tmp_path_factory.mktemp("library")))
    yield session
    session.close()


def rows(session: Session, pasted: str = PASTED) -> dict[str, LookedUp]:
    return {row.written: row for row in finish(look_up(session, pasted)).rows}


def meant(row: LookedUp) -> list[tuple[str, str]]:
    return [(meaning.kind.value, meaning.name) for meaning in row.meanings]


def test_each_member_is_understood_as_what_people_mean_by_it(session: Session):
    found = rows(session)
    assert list(found) == ["发改委", "市教委", "潼南", "fgw", "氢能", "碳惠天府", "长江委", "页炎气", "不存在的局"]
    both = [("agency", "重庆市发展改革委"), ("agency", "四川省发展改革委")]
    assert meant(found["发改委"]) == meant(found["fgw"]) == both
    assert meant(found["市教委"]) == [("agency", "重庆市教委")]
    assert meant(found["潼南"]) == [("place", "潼南区")]
    assert meant(found["氢能"]) == [("word", "氢能")]
    assert meant(found["碳惠天府"]) == [("programme", "碳惠天府")]
    assert (found["氢能"].times, found["市教委"].times) == (2, 1)


def test_what_is_not_found_says_why_and_what_is_near(session: Session):
    found = rows(session)
    assert not any(found[name].meanings for name in ("长江委", "页炎气", "不存在的局"))
    assert "单位表里有" in found["长江委"].reason
    assert found["页炎气"].near == ("页岩气",)
    assert found["不存在的局"].reason


def test_sections_and_roles_are_those_of_the_plan(session: Session):
    (meaning,) = rows(session)["市教委"].meanings
    expected = {
        (linked.id, link.role)
        for linked in bundled_plan().sections
        for link in linked.agencies
        if link.agency == "重庆市教委"
    }
    assert {(found.entry.id, found.role) for found in meaning.findings} == expected


@pytest.mark.parametrize("word", ["氢能", "页岩气", "碳汇", "双城经济圈"])
def test_clauses_of_a_word_are_the_sentences_that_hold_it(session: Session, word: str):
    (meaning,) = rows(session, word)[word].meanings
    assert meaning.kind is MeaningKind.WORD
    text = bundled_plan().document.text
    holding = {linked.id for linked in bundled_plan().sections if word in linked.section.whole.of(text)}
    assert {found.entry.id for found in meaning.findings} == holding
    for found in meaning.findings:
        assert all(word in span.of(text) for span in found.clauses)
        shown = sum(span.of(text).count(word) for span in found.clauses)
        assert shown == found.entry.section.whole.of(text).count(word)


def test_a_place_is_found_by_what_lies_in_it(session: Session):
    (meaning,) = rows(session, "内江")["内江"].meanings
    assert any("威远" in found.text and "内江" not in found.text for found in meaning.findings)


def test_nothing_and_far_too_much_are_refused_in_words(session: Session):
    for pasted in ("", " 、，\n", "\n".join(f"甲{number}" for number in range(2001))):
        with pytest.raises(ExplorerError):
            finish(look_up(session, pasted))


def test_progress_goes_member_by_member_and_it_can_be_stopped(session: Session):
    job = look_up(session, "氢能\n碳汇")
    assert [next(job).message, next(job).message] == ["氢能", "碳汇"]
    job.close()


def test_every_format_holds_every_finding(session: Session, tmp_path: Path):
    table = finish(look_up(session, PASTED))
    wanted = sum(len(meaning.findings) for row in table.rows for meaning in row.meanings) + 3
    for suffix in ("xlsx", "docx", "csv", "html", "md", "pdf"):
        finish(export_look_up(table, tmp_path / f"结果.{suffix}"))
    sheet = list(load_workbook(tmp_path / "结果.xlsx").worksheets[0].iter_rows(values_only=True))
    assert sheet[0][:5] == ("查询内容", "理解为", "类别", "角色", "条目")
    assert len(sheet) == wanted + 1
    assert len(docx.Document(str(tmp_path / "结果.docx")).tables[0].rows) == wanted + 1
    with (tmp_path / "结果.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == wanted
    education = next(line for line in lines if line["查询内容"] == "市教委")
    assert (education["理解为"], education["角色"]) == ("重庆市教委", Role.PARTICIPANT.label)
    assert "市教委" in education["原文"]
    assert all("不存在的局" in (tmp_path / f"结果.{each}").read_text("utf-8") for each in ("html", "md"))
