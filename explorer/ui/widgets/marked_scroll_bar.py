"""A scroll bar that shows where in the document something stands."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from explorer.ui.theme import Theme

_THICK, _REACH = 3, 5
"""Height of a mark, and how near to it a click has to be, in pixels."""


class MarkedScrollBar(QScrollBar):
    """Marks lie over the groove; a click on one jumps there.

    Signals:
        pointed: number of the mark that was clicked.
    """

    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a bar without marks."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._marks: tuple[float, ...] = ()
        self._current = -1
        theme.changed.connect(self.update)

    @property
    def marks(self) -> tuple[float, ...]:
        """Where the marks lie, 0 being the upper end and 1 the lower."""
        return self._marks

    def show_marks(self, marks: Sequence[float], current: int = -1) -> None:
        """Show these marks, ``current`` in a stronger colour."""
        self._marks, self._current = tuple(marks), current
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the marks over the bar."""
        super().paintEvent(event)
        painter = QPainter(self)
        for number, mark in enumerate(self._marks):
            colour = self._theme.colour("accent" if number == self._current else "flash")
            painter.fillRect(QRectF(2, self._y(mark), self.width() - 4, _THICK), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to a mark under the pointer."""
        y = event.position().y()
        near = min(range(len(self._marks)), key=lambda n: abs(self._y(self._marks[n]) - y), default=-1)
        if event.button() == Qt.MouseButton.LeftButton and near >= 0 and abs(self._y(self._marks[near]) - y) <= _REACH:
            self.pointed.emit(near)
        else:
            super().mousePressEvent(event)

    def _y(self, mark: float) -> float:
        return mark * (self.height() - _THICK)
