"""What became of files that were to be taken in, in words."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.ui.counted import counted
from explorer.ui.document_words import time_words
from explorer.ui.sentence_words import sentence_words

if TYPE_CHECKING:
    from explorer.workflow.importing import Imported, ImportReport, Refused


def summary(report: "ImportReport") -> str:
    """Return in a sentence or two what became of the files."""
    if not report.is_batch:
        return "\n".join((*(taken_words(taken) for taken in report.files), *map(refused_words, report.failed)))
    return _tr("{}。").format(counts(report))


def counts(report: "ImportReport") -> str:
    """Return how many files were taken in, were there already, were refused and are left."""
    known = sum(taken.is_known for taken in report.files)
    tasks = sum(taken.tasks for taken in report.files if not taken.is_known)
    warnings = sum(len(taken.warnings) for taken in report.files if not taken.is_known)
    parts = [counted(_tr("导入了 {} 份文件，共 {} 项任务"), len(report.files) - known, tasks)]
    if known:
        parts.append(_tr("{} 份已在资料库中").format(known))
    if report.failed:
        parts.append(_tr("{} 份没有导入").format(len(report.failed)))
    if warnings:
        parts.append(counted(_tr("{} 条提示"), warnings))
    if report.left:
        parts.append(_tr("还剩 {} 份").format(report.left))
    return _tr("；").join(parts)


def taken_words(taken: "Imported") -> str:
    """Return what was found in a file and what to know of it."""
    if taken.older:
        return older_words(taken)
    if taken.is_known:
        return _tr("《{}》已在资料库中，未重复导入。").format(title_of(taken))
    words = _tr("已导入《{}》：任务 {} 项，条目 {} 个。")
    return "\n".join(
        (counted(words, title_of(taken), taken.tasks, len(taken.plan.sections)), *map(sentence_words, taken.warnings))
    )


def older_words(taken: "Imported") -> str:
    """Return when an old version was imported that came again, and when the one that the library holds."""
    words = _tr("这是《{}》的旧版本，{}导入过；资料库中是{}导入的新版本，没有替换。")
    return words.format(title_of(taken), time_words(taken.older), time_words(taken.newer))


def refused_words(refused: "Refused") -> str:
    """Return why a file was not taken in and what to do."""
    return _tr("没有导入 {}：{}").format(Path(refused.file).name, sentence_words(str(refused.error)))


def title_of(taken: "Imported") -> str:
    """Return the title of a document, or the name of the file where it has none."""
    return taken.plan.document.metadata.title or Path(taken.file).name


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)
