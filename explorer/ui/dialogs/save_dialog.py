"""Asking where a table is written, and in which format."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_FORMATS = ("xlsx", "docx", "pdf", "csv", "html", "md")


def ask_target(parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a dialog for a file called ``name``; ``chosen`` gets its path when the user has decided."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{suffix.upper()} (*.{suffix})" for suffix in _FORMATS])
    dialog.setDefaultSuffix(_FORMATS[0])
    dialog.filterSelected.connect(lambda picked: dialog.setDefaultSuffix(picked.rpartition(".")[2].rstrip(")")))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()
    return dialog
