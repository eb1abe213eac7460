"""A list whose rows are as wide as it is, and often as high as their words need then."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class WrappedList(QListView):
    """Lays its rows out for another width: what they show and how high they are depends on it.

    Qt does so for another height only.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew where the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
