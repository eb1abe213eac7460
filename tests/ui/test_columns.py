"""In a narrow window the panels of a view give way to one another, and none is out of reach."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from explorer.ui.widgets.columns import Columns
from tests.ui.hands import open_result, settle, type_words

WIDE, NARROW = 1360, 640


def _narrow(qtbot: QtBot, window: MainWindow) -> Columns:
    window.resize(NARROW, 700)
    columns = window.search.findChildren(Columns)[0]
    qtbot.waitUntil(columns.tabs.isVisible)
    assert window.width() == NARROW
    return columns


def _shown(window: MainWindow) -> list[bool]:
    see = window.search
    return [panel.isVisible() for panel in (see.facets, see.results, see.reader)]


def test_the_panel_in_front_is_shown_and_what_fits_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    columns = _narrow(qtbot, window)
    assert _shown(window) == [True, True, False]
    tab = columns.tabs.tabRect(2).center()
    qtbot.mouseClick(columns.tabs, Qt.MouseButton.LeftButton, pos=QPoint(tab))
    assert _shown(window) == [False, False, True]
    window.resize(WIDE, 700)
    qtbot.waitUntil(lambda: not columns.tabs.isVisible())
    assert _shown(window) == [True, True, True]


def test_the_columns_are_as_wide_as_before_when_there_is_room_again(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(WIDE, 700)
    columns = window.search.findChildren(Columns)[0]
    columns.splitter.moveSplitter(333, 1)
    before = columns.splitter.sizes()
    _narrow(qtbot, window)
    columns.splitter.moveSplitter(240, 1)
    assert 0 not in window.preferences.current.splitters["search"]
    window.resize(WIDE, 700)
    qtbot.waitUntil(lambda: not columns.tabs.isVisible())
    assert columns.splitter.sizes()[:2] == pytest.approx(before[:2], abs=2)


def test_a_result_that_is_opened_is_read_and_a_search_shows_results_again(qtbot: QtBot, window: MainWindow) -> None:
    _narrow(qtbot, window)
    open_result(qtbot, window, 1)
    assert window.search.reader.text.isVisible()
    window.activateWindow()
    window.bar.field.setFocus()
    qtbot.waitUntil(window.bar.field.hasFocus)
    type_words(qtbot, window, "能源")
    settle(qtbot, window)
    assert window.search.results.list.isVisible()


def test_f6_leads_to_panels_that_are_put_away(qtbot: QtBot, window: MainWindow) -> None:
    _narrow(qtbot, window)
    open_result(qtbot, window, 1)
    seen: set[int] = set()
    for _ in range(8):
        window.commands.action("next-area").trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.isVisible()
        panels = (window.search.facets, window.search.results, window.search.reader)
        seen |= {number for number, panel in enumerate(panels) if panel.isAncestorOf(focus)}
    assert seen == {0, 1, 2}
