"""Choosing one's own unit by name, alias, pinyin or initials."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from explorer.domain.agency import Agency
from explorer.ui.librarian import Librarian
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.workflow.naming import find_units

_SIZE = (420, 460)


class UnitDialog(QDialog):
    """A line to type in and the units that go by it.

    Signals:
        chosen: name of the unit.
    """

    chosen = Signal(str)

    def __init__(self, librarian: Librarian, parent: QWidget) -> None:
        """List all units to begin with."""
        super().__init__(parent)
        self._librarian = librarian
        self.setWindowTitle(self.tr("我的单位"))
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("单位名称、简称或拼音"))
        self.field.setAccessibleName(self.tr("单位名称、简称或拼音"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("单位"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        self.field.searched.connect(self._ask)
        self.field.submitted.connect(self.accept)
        self.field.left_downwards.connect(self.list.setFocus)
        self.list.itemActivated.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        resize_on_screen(self, *_SIZE)
        self._ask("")

    def accept(self) -> None:
        """Choose the unit that is highlighted."""
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.text())
            super().accept()

    def _ask(self, typed: str) -> None:
        self._librarian.call(partial(find_units, typed=typed), self._show, topic="units")

    def _show(self, agencies: tuple[Agency, ...]) -> None:
        self.list.clear()
        for agency in agencies:
            item = QListWidgetItem(agency.name)
            item.setToolTip(agency.full_name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(agencies))
