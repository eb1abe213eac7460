"""Pinyin however it is typed: in parts, with tones, a single syllable, initials; and what is no pinyin."""

import pytest

from explorer.domain.query import Query, Results, Via
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over


def ask(session: Session, words: str) -> Results:
    return run_query(session, Query(words))


@pytest.mark.parametrize(
    "typed",
    [
        "ye yan qi",
        "ye'yan'qi",
        "Ye Yan Qi",
        "y y q",
        "yeyan qi",
        "ye4yan2qi4",
        "ye4 yan2 qi4",
        "yè yán qì",
        "ye  yan　qi",
    ],
)
def test_pinyin_typed_in_parts_or_with_tones_is_one_word(session: Session, typed: str):
    results = ask(session, typed)
    assert [(hit.via, hit.entry.section.number) for hit in results.hits] == [(Via.PINYIN, 1)]
    assert "按拼音查“页岩气”" in results.understood


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("xiaonanengli", "消纳能力"),
        ("peitaosheshi", "配套设施"),
        ("lvsezhihui", "绿色智慧"),
        ("lusezhihui", "绿色智慧"),
        ("guotukongjianguihuaguankong", "国土空间规划管控"),
        ("cheng yu liang di", "成渝两地"),
        ("xiaofeilinian", "消费理念"),
        ("peitaoshesh", "配套设施"),
    ],
)
def test_any_stretch_of_a_text_is_found_as_it_is_spelt_in_full(session: Session, typed: str, meant: str):
    found = {hit.entry.id for hit in ask(session, typed).hits}
    literal = {hit.entry.id for hit in ask(session, f"“{meant}”").hits}
    assert set() != literal <= found
    assert typed == "peitaoshesh" or found == literal


@pytest.mark.parametrize("typed", ["china", "change", "banana", "tomato", "panda", "mango"])
def test_foreign_words_are_no_stretches_of_chinese(session: Session, typed: str):
    assert ask(session, typed).hits == ()


def test_one_thing_spelt_that_is_nowhere_does_not_take_the_others_away(session: Session):
    hits = ask(session, "tan hui sen lin huo jian").hits
    assert [(hit.via, hit.entry.section.title) for hit in hits[:1]] == [(Via.PARTIAL, "巩固提升生态碳汇能力")]


@pytest.mark.parametrize(
    ("typed", "meant"), [("fa gai wei", "fgw"), ("tong nan", "tongnan"), ("chong qing", "chongqing")]
)
def test_names_typed_in_parts_are_found_as_in_one(session: Session, typed: str, meant: str):
    found, same = ([hit.entry.id for hit in ask(session, words).hits] for words in (typed, meant))
    assert found == same != []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tan hui sen lin", "碳汇 森林"),
        ("页岩气 fu ling", "页岩气 涪陵"),
        ("碳汇 sen lin", "碳汇 森林"),
        ("页岩气 或 sen lin", "页岩气 或 森林"),
    ],
)
def test_pinyin_in_parts_stands_beside_other_words(session: Session, typed: str, meant: str):
    found = {hit.entry.section.number for hit in ask(session, typed).hits}
    literal = {hit.entry.section.number for hit in ask(session, meant).hits if hit.via is Via.LITERAL}
    assert set() != literal <= found


@pytest.mark.parametrize(("typed", "meant"), [("标题:tanhui", "标题:碳汇"), ("标题:th", "标题:碳汇")])
def test_titles_are_asked_for_in_pinyin(session: Session, typed: str, meant: str):
    found, same = ([hit.entry.id for hit in ask(session, words).hits] for words in (typed, meant))
    assert found[: len(same)] == same != []


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("xibuchongqingkexuecheng", 19),
        ("xbcqkxc", 19),
        ("xi bu chong qing ke xue cheng", 19),
        ("liang'an'qing'shan'qian'li'lin'dai", 14),
        ("sanxiakuxinchangjiangpenjing", 25),
        ("wsldtdftzhbz", 17),
    ],
)
def test_marks_inside_names_and_titles_have_no_sound(session: Session, typed: str, number: int):
    assert [hit.entry.section.number for hit in ask(session, typed).hits] == [number]


