"""Libraries are opened, repaired and never lost."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.library import FILE_NAME, Store
from explorer.workflow.checking import check_library
from explorer.workflow.importing import import_files
from explorer.workflow.session import run_query
from explorer.workflow.trash import remove_document
from tests.samples import open_session

NOTE = """某市试点方案
一、主要任务
（一）先行先试。开展氢能试点。（责任单位：市教委）
（二）扩大应用。推广氢能车辆。（责任单位：市交通局）
"""


def total(folder: Path, words: str) -> int:
    session = open_session(folder)
    try:
        return run_query(session, Query(words)).total
    finally:
        session.close()


def imported(folder: Path, text: str = NOTE, name: str = "试点.txt") -> str:
    file = folder.parent / name
    file.write_text(text, encoding="utf-8")
    session = open_session(folder)
    report = finish(import_files(session, (file,)))
    session.close()
    return report.files[0].plan.document.id


def test_a_new_library_holds_the_bundled_plan(tmp_path: Path):
    session = open_session(tmp_path / "新 资料库")
    assert [plan.document.id for plan in session.plans] == ["chengyu-2022"]
    assert len(session.catalogue.entries) == 33
    session.close()


def test_what_was_imported_is_there_next_time_and_can_go_again(tmp_path: Path):
    library = tmp_path / "library"
    document = imported(library)
    assert total(library, "氢能试点") == 1
    session = open_session(library)
    remove_document(session, document)
    assert run_query(session, Query("氢能试点")).total == 0
    session.close()
    assert total(library, "氢能试点") == 0


def test_the_same_file_twice_is_one_document(tmp_path: Path):
    assert imported(tmp_path / "library") == imported(tmp_path / "library", name="副本.txt")
    session = open_session(tmp_path / "library")
    assert len(session.plans) == 2
    session.close()


def test_a_cancelled_import_shows_what_it_has_kept(tmp_path: Path):
    files = []
    for number in range(3):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(
            f"第{number}号试点方案\n一、任务\n（一）试点。开展氢能试点{number}。（责任单位：市教委）\n"
        )
    session = open_session(tmp_path / "library")
    job = import_files(session, tuple(files))
    while next(job).done < 1:
        pass
    job.close()
    assert run_query(session, Query("氢能试点0")).total == 1
    assert run_query(session, Query("氢能试点1")).total == 0
    session.close()
    assert total(tmp_path / "library", "氢能试点0") == 1


def test_the_bundled_plan_can_not_be_removed(tmp_path: Path):
    session = open_session(tmp_path)
    with pytest.raises(ExplorerError, match="随程序提供"):
        remove_document(session, "chengyu-2022")
    session.close()


def test_a_damaged_index_is_rebuilt_quietly(tmp_path: Path):
    total(tmp_path, "页岩气")
    for path in (tmp_path / "index").rglob("*"):
        if path.is_file() and path.name != "current":
            path.write_bytes(b"garbage")
    assert finish(check_library(tmp_path)).problems
    assert total(tmp_path, "页岩气") == 1
    assert finish(check_library(tmp_path)).problems == ()


def test_a_lost_index_is_rebuilt_quietly(tmp_path: Path):
    total(tmp_path, "页岩气")
    for path in sorted((tmp_path / "index").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert total(tmp_path, "页岩气") == 1


def test_a_damaged_library_is_named_and_nothing_is_touched(tmp_path: Path):
    total(tmp_path, "页岩气")
    (tmp_path / FILE_NAME).write_bytes(b"this is no database" * 200)
    with pytest.raises(ExplorerError, match="已损坏"):
        open_session(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == b"this is no database" * 200


def test_repair_saves_what_can_be_read_and_keeps_the_damaged_file(tmp_path: Path):
    library = tmp_path / "library"
    imported(library)
    with closing(sqlite3.connect(library / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE documents SET linked = x'7b' WHERE id != 'chengyu-2022'")
    with pytest.raises(ExplorerError, match="已损坏"):
        finish(check_library(library))
    report = finish(check_library(library, repair=True))
    assert report.repaired
    assert report.documents == 2
    assert len(list(library.glob("library-damaged-*"))) == 1
    assert total(library, "氢能试点") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_can_not_be_written_is_named(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(ExplorerError, match="写入权限"):
        open_session(tmp_path / "library")


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path):
    (tmp_path / "library").write_text("not a folder")
    with pytest.raises(ExplorerError, match="资料库文件夹"):
        open_session(tmp_path / "library")


def test_a_failed_write_changes_nothing(tmp_path: Path):
    imported(tmp_path / "library")
    store = Store(tmp_path / "library")
    before = [plan.document.id for plan, _ in store.plans()]
    store._database._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ExplorerError, match="没有改变"):
        store.remove(before[0])
    assert [plan.document.id for plan, _ in store.plans()] == before
    store.close()
