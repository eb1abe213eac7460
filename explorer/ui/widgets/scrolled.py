"""Fields that are scrolled through where a dialog is lower than they are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """As large as what it holds where there is room, never narrower, and as low as need be."""

    def __init__(self, content: QWidget) -> None:
        """Hold ``content``."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing is to be scrolled."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the content with a scroll bar beside it, and a height of a few lines."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, 3 * self.fontMetrics().lineSpacing())