@pytest.mark.parametrize("typed", ["xbcqkx", "xibuchongqingke"])
def test_what_is_begun_is_suggested_across_marks(session: Session, typed: str):
    assert "西部（重庆）科学城" in [suggestion.text for suggestion in ask(session, typed).suggestions]


@pytest.mark.parametrize("typed", ["g60kechuangzoulang", "g60kczl"])
def test_figures_stand_among_pinyin(typed: str):
    results = searcher_over(plan_of([("G60科创走廊建设", "布局超充站。", "")])).search(Query(typed))
    assert [hit.via for hit in results.hits] == [Via.PINYIN]


def test_parts_end_where_characters_end():
    searcher = searcher_over(plan_of([("交流", "与西安交流。", ""), ("先行", "在县里先行。", "")]))
    assert [hit.entry.section.number for hit in searcher.search(Query("xi'an")).hits] == [1]
    assert [hit.entry.section.number for hit in searcher.search(Query("xi an")).hits] == [1]


@pytest.mark.parametrize("typed", ["lvse", "lüse", "LÜSE", "luse", "lǜsè", "lv4se4"])
def test_u_umlaut_as_people_type_it(session: Session, typed: str):
    assert "按拼音查“绿色”" in ask(session, typed).understood


@pytest.mark.parametrize(
    ("typed", "first", "never"),
    [
        ("tan", "碳", "推广"),
        ("mei", "煤", "没有"),
        ("qi", "气", "区域绿色低碳科技创新行动"),
        ("dian", "电", "垫"),
        ("shui", "水", "社会"),
        ("th", "碳汇", "能耗"),
    ],
)
def test_short_pinyin_means_what_is_commonly_read_so(session: Session, typed: str, first: str, never: str):
    results = ask(session, typed)
    assert results.suggestions[0].text == first
    assert f"“{first}”" in results.understood
    assert never not in results.understood
    assert {hit.via for hit in results.hits} == {Via.PINYIN}


@pytest.mark.parametrize(
    "typed", ["LNG", "APU", "CO2", "CO₂", "PM2.5", "BIM", "EPC", "VOCs", "GDP", "NH3", "MP3", "H1N1", "lng apu"]
)
def test_latin_abbreviations_are_no_pinyin(session: Session, typed: str):
    assert Via.PINYIN not in {hit.via for hit in ask(session, typed).hits}


def test_latin_letters_inside_a_longer_word_do_not_hide_what_pinyin_spells():
    searcher = searcher_over(plan_of([("网站", "见 www.yangmeiwang.cn。", ""), ("煤炭", "储备煤炭。", "")]))
    ways = [(hit.via, hit.entry.section.number) for hit in searcher.search(Query("mei")).hits]
    assert ways == [(Via.LITERAL, 1), (Via.PINYIN, 2)]


def test_a_latin_word_half_typed_is_no_pinyin():
    searcher = searcher_over(plan_of([("设施", "推广 meitan 系统。", ""), ("煤炭", "储备煤炭。", "")]))
    assert [(hit.via, hit.entry.section.number) for hit in searcher.search(Query("mei")).hits] == [(Via.LITERAL, 1)]


@pytest.mark.parametrize("typed", ["tong n", "tong nan", "tong'na", "页岩气 tong na", "lng tong na"])
def test_what_is_being_typed_in_parts_is_completed(session: Session, typed: str):
    assert ask(session, typed).suggestions[0].text == "潼南区"


@pytest.mark.parametrize("typed", ["tui", "xianf"])
def test_bodies_are_not_completed_by_readings_of_old(session: Session, typed: str):
    assert not [suggestion for suggestion in ask(session, typed).suggestions if suggestion.kind == "agency"]


@pytest.mark.parametrize("typed", ["hello world", "abc def"])
def test_what_spells_nothing_finds_nothing(session: Session, typed: str):
    assert ask(session, typed).hits == ()
