"""What is written with marks inside is found by who types it without."""

import re

import pytest

from explorer.domain.query import Query, Via
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

_SPLIT = re.compile("(?<=([\u4e00-\u9fff]{2}))[“”（）·—-]+(?=([\u4e00-\u9fff]{2}))")


def test_every_pair_of_words_with_marks_between_is_found_without_them(session: Session) -> None:
    tried = 0
    for entry in session.catalogue.entries:
        for split in _SPLIT.finditer(entry.section.whole.of(entry.plan.document.text)):
            typed = "".join(split.groups())
            assert entry.id in [hit.entry.id for hit in run_query(session, Query(typed, limit=40)).hits], typed
            tried += 1
    assert tried > 50


@pytest.mark.parametrize(
    ("typed", "written", "shown"),
    [
        ("放管服改革", "深化“放管服”改革，优化服务", "“放管服”改革"),
        ("市域郊铁路", "开行城际、市域（郊）铁路", "市域（郊）铁路"),
        ("双创示范基地", "建设「双创」示范基地", "「双创」示范基地"),
        ("长宁威远", "推进长宁—威远一带", "长宁—威远"),
    ],
)
def test_the_marks_are_shown_with_what_they_enclose(typed: str, written: str, shown: str) -> None:
    results = searcher_over(plan_of([("一件事", f"{written}。", "")])).search(Query(typed))
    hit = results.hits[0]
    assert hit.via is Via.SYNONYM
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == [shown]


def test_things_in_a_row_are_no_word() -> None:
    results = searcher_over(plan_of([("一件事", "保障煤、气储备。", "")])).search(Query("煤气储备"))
    assert not any(hit.via is Via.SYNONYM for hit in results.hits)
