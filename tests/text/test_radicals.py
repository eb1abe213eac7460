"""Characters that look like ordinary ones are ordinary ones after reading."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.radicals import unify

# Hand-copied from Unicode's EquivalentUnifiedIdeograph.txt.
KNOWN = {
    "⺁": "厂", "⺅": "亻", "⺍": "小", "⺗": "心", "⺙": "攵", "⺛": "旡", "⺟": "母", "⺠": "民",
    "⺥": "爫", "⺪": "𤴔", "⺮": "𥫗", "⺼": "肉", "⻀": "艹", "⻄": "西", "⻅": "见", "⻆": "角",
    "⻉": "贝", "⻋": "车", "⻎": "辶", "⻓": "长", "⻔": "门", "⻘": "青", "⻚": "页", "⻛": "风",
    "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨", "⻥": "鱼", "⻦": "鸟", "⻨": "麦", "⻩": "黄",
    "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟", "⼀": "一", "⼈": "人", "⼯": "工", "⾏": "行",
    "⿕": "龠", "金": "金", "豈": "豈", "丽": "丽",
}  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), KNOWN.items())
def test_a_radical_becomes_the_ideograph_it_stands_for(written: str, meant: str):
    assert unify(written) == meant


def test_a_sentence_set_in_radicals_can_be_read():
    assert unify("⼈⺠政府⻓期⽀持⻛电、⽔电和⻋⽹建设") == "人民政府长期支持风电、水电和车网建设"


def test_enumerators_and_full_width_punctuation_stay():
    assert unify("①㈠（１）．，℃㎡Ⅲ") == "①㈠（１）．，℃㎡Ⅲ"


def test_every_assigned_radical_is_mapped_to_an_ideograph():
    for code in (*range(0x2E81, 0x2E9A), *range(0x2E9B, 0x2EF4), *range(0x2F00, 0x2FD6)):
        assert unicodedata.name(unify(chr(code))).startswith("CJK UNIFIED IDEOGRAPH")


@given(st.text())
def test_the_length_never_changes_and_once_is_enough(text: str):
    assert len(unify(text)) == len(text)
    assert unify(unify(text)) == unify(text)
