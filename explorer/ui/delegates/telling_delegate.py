"""What is cut short in a row of a list, told whole where the mouse rests."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from explorer.ui.qt_fields import RowOption, row_option


class TellingDelegate(QStyledItemDelegate):
    """Tells the words of a row only where they are cut short: else they would hide the rows below for nothing."""

    def is_cut(self, style: RowOption, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether the row at ``index`` has less room than its words need."""
        raise NotImplementedError

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the words, or have those of another row go."""
        if index.isValid() and self.is_cut(row_option(option), index):
            return super().helpEvent(event, view, option, index)
        from PySide6.QtWidgets import QToolTip  # not at start

        QToolTip.hideText()
        return True
