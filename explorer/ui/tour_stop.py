"""What the tour stops at."""

from msgspec import Struct
from PySide6.QtWidgets import QWidget


class Stop(Struct, frozen=True):
    """A part of the window and what to know of it."""

    part: QWidget
    title: str
    words: str
