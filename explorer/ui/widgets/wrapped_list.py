"""A list whose rows are as high as their words need."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class WrappedList(QListView):
    """Lays its rows out for another width: how high they are depends on it, which Qt does not reckon with."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew where the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
