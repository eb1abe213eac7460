"""A document is checked: the doubtful is told, what was looked at is remembered as long as it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.confidence import Ground, Reason
from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.progress import finish
from explorer.domain.review import Review, ReviewItem
from explorer.workflow.correcting import correct, forget_name, name_body, names_given, undo_corrections
from explorer.workflow.importing import import_files
from explorer.workflow.reviewing import count_open, review_document, set_reviewed
from explorer.workflow.session import Session, find_entry
from explorer.workflow.trash import remove_document
from tests.samples import open_session

TEXT = """重庆市试点方案
一、主要任务
（一）先行先试。开展氢能试点。（市教委牵头，市财政局配合）
（二）扩大应用。推广氢能车辆。
（四）总结经验。形成报告。（责任单位：双碳专班）
"""
OTHER = "重庆市另一方案\n一、主要任务\n（一）接续推进。再次试点。（责任单位：双碳专班）\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = open_session(tmp_path / "library")
    take(session, tmp_path, "方案", TEXT)
    yield session
    session.close()


def take(session: Session, folder: Path, name: str, text: str) -> str:
    file = folder / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    return finish(import_files(session, (file,))).files[0].plan.document.id


def open_items(review: Review) -> list[str]:
    return [item.entry.section.title for item in review.items if item.is_open]


def item(review: Review, title: str) -> ReviewItem:
    return next(item for item in review.items if item.entry.section.title == title)


def body(review: Review, written: str) -> tuple[Entry, AgencyLink]:
    return next((i.entry, link) for i in review.items for link in i.entry.linked.bodies if link.written == written)


def test_the_document_imported_last_comes_first_with_what_is_doubtful(session: Session, tmp_path: Path):
    review = review_document(session)
    assert open_items(review) == ["扩大应用", "总结经验"]
    assert [tally.count for tally in review.documents] == [2, 0]
    reasons = item(review, "总结经验").confidence.reasons
    assert reasons == (Reason(Ground.BODIES, "双碳专班"), Reason(Ground.NUMBERING))
    take(session, tmp_path, "另一", OTHER)
    assert [tally.title for tally in review_document(session).documents][:2] == ["重庆市另一方案", "重庆市试点方案"]


def test_what_was_looked_at_is_remembered_until_the_text_changes(session: Session, tmp_path: Path):
    review = review_document(session)
    set_reviewed(session, item(review, "扩大应用").entry.id, is_reviewed=True)
    assert open_items(review_document(session)) == ["总结经验"]
    document = take(session, tmp_path, "方案", TEXT.replace("一、主要", "前言很长。\n一、主要"))
    assert document == review.plan.document.id
    assert open_items(review_document(session)) == ["总结经验"]
    take(session, tmp_path, "方案", TEXT.replace("推广氢能车辆", "推广一切车辆"))
    assert open_items(review_document(session)) == ["扩大应用", "总结经验"]


def test_a_look_can_be_taken_back(session: Session):
    section = item(review_document(session), "扩大应用").entry.id
    set_reviewed(session, section, is_reviewed=True)
    set_reviewed(session, section, is_reviewed=False)
    document = review_document(session).plan.document.id
    assert count_open(session, [document, "gone", "chengyu-2022"]) == {document: 2}


def test_what_the_user_set_is_no_longer_doubtful(session: Session):
    review = review_document(session)
    key = correct(session, Correction.of(item(review, "扩大应用").entry, Fix.KIND, value="passage"))
    assert open_items(review_document(session)) == ["总结经验"]
    assert item(review_document(session), "扩大应用").confidence.reasons == (Reason(Ground.MANUAL),)
    undo_corrections(session, (key,))
    assert open_items(review_document(session)) == ["扩大应用", "总结经验"]


def test_the_table_of_bodies_grows_by_what_the_user_says_and_forgets_it_again(session: Session, tmp_path: Path):
    other = take(session, tmp_path, "另一", OTHER)
    entry, link = body(review_document(session), "双碳专班")
    name_body(session, entry, link, "重庆市双碳办")
    assert [link.agency for link in find_entry(session, f"{other}:task-1").linked.agencies] == ["重庆市双碳办"]
    review = review_document(session)
    assert [tally.count for tally in review.documents] == [0, 2, 0]
    assert [(written, agency.name) for written, agency in review.named] == [("双碳专班", "重庆市双碳办")]
    forget_name(session, "双碳专班", "重庆市双碳办")
    assert [tally.count for tally in review_document(session).documents] == [1, 2, 0]
    assert names_given(session, review.plan) == ()


def test_a_known_body_gets_another_name_and_undo_leaves_it_as_it_was(session: Session):
    undo = name_body(session, *body(review_document(session), "双碳专班"), "重庆市生态环境局")
    agency = review_document(session).named[0][1]
    assert {"双碳专班", "市生态环境局"} <= {*agency.aliases}
    undo(session)
    review = review_document(session)
    assert review.named == ()
    assert body(review, "双碳专班")[1].agency == "重庆市双碳专班"


def test_a_body_of_another_jurisdiction_is_set_in_this_document_alone(session: Session, tmp_path: Path):
    take(session, tmp_path, "另一", OTHER)
    undo = name_body(session, *body(review_document(session), "双碳专班"), "国家能源局")
    review = review_document(session)
    assert body(review, "双碳专班")[1].agency == "国家能源局"
    assert [kept.fix for kept in review.corrections.values()] == [Fix.BODY]
    assert body(review_document(session, review.documents[1].document), "双碳专班")[1].agency == "重庆市双碳专班"
    undo(session)
    assert review_document(session).corrections == {}


def test_a_document_that_is_gone_makes_room_for_the_next(session: Session):
    document = review_document(session).plan.document.id
    remove_document(session, document)
    assert review_document(session, document).plan.document.id == "chengyu-2022"


def test_a_correction_whose_words_are_gone_is_told(session: Session, tmp_path: Path):
    entry = item(review_document(session), "扩大应用").entry
    start = entry.plan.document.text.index("推广氢能车辆")
    key = correct(session, Correction.of(entry, Fix.PROGRAMME, Span(start, start + 6), "氢能车辆工程"))
    assert review_document(session).lost == frozenset()
    take(session, tmp_path, "方案", TEXT.replace("扩大应用。推广氢能车辆。", "另起炉灶。"))
    assert review_document(session).lost == {key}
