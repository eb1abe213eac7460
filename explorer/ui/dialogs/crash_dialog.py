"""What the user sees when something unforeseen went wrong."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from explorer.ui.widgets.sizing import resize_on_screen


class CrashDialog(QDialog):
    """The report, with a button to copy it; the program goes on when the dialog is closed."""

    def __init__(self, report: str, log: str, parent: QWidget | None = None) -> None:
        """Show ``report``, which also went into the file ``log``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序遇到意外错误"))
        resize_on_screen(self, 760, 480)
        words = QLabel(
            self.tr(
                "程序遇到没有预料到的错误，可以继续使用；如果反复出现，请把下面的报告发给维护人员。\n报告已记入 {}"
            ).format(log)
        )
        words.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("错误报告"))
        copy = QPushButton(self.tr("复制报告"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = QPushButton(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(text, 1)
        column.addLayout(buttons)
