"""A place kept by its words is found again."""

import random

from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.anchor import Anchor
from explorer.domain.document import Span

TEXT = (
    "一、加快转型。推动能源结构调整，由市能源局牵头。\n"
    "二、扩大试点。推动能源结构调整，由市水利局牵头。\n"
    "三、强化保障。落实资金，严格督查，形成合力，久久为功。\n"
)


def anchor(words: str, text: str = TEXT, after: int = 0) -> Anchor:
    start = text.index(words, after)
    return Anchor.at(text, Span(start, start + len(words)))


def test_words_that_moved_are_found_where_they_are():
    span = anchor("扩大试点").find("新的前言很长很长。\n" + TEXT)
    assert span is not None
    assert span.of("新的前言很长很长。\n" + TEXT) == "扩大试点"


def test_of_the_same_words_twice_those_in_the_same_surroundings_are_meant():
    second = TEXT.index("推动能源结构调整", TEXT.index("二、"))
    kept = Anchor.at(TEXT, Span(second, second + 8))
    changed = TEXT.replace("一、加快转型。", "一、加快绿色低碳转型发展，迈出新步伐。")
    found = kept.find(changed)
    assert found is not None
    assert changed[found.start - 5 : found.end] == "扩大试点。推动能源结构调整"


def test_of_the_same_words_without_surroundings_the_nearest_are_meant():
    assert Anchor("推动", start=40).find("推动" + "，" * 50 + "推动") == Span(52, 54)


def test_line_breaks_inside_the_words_do_not_matter():
    wrapped = TEXT.replace("严格督查", "严格\n  督查")
    found = anchor("落实资金，严格督查，形成合力").find(wrapped)
    assert found is not None
    assert found.of(wrapped) == "落实资金，严格\n  督查，形成合力"


def test_reworded_words_are_found_by_what_is_left_of_them():
    reworded = TEXT.replace("落实资金，严格督查，形成合力", "足额落实资金，严格开展督查，形成工作合力")
    found = anchor("落实资金，严格督查，形成合力").find(reworded)
    assert found is not None
    assert found.of(reworded) == "落实资金，严格开展督查，形成工作合力"


def test_words_that_are_gone_are_not_found():
    assert (
        anchor("落实资金，严格督查").find(TEXT.replace("落实资金，严格督查，形成合力，久久为功。", "另行通知。"))
        is None
    )
    assert anchor("扩大试点").find("") is None


def test_a_place_without_words_is_found_by_its_surroundings():
    position = TEXT.index("推动能源")
    found = Anchor.at(TEXT, Span(position, position)).find("前言。\n" + TEXT)
    assert found == Span(position + 4, position + 4)


@given(st.text(alphabet="甲乙丙丁 \n", max_size=60), st.data())
def test_in_the_same_text_a_place_is_found_exactly(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Anchor.at(text, Span(start, end)).find(text)
    words = text[start:end]
    if words.strip():
        assert found is not None
        assert "".join(found.of(text).split()) == "".join(words.split())


def test_a_paragraph_survives_small_changes_all_over_a_long_text():
    chooser = random.Random(1)  # noqa: S311 — reproducible, not secret
    lines = ["".join(chooser.choice("推进绿色低碳发展能源资金保障试点示范") for _ in range(80)) for _ in range(300)]
    changed = ["".join(char for char in line if chooser.random() > 0.05) for line in lines]
    text, newer = "\n".join(lines), "\n".join(changed)
    for number in range(0, 300, 29):
        start = text.index(lines[number])
        found = Anchor.at(text, Span(start, start + 80)).find(newer)
        assert found is not None
        assert abs(found.start - newer.index(changed[number])) <= 8
