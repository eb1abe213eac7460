"""The same thing found in every form people type it."""

import pytest

from explorer.domain.query import Query, Results, Via
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over


def ask(session: Session, words: str) -> Results:
    return run_query(session, Query(words))


def titles(results: Results) -> list[str]:
    return [hit.entry.section.title for hit in results.hits]


@pytest.mark.parametrize(
    ("typed", "via", "first"),
    [
        ("頁岩氣", "literal", "协同开发油气资源"),
        ("碳匯", "literal", "巩固提升生态碳汇能力"),
        ("ＬＮＧ", "literal", "推动交通运输工具绿色低碳转型"),
        ("yeyanqi", "pinyin", "协同开发油气资源"),
        ("yyq", "pinyin", "协同开发油气资源"),
        ("cylqzl", "spelling", ""),
        ("岩页气", "spelling", "协同开发油气资源"),
        ("煤该电", "spelling", "推动能源消费绿色低碳转型"),
        ("涪林", "spelling", "协同开发油气资源"),
        ("可持序发展", "spelling", ""),
        ("净零", "synonym", ""),
        ("chongqing", "pinyin", ""),
        ("changning", "pinyin", "协同开发油气资源"),
        ("页yan气", "pinyin", "协同开发油气资源"),
        ("chengyu氢走廊", "pinyin", "打造绿色低碳制造业集群"),
        ("chongdian桩", "pinyin", "提升交通基础设施绿色低碳化水平"),
    ],
)
def test_forms_of_input(session: Session, typed: str, via: str, first: str):
    results = ask(session, typed)
    if typed == "cylqzl":
        assert results.hits == ()
        return
    assert results.hits[0].via == via
    assert not first or titles(results)[0] == first


def test_initials_of_an_alias_mean_the_bodies_of_both_sides(session: Session):
    results = ask(session, "fgw")
    leads = {link.agency for hit in results.hits[:5] for link in hit.entry.linked.agencies if link.role == "lead"}
    assert {"重庆市发展改革委", "四川省发展改革委"} <= leads


def test_letters_that_stand_in_a_text_are_no_pinyin(session: Session):
    assert {hit.via.value for hit in ask(session, "LNG").hits} <= {"literal", "synonym"}
    assert ask(session, "LNG").hits[0].via == "literal"


@pytest.mark.parametrize("typed", ["“净零”", "“yyq”", "“岩页气”"])
def test_nothing_is_widened_in_quotation_marks(session: Session, typed: str):
    assert ask(session, typed).hits == ()


def test_numbers_in_either_figures(session: Session):
    assert ask(session, "第4次会议").total == ask(session, "第四次会议").total == 1
    assert titles(ask(session, "1000亿立方米"))[0] == "协同开发油气资源"


def test_literal_hits_come_before_widened_ones(session: Session):
    for words in ("碳汇", "天然气", "新能源汽车", "公共交通"):
        order = ["literal", "synonym", "pinyin", "spelling", "partial"]
        ways = [order.index(hit.via.value) for hit in ask(session, words).hits]
        assert ways == sorted(ways)


def test_what_was_widened_is_said(session: Session):
    assert "碳中和" in ask(session, "净零").understood
    assert "页岩气" in ask(session, "yyq").understood


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("哪些任务由四川省能源局牵头？", {1, 2, 3, 4}),
        ("重庆市能源局牵头哪些任务", {1, 2, 3, 4}),
        ("潼南有什么项目？", {5, 6, 12, 25}),
        ("重庆能源局牵头的任务", {1, 2, 3, 4}),
    ],
)
def test_questions_are_understood(session: Session, question: str, understood: set[int]):
    results = ask(session, question)
    assert {hit.entry.section.number for hit in results.hits if hit.via == "literal"} == understood


CARBON_SINKS = {5, 14, 17, 19, 20, 21}
"""Tasks that say 碳汇."""
DRC_LEADS = {7, 17, 18, 21, 25}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("哪些任务不涉及碳汇", set(range(1, 27)) - CARBON_SINKS),
        ("不涉及碳汇的任务", set(range(1, 27)) - CARBON_SINKS),
        ("不由发改委牵头的任务", set(range(1, 27)) - DRC_LEADS),
        ("除了发改委，还有谁牵头？", set(range(1, 27)) - DRC_LEADS),
        ("潼南有哪些任务不由发改委牵头", {5, 6, 12}),
        ("除经信委外，谁负责氢能？", set()),
    ],
)
def test_what_a_question_rules_out_is_not_found(session: Session, question: str, numbers: set[int]):
    results = ask(session, question)
    assert {hit.entry.section.number for hit in results.hits if hit.via == "literal"} == numbers


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("二〇二五年", "2025年"),
        ("二○二五年", "2025年"),
        ("二O二五年", "2025年"),
        ("一小时", "1小时"),
        ("五年", None),
        ("二五年", None),
    ],
)
def test_a_number_in_other_figures_is_all_of_a_number(session: Session, typed: str, marked: str | None):
    found = {hit.snippet.text[slice(*hit.snippet.marks[0])] for hit in ask(session, typed).hits if hit.via == "literal"}
    assert found == ({marked} if marked else set())


