"""Notes, tags and collections stay with the words they were made for, whatever becomes of numbers and files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.document import Span
from explorer.domain.errors import ExplorerError
from explorer.domain.keeping import Spot, Standing, clean_path
from explorer.domain.links import Entry
from explorer.domain.progress import finish
from explorer.workflow.collecting import (
    add_collection,
    move_item,
    put_in,
    remove_collection,
    rename_collection,
    say_of_item,
    take_out,
)
from explorer.workflow.importing import import_files
from explorer.workflow.keeping import remove_note, rename_tag, set_bookmark, set_tags, write_note
from explorer.workflow.kept import kept_all, kept_at
from explorer.workflow.session import Session
from explorer.workflow.trash import remove_document
from tests.samples import add_note, open_session, opened_copy

OLD = """某市氢能方案
一、主要任务
（一）先行先试。开展氢能试点，建设加氢站五座。（责任单位：市教委）
（二）扩大应用。推广氢能车辆，探索碳普惠机制。（责任单位：市交通局）
（三）加强保障。落实资金安排。（责任单位：市财政局）
"""
NEW = """某市氢能方案
一、主要任务
（一）统筹规划。编制全市氢能发展规划。（责任单位：市发展改革委）
（二）先行先试。开展氢能试点，建设加氢站五座。（责任单位：市教委）
（三）扩大应用。推广氢能公交车辆，积极探索碳普惠机制。（责任单位：市交通局）
"""


def take_in(session: Session, folder: Path, text: str) -> str:
    """Import ``text`` and return the id of its document."""
    file = folder / "氢能.txt"
    file.write_text(text, encoding="utf-8")
    return finish(import_files(session, (file,))).files[0].plan.document.id


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the old plan in it, made once."""
    folder = tmp_path_factory.mktemp("made")
    session = open_session(folder / "library")
    take_in(session, folder, OLD)
    session.close()
    return folder / "library"


@pytest.fixture
def session(tmp_path: Path, library: Path) -> Iterator[Session]:
    with opened_copy(library, tmp_path / "library") as session:
        yield session


def task(session: Session, title: str) -> Entry:
    return next(entry for entry in session.catalogue.entries if entry.section.title == title)


def words(entry: Entry, quote: str) -> Spot:
    start = entry.plan.document.text.index(quote, entry.section.span.start)
    return Spot.of(entry, Span(start, start + len(quote)))


def test_all_of_a_section_is_together_whatever_was_kept_first(session: Session):
    entry = task(session, "扩大应用")
    set_bookmark(session, Spot.of(entry), is_bookmarked=True)
    key = add_note(session, Spot.of(entry), "**请**财务处看")
    set_tags(session, Spot.of(entry), ["督办 / 本月", "督办／本月", " "])
    put_in(session, add_collection(session, "周会"), [Spot.of(entry)])
    write_note(session, key, Spot.of(entry), "请财务处**核**")
    (kept,) = kept_at(session, entry.id)
    assert [note.text for _, note in kept.notes] == ["请财务处**核**"]
    assert (kept.tags, kept.is_bookmarked, [name for _, name in kept.collections]) == (("督办/本月",), True, ["周会"])
    remove_note(session, key)
    set_tags(session, Spot.of(entry), [])
    set_bookmark(session, Spot.of(entry), is_bookmarked=False)
    assert kept_at(session, entry.id)[0].notes == ()


