"""Rows of words under heads, each row with the key of what it stands for."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

KEY = Qt.ItemDataRole.UserRole
"""Role under which every cell gives the key of its row."""


class CellRow(Struct, frozen=True):
    """A row: its words, and the key of what it stands for."""

    key: str
    cells: tuple[str, ...]


class CellModel(QAbstractTableModel):
    """Shows rows in the order given."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        """Make a table without rows."""
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: Sequence[CellRow] = ()

    def show(self, rows: Sequence[CellRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def key(self, row: int) -> str:
        """Return the key of a row, empty beyond the last."""
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def row_of(self, key: str) -> int:
        """Return the row with ``key``, -1 where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a column."""
        is_head = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_head and section < len(self._heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words; the first cell of a row tells a screen reader the whole row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        words = row.cells[index.column()]
        if role == KEY:
            return row.key
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = list(zip(self._heads, row.cells, strict=True))
            whole = told if index.column() == 0 else told[index.column() : index.column() + 1]
            return "，".join(f"{head}：{cell}" for head, cell in whole if cell)
        return None
