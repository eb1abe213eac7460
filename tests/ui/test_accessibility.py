"""Every widget of every view, in both languages: it has a name, Tab gets there, its words fit and are English."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.language import CHINESE, ENGLISH
from explorer.ui.main_window import MainWindow
from tests.gallery.scenes import SCENES, Scene, view_scenes
from tests.ui import walk
from tests.ui.hands import settle

SMALLEST = (1093, 614)
"""1366 × 768 at 125 %."""


@pytest.fixture
def window(qtbot: QtBot, first_window: MainWindow, language: str) -> MainWindow:
    assert first_window.commands.action("quit").text() == {CHINESE: "退出", ENGLISH: "Quit"}[language]
    first_window.resize(*SMALLEST)
    settle(qtbot, first_window)
    return first_window


def scenes() -> tuple[Scene, ...]:
    return (*view_scenes(), *SCENES)


def test_every_scene_can_be_used_without_seeing_and_without_a_mouse(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    plans: list[object] = []
    window.librarian.call(lambda session: session.plans, plans.append)
    settle(qtbot, window)
    content = walk.content_of(plans[0])  # pyright: ignore[reportArgumentType] - a tuple of plans
    faults: list[str] = []
    for scene in scenes():
        top = scene.set(window)
        settle(qtbot, window)
        with qtbot.waitActive(top):
            top.activateWindow()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # room for the words that have just come
        found = [*walk.nameless(top), *walk.cut_off(top)]
        found += walk.chinese(top, content + window.bar.field.text()) if language == ENGLISH else []
        if not window.palette_box.isVisible():
            found += walk.unreachable(top)
        faults += [f"{scene.name}: {fault}" for fault in found]
        window.palette_box.close_up()
        if top is not window:
            top.close()
    assert not faults, "\n".join(dict.fromkeys(faults))
