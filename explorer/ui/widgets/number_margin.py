"""Numbers beside the lines of a page: they are no part of its text, so they are neither copied nor found."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from explorer.ui.fonts import sized
from explorer.ui.theme import Theme

_GAP = 9
_SMALLER = 0.86


class NumberMargin(QWidget):
    """Stands at the left of the text of ``page`` and follows its scrolling."""

    def __init__(self, page: QTextEdit, theme: Theme) -> None:
        """Make a margin without numbers."""
        super().__init__(page)
        self._page, self._theme = page, theme
        self._numbers: tuple[tuple[int, int], ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.viewport().installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self.update)
        theme.changed.connect(self.update)

    def show_numbers(self, numbers: Sequence[tuple[int, int]]) -> None:
        """Show numbers at the lines in which positions of the document stand."""
        self._numbers = tuple(numbers)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers in sight; those of one line stand together."""
        painter = QPainter(self)
        painter.setFont(sized(self._page.font(), self._page.font().pointSizeF() * _SMALLER))
        painter.setPen(self._theme.colour("muted"))
        lines: dict[tuple[int, int], list[int]] = {}
        cursor = QTextCursor(self._page.document())
        for position, number in self._numbers:
            cursor.setPosition(position)
            rect = self._page.cursorRect(cursor)
            if rect.bottom() > 0 and rect.top() < self.height():
                lines.setdefault((rect.top(), rect.height()), []).append(number)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for (top, height), numbers in lines.items():
            first, last = numbers[0], numbers[-1]
            words = str(first) if first == last else f"{first}–{last}"
            painter.drawText(QRect(-_GAP, top, self.width(), height), right, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep beside the text."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            text = self._page.viewport().geometry()
            self.setGeometry(0, text.top(), text.left(), text.height())
        return super().eventFilter(watched, event)
