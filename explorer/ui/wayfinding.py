"""What keys and mouse do that belongs to no single panel: moving about, and dropping files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from explorer.ui.widgets.columns import columns_around, first_stop


class FocusRing(QObject):
    """Areas of the window that F6 leads through."""

    def __init__(self, areas: Callable[[], Sequence[QWidget]], parent: QObject | None = None) -> None:
        """Lead through what ``areas`` returns, in this order; hidden ones are passed over."""
        super().__init__(parent)
        self._areas = areas

    def go_on(self) -> None:
        """Focus the next area."""
        self._move(1)

    def go_back(self) -> None:
        """Focus the area before."""
        self._move(-1)

    def _move(self, step: int) -> None:
        areas = [area for area in self._areas() if is_at_hand(area) and area.isEnabled()]
        focus = QApplication.focusWidget()
        here = next(
            (at for at, area in enumerate(areas) if focus and (focus is area or area.isAncestorOf(focus))),
            -min(step, 0),
        )
        if areas:
            enter(areas[(here + step) % len(areas)] if focus else areas[0])


class SideButtons(QObject):
    """The mouse's back and forward buttons, wherever in the window they are pressed.

    It watches the native window: widgets would have to pass the presses up one by one.
    """

    back = Signal()
    forward = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the two buttons out of the stream of events."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            signal = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}.get(
                event.button()
            )
            if signal is not None:
                signal.emit()
                return True
        return super().eventFilter(watched, event)


class FileDrops(QObject):
    """Files dropped anywhere on the window.

    Like ``SideButtons`` it watches the native window: text boxes would take the names of the files as text.

    Signals:
        dropped: the paths.
    """

    dropped = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags of files out of the stream of events."""
        if isinstance(event, QDropEvent) and (files := _files(event)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(files)
            return True
        return super().eventFilter(watched, event)


class ZoomWheel(QObject):
    """The wheel turned while Ctrl is held, anywhere on the window.

    Signals:
        turned: away from the user (``True``: larger) or towards him.
    """

    turned = Signal(bool)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these turns out of the stream of events."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.turned.emit(event.angleDelta().y() > 0)
            return True
        return super().eventFilter(watched, event)


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())


def enter(area: QWidget) -> None:
    """Have ``area`` in sight and give it, or the first widget in it that takes it, the keyboard."""
    if columns := columns_around(area):
        columns.bring(area)
    first_stop(area).setFocus(Qt.FocusReason.TabFocusReason)


def is_at_hand(area: QWidget) -> bool:
    """Tell whether ``area`` is in sight, or put away for want of room only."""
    columns = columns_around(area)
    return columns.reaches(area) if columns else area.isVisible()
