"""Asking for files, or a folder, to take in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.ui.dialogs.file_dialog import file_dialog

Chosen = Callable[[tuple[Path, ...]], object]


def ask_files(parent: QWidget, chosen: Chosen, suffixes: tuple[str, ...], *, several: bool = True) -> QFileDialog:
    """Open a dialog to pick files that end with ``suffixes``; ``chosen`` gets them when the user has."""
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog = _dialog(parent, _tr("导入文件") if several else _tr("导入新版本"), mode, chosen)
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog.setNameFilters([_tr("能导入的文件 ({})").format(patterns), _tr("所有文件 (*)")])
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, chosen: Chosen) -> QFileDialog:
    """Open a dialog to pick a folder; ``chosen`` gets it when the user has."""
    dialog = _dialog(parent, _tr("导入文件夹"), QFileDialog.FileMode.Directory, chosen)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, mode: QFileDialog.FileMode, chosen: Chosen) -> QFileDialog:
    dialog = file_dialog(parent, title)
    dialog.setFileMode(mode)
    dialog.filesSelected.connect(lambda files: chosen(tuple(map(Path, files))))
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportDialog", text)
