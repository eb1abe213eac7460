"""What was removed from the library, and its ways back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from explorer.domain.documents import TrashedRow
from explorer.ui.models.cell_model import CellModel
from explorer.ui.models.document_rows import trash_heads, trash_rows
from explorer.ui.theme import Theme
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.row_table import RowTable

_WIDTHS = (560, 160)


class TrashPanel(QFrame):
    """A table with a button to take back what is chosen, and one to give up everything.

    Signals:
        restored: id of the document that is to come back.
        emptied: everything is to be given up.
    """

    restored = Signal(str)
    emptied = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make a panel without rows."""
        super().__init__()
        self.setObjectName("reader")
        self.model = CellModel(trash_heads(), self)
        self.table = RowTable(self.model, self.tr("回收站"), _WIDTHS)
        self.restore, self.empty = QPushButton(self.tr("恢复")), QPushButton(self.tr("清空回收站…"))
        self.restore.setToolTip(self.tr("放回资料库，笔记、收藏和更正随之恢复"))
        words = QLabel(self.tr("移除的文件在这里等着恢复；它们的笔记、收藏和更正都还在。"))
        words.setObjectName("quietWords")
        words.setWordWrap(True)
        bar = QFrame()
        bar.setObjectName("pageBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(words, 1)
        row.addWidget(self.restore)
        row.addWidget(self.empty)
        nothing = EmptyState("trash", theme)
        nothing.say(self.tr("回收站是空的"), self.tr("移除的文件会放在这里，可以恢复。"))
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.table.activated.connect(lambda index: self.restored.emit(self.model.key(index.row())))
        self.restore.clicked.connect(lambda: self.restored.emit(self.model.key(self.table.currentIndex().row())))
        self.empty.clicked.connect(self.emptied)

    def show_rows(self, rows: Sequence[TrashedRow]) -> None:
        """Show what is in the trash."""
        at = self.table.currentIndex().row()
        self.model.show(trash_rows(rows))
        self._stack.setCurrentIndex(1 if rows else 0)
        self.table.setCurrentIndex(self.model.index(min(max(at, 0), len(rows) - 1), 0))
        for button in (self.restore, self.empty):
            button.setEnabled(bool(rows))
