"""The list of documents, the page of each, and its new versions."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from explorer.domain.documents import Level
from explorer.domain.doubt import DoubtKind
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.domain.versions import ChangeKind, Edit
from explorer.library import Store
from explorer.workflow.documents import document_page, genre_of, level_of, list_documents, state_facts
from explorer.workflow.importing import ImportProgress, import_files, import_version
from explorer.workflow.session import BUNDLED, Session, find_entry, find_plan
from explorer.workflow.trash import remove_document, restore_document, trashed_documents
from explorer.workflow.versions import show_changes
from tests.samples import opened_copy

OLD = """成都市氢能试点实施方案
成办发〔2025〕3号
一、主要任务
（一）先行先试。开展氢能试点，形成经验。（责任单位：市教育局）
（三）扩大应用。推广氢能车辆。
"""
NEW = """成都市氢能发展实施方案
成办发〔2026〕8号
一、主要任务
（一）先行先试。开展氢能试点，形成经验，全市推广。（责任单位：市科技局）
（二）加快应用。推广氢能车辆。
"""


@pytest.fixture
def session(library: Path, tmp_path: Path) -> Iterator[Session]:
    with opened_copy(library, tmp_path / "library") as opened:
        yield opened


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def document(session: Session, tmp_path: Path) -> str:
    report = finish(import_files(session, (write(tmp_path, "氢能.txt", OLD),)))
    return report.files[0].plan.document.id


def test_a_line_says_what_a_document_is(session: Session, document: str):
    bundled, own = list_documents(session).rows
    assert (bundled.id, bundled.is_bundled, bundled.imported, bundled.tasks) == (BUNDLED, True, "", 26)
    assert bundled.areas == ("重庆市", "四川省")
    assert bundled.level is Level.PROVINCE
    assert (own.id, own.number, own.level, own.genre) == (document, "成办发〔2025〕3号", Level.CITY, "实施方案")
    assert own.areas == ("成都市",)
    assert (own.tasks, own.bodies, own.is_bundled, own.has_changes) == (2, 1, False, False)
    assert own.doubts >= 2  # a number is left out, and a task names nobody
    assert own.imported


@pytest.mark.usefixtures("document")
@pytest.mark.parametrize("typed", ["氢能", "chengdu", "cds", "qn", "３号", "市级", "成都 实施"])
def test_documents_are_found_by_words_pinyin_and_initials(session: Session, typed: str):
    found = list_documents(session, typed)
    assert [row.title for row in found.rows] == ["成都市氢能试点实施方案"]
    assert found.total == 2


def test_a_page_has_files_doubts_and_what_is_linked_most(session: Session, document: str, tmp_path: Path):
    page = document_page(session, document)
    (kept,) = page.files
    assert kept.digest == hashlib.sha256((tmp_path / "氢能.txt").read_bytes()).hexdigest()
    assert kept.file.path == str(tmp_path / "氢能.txt")
    assert [entry.section.title for group in page.actions for entry in group.tasks] == ["先行先试", "扩大应用"]
    assert [(tally.selection.value, tally.count) for tally in page.bodies] == [("成都市教育局", 1)]
    idle = next(placed for placed in page.doubts if placed.doubt.kind is DoubtKind.IDLE)
    assert find_entry(session, idle.section_id).section.title == "扩大应用"


def test_a_version_under_another_title_and_number_keeps_its_place(session: Session, document: str, tmp_path: Path):
    report = finish(import_version(session, document, write(tmp_path, "新.txt", NEW)))
    (taken,) = report.files
    assert taken.plan.document.id == document
    assert taken.changes is not None
    assert len(session.plans) == 2
    assert len(document_page(session, document).files) == 2
    (later,) = finish(import_files(session, (write(tmp_path, "又新.txt", NEW + "（三）宣传。\n"),))).files
    assert later.plan.document.id == document


def test_what_a_version_changed_is_told_by_the_words(session: Session, document: str, tmp_path: Path):
    assert show_changes(session, document) is None
    finish(import_version(session, document, write(tmp_path, "新.txt", NEW)))
    shown = show_changes(session, document)
    assert shown is not None
    first, second = shown.tasks
    came, went = first.change.bodies
    proof = first.proofs["成都市科技局"]
    assert proof.of(find_plan(session, document).document.text) == "市科技局"
    assert (came.name, came.after_words) == ("成都市科技局", "（责任单位：市科技局）")
    assert (went.name, went.before_words) == ("成都市教育局", "（责任单位：市教育局）")
    assert (second.change.title, second.change.earlier_title) == ("加快应用", "扩大应用")
    assert all(change.is_there and change.change.kind is ChangeKind.CHANGED for change in shown.tasks)
    assert [piece.words for piece in first.pieces if piece.edit is Edit.ADDED][:1] == ["形成经验，全市推广。（"]


def test_a_folder_that_still_holds_the_old_version_does_not_bring_it_back(
    session: Session, document: str, tmp_path: Path
):
    finish(import_version(session, document, write(tmp_path, "新.txt", NEW)))
    session.understanding = "later rules"
    (taken,) = finish(import_files(session, (tmp_path / "氢能.txt",))).files
    assert taken.is_known
    assert "新版本" in taken.warnings[0]
    assert [row.title for row in list_documents(session).rows][1] == "成都市氢能发展实施方案"
    (back,) = finish(import_version(session, document, tmp_path / "氢能.txt")).files
    assert back.plan.document.metadata.title == "成都市氢能试点实施方案"


def test_the_bundled_plan_is_replaced_by_nothing(session: Session, tmp_path: Path):
    with pytest.raises(ExplorerError, match="随程序提供"):
        finish(import_version(session, BUNDLED, write(tmp_path, "新.txt", NEW)))


def test_an_import_tells_on_its_way_what_became_of_each_file(session: Session, tmp_path: Path):
    files = (write(tmp_path, "一.txt", OLD), tmp_path / "没有.txt", write(tmp_path, "二.txt", NEW))
    told = [step.report for step in import_files(session, files) if isinstance(step, ImportProgress)]
    counts = list(dict.fromkeys((len(report.files), len(report.failed), report.left) for report in told))
    assert counts == [(0, 0, 3), (1, 0, 2), (1, 1, 1), (2, 1, 0)]


def test_facts_stated_by_hand_stay_with_the_next_version(session: Session, document: str, tmp_path: Path):
    facts = {
        "title": "成都氢能方案",
        "number": "成办发〔2025〕3号",
        "issuers": "成都市人民政府办公厅",
        "date": "2025-03-01",
    }
    assert len(state_facts(session, document, facts)) == 3
    finish(import_files(session, (write(tmp_path, "改.txt", OLD.replace("经验", "样板")),)))
    row = list_documents(session, "成都氢能方案").rows[0]
    assert (row.id, row.issuers, row.date) == (document, ("成都市人民政府办公厅",), "2025-03-01")
    assert document_page(session, document).corrected == 3


def test_what_cannot_be_removed_is_not_in_the_trash(session: Session, document: str, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise ExplorerError("无法写入。", "请稍后再试。")

    monkeypatch.setattr(Store, "remove", refuse)
    with pytest.raises(ExplorerError):
        remove_document(session, document)
    assert trashed_documents(session) == {}
    assert list_documents(session).total == 2


def test_what_was_removed_is_listed_until_it_comes_back(session: Session, document: str):
    remove_document(session, document)
    (trashed,) = list_documents(session).trash
    assert (trashed.id, trashed.title) == (document, "成都市氢能试点实施方案")
    restore_document(session, document)
    assert [row.id for row in list_documents(session).rows] == [BUNDLED, document]
    assert list_documents(session).trash == ()


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("重庆市人民政府关于印发重庆市推进农业农村现代化“十四五”规划（2021—2025年）的通知", "规划"),
        ("国务院关于促进综合保税区高水平开放高质量发展的若干意见", "若干意见"),
        ("成渝地区双城经济圈碳达峰碳中和联合行动方案", "行动方案"),
        ("关于印发《深圳市“人工智能+”先进制造业行动计划（2026-2027年）》的通知", "行动计划"),
        ("国务院办公厅关于对真抓实干成效明显地方进一步加大激励支持力度的通知", "通知"),
        ("某地情况", ""),
    ],
)
def test_the_kind_of_text_stands_at_the_end_of_its_title(title: str, genre: str):
    assert genre_of(title) == genre


@pytest.mark.parametrize(
    ("areas", "level"),
    [
        ((), Level.UNKNOWN),
        ((("中央",),), Level.STATE),
        ((("重庆市",), ("四川省",)), Level.PROVINCE),
        ((("成都市", "四川省"),), Level.CITY),
        ((("渝北区", "重庆市"),), Level.COUNTY),
        ((("坪山区", "深圳市", "广东省"),), Level.COUNTY),
    ],
)
def test_the_level_is_that_of_the_highest_area(areas: tuple[tuple[str, ...], ...], level: Level):
    assert level_of(areas) is level


def test_a_library_that_another_program_holds_refuses_each_file_and_goes_on_later(session: Session, tmp_path: Path):
    file = write(tmp_path, "氢能.txt", OLD)
    with closing(sqlite3.connect(session.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        (refused,) = finish(import_files(session, (file,))).failed
        assert "无法写入资料库" in refused.error
        assert "没有其他程序正在写入" in refused.error
        other.execute("ROLLBACK")
    assert list_documents(session).total == 1
    assert len(finish(import_files(session, (file,))).files) == 1
    assert list_documents(session).total == 2
