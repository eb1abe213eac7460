"""A monkey at the window: ``python -m tests.ui.monkey [--seconds N] [--seed S] [--library bundled|plans|large]``.

It does what users do in an order nobody would choose, closes the window in the middle of work and opens it again. What
Python or Qt complain of is printed with the acts before it, and the exit code is 1. A seed repeats the choices; how
far work has come at each of them is up to the machine. Nothing outside the program is opened or asked.
"""

import argparse
import faulthandler
import gc
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from explorer.app import TURN
from explorer.domain.progress import Job
from explorer.settings import Settings
from explorer.ui.application import make_application
from explorer.ui.language import CHINESE, ENGLISH, speak
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from explorer.workflow.importing import import_files
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from tests.bench.corpora import statutes
from tests.ui.monkey_acts import Acts
from tests.ui.monkey_files import PLANS, answer, food
from tests.ui.real import REAL

_PAUSES = (0, 0, 5, 20, 60, 200)
"""Milliseconds between two acts."""
_SCREENLESS = ("This plugin does not support", "Mouse event")
"""How what Qt says of a screen that is none begins."""
_PARAGRAPHS = 5_000
_HANGING = 120
"""Seconds after which an act is taken for one that never ends: the stacks are printed and the process ends."""


class Monkey(QObject):
    """Opens and closes the window, lets one act follow the other, and notes what is complained of."""

    def __init__(self, app: QApplication, chance: random.Random, library: str, folder: Path) -> None:
        super().__init__()
        self.complaints: set[str] = set()
        self.acts = Acts(app, chance, food(folder / "food"), folder / "out")
        self._app, self._chance, self._folder = app, chance, folder
        self._settings, self._is_acting = Settings(), False
        self._adds_plans = library == "plans"
        self._statutes = statutes(_PARAGRAPHS) if library == "large" else ()

    def open(self) -> None:
        """Open the window on the library, as it was left, in one of the languages."""
        speak(self._app, self._chance.choice((CHINESE, CHINESE, ENGLISH)))
        self._theme = Theme(self._app, self._settings.theme, self._settings.text_zoom)
        self._preferences = Preferences(self._settings, self._app)
        services = replace(REAL, open_library=self._open_library)
        self._window = self.acts.window = MainWindow(Librarian(services, self._app), self._theme, self._preferences)
        self._window.navigator.asking.answered.connect(self._window.guidance.offer_tour)
        self._window.show()
        self._window.librarian.open(self._folder / "library")

    def close(self) -> None:
        """Close the window, whatever is under way."""
        self._window.close()
        self._settings = self._preferences.current
        for each in (self._window, self._window.librarian, self._preferences, self._theme):
            each.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del self._window, self._theme, self._preferences, self.acts.window
        # No lane of the next window must sweep up this one: Qt's objects die where they live.
        gc.unfreeze()
        gc.collect()

    def act_until(self, end: float) -> None:
        """Let one act follow the other until the clock shows ``end``."""
        loop = QEventLoop()

        def turn() -> None:
            is_over = time.monotonic() > end
            if is_over and not self._is_acting:
                loop.quit()
                return
            QTimer.singleShot(self._chance.choice(_PAUSES), turn)
            if self._is_acting:
                self.acts.get_on()
            else:
                self._act()

        QTimer.singleShot(0, turn)
        loop.exec()

    def _act(self) -> None:
        faulthandler.dump_traceback_later(_HANGING, exit=True)
        self._is_acting = True
        try:
            if self.acts.do_one():
                self.close()
                self.open()
        finally:
            self._is_acting = False

    def _open_library(self, folder: Path) -> Job[Session]:
        adds = self._adds_plans and not folder.exists()
        session = yield from open_library(folder)
        if adds:
            yield from import_files(session, tuple(sorted(PLANS.glob("*.txt"))))
        if self._statutes:
            session.show((*session.plans, *self._statutes))
        return session

    def complain(self, words: str) -> None:
        """Print a complaint that was not heard before, with what was done before it."""
        if words not in self.complaints:
            self.complaints.add(words)
            sys.stdout.write("\n".join(("", f"=== {words}", "--- after", *self.acts.last, "")))

    def hear_qt(self, _kind: object, _context: object, words: str) -> None:
        """Take what Qt has to say."""
        if not words.startswith(_SCREENLESS):
            self.complain(f"{words}\n{''.join(traceback.format_stack(limit=6)[:-1])}")

    def hear_python(self, kind: Any, error: Any, trace: Any) -> None:
        """Take an exception that nobody caught."""
        self.complain("".join(traceback.format_exception(kind, error, trace)))

    def listen(self) -> None:
        """Hear all complaints; answer the dialogs for files, and let nothing outside be opened."""
        faulthandler.enable()
        qInstallMessageHandler(self.hear_qt)
        sys.excepthook = self.hear_python
        threading.excepthook = lambda args: self.hear_python(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self.hear_python(args.exc_type, args.exc_value, args.exc_traceback)
        outside: Any = QDesktopServices  # PySide takes the method as text, its stubs want bytes
        for scheme in ("file", "http", "https", "mailto"):
            outside.setUrlHandler(scheme, self, "open_outside")
        dialogs: Any = QFileDialog
        dialogs.open = lambda dialog, *_: QTimer.singleShot(0, partial(answer, dialog, self.acts))
        dialogs.getExistingDirectory = staticmethod(lambda *_, **__: str(self.acts.out))

    @Slot(QUrl)
    def open_outside(self, url: QUrl) -> None:
        """Open nothing."""
        self.acts.add("outside", url.toString())


def main() -> int:
    """Let the monkey act and return the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--library", default="bundled", choices=("bundled", "plans", "large"))
    asked = parser.parse_args()
    sys.setswitchinterval(TURN)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder, before = Path(name), Path.cwd()
        for each in ("out", "home/Documents"):
            (folder / each).mkdir(parents=True)
        os.environ |= {"HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"}
        app = make_application(sys.argv[:1])
        app.setQuitOnLastWindowClosed(False)
        monkey = Monkey(app, random.Random(asked.seed), asked.library, folder)  # noqa: S311 - nothing is secret
        monkey.listen()
        monkey.open()
        os.chdir(folder / "out")  # what is typed as a name is written here
        monkey.act_until(time.monotonic() + asked.seconds)
        monkey.close()
        app.clipboard().clear()  # without a screen it outlives Python, and what Python put there with it
        os.chdir(before)
    faulthandler.cancel_dump_traceback_later()
    sys.stdout.write(f"{monkey.acts.count} acts, {len(monkey.complaints)} complaints\n")
    return int(bool(monkey.complaints))


if __name__ == "__main__":
    sys.exit(main())
