"""Choosing columns and their order: ticked ones are exported, from top to bottom."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.ui.sheet_words import sheet_words

_CODE = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnList(QWidget):
    """A list to tick and to drag; Alt+↑ and Alt+↓ move a column, too.

    Signals:
        changed: other columns are chosen, or in another order.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._own: tuple[str, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("列"))
        self.list.setAccessibleDescription(self.tr("空格勾选，Alt+↑、Alt+↓ 调整次序"))
        self.list.setToolTip(self.tr("勾选要导出的列，拖动或按 Alt+↑、Alt+↓ 调整次序"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda *_: self.changed.emit())
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda by=by: self.move_column(by))
        self._reset = QPushButton(self.tr("恢复本版式的列"))
        self._reset.setProperty("look", "quiet")
        self._reset.clicked.connect(self.reset)
        row = QHBoxLayout()
        row.addWidget(self._reset)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addLayout(row)

    def offer(self, heads: Mapping[str, str], own: Sequence[str], chosen: Sequence[str]) -> None:
        """Offer the columns ``heads``; ``own`` are the layout's, ``chosen`` those the user wants, if any."""
        self._heads, self._own = heads, tuple(own)
        self._show([code for code in chosen if code in heads] or own)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes ticked, in order; none where they are just the layout's own."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = tuple(item.data(_CODE) for item in items if item.checkState() is _CHECKED)
        return () if ticked == self._own else ticked

    def reset(self) -> None:
        """Go back to the layout's own columns."""
        self._show(self._own)
        self.changed.emit()

    def move_column(self, by: int) -> None:
        """Move the current column up or down."""
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentItem(item)
            self.changed.emit()

    def sizeHint(self) -> QSize:
        """Show some seven columns."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * 13)

    def _show(self, ticked: Sequence[str]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for code in (*ticked, *(code for code in self._heads if code not in ticked)):
            item = QListWidgetItem(sheet_words(self._heads[code]), self.list)
            item.setData(_CODE, code)
            item.setCheckState(_CHECKED if code in ticked else _UNCHECKED)
        self.list.blockSignals(False)
