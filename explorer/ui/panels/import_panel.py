"""An import under way, and what became of each file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from explorer.ui.counted import counted
from explorer.ui.document_words import changes_words, time_words
from explorer.ui.engine_words import engine_words
from explorer.ui.import_words import counts, title_of
from explorer.ui.page_writer import PageWriter
from explorer.ui.panels.text_page import TextPage
from explorer.ui.sentence_words import sentence_words
from explorer.ui.targets import ToDocument
from explorer.ui.theme import Theme
from explorer.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from explorer.workflow.importing import Imported, ImportProgress, ImportReport, Refused

_LISTED = 200
"""Files of a kind that are set out; beyond, the list says how many there are."""
_WIDE = 4000
_ENDLESS = 16777215
"""What Qt takes for no greatest height at all."""


class ImportPanel(QFrame):
    """A line that says how far it is, and below it the files: first those that failed, with what to do.

    Signals:
        followed: a ``Target`` to go to.
        cancelled: the import is to be stopped.
    """

    followed = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make a hidden panel."""
        super().__init__()
        self.setObjectName("importPanel")
        self.is_running = False
        self._failed = -1
        self._title, self._now = QLabel(), ElidedLabel()
        self._title.setObjectName("panelTitle")
        self.cancel, self.dismiss = QPushButton(self.tr("停止导入")), QPushButton(self.tr("收起"))
        self.skip = QPushButton(self.tr("跳过这份"))
        self.skip.setToolTip(self.tr("只跳过正在读的这一份，其余的继续导入"))
        self.skip.clicked.connect(self._skip)
        self._leave_out: Callable[[], None] | None = None
        self.cancel.setToolTip(self.tr("已经读完的文件会保留"))
        self.cancel.clicked.connect(self.cancelled)
        self.dismiss.clicked.connect(self.hide)
        self.text = TextPage(theme, self.tr("导入结果"))
        self.text.column = _WIDE
        self.text.followed.connect(self.followed)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._now, 1)
        head.addWidget(self.skip)
        head.addWidget(self.cancel)
        head.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.hide()

    def show_progress(self, progress: "ImportProgress") -> None:
        """Show how far the import is, and what failed so far."""
        report = progress.report
        self.is_running = True
        number = min(progress.done + 1, progress.total)
        self._title.setText(self.tr("正在导入 {}/{}").format(number, progress.total))
        self._now.setText(progress.file or engine_words(progress.message))
        self._leave_out = progress.skip
        self.skip.setVisible(progress.skip is not None)
        self.cancel.show()
        self.dismiss.hide()
        if len(report.failed) != self._failed:
            self._failed = len(report.failed)
            self._let_read(bool(report.failed))
            self.text.show_page(lambda writer: _write_failed(report, writer))
        self.show()

    def _skip(self) -> None:
        """Leave out the file that is read now; the next one has a wish of its own."""
        if self._leave_out is not None:
            self._leave_out()
            self._now.setText(self.tr("正在跳过……"))

    def end(self) -> None:
        """Go away where the import ended without a report."""
        if self.is_running:
            self.is_running = False
            self.hide()

    def show_report(self, report: "ImportReport") -> None:
        """Show what became of all files."""
        self.is_running, self._failed = False, -1
        self._title.setText(self.tr("导入停止了") if report.left else self.tr("导入完成"))
        self._now.setText(counts(report))
        self.skip.hide()
        self.cancel.hide()
        self.dismiss.show()
        self._let_read(True)
        self.text.show_page(lambda writer: _write_report(report, writer))
        self.show()

    def _let_read(self, has_words: bool) -> None:
        """Take no more room than the line above needs while there is nothing to read."""
        self.text.setVisible(has_words)
        self.setMaximumHeight(_ENDLESS if has_words else self.minimumSizeHint().height())


def _write_report(report: "ImportReport", writer: PageWriter) -> None:
    _write_failed(report, writer)
    for taken in report.files[:_LISTED]:
        _write_taken(taken, writer)
    _write_more(len(report.files) - _LISTED, writer)


def _write_failed(report: "ImportReport", writer: PageWriter) -> None:
    for refused in report.failed[:_LISTED]:
        _write_refused(refused, writer)
    _write_more(len(report.failed) - _LISTED, writer)


def _write_refused(refused: "Refused", writer: PageWriter) -> None:
    writer.paragraph(line=1.6, below=2)
    writer.words(_tr("没有导入  "), "danger", bold=True)
    writer.words(Path(refused.file).name, bold=True)
    writer.words(f"  {sentence_words(str(refused.error))}")


def _write_taken(taken: "Imported", writer: PageWriter) -> None:
    document = taken.plan.document.id
    writer.paragraph(line=1.6)
    writer.words(_tr("已有  ") if taken.is_known else _tr("已导入  "), "muted")
    writer.words(title_of(taken), "accent", target=ToDocument(document), tip=Path(taken.file).name)
    if taken.older:
        words = _tr("  旧版本，{}导入过；资料库中是{}导入的新版本，没有替换")
        writer.words(words.format(time_words(taken.older), time_words(taken.newer)), "muted")
    if taken.is_known:
        return
    writer.words(counted(_tr("  任务 {} 项，条目 {} 个"), taken.tasks, len(taken.plan.sections)), "muted")
    if taken.plan.doubts:
        words = _tr("，{} 处需要核对").format(len(taken.plan.doubts))
        writer.words(words, "accent", target=ToDocument(document))
    if taken.changes is not None:
        words = _tr("，新版本：{}").format(changes_words(taken.changes))
        writer.words(words, "accent", target=ToDocument(document, changes=True))


def _write_more(more: int, writer: PageWriter) -> None:
    if more > 0:
        writer.paragraph(line=1.6)
        writer.words(_tr("另有 {} 份").format(more), "muted")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportPanel", text)
