"""What the user made is kept on shelves, beside the library and untouched by it."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.library import USER_FILE, UserData
from explorer.workflow.checking import check_library
from explorer.workflow.opening import open_library


@dataclass(frozen=True, slots=True)
class Remark:
    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaterRemark:
    text: str
    tags: tuple[str, ...] = ()
    colour: str = "黄"


def test_what_is_put_on_a_shelf_is_there_again_when_the_program_starts_anew(tmp_path: Path):
    user = UserData(tmp_path)
    user.shelf("remarks", Remark).put("b", Remark("先", ("急",)))
    user.shelf("remarks", Remark).put_all({"a": Remark("后"), "b": Remark("先改", ("急",))})
    user.shelf("others", str).put("a", "别处")
    user.close()
    again = UserData(tmp_path)
    assert again.shelf("remarks", Remark).all() == {"b": Remark("先改", ("急",)), "a": Remark("后")}
    assert again.shelf("others", str).get("a") == "别处"
    again.shelf("remarks", Remark).remove("b")
    again.shelf("remarks", Remark).remove("never there")
    assert list(again.shelf("remarks", Remark).all()) == ["a"]
    again.close()


def test_what_an_older_program_kept_is_read_with_the_defaults_of_new_fields(tmp_path: Path):
    user = UserData(tmp_path)
    user.shelf("remarks", Remark).put("a", Remark("旧"))
    assert user.shelf("remarks", LaterRemark).get("a") == LaterRemark("旧", colour="黄")
    user.close()


def test_a_value_of_another_kind_is_damage_and_said_so(tmp_path: Path):
    user = UserData(tmp_path)
    user.shelf("remarks", str).put("a", "不是备注")
    with pytest.raises(ExplorerError, match="已损坏"):
        user.shelf("remarks", Remark).all()
    user.close()


def test_neither_a_repair_nor_a_lost_library_touches_it(tmp_path: Path):
    session = finish(open_library(tmp_path))
    session.user.shelf("remarks", Remark).put("a", Remark("留着"))
    session.close()
    (tmp_path / "library.sqlite").write_bytes(b"not a database" * 100)
    shutil.rmtree(tmp_path / "index")
    assert finish(check_library(tmp_path, repair=True)).repaired
    session = finish(open_library(tmp_path))
    assert session.user.shelf("remarks", Remark).get("a") == Remark("留着")
    assert session.user.path == tmp_path / USER_FILE
    session.close()
