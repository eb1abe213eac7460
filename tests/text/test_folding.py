"""Folding never moves a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.folding import fold
from explorer.text.numerals import counted, parse_numeral
from explorer.text.script import close_up, is_han


@given(st.text())
def test_folding_keeps_every_offset(text: str):
    assert len(fold(text)) == len(text)


@given(st.text(), st.text())
def test_a_part_folds_like_the_whole(one: str, other: str):
    assert fold(one) + fold(other) == fold(one + other)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("LNG", "lng"),
        ("ＬＮＧ", "LNG"),
        ("2025", "２０２５"),
        ("CO2", "CO₂"),
        ("「碳」", "“碳”"),
        ("长宁-威远", "长宁—威远"),
        ("關於低於二十", "关于低于二十"),
        ("前後", "前后"),
        ("象徵乾旱", "象征干旱"),
        ("公共衞生", "公共卫生"),
        ("依據本條例對於侵犯公民的", "依据本条例对于侵犯公民的"),
    ],
)
def test_what_people_take_for_the_same_is_the_same(typed: str, written: str):
    assert fold(typed) == fold(written)


def test_every_character_folds_alone_as_it_does_beside_a_strange_one():
    written = [chr(code) for code in range(0x10000)]
    assert [c for c in written if fold(c) != fold(f"{c}\U0001f600")[0]] == []


def test_what_folds_to_more_than_one_character_stays():
    assert fold("㈠½") == "㈠½"


@pytest.mark.parametrize(
    ("written", "value"),
    [("26", 26), ("二十六", 26), ("十", 10), ("一百零五", 105), ("二〇二五", 2025), ("２６", 26), ("碳", None)],
)
def test_numerals(written: str, value: int | None):
    assert parse_numeral(written) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [("26", 26), ("廿六", 26), ("卅", 30), ("两", 2), ("一百〇五", 105), ("十四五", None), ("二六", None), ("0", None)],
)
def test_what_things_are_counted_by(written: str, value: int | None):
    assert counted(written) == value


def test_blanks_between_chinese_and_figures_close_up():
    assert close_up("到 2025 年，约 1 小时 5G 网络 New Area") == "到2025年，约1小时5G网络New Area"


def test_what_is_a_chinese_character():
    assert [is_han(char) for char in "碳A，〇𠮷"] == [True, False, False, True, True]
