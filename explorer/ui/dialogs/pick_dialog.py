"""Choosing the body, place or programme that a correction sets, and the role of a body."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from explorer.domain.corrections import Fix
from explorer.domain.role import Role
from explorer.ui.dialogs.choice_dialog import ChoiceDialog
from explorer.ui.librarian import Librarian
from explorer.ui.words import role_label
from explorer.workflow.choosing import Choice, find_choices

_SIZE = (460, 480)

Chosen = Callable[[str, Role | None], object]


class PickDialog(ChoiceDialog):
    """A line to type in, what goes by it, and what was typed itself where nothing does."""

    def __init__(self, librarian: Librarian, parent: QWidget, title: str, words: str, fix: Fix) -> None:
        """Make the dialog; ``words`` say what is chosen for."""
        super().__init__(parent, title, _tr("名称、简称或拼音"), _tr("可选的名称"), _SIZE)
        self._librarian, self._fix, self._document = librarian, fix, ""
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.put_above(label)
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(words)
        self.role = QComboBox()
        self.role.setAccessibleName(_tr("职责"))
        for role in Role:
            self.role.addItem(role_label(role), role)
        roles = QFormLayout()
        if fix is Fix.BODY:
            roles.addRow(_tr("职责"), self.role)
        self.put_below(roles)

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
        self.accepted.connect(lambda: done(self.name, role and Role(self.role.currentData())))
        self.look_up(typed)
        self.open()
        self.field.setFocus()

    def look_up(self, typed: str) -> None:
        """List what goes by ``typed``."""
        find = partial(find_choices, fix=self._fix, typed=typed, document=self._document)
        self._librarian.call(find, partial(self._show, typed.strip()), topic="choices")

    def _show(self, typed: str, choices: tuple[Choice, ...]) -> None:
        if not self.is_open:
            return
        self.begin_list()
        for choice in choices:
            self.add(choice.name, f"{choice.name}　{choice.note}" if choice.note else choice.name)
        if typed and typed not in (choice.name for choice in choices):
            self.add(typed, _tr("“{}”，照这样写").format(typed))
        self.end_list()


def _tr(text: str) -> str:
    return QCoreApplication.translate("PickDialog", text)
