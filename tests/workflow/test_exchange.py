"""What one keeps goes to a colleague in a file and comes together with his: nothing lost, nothing twice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Span
from explorer.domain.errors import ExplorerError
from explorer.domain.keeping import Spot
from explorer.domain.query import Query
from explorer.workflow.changes import undo_changes
from explorer.workflow.collecting import add_collection, put_in, say_of_item
from explorer.workflow.correcting import confirm_agency, correct
from explorer.workflow.exchange import MergeReport, hand_over, merge
from explorer.workflow.keeping import set_bookmark, set_tags, write_note
from explorer.workflow.kept import kept_all
from explorer.workflow.searches import save_search, saved_searches
from explorer.workflow.session import Session
from explorer.workflow.shelves import keepsakes
from tests.samples import add_note, opened_copy


@pytest.fixture
def mine(tmp_path: Path, library: Path) -> Iterator[Session]:
    with opened_copy(library, tmp_path / "mine") as session:
        yield session


@pytest.fixture
def theirs(tmp_path: Path, library: Path) -> Iterator[Session]:
    with opened_copy(library, tmp_path / "theirs") as session:
        yield session


def spot(session: Session, number: int, quote: str = "") -> Spot:
    entry = next(entry for entry in session.catalogue.entries if entry.id == f"chengyu-2022:task-{number}")
    start = entry.plan.document.text.find(quote, entry.section.span.start)
    return Spot.of(entry, Span(start, start + len(quote)) if quote else None)


def said(session: Session) -> dict[str, set[str]]:
    """Return what notes say at each place, by its words."""
    return {kept.spot.anchor.quote[:6]: {note.text for _, note in kept.notes} for kept in kept_all(session).places}


def test_both_sides_notes_are_kept_and_the_same_is_kept_once(mine: Session, theirs: Session, tmp_path: Path):
    for session, texts in ((mine, ("同", "我")), (theirs, ("同", "他", " 我 "))):
        for text in texts:
            add_note(session, spot(session, 6), text)
    add_note(theirs, spot(theirs, 6, "成渝氢走廊"), "段")
    file = hand_over(theirs, tmp_path / "给同事")
    report = merge(mine, file)
    assert file.name == "给同事.explorer.json"
    assert report.notes == 2
    head = spot(mine, 6).anchor.quote[:6]
    assert said(mine) == {head: {"同", "我", "他"}, "成渝氢走廊": {"段"}}
    before = keepsakes(mine)
    assert merge(mine, file) == MergeReport()
    assert keepsakes(mine) == before


def test_a_note_changed_on_both_sides_is_two(mine: Session, theirs: Session, tmp_path: Path):
    key = add_note(mine, spot(mine, 1), "起初")
    merge(theirs, hand_over(mine, tmp_path / "a"))
    write_note(mine, key, spot(mine, 1), "我改")
    write_note(theirs, next(iter(keepsakes(theirs).notes)), spot(theirs, 1), "他改")
    merge(mine, hand_over(theirs, tmp_path / "b"))
    assert set().union(*said(mine).values()) == {"我改", "他改"}


def test_tags_and_collections_are_united_in_order(mine: Session, theirs: Session, tmp_path: Path):
    set_tags(mine, spot(mine, 2), ["急", "能源/电网"])
    set_tags(theirs, spot(theirs, 2), ["能源/电网", "跟踪"])
    set_bookmark(theirs, spot(theirs, 2), is_bookmarked=True)
    for session, numbers, note in ((mine, (3, 1), "我说"), (theirs, (2, 1), "他说")):
        key = add_collection(session, "周会/能源")
        put_in(session, key, [spot(session, number) for number in numbers])
        say_of_item(session, key, spot(session, 1), note)
    report = merge(mine, hand_over(theirs, tmp_path / "a"))
    assert (report.tags, report.items, report.collections) == (2, 1, 0)
    kept = next(kept for kept in kept_all(mine).places if kept.tags)
    assert (kept.tags, kept.is_bookmarked) == (("急", "能源/电网", "跟踪"), True)
    (items,) = kept_all(mine).members.values()
    ids = [each.found.entry.id.rpartition("-")[2] for each, _ in items if each.found.entry]
    assert (ids, items[1][1].note) == (["3", "1", "2"], "我说\n\n他说")


def test_one_collection_takes_along_what_hangs_on_it_and_nothing_else(mine: Session, theirs: Session, tmp_path: Path):
    parent, child, other = (add_collection(theirs, name) for name in ("周会", "周会/一", "别的"))
    for key, number in ((parent, 1), (child, 2), (other, 3)):
        put_in(theirs, key, [spot(theirs, number)])
        add_note(theirs, spot(theirs, number), f"说{number}")
    merge(mine, hand_over(theirs, tmp_path / "周会", parent))
    assert set().union(*said(mine).values()) == {"说1", "说2"}
    assert {each.name for each in kept_all(mine).collections.values()} == {"周会", "周会/一"}


def test_searches_of_one_name_are_told_apart(mine: Session, theirs: Session, tmp_path: Path):
    save_search(mine, "氢", Query("氢能"))
    save_search(theirs, "氢", Query("氢"))
    file = hand_over(theirs, tmp_path / "a")
    for _ in range(2):
        merge(mine, file)
    named = [(saved.name, saved.query.text) for _, saved, _ in saved_searches(mine)]
    assert named == [
        ("氢", "氢能"),
        ("氢（2）", "氢"),
    ]


def test_a_merge_can_be_taken_back_and_spares_what_was_done_since(mine: Session, theirs: Session, tmp_path: Path):
    set_tags(mine, spot(mine, 2), ["急"])
    before = keepsakes(mine)
    for session in (theirs,):
        set_tags(session, spot(session, 2), ["跟踪"])
        add_note(session, spot(session, 2), "甲")
        add_note(session, spot(session, 3), "乙")
    report = merge(mine, hand_over(theirs, tmp_path / "a"))
    key = next(key for key, note in keepsakes(mine).notes.items() if note.text == "乙")
    write_note(mine, key, spot(mine, 1), "乙，已核")
    undo_changes(mine, report.changes)
    after = keepsakes(mine)
    assert (after.taggings, [note.text for note in after.notes.values()]) == (before.taggings, ["乙，已核"])


def test_what_hangs_on_a_document_i_do_not_have_waits_for_it(mine: Session, theirs: Session, tmp_path: Path):
    add_note(theirs, spot(theirs, 2), "甲")
    file = hand_over(theirs, tmp_path / "a")
    file.write_text(
        file.read_text("utf-8").replace("chengyu-2022", "doc-else").replace("成渝地区双城", "外地"), "utf-8"
    )
    assert merge(mine, file).missing == ("外地经济圈碳达峰碳中和联合行动方案",)
    assert [note.text for kept in kept_all(mine).places for _, note in kept.notes] == ["甲"]


def title(session: Session, start: int, end: int) -> Correction:
    """Let only these characters of the first task's title be it."""
    entry = next(entry for entry in session.catalogue.entries if entry.id == "chengyu-2022:task-1")
    whole = entry.section.title_span
    return Correction.of(entry, Fix.TITLE, Span(whole.start + start, whole.start + end))


