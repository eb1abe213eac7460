"""A list of names under a line one types in; the keyboard stays in that line."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QListView, QWidget

from explorer.ui.delegates.named_delegate import NamedDelegate
from explorer.ui.theme import Theme


class NameList(QListView):
    """Rows under ``NAMED``, one of them highlighted."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, kinds: tuple[str, ...]) -> None:
        """List ``model``, whose rows are of ``kinds``."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(NamedDelegate(theme, self, kinds))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def highlight(self, row: int, typed_in: QWidget) -> None:
        """Highlight a row, or none at -1, and say it: screen readers follow the focus, which stays in ``typed_in``."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # many constants: not at start

        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or typed_in.accessibleName()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(typed_in, spoken))
