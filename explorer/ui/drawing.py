"""Icons from drawings: rendered when they are painted, sharp at every size and on every screen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle


class Drawing(QIconEngine):
    """An SVG whose root says ``width="24" height="24"``, in one colour, and in another where it is disabled."""

    def __init__(self, drawing: str, colour: str, disabled: str) -> None:
        """Render nothing yet: most icons are never shown in most modes and sizes."""
        super().__init__()
        self._drawing, self._colour, self._disabled = drawing, colour, disabled
        self._rendered: dict[tuple[str, int], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the drawing in the middle of ``rect``, in as many pixels as the screen has there."""
        side = min(rect.width(), rect.height())
        square = QStyle.alignedRect(
            Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignCenter, QSize(side, side), rect
        )
        pixels = round(side * painter.device().devicePixelRatio())
        painter.drawPixmap(square, self.pixmap(QSize(pixels, pixels), mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the drawing at ``size`` in pixels."""
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        key = colour, min(size.width(), size.height())
        if key not in self._rendered:
            self._rendered[key] = _render(self._drawing, *key)
        return self._rendered[key]

    def clone(self) -> QIconEngine:
        """Return the same drawing."""
        return Drawing(self._drawing, self._colour, self._disabled)


def _render(drawing: str, colour: str, side: int) -> QPixmap:
    coloured = drawing.replace("currentColor", colour)
    image = QImage()
    image.loadFromData(coloured.replace('width="24" height="24"', f'width="{side}" height="{side}"').encode())
    return QPixmap.fromImage(image)
