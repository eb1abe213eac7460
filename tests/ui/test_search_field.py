from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from explorer.ui.theme import Theme
from explorer.ui.widgets.search_field import SearchField
from tests.ui.hands import compose


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    field = SearchField()
    qtbot.addWidget(field)
    return field


@pytest.fixture
def searches(field: SearchField) -> list[str]:
    searches: list[str] = []
    field.searched.connect(searches.append)
    return searches


def test_typing_searches_letter_by_letter(qtbot: QtBot, field: SearchField, searches: list[str]) -> None:
    qtbot.keyClicks(field, "CO2")
    assert searches == ["C", "CO", "CO2"]


def test_composing_never_searches_until_letters_are_committed(field: SearchField, searches: list[str]) -> None:
    for letters in ("q", "qi", "qing"):
        compose(field, letters)
    assert field.composing
    assert searches == []
    compose(field, "", "氢")
    assert searches == ["氢"]
    assert not field.composing


def test_composing_over_a_selection_searches_once(qtbot: QtBot, field: SearchField, searches: list[str]) -> None:
    qtbot.keyClicks(field, "a")
    field.selectAll()
    compose(field, "q")
    assert searches == ["a"]
    compose(field, "", "氢")
    assert searches == ["a", "氢"]


def test_giving_composition_up_announces_the_loss(qtbot: QtBot, field: SearchField, searches: list[str]) -> None:
    qtbot.keyClicks(field, "a")
    field.selectAll()
    compose(field, "q")
    compose(field, "")
    assert searches == ["a", ""]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape])
def test_keys_belong_to_the_input_method_while_composing(qtbot: QtBot, field: SearchField, key: Qt.Key) -> None:
    heard: list[str] = []
    field.submitted.connect(lambda: heard.append("enter"))
    field.left_downwards.connect(lambda: heard.append("down"))
    compose(field, "qing")
    qtbot.keyClick(field, key)
    assert heard == []
    assert field.composing


def test_composing_holds_shortcuts_back(field: SearchField) -> None:
    compose(field, "qing")
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    override.ignore()
    QCoreApplication.sendEvent(field, override)
    assert override.isAccepted()


def test_composing_in_the_window_asks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    field, before = window.bar.field, window.navigator.visit
    compose(field, "fuling")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.navigator.visit == before
    with qtbot.waitSignal(window.navigator.asking.answered):
        compose(field, "", "涪陵")
    assert window.navigator.visit.query.text == "涪陵"


def test_showing_a_text_announces_nothing(field: SearchField, searches: list[str]) -> None:
    field.show_text("氢能")
    assert field.text() == "氢能"
    assert searches == []


def test_a_cross_clears_what_was_typed(qtbot: QtBot, field: SearchField, searches: list[str], theme: Theme) -> None:
    field.offer_clearing(theme)
    assert field.findChildren(QToolButton) == []
    qtbot.keyClicks(field, "LNG")
    (cross,) = field.findChildren(QToolButton)
    assert not cross.isHidden()
    assert not cross.icon().isNull()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert searches[-1] == field.text() == ""
    assert cross.isHidden()
    field.show_text("氢能")
    assert not cross.isHidden()


def test_keys_of_the_program_are_no_keys_of_the_field(qtbot: QtBot) -> None:
    """Which keys Qt's line takes differs by system: under X11 these are Ctrl+E, Ctrl+K and Ctrl+D, too."""
    window, ran = QWidget(), list[str]()
    qtbot.addWidget(window)
    field = SearchField(window)
    for keys in ("Ctrl+Z", "X"):
        action = QAction(window)
        action.setShortcut(keys)
        action.triggered.connect(partial(ran.append, keys))
        window.addAction(action)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_X)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["Ctrl+Z"]
    assert field.text() == field.selectedText() == "x"
