"""When documents are understood anew: the digest of tables and rules, and what is kept of it."""

import shutil
from pathlib import Path

import pytest

from explorer.resources import resource
from explorer.workflow.fingerprint import understanding_fingerprint

TABLES = ["resources/agencies.csv", "resources/agency_branches.csv"]


@pytest.fixture(params=TABLES)
def table(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of the user's own that lies over the shipped one."""
    mine = tmp_path / "overlay" / request.param
    mine.parent.mkdir(parents=True)
    shutil.copy(resource(request.param), mine)
    monkeypatch.setenv("EXPLORER_OVERLAY", str(tmp_path / "overlay"))
    return mine


@pytest.fixture
def keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the digest is kept."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "kept" / "digest"


def test_an_edited_table_is_noticed_and_the_old_text_is_known_again(table: Path, keep: Path) -> None:
    before, shipped = understanding_fingerprint(keep), table.read_bytes()
    assert understanding_fingerprint(keep) == before
    table.write_bytes(shipped + "# 本局补充\n".encode())
    assert understanding_fingerprint(keep) != before
    table.write_bytes(shipped)
    assert understanding_fingerprint(keep) == before


def test_what_is_kept_says_the_same_as_reading_everything(keep: Path, tmp_path: Path) -> None:
    read = understanding_fingerprint(tmp_path / "elsewhere" / "digest")
    assert understanding_fingerprint(keep) == read
    assert keep.is_file()
    assert understanding_fingerprint(keep) == read


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"0 1 2", "一 二".encode()])
def test_a_damaged_digest_is_read_anew(keep: Path, damage: bytes) -> None:
    right = understanding_fingerprint(keep)
    keep.write_bytes(damage)
    assert understanding_fingerprint(keep) == right
    assert keep.read_text(encoding="ascii").endswith(right)


def test_where_nothing_may_be_written_everything_is_read(tmp_path: Path) -> None:
    barred = tmp_path / "file"
    barred.write_text("no folder", encoding="utf-8")
    assert understanding_fingerprint(barred / "digest") == understanding_fingerprint(tmp_path / "other")
