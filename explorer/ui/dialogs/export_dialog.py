"""Asking where an export goes and in which format."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.domain.query import Query
from explorer.domain.sheet import Layout

_FORMATS = (
    ("Word", "docx"), ("Excel", "xlsx"), ("PDF", "pdf"), ("Markdown", "md"), ("HTML", "html"), ("CSV", "csv"),
    ("JSON", "json"),
)  # fmt: skip

_NAME_LENGTH = 24


def ask_target(parent: QWidget, layout: Layout, query: Query, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a save dialog; ``chosen`` gets the file when the user has picked one."""
    dialog = QFileDialog(parent, _tr("导出"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters([_tr("{} 文件 (*.{})").format(name, suffix) for name, suffix in _FORMATS])
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(_suffix(words)))
    dialog.setDefaultSuffix(_FORMATS[0][1])
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
    dialog.selectFile(file_name(layout, query))
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()
    return dialog


def file_name(layout: Layout, query: Query) -> str:
    """Propose a name that says what is in the file: 任务清单_重庆市能源局."""
    parts = [layout.label, query.text, *(selection.value for selection in query.where)]
    name = "_".join(part for part in parts if part)
    return re.sub(r'[\\/:*?"<>|\s]+', "_", name)[:_NAME_LENGTH].strip("_.")


def _suffix(words: str) -> str:
    return words.rpartition("*.")[2].rstrip(")")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
