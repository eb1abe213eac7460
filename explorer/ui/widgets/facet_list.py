"""The list of facets, with what mouse and keys do in it."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent

from explorer.ui.models.facet_model import ROW, GroupRow
from explorer.ui.widgets.wrapped_list import WrappedList


class FacetList(WrappedList):
    """A list that tells an act on a row from an act against it.

    Signals:
        acted: a click on an index, or Enter or Space on one that is no heading.
        refused: Alt+click or the minus key on an index.
        folded: Left (``False``) or Right (``True``) on an index, or Enter or Space on a heading.
        menu_asked: the menu of the row at a point is wanted.
    """

    acted = Signal(QModelIndex)
    refused = Signal(QModelIndex)
    folded = Signal(QModelIndex, bool)
    menu_asked = Signal(QPoint)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce clicks with the left button."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            refused = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.refused if refused else self.acted).emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Announce the keys that act on the current row."""
        index, row = self.currentIndex(), self.currentIndex().data(ROW)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            if isinstance(row, GroupRow):
                self.folded.emit(index, not row.open)
            else:
                self.acted.emit(index)
        elif event.key() == Qt.Key.Key_Minus and index.isValid():
            self.refused.emit(index)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() and index.isValid():
            self.folded.emit(index, event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, by key for that of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.visualRect(self.currentIndex()).center() if by_key else event.pos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as keys arrive."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
