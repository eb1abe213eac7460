"""What the user has set, while the window is open: read by whoever needs it, changed in one place, kept in time."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter

from explorer.settings import Settings

_KEEP = 800
"""Milliseconds after the last change until it is written: a splitter being dragged changes with each pixel."""


class Preferences(QObject):
    """The settings in force.

    ``app`` reads them before the window is made and writes what is left to write after it is gone: the one file read,
    and the one written, on the GUI's thread, when nobody sees it. All other writing is left to who hears ``due``.

    Signals:
        changed: other ``Settings`` are in force.
        due: ``Settings`` that are to be written now.
    """

    changed = Signal(object)
    due = Signal(object)

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        """Put ``settings`` in force."""
        super().__init__(parent)
        self.current = settings or Settings()
        self._kept = self.current
        self._later = QTimer(self, singleShot=True, interval=_KEEP)
        self._later.timeout.connect(self._announce)

    @property
    def unkept(self) -> bool:
        """Whether something has changed that nobody has been told to write."""
        return self.current != self._kept

    def change(self, **values: Any) -> None:
        """Put other values of some settings in force."""
        settings = replace(self.current, **values)
        if settings != self.current:
            self.current = settings
            self._later.start()
            self.changed.emit(settings)

    def hold(self, name: str, splitter: QSplitter) -> None:
        """Give ``splitter`` the sizes it was left with, if it has ever been moved, and keep those it is moved to."""
        sizes = self.current.splitters.get(name, ())
        if len(sizes) == splitter.count():
            splitter.setSizes(sizes)
        splitter.splitterMoved.connect(lambda _position, _index: self._hold_sizes(name, splitter))

    def place(self, window: QMainWindow) -> None:
        """Put ``window`` where it was left; Qt sees to it that it is on a screen."""
        if self.current.geometry:
            window.restoreGeometry(QByteArray.fromBase64(self.current.geometry.encode()))

    def remember_place(self, window: QMainWindow) -> None:
        """Keep where ``window`` is; it is about to go, and what is to be written is left to ``app``."""
        self.change(geometry=window.saveGeometry().toBase64().toStdString())
        self._later.stop()

    def _hold_sizes(self, name: str, splitter: QSplitter) -> None:
        sizes = tuple(splitter.sizes())
        if 0 not in sizes:  # a panel that is put away for want of room has no width to remember
            self.change(splitters={**self.current.splitters, name: sizes})

    def _announce(self) -> None:
        if self.unkept:
            self._kept = self.current
            self.due.emit(self.current)
