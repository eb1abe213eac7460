"""Searches and sections of late, and searches under a name, which are lists that stay new."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.query import Facet, Query, Selection
from explorer.workflow.searches import (
    forget_searches,
    forget_work,
    note_search,
    note_work,
    recent_searches,
    recent_work,
    remove_search,
    rename_search,
    save_search,
    saved_searches,
)
from explorer.workflow.session import Session
from tests.samples import opened_copy

HERE = Query("氢能", (Selection(Facet.PLACE, "涪陵区"),), (Selection(Facet.KIND, "preamble"),))


@pytest.fixture
def session(tmp_path: Path, library: Path) -> Iterator[Session]:
    with opened_copy(library, tmp_path / "library") as session:
        yield session


def test_searches_come_back_with_their_filters_the_latest_first(session: Session):
    for query in (Query("页岩气"), HERE, Query("碳汇"), replace(HERE, text=" 氢能 ", limit=400), Query()):
        note_search(session, query)
    assert recent_searches(session) == (HERE, Query("碳汇"), Query("页岩气"))
    forget_searches(session)
    assert recent_searches(session) == ()


def test_a_word_that_grows_is_one_search(session: Session):
    for text in ("氢", "氢能", "氢能源", "碳", "氢能"):
        note_search(session, Query(text))
    assert [query.text for query in recent_searches(session)] == ["氢能", "碳", "氢能源"]
    note_search(session, replace(HERE, text="氢能源"))
    assert len(recent_searches(session)) == 4


def test_only_so_many_are_remembered(session: Session):
    for number in range(60):
        note_search(session, Query(f"检索{number:03}号"))
        note_work(session, session.catalogue.entries[number % 33])
    assert len(recent_searches(session)) == 50
    assert recent_searches(session)[-1].text == "检索010号"
    assert [entry.id for entry in recent_work(session)][:2] == [session.catalogue.entries[n].id for n in (26, 25)]
    assert len(recent_work(session)) == 33
    forget_work(session)
    assert recent_work(session) == ()


def test_a_saved_search_counts_what_the_library_holds_now(session: Session):
    key = save_search(session, " 督办 / 氢能", replace(HERE, text="氢能", where=(), without=(), limit=3))
    assert save_search(session, "督办/氢能", Query("碳汇")) == key
    save_search(session, "氢能", Query("氢能"))
    brute = {word: sum(word in entry.text + entry.section.title for entry in session.catalogue.entries)
             for word in ("碳汇", "氢能")}  # fmt: skip
    assert [(saved.name, total) for _, saved, total in saved_searches(session)] == [
        ("氢能", brute["氢能"]),
        ("督办/氢能", brute["碳汇"]),
    ]


def test_names_of_saved_searches_are_their_own(session: Session):
    one, two = save_search(session, "一", Query("氢能")), save_search(session, "二", HERE)
    rename_search(session, one, "三")
    for name in ("二", " "):
        with pytest.raises(ExplorerError):
            rename_search(session, one, name)
    with pytest.raises(ExplorerError):
        save_search(session, "", HERE)
    remove_search(session, two)
    assert [(saved.name, saved.query) for _, saved, _ in saved_searches(session)] == [("三", Query("氢能"))]
