"""The rail at the window's left edge: one button a view, its name below the icon where the window is high enough."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from explorer.ui.fonts import sized
from explorer.ui.theme import Theme
from explorer.ui.views.registry import ViewEntry, view_keys

_ICON, _ICON_AIR = 22, 5
"""Size of an icon and the room round it in its button where that has no name, in pixels."""
_TALLEST = (1 << 24) - 1
"""The height Qt gives a widget that may be as high as it likes, in pixels."""
_NARROWEST, _SIDE = 60, 8
_WIDE = 900
"""Least width of a window whose rail has names, in pixels."""


class Rail(QScrollArea):
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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._named = QSize()
        """Room the buttons need with their names; empty where that is not known yet."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        for number, entry in enumerate(entries, 1):
            button = QToolButton()
            button.setText(entry.words)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolTip(f"{entry.words}（{view_keys(number)}）")
            button.setAccessibleName(entry.words)
            theme.dress(button, entry.icon, _ICON)
            button.clicked.connect(lambda _checked=False, code=entry.code: self.turned.emit(code))
            self._group.addButton(button)
            self._buttons[entry.code] = button
            column.addWidget(button)
        column.addStretch()
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """Be as wide as the buttons, and the scroll bar where there is one."""
        inner = self.widget().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if inner.height() > self.height() else 0
        return QSize(inner.width() + bar + 2 * self.frameWidth(), inner.height())

    def minimumSizeHint(self) -> QSize:
        """Let the window be as low as a few buttons allow: the others are scrolled to."""
        button = _ICON + 2 * _ICON_AIR
        return QSize(button, 3 * button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names out where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the names anew in another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._named = QSize()
            if self.isVisible():
                self._fit()

    def _fit(self) -> None:
        if not self._buttons:
            return
        if self._named.isEmpty():
            self._set_style(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            self._named = self.widget().minimumSizeHint()
        is_roomy = self.height() >= self._named.height() and self.window().width() >= _WIDE
        style = Qt.ToolButtonStyle
        self._set_style(style.ToolButtonTextUnderIcon if is_roomy else style.ToolButtonIconOnly)
        self.updateGeometry()

    def _set_style(self, style: Qt.ToolButtonStyle) -> None:
        has_names = style is Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setMinimumWidth(_named_width(button) if has_names else 0)
            button.setMaximumHeight(_TALLEST if has_names else _ICON + 2 * _ICON_AIR)

    def show_view(self, code: str) -> None:
        """Put the button of the view ``code`` down, have it in sight, and let Tab come to it and to no other."""
        self._buttons[code].setChecked(True)
        for each, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == code else Qt.FocusPolicy.NoFocus)
        self.ensureWidgetVisible(self._buttons[code])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead from button to button."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        follower = buttons[(here + step) % len(buttons)]
        follower.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(follower)


def _named_width(button: QToolButton) -> int:
    """Return the width a name needs in bold, as it is when its button is down."""
    button.ensurePolished()
    strong = QFontMetrics(sized(button.font(), button.font().pointSizeF(), bold=True))
    return max(_NARROWEST, strong.horizontalAdvance(button.text()) + 2 * _SIDE)
