"""Fields to type into that leave input methods alone: all fields of the window are made of these."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_Field = QWidget if TYPE_CHECKING else object
_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""What is typed without these is a letter."""


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
        """Keep keys from becoming shortcuts while composing; at other times leave the program its own.

        Under X11 Qt would take Ctrl+E, Ctrl+K and Ctrl+D for the field: end of line, delete to it, delete a letter.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.composing:
                event.accept()
                return True
            if event.modifiers() & _CONTROL and _is_shortcut(self, QKeySequence(event.keyCombination())):
                event.ignore()
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


def _is_shortcut(widget: QWidget, keys: QKeySequence) -> bool:
    """Tell whether ``keys`` run an act of what ``widget`` stands in."""
    owner: QWidget | None = widget
    while owner is not None:
        if any(keys in action.shortcuts() for action in owner.actions()):
            return True
        owner = None if owner.isWindow() else owner.parentWidget()
    return False


class TextField(Composing, QLineEdit):
    """A line."""
