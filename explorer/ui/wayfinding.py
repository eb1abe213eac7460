"""Moving about among the areas of the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

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


def enter(area: QWidget) -> None:
    """Have ``area`` in sight and give it, or the first widget in it that takes it, the keyboard."""
    if columns := columns_around(area):
        columns.bring(area)
    first_stop(area).setFocus(Qt.FocusReason.TabFocusReason)


def give_back(area: QWidget | None, reason: Qt.FocusReason) -> None:
    """Give the keyboard back to ``area``, which had it before, unless it has gone away in the meantime."""
    if area is not None and isValid(area) and area.isVisible():
        area.setFocus(reason)


def is_at_hand(area: QWidget) -> bool:
    """Tell whether ``area`` is in sight, or put away for want of room only."""
    columns = columns_around(area)
    return columns.reaches(area) if columns else area.isVisible()
