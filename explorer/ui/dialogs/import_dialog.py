"""Asking for files to take in, and saying what became of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from explorer.workflow.importing import ImportReport


def ask_files(parent: QWidget, chosen: Callable[[tuple[Path, ...]], object]) -> QFileDialog:
    """Open a dialog to pick files; ``chosen`` gets them when the user has."""
    dialog = QFileDialog(parent, _tr("导入方案文件"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([_tr("文本和 Markdown 文件 (*.txt *.md *.markdown)"), _tr("所有文件 (*)")])
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
    dialog.filesSelected.connect(lambda files: chosen(tuple(map(Path, files))))
    dialog.open()
    return dialog


def summary(report: "ImportReport") -> str:
    """Return in a sentence or two what became of the files."""
    if len(report.files) + len(report.failed) == 1:
        return details(report)
    tasks, warnings = (
        sum(taken.tasks for taken in report.files),
        sum(len(taken.warnings) for taken in report.files),
    )
    parts = [_tr("导入了 {} 份文件，共 {} 项任务").format(len(report.files), tasks)]
    if report.failed:
        parts.append(_tr("{} 份没有导入").format(len(report.failed)))
    if warnings:
        parts.append(_tr("{} 条提示").format(warnings))
    return "；".join(parts) + "。"


def details(report: "ImportReport") -> str:
    """Return what became of each file: what was found and what to know, or why it was not taken in."""
    lines: list[str] = []
    for taken in report.files:
        metadata = taken.plan.document.metadata
        title, sections = metadata.title or Path(taken.file).name, len(taken.plan.sections)
        lines.append(_tr("已导入《{}》：任务 {} 项，条目 {} 个。").format(title, taken.tasks, sections))
        lines.extend(taken.warnings)
    lines.extend(_tr("没有导入 {}：{}").format(Path(refused.file).name, refused.error) for refused in report.failed)
    return "\n".join(lines)


def show_details(parent: QWidget, report: "ImportReport") -> QDialog:
    """Open a window that says what became of each file."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("导入结果"))
    dialog.resize(640, 400)
    text = QPlainTextEdit(details(report))
    text.setReadOnly(True)
    text.setAccessibleName(_tr("导入结果"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.open()
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportDialog", text)
