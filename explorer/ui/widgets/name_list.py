"""A list of names under a line one types in; the keyboard stays in that line."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QListView, QWidget

from explorer.ui.delegates.named_delegate import NAMED, NamedDelegate
from explorer.ui.theme import Theme
from explorer.ui.widgets.wrapped_list import WrappedList


class NameList(WrappedList):
    """Rows under ``NAMED``, one of them highlighted."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, kinds: tuple[str, ...]) -> None:
        """List ``model``, whose rows are of ``kinds``."""
        super().__init__()
        self.setModel(model)
        self._delegate = NamedDelegate(theme, self, kinds)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def needed_width(self) -> int:
        """Return the width in which no row is cut short."""
        rows = (self.model().index(number, 0).data(NAMED) for number in range(self.model().rowCount()))
        return max((self._delegate.width_of(row, self.font()) for row in rows), default=0)

    def highlight(self, row: int, typed_in: QWidget) -> None:
        """Highlight a row, or none at -1, and say it: screen readers follow the focus, which stays in ``typed_in``."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # many constants: not at start

        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or typed_in.accessibleName()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(typed_in, spoken))
