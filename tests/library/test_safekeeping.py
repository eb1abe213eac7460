"""A damaged file of the user's costs as little as can be, is told of, and never holds up the library."""

import os
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from explorer.domain.progress import finish
from explorer.library import USER_FILE, open_user_data
from explorer.workflow.checking import check_library
from tests.samples import open_session


def keep(folder: Path, values: dict[str, str]) -> tuple[str, ...]:
    user, news = open_user_data(folder)
    user.shelf("words", str).put_all(values)
    user.close()
    return news


def kept(folder: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    user, news = open_user_data(folder)
    values = user.shelf("words", str).all()
    user.close()
    return values, news


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*"))


def damage(folder: Path, *, at: int = 0, size: int = 1) -> None:
    """Write nonsense into the file: pages from ``at``."""
    file = folder / USER_FILE
    data = bytearray(file.read_bytes())
    data[at * 4096 : (at + size) * 4096] = b"\xa5" * 4096 * size
    file.write_bytes(data)


def test_a_file_that_is_no_database_is_set_aside_and_the_copy_takes_its_place(tmp_path: Path):
    keep(tmp_path, {"a": "甲"})
    kept(tmp_path)
    damage(tmp_path)
    values, news = kept(tmp_path)
    assert values == {"a": "甲"}
    (aside,) = tmp_path.glob("user-damaged-*.sqlite")
    assert aside.name in news[0]
    assert kept(tmp_path) == ({"a": "甲"}, ())


def test_without_a_copy_the_library_opens_all_the_same(tmp_path: Path):
    open_session(tmp_path).close()
    (tmp_path / USER_FILE).write_bytes(b"nonsense" * 1000)
    assert finish(check_library(tmp_path)).problems
    session = open_session(tmp_path)
    assert "已损坏" in session.news[0]
    session.user.shelf("words", str).put("a", "又能写了")
    session.close()
    assert finish(check_library(tmp_path)).problems == ()


def test_check_names_the_damage_and_repair_mends_it(tmp_path: Path):
    open_session(tmp_path).close()
    keep(tmp_path, {"a": "甲"})
    kept(tmp_path)
    damage(tmp_path)
    report = finish(check_library(tmp_path))
    assert any("个人数据" in problem for problem in report.problems)
    assert not list(tmp_path.glob("user-damaged-*"))
    assert any("个人数据" in problem for problem in finish(check_library(tmp_path, repair=True)).repaired)
    assert kept(tmp_path)[0] == {"a": "甲"}


def test_what_can_be_read_round_the_damage_is_newer_than_the_copy(tmp_path: Path):
    many = {f"{number:04}": "话" * 300 for number in range(200)}
    keep(tmp_path, many)
    kept(tmp_path)
    keep(tmp_path, {"0000": "后来改的", "new": "后来加的"})
    pages = (tmp_path / USER_FILE).stat().st_size // 4096
    damage(tmp_path, at=pages // 2)
    values, news = kept(tmp_path)
    assert news
    assert set(values) >= set(many)
    assert values["0000"] == "后来改的"
    assert "后来加的" in values.values()


def test_there_is_a_copy_a_day_if_something_is_new_and_no_more_than_a_week(tmp_path: Path):
    keep(tmp_path, {"a": "甲"})
    assert copies(tmp_path) == []
    (tmp_path / "backups").mkdir()
    for day in range(1, 10):
        (tmp_path / "backups" / f"user-202001{day:02}.sqlite").write_bytes(b"")
        os.utime(tmp_path / "backups" / f"user-202001{day:02}.sqlite", (0, 0))
    kept(tmp_path)
    today = f"user-{datetime.now():%Y%m%d}.sqlite"
    assert copies(tmp_path) == [*(f"user-202001{day:02}.sqlite" for day in range(4, 10)), today]
    with closing(sqlite3.connect(tmp_path / "backups" / today)) as copy:
        assert copy.execute("SELECT key, value FROM items").fetchall() == [("a", b'"\xe7\x94\xb2"')]


def test_nothing_new_is_not_copied_again(tmp_path: Path):
    keep(tmp_path, {"a": "甲"})
    (tmp_path / "backups").mkdir()
    copy = tmp_path / "backups" / "user-20200101.sqlite"
    copy.write_bytes(b"")
    os.utime(copy, (time.time() + 60, time.time() + 60))
    kept(tmp_path)
    assert copies(tmp_path) == ["user-20200101.sqlite"]


def test_a_copy_that_can_not_be_made_is_told_of_and_holds_up_nothing(tmp_path: Path):
    keep(tmp_path, {"a": "甲"})
    (tmp_path / "backups").write_text("in the way")
    values, news = kept(tmp_path)
    assert values == {"a": "甲"}
    assert "没有备份成" in news[0]


def test_an_unfinished_change_of_the_damaged_file_does_not_reach_the_new_one(tmp_path: Path):
    keep(tmp_path, {"a": "甲"})
    kept(tmp_path)
    damage(tmp_path)
    journal = tmp_path / f"{USER_FILE}-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 504)
    assert kept(tmp_path)[0] == {"a": "甲"}
    assert not journal.exists()


@pytest.mark.parametrize("size", [None, 0, 1, 100])
def test_a_file_cut_short_or_lost_is_made_anew_from_the_copy(tmp_path: Path, size: int | None):
    keep(tmp_path, {"a": "甲"})
    kept(tmp_path)
    file = tmp_path / USER_FILE
    file.unlink() if size is None else file.write_bytes(file.read_bytes()[:size])
    values, news = kept(tmp_path)
    assert values == {"a": "甲"}
    assert news
