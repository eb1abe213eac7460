"""The window and its dialogs on small screens and with a large interface: nothing is cut off or out of reach."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from tests.gallery.scenes import SCENES, view_scenes
from tests.ui import walk
from tests.ui.hands import settle, suggested

_STYLE = Qt.ToolButtonStyle
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


@pytest.mark.parametrize("width", [440, 470, 620])
def test_in_a_narrow_window_one_sees_what_one_types_and_what_is_suggested(
    qtbot: QtBot, real: MainWindow, width: int
) -> None:
    real.resize(width, 700)
    assert suggested(qtbot, real, "能源局")
    assert real.width() == width
    assert real.bar.field.width() >= 150
    popup, ground = real.suggestions, real.centralWidget()
    assert popup.width() >= min(400, ground.width() - 16)
    assert ground.rect().contains(popup.geometry())


def test_import_and_export_are_named_where_there_is_room(window: MainWindow) -> None:
    for width, named in ((1360, True), (440, False), (1360, True)):
        window.resize(width, 700)
        buttons = [each for each in window.bar.findChildren(QToolButton) if each.objectName() == "exportButton"]
        styles = {each.toolButtonStyle() for each in buttons}
        assert styles == {_STYLE.ToolButtonTextBesideIcon if named else _STYLE.ToolButtonIconOnly}
