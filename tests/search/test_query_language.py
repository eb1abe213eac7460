"""The query language as the help page promises it."""

import pytest

from explorer.domain.query import Facet, Query, Via
from explorer.search.expression import And, Field, Not, Or, Words, all_leaves, write_query
from explorer.search.query_parser import parse_query
from explorer.text.folding import fold
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over

A, B, C = Words("煤"), Words("气"), Words("电")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", And(())),
        ("煤", A),
        ("煤 气", And((A, B))),
        ("煤 且 气", And((A, B))),
        ("煤 AND 气", And((A, B))),
        ("煤 ＡＮＤ 气", And((A, B))),
        ("煤 and 气", And((A, B))),
        ("煤 或 气", Or((A, B))),
        ("煤 OR 气 电", Or((A, And((B, C))))),
        ("（煤 或 气）电", And((Or((A, B)), C))),
        ("(煤 或 气) 电", And((Or((A, B)), C))),
        ("煤 -气", And((A, Not(B)))),
        ("煤 不含 气", And((A, Not(B)))),
        ("煤 NOT 气", And((A, Not(B)))),
        ("非 煤", Not(A)),
        ("“煤 气”", Words("煤 气", quoted=True)),
        ('"煤"', Words("煤", quoted=True)),
        ("「煤」", Words("煤", quoted=True)),
        ("牵头:发改委", Field(Facet.LEAD, "发改委")),
        ("牵头：“发改委” 煤", And((Field(Facet.LEAD, "发改委", quoted=True), A))),
        (
            "单位:“发改委”、“能源局” 煤",
            And((Or((Field(Facet.AGENCY, "发改委", quoted=True), Field(Facet.AGENCY, "能源局", quoted=True))), A)),
        ),
        ("单位:“发改委”、 煤", And((Field(Facet.AGENCY, "发改委", quoted=True), A))),
        ("标题:煤", Field(None, "煤")),
        ("標題:煤", Field(None, "煤")),
        ("牽頭：　發改委", Field(Facet.LEAD, "發改委")),
        ("ＬＥＡＤ：發改委", Field(Facet.LEAD, "發改委")),
        ("單位:（發改委）", Field(Facet.AGENCY, "发改委")),
        ("LN*", Words("ln", prefix=True)),
        ("牵头： 发改委", Field(Facet.LEAD, "发改委")),
        ("牵头:（发改委 或 “能源局”）", Or((Field(Facet.LEAD, "发改委"), Field(Facet.LEAD, "能源局", quoted=True)))),
        ("标题:（煤 -气）", And((Field(None, "煤"), Not(Field(None, "气"))))),
        ("煤 或 或 气", Or((A, B))),
        ("煤”", A),
        ("天然气（页岩气）", Words("天然气(页岩气)")),
        ("（煤 或 气）且（煤 或 电）", And((Or((A, B)), Or((A, C))))),
        ("煤 不含（气）", And((A, Not(B)))),
        ("煤 NOT(气 或 电)", And((A, Not(Or((B, C)))))),
        ("煤 或（气）", Or((A, B))),
        ("“煤”“气”", And((Words("煤", quoted=True), Words("气", quoted=True)))),
        ("“煤”或“气”", Or((Words("煤", quoted=True), Words("气", quoted=True)))),
        ("「煤」AND「气」", And((Words("煤", quoted=True), Words("气", quoted=True)))),
        ("“煤”、“气”", And((Words("煤", quoted=True), Words("气", quoted=True)))),
        ("『煤』-『气』", And((Words("煤", quoted=True), Not(Words("气", quoted=True))))),
        ("“深化“放管服”改革”", Words('深化"放管服"改革', quoted=True)),
        ("“深化“放管服”改革” 煤", And((Words('深化"放管服"改革', quoted=True), A))),
        ("“管服”改”", Words('管服"改', quoted=True)),
        ("“”“一站式”", Words('""一站式', quoted=True)),
        ('""空""', Words('"空"', quoted=True)),
        ('"高"项目「清"', Words('高"项目"清', quoted=True)),
        ('"煤""气"', And((Words("煤", quoted=True), Words("气", quoted=True)))),
        ('"煤""', Words("煤", quoted=True)),
        ("文件:深化“放管服”改革方案", Field(Facet.DOCUMENT, "深化“放管服”改革方案")),
        ("文件:“深化“放管服”改革”", Field(Facet.DOCUMENT, "深化“放管服”改革", quoted=True)),
        ("煤 −气", And((A, Not(B)))),
        ("煤 –气", And((A, Not(B)))),
        ("碳*", Words("碳")),
        ("标题:碳*", Field(None, "碳")),
        ("牵头:重庆市林业*", Field(Facet.LEAD, "重庆市林业")),
    ],
)
def test_what_is_typed_and_what_is_meant(typed: str, meant: object):
    assert parse_query(typed) == meant


@pytest.mark.parametrize("word", ["且", "或", "非", "不含", "AND", "or", "“且”"])
def test_operator_words_alone_or_quoted_are_text(word: str):
    assert isinstance(parse_query(word), Words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("煤 （气", And((A, B))),
        ("煤 ）气", And((A, B))),
        ("“煤", Words("煤", quoted=True)),
        ("牵头:", And(())),
        ("煤 （）", A),
        ("（（（煤", A),
        ("煤 或 （", A),
        ("煤 -", A),
        ("煤 － ", A),
        ("煤 或 气 -", Or((A, B))),
    ],
)
def test_half_typed_queries_mean_what_can_be_understood(typed: str, meant: object):
    assert parse_query(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "煤 气",
        "煤 或 气",
        "（煤 或 气） 电",
        "煤 不含 气",
        "牵头:发改委 煤",
        "“煤 气”",
        "LN*",
        "行动:「深化“放管服”改革」",
    ],
)
def test_a_query_written_out_means_the_same(typed: str):
    meant = parse_query(typed)
    assert parse_query(write_query(meant)) == meant


