"""Things one can click: chips for names, cards for sections."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget


class Chip(QPushButton):
    """A name on a rounded ground; ``look`` picks its colours in the style sheet."""

    def __init__(self, text: str, look: str, tip: str, parent: QWidget | None = None) -> None:
        """Make a chip; ``tip`` says what a click does, for the mouse and for screen readers."""
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)


class Card(QPushButton):
    """A title with a line of explanation, as tall as its words need."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        """Make a card."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for text, name in ((title, "cardTitle"), (words, "cardWords")):
            label = QLabel(text)
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Depend on the width: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size the words prefer."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Let the words wrap as narrow as they can."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()
