"""A short tour: a card beside one part of the window after another. Esc, or a click on 跳过, ends it at any time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.ui.theme import Theme
from explorer.ui.tour_stops import Stop

_COLUMNS = 20
"""Width of the card in characters."""
_AIR, _GAP, _ROUND = 4, 16, 8
_SHADE = 90
"""How dark the window is around what is pointed at, of 255."""


class Tour(QWidget):
    """Lies over the window while it lasts.

    Signals:
        ended: by the last button, by Esc or by skipping.
    """

    ended = Signal()

    def __init__(self, stops: Sequence[Stop], theme: Theme, ground: QWidget) -> None:
        """Begin over ``ground`` at the first of ``stops`` that is in sight."""
        super().__init__(ground)
        self._stops = [stop for stop in stops if stop.part.isVisible()]
        self._at = 0
        self._theme, self._ground = theme, ground
        self._before = QApplication.focusWidget()
        self.setAccessibleName(self.tr("导览"))
        self._card = QFrame(self)
        self._card.setObjectName("tourCard")
        self._title, self._words, self._count = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("panelTitle")
        self._count.setObjectName("quietWords")
        for label in (self._title, self._words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._skip, self._next = QPushButton(self.tr("跳过")), QPushButton()
        self._skip.setProperty("look", "quiet")
        self._skip.clicked.connect(self.end)
        self._next.clicked.connect(self._go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count)
        buttons.addStretch()
        buttons.addWidget(self._skip)
        buttons.addWidget(self._next)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(20, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(buttons)
        ground.installEventFilter(self)
        theme.keep(self, self.update)
        self.show()
        self.raise_()
        self._show()

    def end(self) -> None:
        """Go away for good and give the keyboard back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.deleteLater()
        self.ended.emit()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._stops):
            self._show()
        else:
            self.end()

    def _show(self) -> None:
        stop, last = self._stops[self._at], self._at + 1 == len(self._stops)
        self._title.setText(stop.title)
        self._words.setText(stop.words)
        self._count.setText(f"{self._at + 1} / {len(self._stops)}")
        self._next.setText(self.tr("开始使用") if last else self.tr("下一步"))
        self._skip.setVisible(not last)
        self._card.setAccessibleName(stop.title)
        self._card.setAccessibleDescription(stop.words)
        self._place()
        self._next.setFocus(Qt.FocusReason.TabFocusReason)
        self.update()

    def _place(self) -> None:
        """Stand beside what is pointed at, wherever there is room."""
        self.setGeometry(self._ground.rect())
        em = QFontMetrics(self.font()).horizontalAdvance("国")
        width = min(_COLUMNS * em, self.width() - 2 * _GAP)
        self._card.setFixedWidth(width)
        layout = self._card.layout()
        height = layout.totalHeightForWidth(width) if layout else 0
        self._card.setFixedHeight(height)
        part = self._part()
        right, left = part.right() + _GAP, part.left() - _GAP - width
        if right + width <= self.width():
            place = QPoint(right, part.top() + _GAP)
        elif left >= 0:
            place = QPoint(left, part.top() + _GAP)
        else:
            place = QPoint(part.left() + _GAP, part.bottom() + _GAP)
        x = min(max(place.x(), _GAP), self.width() - width - _GAP)
        y = min(max(place.y(), _GAP), self.height() - height - _GAP)
        self._card.move(x, y)

    def _part(self) -> QRect:
        part = self._stops[self._at].part
        corner = part.mapTo(self._ground, QPoint())
        return QRect(corner, part.size()).adjusted(-_AIR, -_AIR, _AIR, _AIR).intersected(self._ground.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from being the window's shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Skip at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Lead from button to button: what lies under the tour can't be used."""
        buttons = [button for button in (self._skip, self._next) if button.isVisible()]
        if not buttons:  # it is going away
            return super().focusNextPrevChild(forwards)
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(here + 1) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shade the window around what is pointed at, and outline that."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        part = QRectF(self._part())
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        around.addRoundedRect(part, _ROUND, _ROUND)
        painter.fillPath(around, QColor(0, 0, 0, _SHADE))
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRoundedRect(part.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        painter.end()
        super().paintEvent(event)
