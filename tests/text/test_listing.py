"""Lists are taken apart however they were pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.listing import split_list


@pytest.mark.parametrize(
    ("pasted", "members"),
    [
        ("发改委\n教委", ["发改委", "教委"]),
        ("市发展改革委、市教委，市科技局；市财政局", ["市发展改革委", "市教委", "市科技局", "市财政局"]),
        ("1. 潼南\n2、内江\n（三）涪陵\n④ 万州\n• 开州\n- 忠县", ["潼南", "内江", "涪陵", "万州", "开州", "忠县"]),
        ("一、页岩气\n二、氢能", ["页岩气", "氢能"]),
        ("1、潼南 2、内江", ["潼南", "内江"]),
        ("责任单位：市教委、市财政局", ["市教委", "市财政局"]),
        ("序号\t单位\r\n1\t市教委\r\n", ["单位", "市教委"]),
        ("市教委　市财政局 市科技局", ["市教委", "市财政局", "市科技局"]),
        ("“绿色低碳”；《规划纲要（2021—2035年）、全文》", ["绿色低碳", "《规划纲要（2021—2035年）、全文》"]),
        ("南充市（高坪区、顺庆区），达州市", ["南充市（高坪区、顺庆区）", "达州市"]),
        ("fa gai wei\nLNG storage", ["fa gai wei", "LNG storage"]),
        ("2.5亿立方米\n2030年前", ["2.5亿立方米", "2030年前"]),
        ("2030\n26", ["2030", "26"]),
        ("、，；\n \t", []),
    ],
)
def test_members_of_a_list(pasted: str, members: list[str]):
    assert list(split_list(pasted)) == members


def test_what_stands_twice_is_counted():
    assert split_list("氢能、碳汇\n氢能，氢能") == {"氢能": 3, "碳汇": 1}


NAMES = "市教委财政局"


@given(st.text(alphabet="市教委财政局、，；\n\t 1.（）“”《", max_size=60))
def test_no_character_of_a_name_is_lost_and_nothing_is_added(pasted: str):
    members = split_list(pasted)
    letters = [char for char in pasted if char in NAMES]
    assert sum(sum(char in NAMES for char in name) * times for name, times in members.items()) == len(letters)
    assert all(name in pasted for name in members)
