"""The settings, made from their table: a control for each one that has a word here."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal, get_args, get_origin

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from explorer.settings import setting_types, taken_at_start
from explorer.ui.preferences import Preferences
from explorer.ui.widgets.dialog_buttons import dialog_buttons
from explorer.ui.widgets.scrolled import Scrolled

_WORDS = {
    "theme": QT_TRANSLATE_NOOP("SettingsDialog", "外观"),
    "text_zoom": QT_TRANSLATE_NOOP("SettingsDialog", "正文和列表的文字"),
    "scale": QT_TRANSLATE_NOOP("SettingsDialog", "整个界面"),
    "language": QT_TRANSLATE_NOOP("SettingsDialog", "界面语言"),
}
"""The settings made here, in order; others are made where they belong."""

_CHOICES = {
    "system": QT_TRANSLATE_NOOP("SettingsDialog", "跟随系统"),
    "light": QT_TRANSLATE_NOOP("SettingsDialog", "浅色"),
    "dark": QT_TRANSLATE_NOOP("SettingsDialog", "深色"),
    "contrast": QT_TRANSLATE_NOOP("SettingsDialog", "高对比度"),
    "zh_CN": "中文",
    "en": "English",
}
_STEP = 10
_COLUMNS = 26
"""Width in characters."""


class SettingsDialog(QDialog):
    """Changes are in force at once, or, where that is said, when the program is started again."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        """Show what is set."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("设置"))
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(24, 20, 24, 4)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(20)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setMinimumWidth(_COLUMNS * QFontMetrics(self.font()).horizontalAdvance("国"))
        types = setting_types()
        for name, words in _WORDS.items():
            value = getattr(preferences.current, name)
            control = make_control(types[name], value, partial(_change, preferences, name))
            label = QLabel(_tr(words))
            label.setBuddy(control)
            control.setAccessibleName(label.text())
            form.addRow(label, control)
            if taken_at_start(name):
                note = QLabel(self.tr("重新启动程序后生效"))
                note.setObjectName("quietWords")
                control.setAccessibleDescription(note.text())
                form.addRow("", note)
        buttons = dialog_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        feet = QVBoxLayout()
        feet.setContentsMargins(24, 8, 24, 16)
        feet.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scrolled(fields), 1)
        column.addLayout(feet)


def make_control(kind: Any, value: Any, changed: Callable[[Any], object]) -> QWidget:
    """Return a control for a setting of annotated type ``kind``: a list of choices, a number within bounds, a box."""
    base, meta = get_args(kind)
    if get_origin(base) is Literal:
        choices = get_args(base)
        control = QComboBox()
        control.addItems([_tr(_CHOICES[choice]) for choice in choices])
        control.setCurrentIndex(choices.index(value))
        control.currentIndexChanged.connect(lambda at: changed(choices[at]))
        return control
    if base is bool:
        box = QCheckBox()
        box.setChecked(value)
        box.toggled.connect(changed)
        return box
    number = QSpinBox()
    number.setRange(int(meta.ge or 0), int(meta.le or 0))
    number.setSingleStep(_STEP)
    number.setSuffix(" %")
    number.setValue(value)
    number.valueChanged.connect(changed)
    return number


def _change(preferences: Preferences, name: str, value: object) -> None:
    preferences.change(**{name: value})


def _tr(text: object) -> str:
    return QCoreApplication.translate("SettingsDialog", str(text))
