"""Composition root of the window: font, language, look, crash guard, library, window."""

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.domain.progress import Job
from explorer.settings import Settings
from explorer.ui.application import make_application
from explorer.ui.crash import CrashGuard
from explorer.ui.librarian import Librarian, Services
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session, find_entry, find_marks, run_query
from explorer.workflow.settings import load_settings, save_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from explorer.workflow.importing import ImportReport

_GARBAGE = 20_000
"""New objects after which the collector looks for garbage among them."""
TURN = 0.0005
"""Seconds after which a lane at work lets the window have its turn; with 5 ms, as Python has it, painting drags."""


def main(argv: list[str], library: Path) -> int:
    """Open the window on the library in ``library`` and return the exit code."""
    sys.setswitchinterval(TURN)
    settings = load_settings(library)
    app = make_application(argv, settings)
    guard = CrashGuard(library / "explorer.log", app)
    guard.install()
    preferences = Preferences(settings, app)
    window = make_window(app, preferences)

    def keep(settings: Settings) -> None:
        window.librarian.write(partial(save_settings, library, settings))

    preferences.due.connect(keep)
    window.navigator.asking.answered.connect(window.guidance.offer_tour)
    window.show()
    window.librarian.open(library)
    gc.freeze()  # neither window nor modules are garbage: nobody need wait while they are looked through
    gc.set_threshold(_GARBAGE)
    code = app.exec()
    window.librarian.close()
    if preferences.unkept:
        save_settings(library, preferences.current)
    return code


def make_window(app: "QApplication", preferences: Preferences | None = None) -> MainWindow:
    """Return the window over the real workflow; its library is not open yet."""
    preferences = preferences or Preferences(parent=app)
    services = Services(partial(open_library, mend=False), run_query, find_entry, find_marks, _import_files)
    librarian = Librarian(services, app)
    theme = Theme(app, preferences.current.theme, preferences.current.text_zoom)
    return MainWindow(librarian, theme, preferences)


def _import_files(session: Session, paths: tuple[Path, ...]) -> "Job[ImportReport]":
    from explorer.workflow.importing import import_files  # what the first paint does without is imported when used

    return import_files(session, paths)
