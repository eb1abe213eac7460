from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from explorer.ui.widgets.search_field import SearchField
from tests.ui.hands import compose


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[SearchField]:
    field = SearchField()
    qtbot.addWidget(field)
    field.searches = []
    field.searched.connect(field.searches.append)
    return field


def test_typing_searches_letter_by_letter(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "CO2")
    assert field.searches == ["C", "CO", "CO2"]


def test_composing_never_searches_until_letters_are_committed(field: SearchField) -> None:
    for letters in ("q", "qi", "qing"):
        compose(field, letters)
    assert field.composing
    assert field.searches == []
    compose(field, "", "氢")
    assert field.searches == ["氢"]
    assert not field.composing


def test_composing_over_a_selection_searches_once_when_done(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "a")
    field.selectAll()
    compose(field, "q")
    assert field.searches == ["a"]
    compose(field, "", "氢")
    assert field.searches == ["a", "氢"]


def test_giving_composition_up_announces_what_was_replaced(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "a")
    field.selectAll()
    compose(field, "q")
    compose(field, "")
    assert field.searches == ["a", ""]


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
    with qtbot.waitSignal(window.navigator.answered):
        compose(field, "", "涪陵")
    assert window.navigator.visit.query.text == "涪陵"


def test_showing_a_text_announces_nothing(field: SearchField) -> None:
    field.show_text("氢能")
    assert field.text() == "氢能"
    assert field.searches == []