def test_a_new_version_with_other_numbers_keeps_everything_at_its_words(session: Session, tmp_path: Path):
    spots = {
        "whole": Spot.of(task(session, "先行先试")),
        "changed": Spot.of(task(session, "扩大应用")),
        "words": words(task(session, "先行先试"), "加氢站五座"),
        "alike": words(task(session, "扩大应用"), "推广氢能车辆，探索碳普惠机制"),
        "gone": words(task(session, "加强保障"), "落实资金安排"),
    }
    for name, spot in spots.items():
        add_note(session, spot, name)
    take_in(session, tmp_path, NEW)
    found = {kept.notes[0][1].text: kept.found for kept in kept_all(session).places}
    assert {name: (at.standing, at.entry and at.entry.section.number) for name, at in found.items()} == {
        "whole": (Standing.SAME, 2),
        "words": (Standing.SAME, 2),
        "changed": (Standing.CHANGED, 3),
        "alike": (Standing.CHANGED, 3),
        "gone": (Standing.GONE, None),
    }
    text = task(session, "先行先试").plan.document.text
    there = {name: at.span.of(text) for name, at in found.items() if at.span}
    assert there == {"words": "加氢站五座", "alike": "推广氢能公交车辆，积极探索碳普惠机制"}


def test_what_was_said_of_a_document_outlives_the_document(session: Session, tmp_path: Path):
    entry = task(session, "扩大应用")
    add_note(session, Spot.of(entry), "留着")
    remove_document(session, entry.plan.document.id)
    (kept,) = kept_all(session).places
    assert (kept.found.standing, kept.spot.source) == (Standing.NO_DOCUMENT, "某市氢能方案")
    assert "推广氢能车辆" in kept.spot.anchor.quote
    take_in(session, tmp_path, OLD)
    assert kept_all(session).places[0].found.standing is Standing.SAME


def test_all_is_there_when_the_library_is_opened_anew(library: Path, tmp_path: Path):
    shutil.copytree(library, tmp_path / "library")
    session = open_session(tmp_path / "library")
    add_note(session, Spot.of(task(session, "扩大应用")), "明天再看")
    session.close()
    again = open_session(tmp_path / "library")
    assert [note.text for kept in kept_all(again).places for _, note in kept.notes] == ["明天再看"]
    again.close()


def test_collections_keep_their_order_and_nest_by_name(session: Session):
    one, two, three = (Spot.of(task(session, title)) for title in ("先行先试", "扩大应用", "加强保障"))
    key = add_collection(session, "能源／ 氢能 ")
    assert add_collection(session, "能源/氢能") == key
    assert put_in(session, key, [one, two, one]) == 2
    assert put_in(session, key, [two, three]) == 1
    move_item(session, key, 2, 0)
    say_of_item(session, key, two, "重点")
    take_out(session, key, [one])
    items = kept_all(session).members[key]
    assert [(kept.spot.title, item.note) for kept, item in items] == [("加强保障", ""), ("扩大应用", "重点")]


def test_renaming_takes_along_what_is_nested_and_no_namesake(session: Session):
    keys = [add_collection(session, name) for name in ("能源", "能源/氢能", "能源局")]
    rename_collection(session, keys[0], "低碳")
    named = kept_all(session).collections
    assert [named[key].name for key in keys] == ["低碳", "低碳/氢能", "能源局"]
    with pytest.raises(ExplorerError, match="已经有"):
        rename_collection(session, keys[0], "能源局")
    with pytest.raises(ExplorerError, match="没有名称"):
        add_collection(session, " / ")
    remove_collection(session, keys[0])
    assert set(kept_all(session).collections) == set(keys[1:])


def test_tags_are_renamed_and_taken_away_everywhere(session: Session):
    first, second = Spot.of(task(session, "先行先试")), words(task(session, "扩大应用"), "碳普惠")
    set_tags(session, first, ["督办", "督办/本月", "督办事项"])
    set_tags(session, second, ["督办/本月"])
    rename_tag(session, "督办", "跟踪")
    assert [kept.tags for kept in kept_all(session).places] == [("跟踪", "跟踪/本月", "督办事项"), ("跟踪/本月",)]
    rename_tag(session, "跟踪", "")
    assert [kept.tags for kept in kept_all(session).places] == [("督办事项",)]


@pytest.mark.parametrize(
    ("written", "name"),
    [("a//b/", "a/b"), (" 能源 ／ 电网\n", "能源/电网"), ("\x00/\t", ""), ("长" * 300, "长" * 200)],
)
def test_names_are_tidied(written: str, name: str):
    assert clean_path(written) == name
