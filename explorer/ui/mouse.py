"""What the mouse does anywhere in the window, whatever lies below it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QMouseEvent, QWheelEvent


class Mouse(QObject):
    """Side buttons, files that are dropped, and the wheel turned while Ctrl is held.

    It watches the native window: widgets would have to pass presses up one by one, and text boxes would take the
    names of files as text.

    Signals:
        back: the side button for going back was pressed.
        forward: the one for going on was.
        dropped: paths of files.
        turned: the wheel, away from the user (``True``: larger) or towards him.
    """

    back = Signal()
    forward = Signal()
    dropped = Signal(object)
    turned = Signal(bool)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these acts out of the stream of events."""
        return self._takes(event) or super().eventFilter(watched, event)

    def _takes(self, event: QEvent) -> bool:
        match event:
            case QWheelEvent() if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if event.angleDelta().y():
                    self.turned.emit(event.angleDelta().y() > 0)
                return True
            case QDropEvent() if files := _files(event):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(files)
                return True
            case QMouseEvent() if event.type() == QEvent.Type.MouseButtonPress:
                return self._press(event.button())
            case _:
                return False

    def _press(self, button: Qt.MouseButton) -> bool:
        signal = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}.get(button)
        if signal is not None:
            signal.emit()
        return signal is not None


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
