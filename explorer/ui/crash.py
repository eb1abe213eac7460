"""The last resort: what nobody caught is written to a log and shown with all that helps to mend it."""

import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from explorer import __version__

if TYPE_CHECKING:
    from explorer.ui.dialogs.crash_dialog import CrashDialog


class CrashGuard(QObject):
    """Takes the excepthooks over; one dialog at a time, whatever thread the error comes from."""

    _reported = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        """Write reports to ``log``."""
        super().__init__(parent)
        self._log = log
        self._dialog: CrashDialog | None = None
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what nobody caught from now on."""
        sys.excepthook = self.report
        threading.excepthook = lambda args: self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def report(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Log an error and have it shown; an interrupt just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        words = describe(kind, error, trace)
        sys.stderr.write(words)
        self._write(words)
        self._reported.emit(words)

    def _write(self, words: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now():%Y-%m-%d %H:%M:%S}\n{words}\n")
        except OSError as error:
            sys.stderr.write(f"{error}\n")

    def _show(self, words: str) -> None:
        from explorer.ui.dialogs.crash_dialog import CrashDialog

        if self._dialog is None:
            self._dialog = CrashDialog(words, str(self._log), QApplication.activeWindow())
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def describe(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Return versions and traceback as text."""
    import platform  # it is slow to load, and most starts end without a crash

    versions = (
        f"川渝双碳行动方案知识库 {__version__}",
        f"Python {platform.python_version()} · PySide {PySide6.__version__} · Qt {qVersion()}",
        f"{platform.platform()} · {QApplication.platformName()}",
    )
    return "\n".join((*versions, "", "".join(traceback.format_exception(kind, error, trace))))
