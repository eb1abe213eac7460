"""The application that the window is part of: its font, its language, its size, its input method."""

import os
import sys

from pylopdf_fonts_zh_cn import sans_path
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from explorer import __version__
from explorer.settings import Settings
from explorer.ui.fonts import interface_font
from explorer.ui.input_method import input_module, input_plugins
from explorer.ui.language import pick_language, speak


def make_application(argv: list[str], settings: Settings | None = None) -> QApplication:
    """Return an application in a Chinese font that speaks the language and has the size that are set."""
    settings = settings or Settings()
    _prepare(settings.scale)
    app = QApplication([*argv, "-style", "fusion"])
    app.setApplicationName("explorer")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("explorer")
    app.setFont(interface_font(sans_path()))
    speak(app, pick_language(settings.language, QLocale.system().language()))
    return app


def _prepare(scale: int) -> None:
    """Settle what Qt reads once, before there is an application."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    if scale != Settings().scale:
        os.environ["QT_SCALE_FACTOR"] = str(scale / 100)
    module = input_module(os.environ, input_plugins()) if sys.platform == "linux" else None
    if module:
        os.environ["QT_IM_MODULE"] = module
