"""The window and its dialogs on small screens and with a large interface: nothing is cut off or out of reach."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from tests.gallery.scenes import SCENES, view_scenes
from tests.ui import walk
from tests.ui.hands import settle

TITLE = 32
"""Height of a window's title, which grows with the interface."""
SCREENS = {"1366x768 at 100 %": (1366, 768), "1366x768 at 150 %": (910, 512), "1366x768 at 200 %": (683, 384),
           "1280x720 at 200 %, 1920x1080 at 300 %": (640, 360)}  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_all_views_and_dialogs_fit_a_small_screen(qtbot: QtBot, first_window: MainWindow, screen: str) -> None:
    window = first_window
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
