"""The row of buttons that closes a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def dialog_buttons(buttons: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row of ``buttons`` with their names alone: Qt's pictures are black, whatever they stand on."""
    box = QDialogButtonBox(buttons)
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
