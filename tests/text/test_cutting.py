"""Both word cutters cut alike, user dictionary included."""

import pytest

from explorer.text.cutting import Cutter, Dictionary, load_jieba, load_rjieba
from tests.samples import bundled_document, bundled_plan

NAMES = [programme.name for programme in bundled_plan().programmes] + [a.name for a in bundled_plan().agencies]


def test_rjieba_and_jieba_cut_alike():
    pytest.importorskip("rjieba")
    fast, slow = Cutter(NAMES, load_rjieba), Cutter(NAMES, load_jieba)
    for line in bundled_document().text.splitlines():
        assert fast.cut(line) == slow.cut(line)


@pytest.mark.parametrize("load", [load_rjieba, load_jieba])
def test_words_joined_are_the_text_again(load):
    line = "推广液化天然气（LNG）重卡，到2030年前CO2排放下降5.5%，5G与“两岸青山·千里林带”。"
    words = Cutter(["液化天然气"], load).cut(line)
    assert "".join(words) == line
    assert "液化天然气" in words


@pytest.mark.parametrize("load", [load_rjieba, load_jieba])
def test_words_of_the_language_and_those_added_are_known(load):
    cutter = Cutter(["成渝氢走廊"], load)
    assert [word for word in ("人口", "成渝氢走廊", "碳达峰", "榨莱", "人口普") if cutter.knows(word)] == [
        "人口",
        "成渝氢走廊",
        "碳达峰",
    ]


def test_the_dictionary_loads_with_the_first_cut_only():
    loaded = []

    def load(words):
        loaded.append(tuple(words))
        return Dictionary(list, bool)

    cutter = Cutter(["成渝氢走廊"], load)
    assert loaded == []
    cutter.cut("氢")
    cutter.cut("氢")
    assert len(loaded) == 1
    assert "成渝氢走廊" in loaded[0]
