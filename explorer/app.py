"""Composition root of the window: font, language, look, crash guard, library, window."""

from functools import partial
from pathlib import Path

from pylopdf_fonts_zh_cn import sans_path
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from explorer import __version__
from explorer.settings import Settings
from explorer.ui.crash import CrashGuard
from explorer.ui.fonts import interface_font
from explorer.ui.librarian import Librarian, Services
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from explorer.workflow import (
    export_sheets,
    find_entry,
    import_files,
    load_settings,
    open_library,
    run_query,
    save_settings,
)


def main(argv: list[str], library: Path) -> int:
    """Open the window on the library in ``library`` and return the exit code."""
    app = make_application(argv)
    guard = CrashGuard(library / "explorer.log", app)
    guard.install()
    preferences = Preferences(load_settings(library), app)
    window = make_window(app, preferences)

    def keep(settings: Settings) -> None:
        window.librarian.write(partial(save_settings, library, settings))

    preferences.due.connect(keep)
    window.show()
    window.librarian.open(library)
    code = app.exec()
    window.librarian.close()
    if preferences.unkept:
        save_settings(library, preferences.current)
    return code


def make_application(argv: list[str]) -> QApplication:
    """Return an application that speaks Chinese in a Chinese font."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(argv)
    app.setApplicationName("explorer")
    app.setApplicationDisplayName("川渝双碳行动方案知识库")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("explorer")
    app.setFont(interface_font(sans_path()))
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app


def make_window(app: QApplication, preferences: Preferences | None = None) -> MainWindow:
    """Return the window over the real workflow; its library is not open yet."""
    librarian = Librarian(Services(open_library, run_query, find_entry, export_sheets, import_files), app)
    return MainWindow(librarian, Theme(app), preferences)
