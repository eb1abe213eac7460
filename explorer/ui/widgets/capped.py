"""What may grow with its words, but not so far that what stands below it has no room."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

_LINES = 2
"""Lines there is always room for."""


class Capped(QScrollArea):
    """As high as what it holds up to a limit; the rest is scrolled to."""

    def __init__(self, content: QWidget) -> None:
        """Hold ``content``, whose height may depend on its width, as yet without a limit."""
        super().__init__()
        self._limit: int | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        self.setViewport(ground)
        self.setWidget(content)
        for each in (content, ground):
            each.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        cast("QApplication", QApplication.instance()).focusObjectChanged.connect(self._show_focus)

    def limit(self, height: int) -> None:
        """Be no higher than ``height``, but leave room for a few lines."""
        limit = max(height, _LINES * 2 * self.fontMetrics().lineSpacing())
        if limit != self._limit:
            self._limit = limit
            self.updateGeometry()

    def _show_focus(self, focus: QObject | None) -> None:
        """Have in sight what the keys have come upon, from whichever side."""
        if isinstance(focus, QWidget) and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll, or not, as there is room now."""
        super().resizeEvent(event)
        self._scroll_where_needed()

    def _scroll_where_needed(self) -> None:
        """Have no scroll bar where all is in sight: Qt keeps one that narrows the content to what needs it."""
        lacks_room = self.widget().heightForWidth(self.width()) > self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lacks_room else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be higher or lower as soon as the content wants to be: Qt sets its scroll bar only."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._scroll_where_needed()
        return super().eventFilter(watched, event)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the content at ``width``, if that is not too much."""
        needed = self.widget().heightForWidth(width)
        return needed if self._limit is None else min(needed, self._limit)

    def sizeHint(self) -> QSize:
        """Return the width of the content; how high it is depends on the width it gets."""
        return QSize(self.widget().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Let it be narrow: its words wrap."""
        return QSize(self.widget().minimumSizeHint().width(), 0)
