"""Whole documents: outline, where words stand, which block a character is in."""

from explorer.domain.plan import Kind
from explorer.workflow.session import Session
from explorer.workflow.whole_plans import find_in_plan, read_plan


def test_the_outline_holds_every_title_in_order(session: Session) -> None:
    whole = read_plan(session, "chengyu-2022")
    words = [row.words for row in whole.outline]
    for linked in whole.plan.sections:
        if linked.section.title:
            assert sum(linked.section.title in each for each in words) == 1, linked.section.title
    assert [row.block for row in whole.outline] == sorted({row.block for row in whole.outline})
    assert words[:4] == [
        "成渝地区双城经济圈碳达峰碳中和联合行动方案",
        "一、总体要求",
        "（一）指导思想",
        "（二）主要目标",
    ]
    assert [row.depth for row in whole.outline[:4]] == [0, 1, 2, 2]


def test_titles_set_as_body_text_are_in_the_outline_too(session: Session) -> None:
    own = session.plans[1]
    whole = read_plan(session, own.document.id)
    titles = [linked.section.title for linked in own.sections if linked.section.kind is Kind.TASK]
    words = [row.words for row in whole.outline]
    assert len(titles) == 2
    assert all(any(title in each for each in words) for title in titles)


def test_a_document_that_is_gone_gives_way_to_the_first(session: Session) -> None:
    whole = read_plan(session, "doc-gone")
    assert whole.plan is session.plans[0]
    assert [plan.count for plan in whole.documents] == [26, 2]


def test_words_are_found_all_over_whatever_their_width(session: Session) -> None:
    text = session.plans[0].document.text
    assert [span.of(text) for span in find_in_plan(session, "chengyu-2022", "成渝")] == ["成渝"] * text.count("成渝")
    assert len(find_in_plan(session, "chengyu-2022", "ｌｎｇ")) == text.count("LNG")
    assert find_in_plan(session, "chengyu-2022", "") == ()


def test_each_character_lies_in_its_block(session: Session) -> None:
    document = session.plans[0].document
    for number, block in enumerate(document.blocks):
        for offset in (block.span.start, block.span.end - 1):
            assert document.block_at(offset) == number
