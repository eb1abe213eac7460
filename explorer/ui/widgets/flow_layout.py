"""A layout that sets widgets like words: from left to right, then on the next line."""

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

Line = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Lines of widgets of their preferred size, as many to a line as fit; those that expand share what is left of it.

    Attributes:
        rightwards: the first of the items that stand at the right end of a line, one of their own where all of them
            don't fit on one.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        """Make an empty layout with ``spacing`` pixels between widgets and lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.rightwards: QLayoutItem | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - as in Qt
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return Qt.Orientation(0)

    def set_widgets(self, widgets: Iterable[QWidget]) -> None:
        """Set these and no others, in this order."""
        self._items.clear()
        for widget in widgets:
            self.addWidget(widget)
        self.invalidate()

    def hasHeightForWidth(self) -> bool:
        """Depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``: layouts ask again and again."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget the heights: something in the layout changed."""
        self._heights.clear()
        super().invalidate()

    def _height(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._arrange(inner, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Put the items into ``rect``."""
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """Return the least size: the width comes from outside."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the room the largest item needs."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            if move:
                self._set(line, QRect(rect.x(), y, rect.width(), height))
            y += height + self._gap
        return max(y - self._gap, rect.y()) - rect.y()

    def _lines(self, width: int) -> list[Line]:
        """Return the items, each with its size, line by line."""
        lines: list[Line] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), item.sizeHint().height()))
            breaks = item is self.rightwards and self._length > width
            if not lines or breaks or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines

    @property
    def _length(self) -> int:
        """Width of all items on one line."""
        return sum(item.sizeHint().width() + self._gap for item in self._items if not item.isEmpty()) - self._gap

    def _set(self, line: Line, area: QRect) -> None:
        """Put a line into ``area``, in the middle of its height."""
        x, spare = area.x(), area.width() - sum(size.width() + self._gap for _, size in line) + self._gap
        for item, size in line:
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                wider = min(spare, item.maximumSize().width() - size.width())
            else:
                wider = 0
            spare -= wider
            if item is self.rightwards:
                x += spare
            top = area.y() + (area.height() - size.height()) // 2
            item.setGeometry(QRect(x, top, size.width() + wider, size.height()))
            x += size.width() + wider + self._gap
