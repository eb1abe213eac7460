"""The line at the bottom: what was understood, how much was found, how long it took, and work under way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from explorer.domain.progress import Progress
from explorer.domain.query import Results
from explorer.ui.counted import counted
from explorer.ui.engine_words import engine_words
from explorer.ui.widgets.elided_label import ElidedLabel


class StatusLine(QStatusBar):
    """Words on the left, progress on the right.

    Signals:
        cancelled: the work under way is to be stopped.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("状态"))
        self.setSizeGripEnabled(False)
        self._understood, self._found, self._work = ElidedLabel(), QLabel(), QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._cancel = QPushButton(self.tr("取消"))
        self._cancel.setProperty("look", "quiet")
        self._cancel.setAccessibleName(self.tr("取消正在进行的工作"))
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._understood, 1)
        for widget in (self._work, self._bar, self._cancel, self._found):
            self.addPermanentWidget(widget)
        self.hide_progress()

    def show_results(self, results: Results, seconds: float) -> None:
        """Say how the query was understood and what came of it."""
        self._understood.setText(
            self.tr("理解为：{}").format(engine_words(results.understood)) if results.understood else ""
        )
        time = self.tr("不到 1 毫秒") if seconds < 0.001 else self.tr("{:.0f} 毫秒").format(seconds * 1000)
        only_near = results.hits and not results.total  # how many of those there are stands above their list
        self._found.setText(time if only_near else counted(self.tr("共 {} 项 · {}"), results.total, time))

    def show_progress(self, progress: Progress, stoppable: bool) -> None:
        """Show how far the work is, and offer to stop it where that can be done."""
        self._work.setText(engine_words(progress.message))
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)  # in sight it would be painted at once, and with it all that waits to be
        for widget in (self._work, self._bar):
            widget.show()
        self._cancel.setVisible(stoppable)

    def hide_progress(self) -> None:
        """Show no progress: the work is over."""
        for widget in (self._work, self._bar, self._cancel):
            widget.hide()
