"""The table of a matrix: marks, frozen heads, the row and column under the pointer."""

from PySide6.QtCore import QEvent, QItemSelectionRange, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from explorer.ui.copying import copy_table
from explorer.ui.models.matrix_model import Index, MatrixModel
from explorer.ui.theme import Theme
from explorer.ui.widgets.matrix_heads import ColumnHeads, Corner, RowHeads

_CELL_WIDTH, _CELL_HEIGHT = 2.2, 2.1
"""In em."""
_LOWEST = 16
"""Least height of the table, in em: a lower window is scrolled."""


class MatrixTable(QTableView):
    """Paints all cells in sight in one go: a delegate would be called for each, and most of them are empty.

    Signals:
        opened: row and column of a cell that was clicked, or on which Enter was pressed.
        pointed: row and column under the pointer or the keyboard, -1 where there is none.
    """

    opened = Signal(int, int)
    pointed = Signal(int, int)

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self.setObjectName("matrixTable")
        self.setAccessibleName(self.tr("分工矩阵"))
        self.setAccessibleDescription(self.tr("方向键移动，回车查看原文，Ctrl+C 复制选中的格子"))
        self._matrix, self._theme = model, theme
        self._under = (-1, -1)
        self.rows, self.columns = RowHeads(theme, self), ColumnHeads(theme, self)
        self.setHorizontalHeader(self.columns)
        self.setVerticalHeader(self.rows)
        self._corner = Corner(self.rows, self)
        self.setCornerButtonEnabled(False)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        model.modelReset.connect(self._begin)
        self.clicked.connect(self._click)
        theme.keep(self, self._measure)

    def copy(self) -> None:
        """Copy the selected cells with their heads, for a spreadsheet."""
        chosen = self._chosen()
        rows = sorted({row for part in chosen for row in range(part.top(), part.bottom() + 1)})
        columns = sorted({column for part in chosen for column in range(part.left(), part.right() + 1)})
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        if rows and columns:
            head = ["", *(str(self._matrix.headerData(column, across)) for column in columns)]
            body = [
                [str(self._matrix.headerData(row, down)), *(self._matrix.mark(row, column) for column in columns)]
                for row in rows
            ]
            copy_table([head, *body])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint grounds, lines and marks of what is in sight."""
        painter, area = QPainter(self.viewport()), self.viewport().rect()
        painter.fillRect(area, self._theme.colour("surface"))
        rows = [(n, self.rowViewportPosition(n), self.rowHeight(n)) for n in self.rows.visible(area.height())]
        columns = [(n, self.columnViewportPosition(n), self.columnWidth(n)) for n in self.columns.visible(area.width())]
        if not rows or not columns:
            return
        right, bottom = columns[-1][1] + columns[-1][2], rows[-1][1] + rows[-1][2]
        self._paint_grounds(painter, right, bottom)
        for _, top, height in rows:
            painter.fillRect(QRect(0, top + height - 1, right, 1), self._theme.colour("line"))
        for _, left, width in columns:
            painter.fillRect(QRect(left + width - 1, 0, 1, bottom), self._theme.colour("line"))
        painter.setPen(self._theme.colour("text"))
        for row, top, height in rows:
            for column, left, width in columns:
                mark = self._matrix.mark(row, column)
                if mark:
                    painter.drawText(QRect(left, top, width - 1, height - 1), Qt.AlignmentFlag.AlignCenter, mark)
        current = self.currentIndex()
        if current.isValid() and self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(self.visualRect(current).adjusted(0, 0, -1, -1))

    def _paint_grounds(self, painter: QPainter, right: int, bottom: int) -> None:
        row, column = self._under
        hover = self._theme.colour("hover")
        if row >= 0:
            painter.fillRect(QRect(0, self.rowViewportPosition(row), right, self.rowHeight(row)), hover)
            painter.fillRect(QRect(self.columnViewportPosition(column), 0, self.columnWidth(column), bottom), hover)
        for part in self._chosen():
            first = self.visualRect(self._matrix.index(part.top(), part.left()))
            last = self.visualRect(self._matrix.index(part.bottom(), part.right()))
            painter.fillRect(first.united(last), self._theme.colour("selected"))

    def _chosen(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def _begin(self) -> None:
        self._point(-1, -1)
        self.scrollToTop()
        self.horizontalScrollBar().setValue(0)

    def _measure(self) -> None:
        """Make cells as large as the font asks for."""
        em = QFontMetrics(self.font()).horizontalAdvance("国")
        self.columns.setDefaultSectionSize(round(_CELL_WIDTH * em))
        self.rows.setDefaultSectionSize(round(_CELL_HEIGHT * em))
        self.setMinimumHeight(_LOWEST * em)
        self.updateGeometries()
        self.viewport().update()

    def _click(self, index: QModelIndex) -> None:
        if self._matrix.cell(index.row(), index.column()) is not None:
            self.opened.emit(index.row(), index.column())

    def _point(self, row: int, column: int) -> None:
        if (row, column) != self._under:
            self._under = (row, column)
            self.rows.point(row)
            self.columns.point(column)
            self.viewport().update()
            self.pointed.emit(row, column)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Point at the cell the keys lead to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._point(current.row(), current.column())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._point(index.row(), index.column())
        held = self._matrix.cell(index.row(), index.column()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if held else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell on Enter, copy on Ctrl+C."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not event.modifiers():
            self._click(index)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        """Keep the corner where the heads meet."""
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self.rows.width(), self.columns.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corner where the heads meet."""
        super().resizeEvent(event)
        self._corner.setGeometry(0, 0, self.rows.width(), self.columns.height())