def test_a_year_is_found_however_its_zero_is_written():
    written = ("二○三五年", "二〇三五年", "二零三五年", "二O三五年", "二0三五年")
    searcher = searcher_over(plan_of([("题", f"展望至{year}。", "") for year in written]))
    assert searcher.search(Query("2035年")).total == len(written)


def test_an_action_by_its_number_in_either_figures(session: Session):
    assert ask(session, "行动:七").total == ask(session, "行动:7").total == 2
    assert ask(session, "七").total == 0


def test_suggestions_say_what_they_are(session: Session):
    kinds = {(s.text, s.kind) for s in ask(session, "nyj").suggestions}
    assert ("重庆市能源局", "agency") in kinds
    assert ("涪陵区", "place") in {(s.text, s.kind) for s in ask(session, "涪").suggestions}
    assert ("巩固提升生态碳汇能力", "task") in {(s.text, s.kind) for s in ask(session, "生态碳汇").suggestions}
    assert ("页岩气", "word") in {(s.text, s.kind) for s in ask(session, "岩页气").suggestions}


@pytest.mark.parametrize("query", ["煤 不含 电", "煤 NOT 电", "煤 非 电", "煤 -电"])
def test_what_is_left_out_is_not_suggested(session: Session, query: str):
    assert ask(session, "煤 电").suggestions
    assert not ask(session, query).suggestions


def test_a_bare_number_suggests_the_task(session: Session):
    first = ask(session, "26").suggestions[0]
    assert (first.text, first.kind) == ("推进绿色低碳创建", "task")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("一次性筷子", "倡导绿色低碳消费方式"),
        ("老小区改造", "打造城乡绿色生态空间"),
        ("云计算中心", "加速联合建设国家数字经济创新发展试验区"),
        ("两地税收怎么分", "强化跨区域绿色低碳财税政策协同"),
        ("高速路上充电", "提升交通基础设施绿色低碳化水平"),
        ("天然气开采", "协同开发油气资源"),
    ],
)
def test_everyday_words_find_what_the_plan_says_otherwise(session: Session, said: str, first: str):
    assert titles(ask(session, said))[0] == first


def test_a_sentence_with_few_hits_goes_on_with_what_holds_its_parts(session: Session):
    ways = [hit.via.value for hit in ask(session, "提升生态碳汇能力").hits]
    assert ways[0] == "literal"
    assert set(ways[1:]) == {"partial"}


def test_several_words_with_hits_are_not_loosened(session: Session):
    assert {hit.via.value for hit in ask(session, "页岩气 涪陵").hits} == {"literal"}


@pytest.mark.parametrize("typed", ["碳汇！", "，碳汇。", "《碳汇》", "碳汇？", "‘碳汇’", "碳汇😀"])
def test_punctuation_typed_by_the_way_does_not_matter(session: Session, typed: str):
    assert ask(session, typed).total == ask(session, "碳汇").total > 0


@pytest.mark.parametrize("typed", ["碳汇、森林", "碳汇,森林", "碳汇；森林"])
def test_words_with_punctuation_between_are_several_words(session: Session, typed: str):
    assert ask(session, typed).total == ask(session, "碳汇 森林").total > 0


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("26", {26}),
        ("二十六", {26}),
        ("十四五", set()),
        ("一", set()),
        ("廿六", {26}),
        ("第26项", {26}),
        ("第廿六项", {26}),
        ("交委", {6, 8, 9, 10, 11, 24}),
    ],
)
def test_tasks_by_their_number_and_bodies_by_their_bare_name(session: Session, typed: str, numbers: set[int]):
    assert {hit.entry.section.number for hit in ask(session, typed).hits if hit.via == "synonym"} == numbers


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("任务6", {6}), ("第二十六项任务", {26}), ("行动七", {19, 20})],
)
def test_a_number_that_says_what_it_counts_is_as_good_as_the_title(session: Session, typed: str, numbers: set[int]):
    assert {hit.entry.section.number for hit in ask(session, typed).hits if hit.via == "literal"} == numbers


def test_initials_of_a_part_of_a_title(session: Session):
    assert titles(ask(session, "szjjcxfzsyq")) == ["加速联合建设国家数字经济创新发展试验区"]


def test_a_document_by_a_part_of_its_title(session: Session):
    assert ask(session, "文件:双城经济圈").total == 33
    assert ask(session, "文件:火星").hits == ()


