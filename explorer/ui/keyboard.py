"""What keys do anywhere in the window, whatever has the keyboard."""

import sys

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Keyboard(QObject):
    """Enter presses a button, as Space does; Shift+F10 opens the menu of what has the keyboard, as the Menu key does.

    Qt leaves the one to dialogs and the other to Windows. The native window is watched, so that there is one place for
    all buttons and menus.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these keys out of the stream of events."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _takes(event, QApplication.focusWidget())
        return super().eventFilter(watched, event)


def _takes(event: QKeyEvent, focus: QWidget | None) -> bool:
    if event.key() in _ENTER and event.modifiers() in _PLAIN and isinstance(focus, QPushButton | QToolButton):
        if not event.isAutoRepeat():  # a key that is held down is no second wish
            focus.click()
        return True
    is_shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_F10 and is_shift and focus is not None and sys.platform != "win32":
        _open_menu(focus)
        return True
    return False


def _open_menu(focus: QWidget) -> None:
    place: QPoint = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, focus.mapToGlobal(place))
    QApplication.sendEvent(focus, event)
