"""The rail at the window's left edge: one button a view, its name below the icon where the window is high enough."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from explorer.ui.fonts import sized
from explorer.ui.theme import Theme
from explorer.ui.views.registry import ViewEntry, view_keys

_ICON, _ICON_AIR = 22, 5
"""Size of an icon and the room round it in its button where that has no name, in pixels."""
_NARROWEST, _SIDE = 60, 8


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
        self._named = 0
        """Height the buttons need with their names; 0 where that is not known yet."""
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        for number, entry in enumerate(entries, 1):
            button = QToolButton()
            button.setText(entry.words)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumWidth(_NARROWEST)
            button.setToolTip(f"{entry.words}（{view_keys(number)}）")
            button.setAccessibleName(entry.words)
            theme.dress(button, entry.icon, _ICON)
            button.clicked.connect(lambda _checked=False, code=entry.code: self.turned.emit(code))
            self._group.addButton(button)
            self._buttons[entry.code] = button
            column.addWidget(button)
        column.addStretch()

    def minimumSizeHint(self) -> QSize:
        """Let the window be as low as the icons alone allow."""
        size, icon = super().minimumSizeHint(), _ICON + 2 * _ICON_AIR
        return QSize(size.width(), min(size.height(), len(self._buttons) * (icon + 2) + 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names out where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the names anew in another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._named = 0
            self._fit()

    def _fit(self) -> None:
        if not self._named:
            self._set_style(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            self._widen()
            self._named = sum(button.sizeHint().height() + 2 for button in self._buttons.values()) + 16
        is_high = self.height() >= self._named
        style = Qt.ToolButtonStyle
        self._set_style(style.ToolButtonTextUnderIcon if is_high else style.ToolButtonIconOnly)

    def _widen(self) -> None:
        """Give the names the room they need in bold, as they are when their button is down."""
        for button in self._buttons.values():
            button.ensurePolished()
            strong = QFontMetrics(sized(button.font(), button.font().pointSizeF(), bold=True))
            button.setMinimumWidth(max(_NARROWEST, strong.horizontalAdvance(button.text()) + 2 * _SIDE))

    def _set_style(self, style: Qt.ToolButtonStyle) -> None:
        look = "low" if style is Qt.ToolButtonStyle.ToolButtonIconOnly else "high"
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            if button.property("look") != look:
                button.setProperty("look", look)
                button.style().polish(button)

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
