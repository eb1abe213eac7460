"""The headings of a document as a list: indented, which screen readers read better than a tree."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.whole_plan import OutlineRow

Index = QModelIndex | QPersistentModelIndex

_INDENT = "\u3000"


class OutlineModel(QAbstractListModel):
    """One row for each heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()

    def show(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show another outline."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of headings."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading, indented; in words for the pointer and for screen readers."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _INDENT * row.depth + row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _tr("第 {} 级：{}").format(row.depth + 1, row.words)
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlineModel", text)
