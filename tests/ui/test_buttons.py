"""Buttons, for those who leave the mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.ui.dialogs.tour import Tour
from explorer.ui.history import DOCUMENTS
from explorer.ui.main_window import MainWindow
from explorer.ui.widgets.chip import Card
from explorer.ui.widgets.search_menu import SearchMenu
from tests.ui.hands import PLAIN, chip, chips, click_value, open_result, page_words, reading, settle, titles, type_words
from tests.ui.sample import chosen


def press_on(
    qtbot: QtBot, window: MainWindow, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN
) -> None:
    """Press a key while ``widget`` has the keyboard: as the window gets it, not the widget."""
    window.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    QTest.keyClick(window.windowHandle(), key, modifier)
    settle(qtbot, window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_chip_is_taken_by_enter_as_by_space(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    type_words(qtbot, window, "页炎气")
    press_on(qtbot, window, chips(window.search.results.explanation)[0], key)
    assert window.bar.field.text() == "页岩气"


def test_enter_on_the_rail_turns_to_a_view(qtbot: QtBot, real: MainWindow) -> None:
    button = next(each for each in real.rail.findChildren(QToolButton) if each.text() == "文件")
    press_on(qtbot, real, button, Qt.Key.Key_Return)
    assert real.navigator.visit.view == DOCUMENTS


def test_enter_opens_the_menu_of_past_searches(qtbot: QtBot, window: MainWindow) -> None:
    button = window.bar.findChildren(SearchMenu)[0]
    press_on(qtbot, window, button, Qt.Key.Key_Return)
    qtbot.waitUntil(button.menu_.isVisible)
    button.menu_.close()


def test_enter_leads_on_through_the_tour(qtbot: QtBot, window: MainWindow) -> None:
    window.guidance.show_tour()
    tour = window.findChildren(Tour)[0]
    assert tour._at == 0
    press_on(qtbot, window, tour._next, Qt.Key.Key_Return)
    assert tour._at == 1
    tour.close()


def test_enter_in_the_search_field_is_the_fields_own(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "氢")
    press_on(qtbot, window, window.bar.field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.bar.field
    assert window.navigator.visit.opened is not None


def test_what_a_chip_has_brought_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "页炎气")
    press_on(qtbot, window, chips(window.search.results.explanation)[0], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.search.results.list


def test_a_filter_let_go_by_key_leads_to_the_results(qtbot: QtBot, window: MainWindow) -> None:
    click_value(qtbot, window, "交通行动")
    click_value(qtbot, window, "能源行动")
    press_on(qtbot, window, chips(window.search.results._filters)[0], Qt.Key.Key_Space)
    assert QApplication.focusWidget() is window.search.results.list
    assert len(titles(window)) == 2


def test_without_results_the_search_field_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    click_value(qtbot, window, "涪陵区")
    type_words(qtbot, window, "xyz")
    way = next(each for each in chips(window.search.results.explanation) if each.text() == "清除筛选")
    press_on(qtbot, window, way, Qt.Key.Key_Return)
    assert titles(window) == []
    assert QApplication.focusWidget() is window.bar.field


def test_a_page_opened_from_beside_a_text_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    press_on(qtbot, window, chip(window, "四川省能源局"), Qt.Key.Key_Return)
    assert "四川省能源局" in page_words(window)
    assert QApplication.focusWidget() is window.search.reader.page


def test_a_section_opened_from_beside_a_text_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    press_on(qtbot, window, window.search.reader.links.findChildren(Card)[0], Qt.Key.Key_Return)
    assert "共建成渝氢走廊" in reading(window)
    assert QApplication.focusWidget() is window.search.reader.page


def test_import_and_export_show_that_they_have_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    edge = window.desk.theme.tokens.accent
    for button in (window.bar._import, window.bar._export):
        window.bar.field.setFocus()
        assert _edge_of(button) != edge
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(button.hasFocus)
        assert _edge_of(button) == edge


def test_chips_and_quiet_buttons_show_that_they_have_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.toggle(chosen(Facet.PLACE, "涪陵区"))
    window.navigator.exclude(chosen(Facet.AGENCY, "重庆市能源局"))
    type_words(qtbot, window, "核电站")
    window.activateWindow()
    edge, ways = window.desk.theme.tokens.accent, chips(window.search.results)
    assert {"chosen", "excluded", "plain"} <= {way.property("look") for way in ways}
    for button in (*ways, window.search.facets._clear):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(button.hasFocus)
        assert _edge_of(button) == edge, button.text()


def _edge_of(button: QWidget) -> str:
    """Return the colour of the line round a button."""
    return button.grab().toImage().pixelColor(button.width() // 2, 0).name()


def test_shift_f10_opens_the_menu_of_the_filter_value_the_keys_are_at(qtbot: QtBot, window: MainWindow) -> None:
    facets = window.search.facets
    facets.list.setCurrentIndex(facets.model.index(1))
    press_on(qtbot, window, facets.list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = facets.findChildren(QMenu)
    assert menu.isVisible()
    only = next(action for action in menu.actions() if action.text() == "只看这一项")
    only.trigger()
    menu.close()
    settle(qtbot, window)
    assert window.navigator.visit.query.where == (chosen(Facet.ACTION, facets.model.index(1).data()),)


def test_tab_goes_from_the_search_field_on_as_all_stands_on_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    field, results = window.bar.field, window.search.results
    window.navigator.toggle(chosen(Facet.AGENCY, "重庆市能源局"))
    window.navigator.toggle(chosen(Facet.PLACE, "涪陵区"))
    type_words(qtbot, window, "页炎气")
    ways = chips(results)
    assert len(ways) > 2
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    stops = list[QWidget]()
    while field not in stops:
        at = QApplication.focusWidget()
        assert at is not None
        qtbot.keyClick(at, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget() or field)
    assert isinstance(stops[0], SearchMenu)
    on_rail = [stop.text() for stop in stops if isinstance(stop, QToolButton) and window.rail.isAncestorOf(stop)]
    assert on_rail == ["检索"]  # the view in front; arrow keys lead to the others
    at = stops.index(window.search.facets.list)
    assert stops[at + 1 : at + 1 + len(ways)] == ways
