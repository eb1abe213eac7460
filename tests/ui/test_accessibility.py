"""Every widget of every view, in both languages: it has a name, Tab gets there, its words fit and are English."""

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
from tests.gallery.scenes import SCENES, Scene, view_scenes
from tests.ui import walk
from tests.ui.hands import settle
from tests.ui.real import REAL

SMALLEST = (1093, 614)
"""1366 × 768 at 125 %."""


@pytest.fixture(scope="module", params=[CHINESE, ENGLISH])
def language(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[str]:
    assert theme  # it speaks Chinese until now
    speak(qapp, request.param)
    yield request.param
    speak(qapp, CHINESE)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, library: Path, language: str) -> Iterator[MainWindow]:
    window = MainWindow(Librarian(REAL), theme)
    assert window.commands.action("quit").text() == {CHINESE: "退出", ENGLISH: "Quit"}[language]
    qtbot.addWidget(window)
    window.resize(*SMALLEST)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.answered, timeout=60_000):
        window.librarian.open(library)
    settle(qtbot, window)
    yield window
    window.close()


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
