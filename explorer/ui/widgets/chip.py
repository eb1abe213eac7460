"""Things one can click: chips for names, cards for sections."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

_LEAST = 6
"""Characters of its name that a chip has room for at least."""


class Chip(QPushButton):
    """A name on a rounded ground; ``look`` picks its colours in the style sheet."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        """Make a chip without words."""
        super().__init__(parent)
        self.setProperty("look", look)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._follow: Callable[[], object] = lambda: None
        self._point: Callable[[], object] = lambda: None
        self.clicked.connect(self._obey)

    def say(
        self, text: str, tip: str, follow: Callable[[], object], spoken: str = "",
        point: Callable[[], object] = lambda: None,
    ) -> None:  # fmt: skip
        """Show ``text``; ``tip`` tells mouse and screen readers what a click does, which is ``follow``.

        ``point`` is done when the pointer or the keyboard comes upon the chip.
        """
        self.setText(text)
        self.setToolTip(tip or text)
        self.setAccessibleName(spoken or text)
        self.setAccessibleDescription(tip)
        self._follow, self._point = follow, point

    def minimumSizeHint(self) -> QSize:
        """Let a long name be cut short rather than make its column wide."""
        whole = super().minimumSizeHint()
        return whole.boundedTo(QSize(_LEAST * self.fontMetrics().horizontalAdvance("国"), whole.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show as much of a long name as there is room for: how it begins, and how it ends, a count or a cross."""
        lacking = self.sizeHint().width() - self.width()
        if lacking <= 0:
            super().paintEvent(event)
            return
        # Not at every start: the enumerations of QStyle have six hundred members.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option, words = QStyleOptionButton(), self.text()
        self.initStyleOption(option)
        room = self.fontMetrics().horizontalAdvance(words) - lacking
        cast("Any", option).text = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at what the chip stands for."""
        super().enterEvent(event)
        self._point()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at what the chip stands for, if it was reached by keys: a click does more."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._point()

    def _obey(self) -> None:
        self._follow()


class Card(QPushButton):
    """A title with a line of explanation, as tall as its words need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a card without words."""
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._follow: Callable[[], object] = lambda: None
        self.clicked.connect(self._obey)
        self._title, self._words = QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for label, name in ((self._title, "cardTitle"), (self._words, "cardWords")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, words: str, follow: Callable[[], object]) -> None:
        """Show a title and what explains it; a click does ``follow``."""
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self._follow = follow

    def _obey(self) -> None:
        self._follow()

    def hasHeightForWidth(self) -> bool:
        """Depend on the width: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size the words prefer."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Let the words wrap as narrow as they can."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()
