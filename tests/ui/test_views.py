"""The views of the window are reached by rail and keys, and are part of the way back and forward."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.ui.desk import Desk
from explorer.ui.history import SEARCH
from explorer.ui.main_window import MainWindow
from explorer.ui.views import registry
from explorer.ui.views.registry import ViewEntry
from explorer.ui.views.view import View
from tests.ui.hands import open_result, press, settle, type_words


@dataclass
class _Made:
    count: int = 0


class _Second(View):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.label = QLabel("第二", self)
        self.theme = desk.theme

    def areas(self) -> tuple[QWidget, ...]:
        return (self.label,)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> _Made:
    """A second view joins the first; note how often it is made."""
    made, first = _Made(), [entry for entry in registry.view_entries() if entry.code == SEARCH]

    def make(desk: Desk) -> View:
        made.count += 1
        return _Second(desk)

    entries = (*first, ViewEntry("second", "reading", "第二", make))
    monkeypatch.setattr("explorer.ui.main_window.view_entries", lambda: entries)
    return made


def _front(window: MainWindow) -> str:
    return next(code for code in ("search", "second") if window.view(code).isVisible())


def test_a_view_is_made_when_it_is_first_turned_to_and_kept(qtbot: QtBot, made: _Made, window: MainWindow):
    assert made.count == 0
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert made.count == 1
    assert _front(window) == "second"


@pytest.mark.usefixtures("made")
def test_going_back_and_searching_return_to_the_search_view(qtbot: QtBot, window: MainWindow):
    open_result(qtbot, window, 1)
    window.rail.turned.emit("second")
    window.navigator.back()
    settle(qtbot, window)
    assert _front(window) == "search"
    window.navigator.forward()
    assert _front(window) == "second"
    type_words(qtbot, window, "能源")
    press(qtbot, window)
    assert _front(window) == "search"


@pytest.mark.usefixtures("made")
def test_the_arrow_keys_lead_along_the_rail(qtbot: QtBot, window: MainWindow):
    window.activateWindow()
    first, second = window.rail.findChildren(QToolButton)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert _front(window) == "second"


def test_a_low_window_keeps_all_views_in_reach(qtbot: QtBot, real: MainWindow):
    buttons = real.rail.findChildren(QToolButton)
    real.resize(real.width(), 760)
    assert {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonTextUnderIcon}
    real.resize(real.width(), 320)
    qtbot.waitUntil(lambda: buttons[0].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert real.height() == 320
    buttons[0].setFocus()
    for _ in buttons[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert real.rail.rect().contains(focus.rect().translated(focus.mapTo(real.rail, QPoint())))
    real.resize(real.width(), 760)
    qtbot.waitUntil(lambda: buttons[0].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon)


@pytest.mark.parametrize("code", ["documents", "plan", "review", "matrix", "look-up"])
def test_the_keys_of_a_view_bring_the_keyboard_to_it(qtbot: QtBot, real: MainWindow, code: str):
    real.activateWindow()
    real.commands.action(f"view-{code}").trigger()
    settle(qtbot, real)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert real.view(code).isAncestorOf(focus)


@pytest.mark.parametrize("code", ["home", "search", "kept"])
def test_in_views_to_search_from_and_in_empty_ones_one_can_type_a_search(qtbot: QtBot, real: MainWindow, code: str):
    real.activateWindow()
    real.commands.action("view-plan").trigger()
    real.commands.action(f"view-{code}").trigger()
    settle(qtbot, real)
    assert QApplication.focusWidget() is real.bar.field


class _ShownWindows(QObject):
    """Names what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_part_of_a_view_is_a_window_for_a_moment(qtbot: QtBot, real: MainWindow, qapp: QApplication):
    shown = _ShownWindows()
    qapp.installEventFilter(shown)
    for entry in registry.view_entries():
        real.navigator.turn_to(entry.code)
        settle(qtbot, real)
    qapp.removeEventFilter(shown)
    assert shown.names == []
