"""Enter on a button does what Space does: Qt leaves that to dialogs, but nobody at a keyboard tells them apart."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterKey(QObject):
    """Presses the button that has the keyboard; it watches the native window, so there is one place for all buttons."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter out of the stream of events where a button has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event):
            button = QApplication.focusWidget()
            if isinstance(button, QPushButton | QToolButton):
                if not event.isAutoRepeat():  # a key that is held down is no second wish
                    button.click()
                return True
        return super().eventFilter(watched, event)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _PLAIN
