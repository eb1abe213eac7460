"""The first page as it will be printed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

RESOLUTION = 110
"""Dots per inch: sharp on screens of twice the usual density at the width the preview has."""


class PagePreview(QWidget):
    """A page on a quiet ground, as large as fits, and a line below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty preview."""
        super().__init__(parent)
        self.setObjectName("pagePreview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("第一页预览"))
        self.page = QPixmap()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.words = QLabel()
        self.words.setObjectName("quietWords")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self._picture, 1)
        column.addWidget(self.words)

    def show_page(self, png: bytes, words: str) -> None:
        """Show a page; ``words`` say what one sees."""
        self.page = QPixmap()
        self.page.loadFromData(png)
        self.words.setText(words)
        self._fit()

    def show_nothing(self, words: str) -> None:
        """Say why there is no page."""
        self.page = QPixmap()
        self._picture.clear()
        self.words.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as large as fits."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Be about as wide as the form."""
        return QSize(420, 560)

    def _fit(self) -> None:
        if self.page.isNull() or self._picture.size().isEmpty():
            return
        ratio = self.devicePixelRatioF()
        fitted = self.page.scaled(
            self._picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)