@pytest.mark.parametrize("text", ["非", "或", "not", "-气", "标题:气", "(气)", "气*", "“气”", "深化“放管服”", '5"'])
def test_words_that_look_like_signs_are_written_so_that_they_are_read_as_words(text: str):
    for expression in (And((Words(text), A)), And((A, Words(text))), Words(text, quoted=True)):
        leaves = all_leaves(parse_query(write_query(expression)))
        assert fold(text) in [fold(leaf.text) for leaf in leaves]
        assert len(leaves) == len(all_leaves(expression))


@pytest.mark.parametrize("typed", ["（" * 5000, "-" * 5000, "非 " * 5000, "煤 或 " * 3000, "“" * 999])
def test_absurd_queries_exhaust_nothing(typed: str):
    parse_query(typed)


@pytest.mark.parametrize("typed", ["煤 或", "煤 且 ", "煤 不含", "煤 AND", "煤 or ", "煤 -", "煤 （"])
def test_an_operator_before_what_follows_it_is_typed_changes_nothing(session: Session, typed: str):
    found, before = (run_query(session, Query(words)) for words in (typed, "煤"))
    assert (found.total, found.hits, found.understood) == (before.total, before.hits, before.understood)


def test_an_operator_word_at_the_end_is_text_where_it_stands_so():
    searcher = searcher_over(plan_of([("储备", "储备煤炭或天然气。", ""), ("开采", "开采煤炭。", "")]))
    assert [hit.entry.section.number for hit in searcher.search(Query("煤 或")).hits] == [1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("煤 | 气", Or((A, B))),
        ("煤 ／ 气", Or((A, B))),
        ("煤 不包括 气", And((A, Not(B)))),
        ("煤 不要 气", And((A, Not(B)))),
        ("煤 !气", And((A, Not(B)))),
        ("煤 ！气", And((A, Not(B)))),
        ("!气", Not(B)),
        ("！气", Words("!气")),
        ("煤！！气", Words("煤!!气")),
        ("煤 ！！气", And((A, Words("!!气")))),
        ("牵头:煤，!气", And((Field(Facet.LEAD, "煤"), Not(B)))),
        ("单位:：煤", Field(Facet.AGENCY, "煤")),
        ("单位：=“煤”", Field(Facet.AGENCY, "煤", quoted=True)),
        ("标题：： 煤", Field(None, "煤")),
        ("煤 且（气 且 电）", And((A, B, C))),
        ("“煤”/“气”", Or((Words("煤", quoted=True), Words("气", quoted=True)))),
        ("标题:“煤”/“气”", Or((Field(None, "煤", quoted=True), Field(None, "气", quoted=True)))),
    ],
)
def test_other_ways_to_type_the_signs(typed: str, meant: object):
    assert parse_query(typed) == meant


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("标题:碳汇、金融", {14, 16}),
        ("标题:碳汇/金融", {14, 16}),
        ("标题:碳达峰、碳中和", {17}),
        ("牵头:市能源局/市科技局", {1, 2, 3, 4, 19, 20}),
        ("牵头:市能源局｜市科技局", {1, 2, 3, 4, 19, 20}),
        ("天然气/氢能", {1, 4, 6, 11, 21}),
        ("天然气|氢能", {1, 4, 6, 11, 21}),
        ("天然气 / 氢能", {1, 4, 6, 11, 21}),
        ("天然气/氢能 潼南", {6}),
        ("行动:第七", {19, 20}),
        ("行动:第7", {19, 20}),
        ("行动:第七项", {19, 20}),
        ("行动:第七个", {19, 20}),
        ("行动:七", {19, 20}),
        ("行动:第三至第五", {8, 9, 10, 11, 12, 13, 14, 15, 16}),
        ("单位:科技部门", {6, 19, 20, 25}),
        ("单位:教育主管部门", {23}),
        ("单位:商务部门", {5, 17, 23}),
        ("单位:市交通局 !充换电", {6, 8, 9, 11, 24}),
        ("单位:市交通局 不含充换电", {6, 8, 9, 11, 24}),
        ("单位:市交通局，不含充换电", {6, 8, 9, 11, 24}),
        ("单位:市交通局 不包括 充换电", {6, 8, 9, 11, 24}),
    ],
)
def test_lists_and_denials_beside_fields(session: Session, typed: str, numbers: set[int]):
    found = run_query(session, Query(typed, limit=500))
    assert {hit.entry.section.number for hit in found.hits if hit.via is Via.LITERAL} == numbers


@pytest.mark.parametrize("typed", ["km/h", "和/或", "2023/05", "元/千瓦时", "单位:市能源局 非常规天然气"])
def test_what_only_looks_like_a_choice_or_a_denial_finds_nothing_else(session: Session, typed: str):
    assert run_query(session, Query(typed)).total == 0


def test_what_stands_with_the_sign_is_found_so_first():
    rows = [
        ("车速", "不超过120 km/h，和/或限行", "甲局"),
        ("用能", "不含税价格。天然气/氢能", "甲局"),
        ("别处", "含税。天然气", "乙局"),
    ]
    searcher = searcher_over(plan_of(rows))
    for typed, number in (("km/h", 1), ("和/或", 1), ("天然气/氢能", 2), ("单位:甲局 不含税", 2)):
        found = searcher.search(Query(typed))
        assert (found.total, found.hits[0].entry.section.number) == (1, number), typed
    assert "不含税" in searcher.search(Query("单位:甲局 不含税")).understood
