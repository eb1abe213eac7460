"""A window over the sample library; nothing it started outlives a test."""

import gc
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pylopdf_fonts_zh_cn import sans_path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.settings import Settings
from explorer.ui.fonts import interface_font
from explorer.ui.history import SEARCH
from explorer.ui.language import CHINESE, ENGLISH, speak
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from tests.samples import open_session
from tests.ui.guard import Guard, guard
from tests.ui.hands import SIZE, settle
from tests.ui.real import REAL, noting
from tests.ui.sample import Shelf, make_services, make_shelf


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The look of the program, in its font and language."""
    qapp.setFont(interface_font(sans_path()))
    speak(qapp, CHINESE)
    return Theme(qapp)


@pytest.fixture
def zoomed(theme: Theme) -> Iterator[None]:
    """Text is larger for a while: the next test has it as large as at first."""
    yield
    theme.enlarge(100)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """English is spoken."""
    speak(qapp, ENGLISH)
    yield
    speak(qapp, CHINESE)


@pytest.fixture(scope="module", params=[CHINESE, ENGLISH])
def language(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[str]:
    """The language that is spoken: each in turn."""
    assert theme  # it speaks Chinese until now
    speak(qapp, request.param)
    yield request.param
    speak(qapp, CHINESE)


@pytest.fixture(autouse=True)
def held_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    """Let no test pass in which the window waits for a file, a database or an engine."""
    with guard(monkeypatch) as standing:
        yield standing
    assert standing.offences == []


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) <= before
    if QGuiApplication.instance() is not None:
        # The clipboard without a screen outlives Python, and what Python put there with it.
        QGuiApplication.clipboard().clear()
        # Windows that are gone must not be swept up by a thread of the next one: Qt's objects die where they live.
        gc.unfreeze()
        gc.collect()


@pytest.fixture
def shelf() -> Shelf:
    """The sample library."""
    return make_shelf()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shelf: Shelf, tmp_path: Path) -> Iterator[MainWindow]:
    """The main window, open on the sample library, with the first answer shown."""
    librarian = Librarian(make_services(shelf))
    window = MainWindow(librarian, theme, Preferences(Settings(view=SEARCH)))
    qtbot.addWidget(window)
    window.resize(*SIZE)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.asking.answered):
        librarian.open(tmp_path)
    settle(qtbot, window)
    yield window
    shelf.gate.set()
    window.close()
    assert shelf.closed


@pytest.fixture(scope="session")
def made_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the bundled plan, its index made, to be copied."""
    folder = tmp_path_factory.mktemp("library")
    with closing(open_session(folder)):
        return folder


@pytest.fixture
def library(made_library: Path) -> Iterator[Path]:
    """A library of the test's own: what is read, chosen and kept is remembered in it."""
    with TemporaryDirectory() as folder:
        yield Path(shutil.copytree(made_library, Path(folder, "library")))


@pytest.fixture
def threads() -> set[int]:
    """The threads that called the workflow."""
    return set()


@pytest.fixture
def real(qtbot: QtBot, theme: Theme, library: Path, threads: set[int]) -> Iterator[MainWindow]:
    """The main window, open on the bundled plan, with the first answer shown."""
    window = MainWindow(Librarian(noting(threads)), theme, Preferences(Settings(view=SEARCH)))
    qtbot.addWidget(window)
    window.resize(*SIZE)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.asking.answered, timeout=30_000):
        window.librarian.open(library)
    settle(qtbot, window)
    yield window
    window.close()


@pytest.fixture
def first_window(qtbot: QtBot, theme: Theme, library: Path, language: str) -> Iterator[MainWindow]:
    """The main window as it opens for the first time, on the bundled plan, in each language."""
    assert language
    window = MainWindow(Librarian(REAL), theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.asking.answered, timeout=60_000):
        window.librarian.open(library)
    settle(qtbot, window)
    yield window
    window.close()
