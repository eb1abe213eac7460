"""The query language as the help page promises it."""

import pytest

from explorer.domain.query import Facet
from explorer.search.expression import And, Field, Not, Or, Words, write_query
from explorer.search.query_parser import parse_query

A, B, C = Words("煤"), Words("气"), Words("电")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", And(())),
        ("煤", A),
        ("煤 气", And((A, B))),
        ("煤 且 气", And((A, B))),
        ("煤 AND 气", And((A, B))),
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
        ("标题:煤", Field(None, "煤")),
        ("LN*", Words("ln", prefix=True)),
        ("牵头： 发改委", Field(Facet.LEAD, "发改委")),
        ("牵头:（发改委 或 “能源局”）", Or((Field(Facet.LEAD, "发改委"), Field(Facet.LEAD, "能源局", quoted=True)))),
        ("标题:（煤 -气）", And((Field(None, "煤"), Not(Field(None, "气"))))),
        ("煤 或 或 气", Or((A, B))),
        ("煤”", A),
        ("天然气（页岩气）", Words("天然气(页岩气)")),
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
    ],
)
def test_half_typed_queries_mean_what_can_be_understood(typed: str, meant: object):
    assert parse_query(typed) == meant


@pytest.mark.parametrize(
    "typed", ["煤 气", "煤 或 气", "（煤 或 气） 电", "煤 不含 气", "牵头:发改委 煤", "“煤 气”", "LN*"]
)
def test_a_query_written_out_means_the_same(typed: str):
    meant = parse_query(typed)
    assert parse_query(write_query(meant)) == meant


@pytest.mark.parametrize("typed", ["（" * 5000, "-" * 5000, "非 " * 5000, "煤 或 " * 3000, "“" * 999])
def test_absurd_queries_exhaust_nothing(typed: str):
    parse_query(typed)
