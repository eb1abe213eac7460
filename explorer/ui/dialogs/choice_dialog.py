"""A line to type in and what goes by it: what dialogs that look a name up have in common."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.ui.widgets.dialog_buttons import dialog_buttons
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.sizing import resize_on_screen


class ChoiceDialog(QDialog):
    """Names are listed while one types; the first is highlighted, Enter takes it."""

    def __init__(self, parent: QWidget, title: str, prompt: str, listed: str, size: tuple[int, int]) -> None:
        """Make the dialog; ``prompt`` says what can be typed, ``listed`` what is listed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.is_open = True
        """Whether an answer that was under way comes in time."""
        self.field = SearchField()
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.list = QListWidget()
        self.list.setAccessibleName(listed)
        self._buttons = dialog_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.field)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._buttons)
        self.field.searched.connect(self.look_up)
        self.field.submitted.connect(self.accept)
        self.field.left_downwards.connect(self.list.setFocus)
        self.list.itemActivated.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        resize_on_screen(self, *size)

    @property
    def name(self) -> str:
        """The name that is highlighted; empty where none is."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def look_up(self, typed: str) -> None:
        """Ask what goes by ``typed``, and list it."""
        raise NotImplementedError

    def accept(self) -> None:
        """Take the name that is highlighted."""
        if self.name:
            super().accept()

    def done(self, result: int) -> None:
        """Close for good."""
        self.is_open = False
        super().done(result)

    def begin_list(self) -> None:
        """List nothing."""
        self.list.clear()

    def add(self, name: str, words: str, tip: str = "") -> None:
        """List ``name`` in these words."""
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setToolTip(tip)
        self.list.addItem(item)

    def end_list(self) -> None:
        """Highlight the first name; without one there is nothing to take."""
        self.list.setCurrentRow(0)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.list.count() > 0)

    def put_above(self, widget: QWidget) -> None:
        """Put ``widget`` above the line."""
        self._column.insertWidget(0, widget)

    def put_below(self, layout: QLayout) -> None:
        """Put ``layout`` between the list and the buttons."""
        self._column.insertLayout(self._column.count() - 1, layout)
