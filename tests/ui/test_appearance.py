"""Look and size of text: by keys, wheel, palette and settings, kept for the next time."""

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from explorer.settings import Settings, setting_types
from explorer.ui.dialogs.settings_dialog import SettingsDialog, make_control
from explorer.ui.language import pick_language
from explorer.ui.main_window import MainWindow
from explorer.ui.tokens import CONTRAST, DARK, LIGHT
from tests.ui.hands import open_result

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow):
    """Whatever a test sets, the next finds the look it expects."""
    yield window
    window.preferences.change(theme="light", text_zoom=100)


def heights(window: MainWindow) -> tuple[int, int]:
    text = window.search.reader.text.document()
    return window.search.results.list.sizeHintForRow(0), round(text.size().height())


def wheel(window: MainWindow, notches: int) -> None:
    at = QPointF(300, 300)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, 120 * notches), none, CTRL, phase, False)
    QApplication.sendEvent(window.windowHandle(), turn)


def test_text_and_lists_grow_and_shrink_by_keys_and_wheel(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    before = heights(window)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    wheel(window, 1)
    assert window.preferences.current.text_zoom == 125
    assert all(now > then for now, then in zip(heights(window), before, strict=True))
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.preferences.current.text_zoom == 110
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert heights(window) == before


def test_the_size_ends_at_both_ends(window: MainWindow) -> None:
    for step, end in ((1, 400), (-1, 50)):
        for _ in range(20):
            wheel(window, step)
        assert window.preferences.current.text_zoom == end


def test_a_chosen_look_stays_whatever_the_system_does(window: MainWindow) -> None:
    theme = window.desk.theme
    window.commands.action("theme-contrast").trigger()
    assert theme.tokens == CONTRAST
    theme.follow(Qt.ColorScheme.Dark)
    assert theme.tokens == CONTRAST
    window.commands.action("theme-system").trigger()
    theme.follow(Qt.ColorScheme.Dark)
    assert theme.tokens == DARK
    assert QApplication.palette().window().color().name() == DARK.window


def test_the_settings_change_at_once_or_say_when(window: MainWindow) -> None:
    window.commands.action("settings").trigger()
    dialog = window.findChildren(SettingsDialog)[0]
    look, language = dialog.findChildren(QComboBox)
    size, scale = dialog.findChildren(QSpinBox)
    assert (look.accessibleName(), size.accessibleName()) == ("外观", "正文和列表的文字")
    look.setCurrentText("浅色")
    size.setValue(150)
    assert window.desk.theme.tokens == LIGHT
    assert window.desk.theme.zoom == 1.5
    language.setCurrentText("English")
    scale.setValue(200)
    assert (window.preferences.current.language, window.preferences.current.scale) == ("en", 200)
    assert [each.text() for each in dialog.findChildren(QLabel)].count("重新启动程序后生效") == 2
    dialog.close()


def test_a_box_to_tick_is_made_for_yes_and_no(qtbot: QtBot) -> None:
    heard: list[bool] = []
    box: QWidget = make_control(setting_types()["unit_locked"], Settings().unit_locked, heard.append)
    qtbot.addWidget(box)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert heard == [True]


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("zh_CN", QLocale.Language.English, "zh_CN"),
        ("en", QLocale.Language.Chinese, "en"),
        ("system", QLocale.Language.Chinese, "zh_CN"),
        ("system", QLocale.Language.German, "en"),
    ],
)
def test_the_language_is_what_is_set(setting: str, system: QLocale.Language, language: str) -> None:
    assert pick_language(setting, system) == language
