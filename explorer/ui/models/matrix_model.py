"""A matrix as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.matrix import Head, Matrix, MatrixCell, MatrixKind
from explorer.ui.words import heading, role_label, section_name

Index = QModelIndex | QPersistentModelIndex

HEAD = Qt.ItemDataRole.UserRole
"""Role under which the model gives a whole ``Head``."""


class MatrixModel(QAbstractTableModel):
    """Rows and columns of one matrix; cells give their marks."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self.matrix: Matrix | None = None

    def show(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of things that stand down."""
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of things that stand across."""
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.columns)

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """Return a cell, nothing where it is empty."""
        return self.matrix.cells.get((row, column)) if self.matrix else None

    def mark(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        cell = self.cell(row, column)
        return cell.mark if cell else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell, or what it means in words."""
        if self.matrix is None or not index.isValid() or index.row() >= len(self.matrix.rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.mark(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def words(self, row: int, column: int) -> str:
        """Return a cell in words: 重庆市能源局，牵头，任务 1 协同开发油气资源."""
        if self.matrix is None:
            return ""
        down, across, cell = self.matrix.rows[row], self.matrix.columns[column], self.cell(row, column)
        if cell is None:
            what = _tr("无")
        elif cell.roles:
            what = "、".join(role_label(role) for role in cell.roles)
        elif self.matrix.request.kind is MatrixKind.LEADS:
            what = _tr("共同牵头 {} 项").format(len(cell.proofs))
        else:
            what = _tr("{} 项").format(len(cell.proofs))
        return "，".join((down.name, what, column_words(across)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a row or column."""
        if self.matrix is None:
            return None
        heads = self.matrix.rows if orientation is Qt.Orientation.Vertical else self.matrix.columns
        if not 0 <= section < len(heads):
            return None
        head, down = heads[section], orientation is Qt.Orientation.Vertical
        if role == HEAD:
            return head
        if role == Qt.ItemDataRole.DisplayRole:
            return head.name if down else column_words(head)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(head) if down else _tr("{}：{} 项").format(column_words(head), head.total)
        return None


def row_words(head: Head) -> str:
    """Return a row's head with its counts in words."""
    if head.side:
        return _tr("{}（{}）：牵头 {} 项，共 {} 项").format(head.name, head.side, head.leads, head.total)
    return _tr("{}：{} 项").format(head.name, head.total)


def column_words(head: Head) -> str:
    """Return a column's head in words."""
    if head.entry is None:
        return head.name
    section = head.entry.section
    return f"{section_name(section)} {heading(section)}" if section.title else section_name(section)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MatrixModel", text)
