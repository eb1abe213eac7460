"""Choosing the body, place or programme that a correction sets, and the role of a body."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.corrections import Fix
from explorer.domain.role import Role
from explorer.ui.librarian import Librarian
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.ui.words import role_label
from explorer.workflow.choosing import Choice, find_choices

_SIZE = (460, 480)

Chosen = Callable[[str, Role | None], object]


class PickDialog(QDialog):
    """A line to type in, what goes by it, and what was typed itself where nothing does."""

    def __init__(self, librarian: Librarian, parent: QWidget, title: str, words: str, fix: Fix) -> None:
        """Make the dialog; ``words`` say what is chosen for."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._librarian, self._fix, self._document = librarian, fix, ""
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("名称、简称或拼音"))
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(words)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("可选的名称"))
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("职责"))
        for role in Role:
            self.role.addItem(role_label(role), role)
        roles = QFormLayout()
        if fix is Fix.BODY:
            roles.addRow(self.tr("职责"), self.role)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (label, self.field):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(roles)
        column.addWidget(self._buttons)
        self.field.searched.connect(self._ask)
        self.field.submitted.connect(self.accept)
        self.field.left_downwards.connect(self.list.setFocus)
        self.list.itemActivated.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        resize_on_screen(self, *_SIZE)

    def ask(self, typed: str, document: str, role: Role | None, done: Chosen) -> None:
        """Open with ``typed``, which stands in ``document``, in the line; ``done`` gets name and role.

        Without a ``role`` to begin with, none is asked for.
        """
        self._document = document
        self.role.setVisible(role is not None)
        if role is not None:
            self.role.setCurrentIndex(list(Role).index(role))
        self.field.setText(typed)
        self.field.selectAll()
        self.accepted.connect(lambda: done(self._name(), role and Role(self.role.currentData())))
        self._ask(typed)
        self.open()
        self.field.setFocus()

    def accept(self) -> None:
        """Take the name that is highlighted."""
        if self._name():
            super().accept()

    def _name(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _ask(self, typed: str) -> None:
        find = partial(find_choices, fix=self._fix, typed=typed, document=self._document)
        self._librarian.call(find, partial(self._show, typed.strip()), topic="choices")

    def _show(self, typed: str, choices: tuple[Choice, ...]) -> None:
        self.list.clear()
        for choice in choices:
            self._add(choice.name, f"{choice.name}　{choice.note}" if choice.note else choice.name)
        if typed and typed not in (choice.name for choice in choices):
            self._add(typed, self.tr("“{}”，照这样写").format(typed))
        self.list.setCurrentRow(0)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.list.count() > 0)

    def _add(self, name: str, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, name)
        self.list.addItem(item)
