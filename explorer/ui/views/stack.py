"""The views of the window, of which one is seen."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from explorer.ui.desk import Desk
from explorer.ui.views.registry import ViewEntry
from explorer.ui.views.view import View


class ViewStack(QStackedWidget):
    """Makes a view when it is first turned to, and keeps it.

    It asks for the room the view in front needs; Qt's own stack asks for what the largest of all needs.
    """

    def __init__(self, entries: Iterable[ViewEntry], desk: Desk, parent: QWidget | None = None) -> None:
        """Have none of the views of ``entries`` yet, and show nothing."""
        super().__init__(parent)
        self._entries = {entry.code: entry for entry in entries}
        self._desk = desk
        self._views: dict[str, View] = {}
        self.addWidget(QWidget())  # nothing: it is seen until there is something
        self.currentChanged.connect(self.updateGeometry)

    @property
    def front(self) -> View | None:
        """The view that is seen."""
        page = self.currentWidget()
        return page if isinstance(page, View) else None

    def knows(self, code: str) -> bool:
        """Tell whether there is a view of this code."""
        return code in self._entries

    def view(self, code: str) -> View:
        """Return a view, made now where it was never turned to."""
        if code not in self._views:
            self.keep(code, self._entries[code].make(self._desk))
        return self._views[code]

    def keep(self, code: str, view: View) -> None:
        """Take a view that is made already."""
        self._views[code] = view
        self.addWidget(view)

    def sizeHint(self) -> QSize:
        """Return what the view in front wants."""
        page = self.currentWidget()
        return page.sizeHint() if page else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the view in front needs."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the least height of the view in front, whose bar may need a second line."""
        page = self.currentWidget()
        layout = page.layout() if page else None
        return layout.totalMinimumHeightForWidth(width) if layout else super().heightForWidth(width)
