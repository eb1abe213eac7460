"""Buttons, for those who leave the mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.ui.dialogs.tour import Tour
from explorer.ui.history import DOCUMENTS
from explorer.ui.main_window import MainWindow
from explorer.ui.widgets.search_menu import SearchMenu
from tests.ui.hands import chips, settle, type_words


def press_on(qtbot: QtBot, window: MainWindow, widget: QWidget, key: Qt.Key) -> None:
    """Press a key while ``widget`` has the keyboard: as the window gets it, not the widget."""
    window.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    QTest.keyClick(window.windowHandle(), key)
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
