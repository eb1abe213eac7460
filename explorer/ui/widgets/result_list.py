"""The list of what was found."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from explorer.ui.widgets.wrapped_list import WrappedList


class ResultList(WrappedList):
    """A list that tells going past a row from asking for it.

    Signals:
        passed: the arrow keys reached another row.
        asked: an index was clicked, or Enter pressed on it (then ``True``).
    """

    passed = Signal()
    asked = Signal(QModelIndex, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.clicked.connect(lambda index: self.asked.emit(index, False))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let only the left button choose rows: the last one is what the reader shows."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Announce where the keys lead."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and before.isValid():
            self.asked.emit(before, True)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.passed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as keys arrive."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(
                self.model().index(0, 0), self.selectionModel().SelectionFlag.NoUpdate
            )
