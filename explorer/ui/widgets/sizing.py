"""How large a window or dialog is at first."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)
"""What the system's frame and title take of the screen, in pixels: not known before the window is shown."""


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give ``window`` this size, or, on a screen that is smaller, what there is."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME))
