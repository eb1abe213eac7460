"""Pages of bodies, places and programmes, as people come to them and leave them."""

import threading

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.ui.main_window import MainWindow
from explorer.ui.panels.text_page import TextPage
from explorer.ui.targets import Target, ToList, ToSection, ToThing
from tests.ui.hands import chip, lit, open_result, page_words, reading, settle, titles, type_words
from tests.ui.sample import Shelf, chosen

BODY = chosen(Facet.AGENCY, "重庆市经济信息委")


def _follow(qtbot: QtBot, window: MainWindow, target: Target) -> None:
    """Click a link of the page in front."""
    page = window.search.reader.page
    assert page is not None
    assert target in page._targets
    page.followed.emit(target)
    settle(qtbot, window)


def _point_of(page: TextPage, words: str) -> QPoint:
    rect = page.cursorRect(page.cursor_over(page.ranges_of((words,))[0]))
    return QPoint(rect.left() - 6, rect.center().y())


def test_from_the_text_to_a_body_to_the_words_that_prove_it(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.open("chengyu-2022:task-6")
    settle(qtbot, real)
    qtbot.mouseClick(chip(real, "重庆市经济信息委"), Qt.MouseButton.LeftButton)
    settle(qtbot, real)

    def arrived() -> None:
        assert "牵头的任务" in page_words(real)

    qtbot.waitUntil(arrived)
    page = page_words(real)
    assert page.index("牵头的任务") < page.index("打造绿色低碳制造业集群") < page.index("配合的任务")
    assert "对口单位  四川省经济和信息化厅" in page
    proof = next(
        t for t in real.search.reader.thing.text._targets if isinstance(t, ToSection) and "task-11" in t.section
    )
    _follow(qtbot, real, proof)
    assert real.navigator.visit.opened == "chengyu-2022:task-11"
    assert lit(real) == ["重庆市经济信息委"]


def test_a_click_opens_the_page_and_with_ctrl_the_list(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.open("chengyu-2022:task-6")
    settle(qtbot, real)
    text = real.search.reader.text
    for modifier, target in (
        (Qt.KeyboardModifier.NoModifier, ToThing(chosen(Facet.PROGRAMME, "成渝氢走廊"))),
        (Qt.KeyboardModifier.ControlModifier, ToList(chosen(Facet.PROGRAMME, "成渝氢走廊"))),
    ):
        point = text.viewport().mapTo(real, _point_of(text, "成渝氢走廊"))
        with qtbot.waitSignal(text.followed) as heard:
            QTest.mouseClick(real.windowHandle(), Qt.MouseButton.LeftButton, modifier, point)
        assert heard.args == [target]
        settle(qtbot, real)
        real.navigator.back()
        settle(qtbot, real)


def test_back_and_forward_lead_through_pages_to_the_same_place(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.open_thing(BODY)
    settle(qtbot, real)
    page = real.search.reader.thing.text
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    place, shown = real.navigator.visit.scroll, page.toPlainText()
    assert place > 0
    _follow(qtbot, real, ToThing(chosen(Facet.AGENCY, "四川省经济和信息化厅")))
    assert "四川省经济和信息化厅" in page_words(real).split("\n")
    real.navigator.back()
    settle(qtbot, real)
    assert (page_words(real), real.navigator.visit.scroll) == (shown, place)
    real.navigator.forward()
    settle(qtbot, real)
    assert page_words(real) != shown


def test_a_page_stays_while_one_searches_and_goes_when_a_result_is_opened(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.open_thing(BODY)
    settle(qtbot, real)
    type_words(qtbot, real, "氢能")
    assert "重庆市经济信息委" in page_words(real)
    open_result(qtbot, real, 0)
    assert titles(real)[0] in reading(real)
    assert page_words(real) == reading(real)


def test_a_place_lists_what_lies_in_it_and_a_key_lists_its_sections(qtbot: QtBot, real: MainWindow) -> None:
    real.activateWindow()
    real.navigator.open_thing(chosen(Facet.PLACE, "内江市"))
    settle(qtbot, real)
    assert "下辖地点  1\n威远县 1" in page_words(real)
    assert "只提到下辖地点的条目" in page_words(real)
    assert not real.search.reader.thing._duties.isVisible()
    real.search.reader.thing.text.setFocus()
    qtbot.keyClick(real.search.reader.thing.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, real)
    assert real.navigator.visit.query.where == (chosen(Facet.PLACE, "内江市"),)


def test_pages_are_made_away_from_the_gui_thread(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    window.navigator.open_thing(chosen(Facet.AGENCY, "重庆市能源局"))
    settle(qtbot, window)
    assert "重庆市能源局" in page_words(window)
    assert threading.get_ident() not in shelf.threads
