"""Nothing written is unfindable."""

import pytest

from explorer.domain.query import Query, Via
from explorer.search import Catalogue, Searcher
from explorer.search.catalogue import ordinals, whole_text
from explorer.search.engine import IndexedStretch
from explorer.search.query_parser import parse_query
from explorer.search.scan_engine import ScanEngine
from explorer.search.whoosh_engine import WhooshEngine, update_whoosh
from explorer.text.folding import fold
from explorer.workflow.session import Session, run_query
from tests.search.small import CUTTER, plan_of, searcher_over

LINES = [("改造", "在嘉善县\n率先建立零碳电厂。\n推进改造", ""), ("别处", "在嘉善县", "")]


def containing(session: Session, words: str) -> set[str]:
    """Ids of the sections whose text holds ``words``: the truth, by reading all of it."""
    return {entry.id for entry in session.catalogue.entries if fold(words) in fold(whole_text(entry))}


@pytest.mark.parametrize("length", range(1, 7))
def test_every_stretch_of_the_plan_is_found_in_quotation_marks(session: Session, length: int):
    searcher, texts = session.searcher, session.catalogue.folded
    stretches = {
        line[n : n + length]
        for entry in session.catalogue.entries
        for line in whole_text(entry).split("\n")
        for n in range(len(line) - length + 1)
    }
    assert len(stretches) > 700
    for stretch in stretches - {"“", "”"}:
        expression = parse_query(f"“{stretch}”")
        found = set(ordinals(searcher.finder.evaluate(expression, searcher.finder.read(expression))))
        missed = {n for n, text in enumerate(texts) if fold(stretch) in text} - found
        assert not missed, stretch


NASTY = (
    "到２０３０年前ＣＯ２与CO₂、CO2，5Ｇ、LNG、ｅVTOL①②⑳㈠Ⅳ½㎡m²㎞℃‰",
    "碳達峯碳中和頁岩氣後備臺灣，⼀⼆⾦㍿ｱｶﾞ，é与e\u0301，𠮷野家𠀀😀👨‍👩‍👧ß\u0130ſﬁ",
    "页\u200b岩\ufeff气\u00ad\u00a0换行\r\n\t全角\u3000细\u2009\u2028第五\u0085行",
    '深化“放管服”“一网”、“双控”「清单」『目录』"两高"＂全角＂‘单’”反“',
    "牵头:发改委 且 （煤 或 气） 不含 -电 NOT 词* AND 标题：x）(]【",
    "。，、；！？……——《》",
    "碳碳碳双碳碳aaaaAaa",
    "煤",
)


@pytest.fixture(scope="module", params=["scan", "whoosh"])
def nasty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    catalogue = Catalogue([plan_of([(f"第{n}", text, "") for n, text in enumerate(NASTY)])])
    if request.param == "scan":
        return Searcher(catalogue, ScanEngine(catalogue.folded, CUTTER), CUTTER)
    folder = tmp_path_factory.mktemp("index")
    update_whoosh(folder, (), [IndexedStretch("small", 0, catalogue.folded)], CUTTER)
    return Searcher(catalogue, WhooshEngine(folder, catalogue.first_ordinals), CUTTER)


@pytest.mark.parametrize("marks", ["“”", '""', "「」"])
def test_whatever_is_written_is_found_and_marked(nasty: Searcher, marks: str):
    stretches = {
        text[n : n + length] for text in NASTY for length in range(1, 7) for n in range(len(text) - length + 1)
    }
    for stretch in filter(str.strip, stretches):
        results = nasty.search(Query(f"{marks[0]}{stretch}{marks[1]}"))
        found = {hit.entry.text: hit for hit in results.hits if hit.via == "literal"}
        assert {text for text in NASTY if fold(stretch) in fold(text)} <= found.keys(), stretch
        if not any(mark in stretch for mark in '“”"「」『』＂'):
            for hit in found.values():
                marked = {fold(hit.snippet.text[start:end]) for start, end in hit.snippet.marks}
                assert marked == {fold(stretch).strip()}, stretch


@pytest.mark.parametrize(
    "words", ["页岩气", "LNG", "lng", "ＬＮＧ", "1小时", "2025年", "长宁—威远", "碳", "两岸青山·千里林带", "APU"]
)
def test_words_as_people_type_them(session: Session, words: str):
    results = run_query(session, Query(words))
    assert {hit.entry.id for hit in results.hits if hit.via == "literal"} == containing(session, words)
    assert results.total == len(containing(session, words)) > 0


def test_several_words_are_all_wanted(session: Session):
    results = run_query(session, Query("页岩气 涪陵"))
    assert {hit.entry.id for hit in results.hits[: results.total]} == containing(session, "页岩气") & containing(
        session, "涪陵"
    )


def test_every_mark_is_exactly_what_was_asked_for(session: Session):
    for words in ("页岩气", "lng", "碳", "重庆市"):
        for hit in run_query(session, Query(words)).hits:
            marked = {fold(hit.snippet.text[start:end]) for start, end in hit.snippet.marks}
            assert marked == {fold(words)} or hit.via != "literal"


def test_a_linked_name_is_found_after_the_words_themselves(session: Session):
    results = run_query(session, Query("重庆市水利局"))
    assert results.total == 0
    assert {hit.via.value for hit in results.hits} == {"synonym"}
    assert "chengyu-2022:task-2" in {hit.entry.id for hit in results.hits}


def test_what_is_not_there_is_not_found(session: Session):
    results = run_query(session, Query("核电站"))
    assert results.total == 0
    assert results.explanation is not None
    assert results.explanation.reason == "资料库里没有“核电站”。"
    assert "意思相近的有“" in results.understood
    assert not any(counts for counts in results.facets.values())


def test_what_nothing_is_near_to_finds_nothing(session: Session):
    assert run_query(session, Query("足球")).hits == ()


def test_a_title_beats_a_word_in_passing(session: Session):
    assert run_query(session, Query("碳汇")).hits[0].entry.section.title == "巩固提升生态碳汇能力"


@pytest.mark.parametrize(
    "words", ["", "   ", "“", "”“", "()", "!!", "\x00", "“未完", "a" * 5000, "千" * 12, "9" * 5000, "①" * 5000]
)
def test_no_query_raises(session: Session, words: str):
    run_query(session, Query(words))


@pytest.mark.parametrize("typed", ["“嘉善县 率先建立”", "“嘉善县\n率先建立”", "“零碳电厂。\n推进改造”"])
def test_a_phrase_that_is_copied_with_the_end_of_a_line_is_found(typed: str):
    results = searcher_over(plan_of(LINES)).search(Query(typed))
    assert [(hit.via, hit.entry.section.number) for hit in results.hits] == [(Via.LITERAL, 1)]
    assert results.hits[0].snippet.marks


@pytest.mark.parametrize("typed", ["“嘉善县率先建立”", "“改造在嘉善县”", "“改造推进”"])
def test_words_that_meet_only_where_a_line_ends_are_no_phrase(typed: str):
    assert not searcher_over(plan_of(LINES)).search(Query(typed)).total


def test_latin_words_in_quotation_marks_are_not_taken_apart():
    assert not searcher_over(plan_of([("能源", "a power plant", "")])).search(Query("“powerplant”")).total
