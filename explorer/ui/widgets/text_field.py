"""Fields to type into that leave input methods alone: all fields of the window are made of these."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_Field = QWidget if TYPE_CHECKING else object


class Composing(_Field):
    """Knows whether an input method composes; until it has committed there is no shortcut, no Enter, Escape or Tab."""

    composing = False
    """Whether an input method holds letters that are not committed yet."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether letters are being composed before the text changes."""
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


class TextField(Composing, QLineEdit):
    """A line."""
