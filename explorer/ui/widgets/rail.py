"""The rail at the window's left edge: one button a view."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from explorer.ui.theme import Theme
from explorer.ui.views.registry import ViewEntry


class Rail(QFrame):
    """Buttons of which one is down; the arrow keys lead from one to the next.

    Signals:
        turned: code of the view to turn to.
    """

    turned = Signal(str)

    def __init__(self, entries: Sequence[ViewEntry], theme: Theme, parent: QWidget | None = None) -> None:
        """Make a button for each of ``entries``."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("视图"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        for number, entry in enumerate(entries, 1):
            button = QToolButton()
            button.setText(entry.words)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(22, 22))
            button.setMinimumWidth(60)
            button.setToolTip(f"{entry.words}（Ctrl+{number}）")
            button.setAccessibleName(entry.words)
            theme.dress(button, entry.icon)
            button.clicked.connect(lambda _checked=False, code=entry.code: self.turned.emit(code))
            self._group.addButton(button)
            self._buttons[entry.code] = button
            column.addWidget(button)
        column.addStretch()

    def show_view(self, code: str) -> None:
        """Put the button of the view ``code`` down."""
        self._buttons[code].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead from button to button."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
