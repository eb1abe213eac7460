"""Words that mean the same, and words that mean more than the other way round."""

import os
import shutil
from pathlib import Path

import pytest

from explorer.resources import read_lines, resource
from explorer.search.synonyms import Synonyms
from explorer.search.topics import Topics
from explorer.text.cutting import Cutter

TABLE = Synonyms.of(["碳汇、固碳", "雾霾、蓝天 → 空气质量", "浪费粮食、光盘行动", "开会、会议"])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("碳汇", ("固碳",)),
        ("固碳", ("碳汇",)),
        ("雾霾", ("空气质量",)),
        ("空气质量", ()),
        ("森林碳汇", ("森林固碳",)),
        ("ＣＯ", ()),
    ],
)
def test_what_else_is_looked_for(asked: str, found: tuple[str, ...]):
    assert TABLE.alternatives(asked) == found


@pytest.mark.parametrize(
    ("typed", "topics"),
    [
        ("不浪费粮食", ("浪费粮食",)),
        ("请问怎么减少雾霾?", ("减少", "雾霾")),
        ("召开年度表彰大会", ("召开", "年度", "表彰大会")),
        ("有机产品有哪些", ("有机产品",)),
        ("我想知道的是什么", ()),
    ],
)
def test_what_a_sentence_is_about(typed: str, topics: tuple[str, ...]):
    assert Topics(Cutter(), TABLE).of(typed) == topics


def test_every_word_of_the_shipped_table_leads_to_another():
    lines = [line.partition("→") for line in read_lines("resources/synonyms.txt")]
    for asked, arrow, meant in lines:
        words = [word.strip() for word in asked.split("、")]
        assert len(set(words)) == len(words), asked
        assert all(words), asked
        others = {word.strip() for word in meant.split("、")} if arrow else set(words)
        assert all(others - {word} - {""} for word in words), asked


def test_what_is_kept_of_the_table_is_what_it_says_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    mine, kept = tmp_path / "overlay/resources/synonyms.txt", tmp_path / "kept/synonyms"
    mine.parent.mkdir(parents=True)
    shutil.copy(resource("resources/synonyms.txt"), mine)
    monkeypatch.setenv("EXPLORER_OVERLAY", str(tmp_path / "overlay"))
    read = Synonyms.of(read_lines("resources/synonyms.txt")).groups
    assert Synonyms.load(kept).groups == read
    written = kept.read_bytes()
    assert Synonyms.load(kept).groups == read
    assert kept.read_bytes() == written
    mine.write_text("本局的话、大家的话\n", encoding="utf-8")
    assert Synonyms.load(kept).alternatives("本局的话") == ("大家的话",)
    mine.write_text("本局的话、别人的话\n", encoding="utf-8")
    os.utime(mine, ns=(0, 0))
    assert Synonyms.load(kept).alternatives("本局的话") == ("别人的话",)


@pytest.mark.parametrize("cut", [0, 3, 40, -1])
def test_a_damaged_copy_of_the_table_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: int):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    kept = tmp_path / "synonyms"
    read = Synonyms.load(kept).groups
    whole = kept.read_bytes()
    kept.write_bytes(whole[:cut])
    assert Synonyms.load(kept).groups == read
    assert kept.read_bytes() == whole


def test_where_nothing_can_be_kept_the_table_is_read(tmp_path: Path):
    barred = tmp_path / "file"
    barred.write_text("no folder", encoding="utf-8")
    assert Synonyms.load(barred / "synonyms").alternatives("净零")