def titles(session: Session) -> list[str]:
    return [each.section.title for each in session.plans[0].sections if each.section.kind == "task"][:3]


def date_back(session: Session, key: str, changed: str) -> None:
    (row,) = (row for row in session.user.rows() if row.key == key)
    session.user.put_rows([replace(row, changed=changed)])


def test_corrections_go_along_and_come_back_the_same(mine: Session, theirs: Session, tmp_path: Path):
    before = titles(mine)
    correct(theirs, title(theirs, 0, 4))
    confirm_agency(theirs, Agency("重庆市双碳办", "重庆市双碳工作办公室", "重庆市", ("市双碳办",)))
    file = hand_over(theirs, tmp_path / "a")
    report = merge(mine, file)
    assert (report.corrections, report.conflicts) == (2, ())
    assert titles(mine) == [before[0][:4], *before[1:]] == titles(theirs)
    assert merge(mine, file) == MergeReport() == merge(theirs, hand_over(mine, tmp_path / "b"))
    undo_changes(mine, report.changes)
    assert titles(mine) == before
    assert not keepsakes(mine).agencies


@pytest.mark.parametrize("theirs_later", [True, False])
def test_of_two_corrections_of_one_thing_the_later_stands_and_both_are_told(
    mine: Session, theirs: Session, tmp_path: Path, theirs_later: bool
):
    first, second = correct(mine, title(mine, 0, 4)), correct(theirs, title(theirs, 0, 6))
    date_back(mine, first, "2024-05-01T08:00:00+00:00")
    date_back(theirs, second, f"2024-05-0{2 if theirs_later else 1}T07:00:00+00:00")
    report = merge(mine, hand_over(theirs, tmp_path / "a"))
    (conflict,) = report.conflicts
    assert len(titles(mine)[0]) == (6 if theirs_later else 4)
    assert {len(each.words.quote) for each in (conflict.now, conflict.gone) if each.words} == {4, 6}
    assert conflict.theirs is theirs_later
    undo_changes(mine, report.changes)
    assert len(titles(mine)[0]) == 4


def test_a_part_that_is_handed_over_takes_no_corrections_along(mine: Session, theirs: Session, tmp_path: Path):
    correct(theirs, title(theirs, 0, 4))
    file = hand_over(theirs, tmp_path / "a", add_collection(theirs, "周会"))
    assert merge(mine, file).corrections == 0


OURS = {"format": "explorer-keeping", "version": 1, "program": "", "made": ""}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "不是收藏"),
        (b"\xff\xfe\x00", "不是收藏"),
        (b"PK\x03\x04", "不是收藏"),
        (json.dumps({"notes": []}).encode(), "不是收藏"),
        (json.dumps(OURS | {"format": "bookmarks"}).encode(), "不是收藏"),
        (json.dumps(OURS | {"version": 2}).encode(), "升级"),
        (json.dumps(OURS | {"notes": [{"spot": "__import__('os')", "text": 1}]}).encode(), "已损坏"),
        (json.dumps(OURS).encode()[:-1] + b', "x": ' + b"[" * 100_000, "不是收藏"),
    ],
)
def test_foreign_and_damaged_files_are_refused_in_words(mine: Session, tmp_path: Path, content: bytes, words: str):
    file = tmp_path / "a.explorer.json"
    file.write_bytes(content)
    with pytest.raises(ExplorerError, match=words):
        merge(mine, file)
    assert keepsakes(mine) == keepsakes(mine).__class__()


def test_a_file_that_is_gone_or_a_folder_is_refused_in_words(mine: Session, tmp_path: Path):
    for path in (tmp_path / "gone.explorer.json", tmp_path):
        with pytest.raises(ExplorerError):
            merge(mine, path)
