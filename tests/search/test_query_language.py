"""The query language as the help page promises it."""

import pytest

from explorer.domain.query import Facet, Query
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
