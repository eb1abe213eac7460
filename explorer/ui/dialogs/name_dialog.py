"""Asking for a name, with those that are known below."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from explorer.ui.widgets.dialog_buttons import dialog_buttons
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.sizing import resize_on_screen

_SIZE = (440, 380)
_ROWS = 150
"""Least height of the list, in pixels."""


class NameDialog(QDialog):
    """A line to write in; a name that is picked below is put into it, or, with ``adds``, added to what stands there."""

    def __init__(self, parent: QWidget, title: str, words: str, *, adds: str = "") -> None:
        """Make the dialog; ``adds`` is what stands between names where several may be given."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._adds = adds
        label = QLabel(words)
        label.setWordWrap(True)
        self.field = SearchField()
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(words)
        self.field.submitted.connect(self.accept)
        label.setBuddy(self.field)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("已有的名称"))
        self.list.setMinimumHeight(_ROWS)
        self.list.itemClicked.connect(lambda item: self._pick(item.text()))
        self.list.itemActivated.connect(lambda item: self._pick(item.text()))
        buttons = dialog_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (label, self.field, self.list, buttons):
            column.addWidget(widget)
        resize_on_screen(self, *_SIZE)

    def ask(self, text: str, known: Iterable[str], done: Callable[[str], object]) -> None:
        """Open with ``text`` in the line and ``known`` below; ``done`` gets what stands there when it is accepted."""
        self.field.setText(text)
        self.field.selectAll()
        self.list.addItems(list(known))
        self.list.setVisible(bool(self.list.count()))
        if not self.list.count():
            self.resize(self.width(), self.sizeHint().height())
        self.accepted.connect(lambda: done(self.field.text()))
        self.open()
        self.field.setFocus()

    def _pick(self, name: str) -> None:
        names = [each for each in self.field.text().split(self._adds) if each] if self._adds else []
        self.field.setText(self._adds.join(dict.fromkeys((*names, name))))
        self.field.setFocus()
