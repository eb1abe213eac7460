"""What an area says while it has nothing to show: what is the matter and what one can do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from explorer.ui.theme import Theme

_ROOMY = 180
"""Least height at which there is a picture, in pixels."""


class EmptyState(QWidget):
    """An icon, a sentence and some advice."""

    def __init__(self, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty state without words."""
        super().__init__(parent)
        self._icon, self._title, self._advice = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("emptyTitle")
        self._advice.setObjectName("emptyAdvice")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 12, 32, 12)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._icon, self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._icon)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addStretch(3)
        theme.picture(self._icon, icon, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where there is room for words only."""
        super().resizeEvent(event)
        self._icon.setVisible(self.height() >= _ROOMY)

    def say(self, title: str, advice: str) -> None:
        """Show these words."""
        self._title.setText(title)
        self._advice.setText(advice)
        self.setAccessibleName(title)
        self.setAccessibleDescription(advice)
