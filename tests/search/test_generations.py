"""An index is switched to whole or not at all, and a damaged one is recognised."""

from pathlib import Path

import pytest

from explorer.search.generations import Fingerprint, intact_generation, new_generation

ONE = Fingerprint("engine", "rules", {"a": "1"})
TWO = Fingerprint("engine", "rules", {"a": "2"})


def build(folder: Path) -> None:
    (folder / "segment").write_bytes(b"words and places" * 100)


def fail(folder: Path) -> None:
    build(folder)
    raise OSError("disk full")


def test_only_the_newest_generation_stays(tmp_path: Path):
    first = new_generation(tmp_path, ONE, build)
    second = new_generation(tmp_path, TWO, build)
    assert intact_generation(tmp_path) == second
    assert second.fingerprint == TWO
    assert not first.folder.exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_failed_build_leaves_the_last_good_one(tmp_path: Path):
    first = new_generation(tmp_path, ONE, build)
    with pytest.raises(OSError, match="disk full"):
        new_generation(tmp_path, TWO, fail)
    assert intact_generation(tmp_path) == first
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"garbage", b"words and places" * 99 + b"words and placeX"])
def test_any_changed_byte_is_noticed(tmp_path: Path, damage: bytes):
    folder = new_generation(tmp_path, ONE, build).folder
    (folder / "segment").write_bytes(damage)
    assert intact_generation(tmp_path) is None


@pytest.mark.parametrize("name", ["current", "generation.json", "segment"])
def test_a_lost_or_garbled_file_is_noticed(tmp_path: Path, name: str):
    folder = new_generation(tmp_path, ONE, build).folder
    path = (tmp_path if name == "current" else folder) / name
    path.write_bytes(b"\xff\xfe\x00")
    assert intact_generation(tmp_path) is None
    path.unlink()
    assert intact_generation(tmp_path) is None


def test_a_generation_can_grow_out_of_the_one_before(tmp_path: Path):
    def grow(folder: Path) -> None:
        assert (folder / "segment").exists()
        (folder / "more").write_bytes(b"new")

    second = new_generation(tmp_path, TWO, grow, new_generation(tmp_path, ONE, build))
    assert {path.name for path in second.folder.iterdir()} == {"segment", "more", "generation.json"}
    assert intact_generation(tmp_path) == second
