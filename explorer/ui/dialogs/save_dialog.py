"""Asking where a table is written, and in which format."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.ui.dialogs.file_dialog import file_dialog

_FORMATS = ("xlsx", "docx", "pdf", "csv", "html", "md")


def ask_target(parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a dialog for a file called ``name``; ``chosen`` gets its path when the user has decided."""
    dialog = file_dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{suffix.upper()} (*.{suffix})" for suffix in _FORMATS])
    dialog.setDefaultSuffix(_FORMATS[0])
    dialog.filterSelected.connect(lambda picked: dialog.setDefaultSuffix(picked.rpartition(".")[2].rstrip(")")))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()
    return dialog
