"""Setting by hand what a document says of itself."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from explorer.ui.widgets.dialog_buttons import dialog_buttons
from explorer.ui.widgets.scrolled import Scrolled
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.ui.widgets.text_field import TextField

_WIDTH = 560
_DATE = re.compile(r"(?:\d{4}(?:-\d{2}){0,2})?")
"""A day, a month, a year, or nothing."""


class FactsDialog(QDialog):
    """A field for each fact."""

    def __init__(self, parent: QWidget, facts: Mapping[str, str], done: Callable[[dict[str, str]], object]) -> None:
        """Show ``facts`` as they are; ``done`` gets them as they are set when the dialog is accepted."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("文件信息"))
        self._done = done
        names = {
            "title": self.tr("标题"),
            "issuers": self.tr("发文机关（几个的用顿号隔开）"),
            "number": self.tr("发文字号"),
            "date": self.tr("日期（如 2025-06-30）"),
        }
        words = QLabel(self.tr("改的是资料库里的记录，原文不变；再次导入或导入新版本后仍然有效。"))
        words.setWordWrap(True)
        words.setObjectName("quietWords")
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.fields: dict[str, TextField] = {}
        for key, name in names.items():
            field = TextField(facts[key])
            field.setAccessibleName(name)
            field.setCursorPosition(0)
            field.textChanged.connect(self._allow)
            self.fields[key] = field
            form.addRow(name, field)
        self._buttons = dialog_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(Scrolled(fields), 1)
        column.addWidget(self._buttons)
        resize_on_screen(self, _WIDTH, self.sizeHint().height())

    def accept(self) -> None:
        """Hand over what stands in the fields."""
        self._done({key: field.text().strip() for key, field in self.fields.items()})
        super().accept()

    def _allow(self) -> None:
        """Take no document without a title, and no date that can't be sorted by."""
        title, date = (self.fields[key].text().strip() for key in ("title", "date"))
        is_right = bool(title) and _DATE.fullmatch(date) is not None
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_right)
