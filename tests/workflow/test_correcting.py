"""What the user corrects by hand holds, outlives new readings, and can be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Span
from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.domain.role import Role
from explorer.reading.draft import to_document
from explorer.reading.plain_text import read_plain_text
from explorer.workflow.correcting import confirm_agency, correct, corrections_of, undo_corrections
from explorer.workflow.importing import import_files
from explorer.workflow.session import Session, find_entry, run_query
from explorer.workflow.understanding import Understanding
from tests.samples import open_session

TEXT = """重庆市试点方案
一、主要任务
（一）先行先试。开展氢能试点。形成涪陵经验。（市教委牵头，市财政局配合）
（二）扩大应用。推广氢能车辆。建设“成渝氢走廊”。（责任单位：市交通局）
二、保障措施
（一）加强领导。建立机制。
"""
NEWER = "重庆市试点方案\n前言很长，说明来由。\n" + TEXT.split("\n", 1)[1].replace("开展氢能试点", "大力开展氢能试点")

Make = Callable[[Entry], Correction]


def understood(text: str, *corrections: Correction) -> LinkedPlan:
    document = to_document(read_plain_text(text), "sample")
    return Understanding(corrections=corrections).of(document)


def entry(plan: LinkedPlan, key: str) -> Entry:
    return next(Entry(plan, linked) for linked in plan.sections if linked.id == f"sample:{key}")


def words(found: Entry, written: str) -> Span:
    start = found.plan.document.text.index(written, found.section.whole.start)
    return Span(start, start + len(written))


def tasks(plan: LinkedPlan) -> list[tuple[int, str, str]]:
    return [
        (linked.section.number, linked.section.title, linked.section.span.of(plan.document.text)[:6])
        for linked in plan.sections
        if linked.section.kind is Kind.TASK
    ]


def bodies(plan: LinkedPlan, key: str) -> list[tuple[str, Role, bool]]:
    return [(link.agency, link.role, link.manual) for link in entry(plan, key).linked.agencies]


SECTIONS: list[tuple[str, str, Make, list[tuple[int, str, str]]]] = [
    ("改标题", "task-1", lambda e: Correction.of(e, Fix.TITLE, words(e, "开展氢能试点")),
     [(1, "开展氢能试点", "先行先试。开"), (2, "扩大应用", "推广氢能车辆")]),
    ("标题只到一半", "task-1", lambda e: Correction.of(e, Fix.TITLE, words(e, "先行")),
     [(1, "先行", "先试。开展氢"), (2, "扩大应用", "推广氢能车辆")]),
    ("标题还要长", "task-1", lambda e: Correction.of(e, Fix.TITLE, words(e, "先行先试。开展氢能试点")),
     [(1, "先行先试。开展氢能试点", "形成涪陵经验"), (2, "扩大应用", "推广氢能车辆")]),
    ("没有标题", "task-1", lambda e: Correction.of(e, Fix.TITLE),
     [(1, "", "先行先试。开"), (2, "扩大应用", "推广氢能车辆")]),
    ("不是任务", "task-1", lambda e: Correction.of(e, Fix.KIND, value="passage"), [(2, "扩大应用", "推广氢能车辆")]),
    ("也是任务", "safeguard-1", lambda e: Correction.of(e, Fix.KIND, value="task"),
     [(1, "先行先试", "开展氢能试点"), (2, "扩大应用", "推广氢能车辆"), (3, "加强领导", "建立机制。")]),
    ("拆分", "task-1", lambda e: Correction.of(e, Fix.SPLIT, words(e, "形成")),
     [(1, "先行先试", "开展氢能试点"), (3, "", "形成涪陵经验"), (2, "扩大应用", "推广氢能车辆")]),
    ("合并", "task-2", lambda e: Correction.of(e, Fix.MERGE), [(1, "先行先试", "开展氢能试点")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "key", "make", "expected"), SECTIONS, ids=[row[0] for row in SECTIONS])
def test_titles_kinds_and_borders_are_as_the_user_set_them(name: str, key: str, make: Make, expected: list):
    plan = understood(TEXT, make(entry(understood(TEXT), key)))
    assert tasks(plan) == expected
    assert name
    for linked in plan.sections:
        assert linked.section.title_span.of(plan.document.text) == linked.section.title


def test_a_split_leaves_each_clause_where_it_stands():
    plan = understood(
        TEXT,
        Correction.of(entry(understood(TEXT), "task-1"), Fix.SPLIT, words(entry(understood(TEXT), "task-1"), "形成")),
    )
    assert bodies(plan, "task-1") == []
    assert [name for name, _, _ in bodies(plan, "task-3")] == ["重庆市教委", "重庆市财政局"]


def test_bodies_are_renamed_given_another_role_added_and_taken_away():
    first, second = entry(understood(TEXT), "task-1"), entry(understood(TEXT), "task-2")
    plan = understood(
        TEXT,
        Correction.of(first, Fix.BODY, words(first, "市教委"), "重庆市科技局"),
        Correction.of(first, Fix.NO_BODY, words(first, "市财政局")),
        Correction.of(second, Fix.BODY, words(second, "市交通局"), "重庆市交通局", Role.LEAD),
        Correction.of(second, Fix.BODY, value="重庆市水利局", role=Role.PARTICIPANT),
    )
    assert bodies(plan, "task-1") == [("重庆市科技局", Role.LEAD, True)]
    assert set(bodies(plan, "task-2")) == {
        ("重庆市交通局", Role.LEAD, True),
        ("重庆市水利局", Role.PARTICIPANT, True),
    }
    assert {"重庆市科技局", "重庆市水利局"} <= {agency.name for agency in plan.agencies}


def test_places_and_programmes_are_as_the_user_set_them():
    first, second = entry(understood(TEXT), "task-1"), entry(understood(TEXT), "task-2")
    plan = understood(
        TEXT,
        Correction.of(first, Fix.NO_PLACE, words(first, "涪陵")),
        Correction.of(second, Fix.PLACE, words(second, "氢能"), "万州区"),
        Correction.of(second, Fix.PROGRAMME, words(second, "氢能车辆"), "氢能车辆工程"),
    )
    assert entry(plan, "task-1").linked.places == ()
    assert [(link.place, link.manual) for link in entry(plan, "task-2").linked.places] == [("万州区", True)]
    assert "氢能车辆工程" in [programme.name for programme in plan.programmes]


def test_corrections_find_their_words_in_a_new_version():
    first = entry(understood(TEXT), "task-1")
    plan = understood(NEWER, Correction.of(first, Fix.BODY, words(first, "市教委"), "重庆市科技局"))
    assert ("重庆市科技局", Role.LEAD, True) in bodies(plan, "task-1")


def test_facts_of_the_document_are_as_the_user_stated_them():
    stated = Correction("sample", Fix.METADATA, value="四川省人民政府", key="issuers")
    plan = understood(TEXT, stated, Correction("sample", Fix.METADATA, value="另一方案", key="title"))
    assert plan.document.metadata.title == "另一方案"
    assert plan.document.metadata.issuers == ("四川省人民政府",)


def test_corrections_are_kept_across_sessions_and_versions_and_can_be_taken_back(tmp_path: Path):
    file = tmp_path / "方案.txt"
    file.write_text(TEXT, encoding="utf-8")
    session = open_session(tmp_path / "library")
    plan = finish(import_files(session, (file,))).files[0].plan
    first = next(Entry(plan, linked) for linked in plan.sections if linked.id.endswith("task-1"))
    key = correct(session, Correction.of(first, Fix.KIND, value="passage"))
    file.write_text(NEWER, encoding="utf-8")
    finish(import_files(session, (file,)))
    session.close()
    session = open_session(tmp_path / "library")
    plan = session.plans[-1]
    assert [title for _, title, _ in tasks(plan)] == ["扩大应用"]
    assert list(corrections_of(session, plan.document.id)) == [key]
    undo_corrections(session, (key,))
    assert [title for _, title, _ in tasks(session.plans[-1])] == ["先行先试", "扩大应用"]
    session.close()


def test_a_body_the_user_confirms_is_known_in_all_documents(tmp_path: Path):
    from explorer.domain.agency import Agency

    file = tmp_path / "方案.txt"
    file.write_text(TEXT.replace("市教委", "双碳专班"), encoding="utf-8")
    session = open_session(tmp_path / "library")
    finish(import_files(session, (file,)))
    confirm_agency(session, Agency("重庆市双碳办", "重庆市双碳工作专班", "重庆市", ("双碳专班",)))
    names = [link.agency for linked in session.plans[-1].sections for link in linked.agencies]
    assert names[0] == "重庆市双碳办"
    session.close()


def test_a_split_document_is_found_by_every_word_of_it(tmp_path: Path):
    session = open_session(tmp_path / "library")
    session.settle()
    first = find_entry(session, "chengyu-2022:task-1")
    middle = first.section.span.start + 40
    key = correct(session, Correction.of(first, Fix.SPLIT, Span(middle, middle + 1)))
    for _ in range(2):
        lost = [entry.id for entry in session.catalogue.entries if entry.id not in ids_with(session, entry.text[20:24])]
        assert lost == []
        if corrections_of(session, "chengyu-2022"):
            undo_corrections(session, (key,))
    session.close()


def ids_with(session: Session, words: str) -> set[str]:
    return {hit.entry.id for hit in run_query(session, Query(f"“{words}”", limit=500)).hits}


def test_a_body_that_is_taken_away_is_no_body_of_the_plan_any_more():
    second = entry(understood(TEXT), "task-2")
    plan = understood(TEXT, Correction.of(second, Fix.NO_BODY, words(second, "市交通局")))
    assert "重庆市交通局" not in [agency.name for agency in plan.agencies]


def test_words_that_are_marked_take_the_place_of_what_was_found_in_them():
    first = entry(understood(TEXT), "task-1")
    plan = understood(TEXT, Correction.of(first, Fix.BODY, words(first, "市教委牵头，市财政局"), "重庆市财政局"))
    assert bodies(plan, "task-1") == [("重庆市财政局", Role.LEAD, True)]


def test_a_title_without_a_body_is_corrected_like_any_section():
    text = TEXT.replace("（二）扩大应用。推广氢能车辆。建设“成渝氢走廊”。（责任单位：市交通局）", "（二）扩大应用")
    plan = understood(text)
    second = next(Entry(plan, linked) for linked in plan.sections if linked.section.title == "扩大应用")
    assert second.text == ""
    plan = understood(text, Correction.of(second, Fix.KIND, value="passage"))
    kinds = {linked.section.title: linked.section.kind for linked in plan.sections}
    assert kinds["扩大应用"] is Kind.PASSAGE


def test_bodies_that_stand_for_many_stay_so_in_another_role():
    text = TEXT.replace("市财政局配合", "各区县人民政府配合")
    first = entry(understood(text), "task-1")
    (link,) = first.linked.collectives
    plan = understood(text, Correction.of(first, Fix.BODY, link.span, link.agency, Role.LEAD))
    assert [(link.agency, link.role) for link in entry(plan, "task-1").linked.collectives] == [(link.agency, Role.LEAD)]
    assert link.agency not in [agency.name for agency in plan.agencies]


def test_what_is_made_responsible_is_no_mere_mention_any_more():
    text = TEXT.replace("形成涪陵经验", "由重庆市能源局指导")
    first = entry(understood(text), "task-1")
    assert [mention.name for mention in first.linked.mentions] == ["重庆市能源局"]
    plan = understood(text, Correction.of(first, Fix.BODY, words(first, "重庆市能源局"), "重庆市能源局"))
    assert entry(plan, "task-1").linked.mentions == ()
