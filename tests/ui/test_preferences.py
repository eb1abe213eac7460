"""The window is as it was left, and what is set is kept without being asked for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from explorer.settings import Settings
from explorer.ui.desk import Desk
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from explorer.ui.views import registry
from explorer.ui.views.registry import ViewEntry
from explorer.ui.views.view import View
from tests.ui.sample import make_services, make_shelf

WIDTH = 1200
"""Wide enough for all columns."""


def _window(qtbot: QtBot, theme: Theme, settings: Settings) -> MainWindow:
    preferences = Preferences(settings)
    window = MainWindow(Librarian(make_services(make_shelf())), theme, preferences)
    preferences.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        qtbot.waitUntil(window.view(window.navigator.visit.view).isVisible)
    return window


def _columns(window: MainWindow) -> QSplitter:
    return window.search.findChildren(QSplitter)[0]


@pytest.fixture(autouse=True)
def _two_views(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Desk) -> View:
        return View()

    entries = (*registry.view_entries(), ViewEntry("second", "reading", "第二", make))
    monkeypatch.setattr("explorer.ui.main_window.view_entries", lambda: entries)


def test_place_columns_and_view_are_as_they_were_left(qtbot: QtBot, theme: Theme):
    first = _window(qtbot, theme, Settings(view="search"))
    first.resize(WIDTH, 700)
    _columns(first).moveSplitter(333, 1)
    sizes = _columns(first).sizes()
    first.navigator.turn_to("second")
    first.close()
    again = _window(qtbot, theme, first.preferences.current)
    assert again.height() == 700
    assert again.view("second").isVisible()
    assert not again.commands.action("back").isEnabled()
    again.resize(WIDTH, 700)
    again.navigator.turn_to("search")
    assert _columns(again).sizes() == pytest.approx(sizes, abs=2)
    again.close()


def test_what_no_longer_fits_is_left_aside(qtbot: QtBot, theme: Theme):
    odd = Settings(view="gone", geometry="no geometry", splitters={"search": (1, 2), "gone": (3,)})
    window = _window(qtbot, theme, odd)
    assert window.view("home").isVisible()
    window.navigator.turn_to("search")
    assert len(_columns(window).sizes()) == 3
    window.close()


def test_changes_are_announced_at_once_and_written_together_a_moment_later(qtbot: QtBot):
    preferences = Preferences()
    heard: list[Settings] = []
    preferences.changed.connect(heard.append)
    with qtbot.waitSignal(preferences.due) as due:
        preferences.change(scale=150)
        preferences.change(scale=150)
        preferences.change(unit="重庆市能源局", unit_locked=True)
    assert [each.unit for each in heard] == ["", "重庆市能源局"]
    assert due.args == [Settings(scale=150, unit="重庆市能源局", unit_locked=True)]
    assert not preferences.unkept


def test_writing_is_not_left_to_the_thread_of_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    file = tmp_path / "kept"
    window.librarian.write(lambda: file.write_text("set"))
    qtbot.waitUntil(file.exists)
