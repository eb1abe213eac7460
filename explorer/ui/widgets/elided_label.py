"""Lines of words that give way to their neighbours: what has no room ends in dots, and the tooltip tells all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Takes whatever width there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, words: str) -> None:
        """Show ``words``."""
        super().setText(words)
        self.setToolTip(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as much as there is room for."""
        painter = QPainter(self)
        area = self.contentsRect()
        elided, dots = painter.fontMetrics().elidedText, Qt.TextElideMode.ElideRight
        lines = (elided(line, dots, area.width()) for line in self.text().split("\n"))
        painter.drawText(area, self.alignment(), "\n".join(lines))
        painter.end()
