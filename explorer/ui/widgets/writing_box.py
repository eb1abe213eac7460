"""A box to write several lines into."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from explorer.ui.widgets.text_field import Composing


class WritingBox(Composing, QPlainTextEdit):
    """Plain text; Tab leads on."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Begin with ``text``."""
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