def test_a_homophone_in_what_is_no_word_of_the_dictionary():
    searcher = searcher_over(plan_of([("题", "推进丘陵山区农田宜机化改造", ""), ("题", "推进机械化", "")]))
    (hit,) = searcher.search(Query("宜机画")).hits
    assert (hit.via, hit.entry.section.number) == (Via.SPELLING, 1)
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["宜机化"]
    assert searcher.search(Query("宜机站")).hits == ()


LOOKS = plan_of(
    [
        ("做强榨菜产业", "已建成末端治理设施，节约土地，推广太阳能，加快折旧。", ""),
        ("加强路政管理", "规范权力运行，提供智力支持，设施入口明显，绵阳市同步推进。", ""),
        ("发展新型储能", "优化电网，建设储能电站。", ""),
        ("健全新型服务体系", "发展新型服务，推广新型模式，培育新型主体，完善新型机制。", ""),
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("榨莱", "榨菜"),
        ("己建成", "已建成"),
        ("未端", "末端"),
        ("末端冶理", "末端治理"),
        ("士地", "土地"),
        ("大阳能", "太阳能"),
        ("拆旧", "折旧"),
        ("锦阳市", "绵阳市"),
    ],
)
def test_a_character_taken_for_one_that_looks_like_it(typed: str, meant: str):
    found = searcher_over(LOOKS).search(Query(typed))
    assert [(hit.via, hit.snippet.text[slice(*hit.snippet.marks[0])]) for hit in found.hits] == [(Via.SPELLING, meant)]
    assert (found.total, found.suggestions[0].text) == (0, meant)
    assert f"您要查的可能是“{meant}”" in found.understood


@pytest.mark.parametrize("typed", ["碳碳汇", "碳汇汇", "页岩气气"])
def test_a_character_typed_twice(session: Session, typed: str):
    results = ask(session, typed)
    assert results.hits[0].via == "spelling"
    assert results.suggestions[0].text == typed.replace("碳碳", "碳").replace("汇汇", "汇").replace("气气", "气")


@pytest.mark.parametrize("typed", ["绿证", "人口", "权利", "治理力", "日期", "干部", "大学"])
def test_what_the_language_has_and_the_library_lacks_is_no_misspelling(typed: str):
    found = searcher_over(LOOKS).search(Query(typed))
    assert [hit for hit in found.hits if hit.via is Via.SPELLING] == []
    assert found.suggestions == ()


@pytest.mark.parametrize("typed", ["新型储能技术", "先进储能技术"])
def test_the_subject_comes_before_what_is_said_of_it(typed: str):
    assert searcher_over(LOOKS).search(Query(typed)).hits[0].entry.section.title == "发展新型储能"


@pytest.mark.parametrize("written", ["1,800万千瓦", "1800万千瓦", "１，８００万千瓦"])
@pytest.mark.parametrize("typed", ["1,800万千瓦", "1800万千瓦", "1，800万千瓦", "1800万"])
def test_thousands_are_found_with_and_without_a_comma(written: str, typed: str):
    rows = [("风电", f"装机达到{written}。", ""), ("其他", "装机达到11,800万千瓦，2021,800公里。", "")]
    results = searcher_over(plan_of(rows)).search(Query(typed))
    assert [hit.entry.section.number for hit in results.hits if hit.via is Via.LITERAL][:1] == [1]


@pytest.mark.parametrize(
    ("typed", "meant"), [("督考导核", "督导考核"), ("柔性性直流", "柔性直流"), ("柔直性流", "柔性直流")]
)
def test_slips_in_what_is_no_single_word_are_understood(typed: str, meant: str):
    results = searcher_over(plan_of([("外送", "推动柔性直流工程，强化督导考核。", "")])).search(Query(typed))
    assert f"您要查的可能是“{meant}”" in results.understood
    assert [suggestion.text for suggestion in results.suggestions] == [meant]


def test_neighbours_that_make_other_words_are_left_alone():
    results = searcher_over(plan_of([("会议", "定期召开会议，推动产业上下游合作。", "")])).search(Query("议会"))
    assert "可能是" not in results.understood


@pytest.mark.parametrize("typed", ["绿色jinrong", "lvsejinrong", "绿色金容"])
def test_what_is_typed_in_letters_or_misspelt_is_ranked_as_what_is_meant(session: Session, typed: str) -> None:
    meant = [hit.entry.id for hit in run_query(session, Query("绿色金融")).hits if hit.via is Via.LITERAL]
    found = [hit.entry.id for hit in run_query(session, Query(typed)).hits if hit.via in (Via.PINYIN, Via.SPELLING)]
    assert found == meant
    assert len(found) > 1
