"""A box to write several lines into that leaves input methods alone."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class WritingBox(QPlainTextEdit):
    """Plain text; Tab leads on, and keys are the input method's while it composes."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Begin with ``text``."""
        super().__init__(text, parent)
        self.composing = False
        """Whether an input method holds letters that are not committed yet."""
        self.setTabChangesFocus(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether letters are being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End composition: some input methods say nothing when the focus leaves."""
        super().focusOutEvent(event)
        self.composing = False

    def event(self, event: QEvent) -> bool:
        """Keep keys from becoming shortcuts while composing."""
        if self.composing and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Keep Tab for the input method while composing."""
        return self.composing or super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the input method while composing."""
        if self.composing:
            event.accept()
        else:
            super().keyPressEvent(event)
