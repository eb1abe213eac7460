"""Dialogs for files, as all of them begin: where the user's documents are, gone when they are closed."""

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def documents_folder() -> str:
    """Return the folder of the user's documents, or his home where there is none."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if QDir(documents).exists() else QDir.homePath()


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """Return a dialog for files that is not open yet."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(documents_folder())
    return dialog
