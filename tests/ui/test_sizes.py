"""The window and its dialogs on small screens and with a large interface: nothing is cut off or out of reach."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.language import CHINESE, ENGLISH, speak
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.theme import Theme
from tests.gallery.scenes import SCENES, view_scenes
from tests.ui import walk
from tests.ui.hands import settle
from tests.ui.real import REAL

TITLE = 32
"""Height of a window's title, which grows with the interface."""
SCREENS = {"1366x768 at 100 %": (1366, 768), "1366x768 at 150 %": (910, 512), "1366x768 at 200 %": (683, 384),
           "1280x720 at 200 %, 1920x1080 at 300 %": (640, 360)}  # fmt: skip


@pytest.fixture(params=[CHINESE, ENGLISH])
def language(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[str]:
    assert theme  # it speaks Chinese until now
    speak(qapp, request.param)
    yield request.param
    speak(qapp, CHINESE)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, library: Path, language: str) -> Iterator[MainWindow]:
    assert language
    window = MainWindow(Librarian(REAL), theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.answered, timeout=60_000):
        window.librarian.open(library)
    settle(qtbot, window)
    yield window
    window.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_all_views_and_dialogs_fit_a_small_screen(qtbot: QtBot, window: MainWindow, screen: str) -> None:
    width, height = SCREENS[screen][0], SCREENS[screen][1] - TITLE
    window.resize(width, height)
    faults: list[str] = []
    for scene in (*view_scenes(), *SCENES):
        top = scene.set(window)
        settle(qtbot, window)
        if top.isWindow():
            top.resize(min(top.width(), width), min(top.height(), height))
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        settle(qtbot, window)
        if top.window().width() > width or top.window().height() > height:
            faults.append(f"{scene.name}: {top.window().size().toTuple()}")
        faults += [f"{scene.name}: {fault}" for fault in walk.cut_off(top)]
        window.palette_box.close_up()
        if top is not window:
            top.close()
    assert not faults, "\n".join(dict.fromkeys(faults))
