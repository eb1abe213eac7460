"""A short tour: a card beside one part of the window after another. Esc, or a click on 跳过, ends it at any time."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.ui.theme import Theme
from explorer.ui.tour_stops import Stop
from explorer.ui.wayfinding import give_back, is_at_hand
from explorer.ui.widgets.columns import columns_around

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
        """Begin over ``ground`` at the first of ``stops`` that is in sight or can be brought there."""
        super().__init__(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stops = [stop for stop in stops if is_at_hand(stop.part)]
        self._at = 0
        self._theme, self._ground = theme, ground
        self._before = QApplication.focusWidget()
        columns = filter(None, (columns_around(stop.part) for stop in self._stops))
        self._fronts = {each: each.tabs.currentIndex() for each in columns}
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
        self._skip.clicked.connect(self.close)
        self._next.clicked.connect(self.go_on)
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
        for watched in (ground, *(stop.part for stop in self._stops), cast("QApplication", QApplication.instance())):
            watched.installEventFilter(self)
        theme.keep(self, self.update)
        self.show()
        self.raise_()
        self._show()

    def go_on(self) -> None:
        """Show the next stop, or end after the last one."""
        if self._at + 1 < len(self._stops):
            self._at += 1
            self._show()
        else:
            self.close()

    def _show(self) -> None:
        stop, last = self._stops[self._at], self._at + 1 == len(self._stops)
        if columns := columns_around(stop.part):
            columns.bring(stop.part)
        self._title.setText(stop.title)
        self._words.setText(stop.words)
        self._count.setText(f"{self._at + 1} / {len(self._stops)}")
        self._next.setText(self.tr("开始使用") if last else self.tr("下一步"))
        self._skip.setVisible(not last)
        self._card.setAccessibleName(stop.title)
        self._card.setAccessibleDescription(stop.words)
        self._place()
        self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        """Stand beside what is pointed at, or where least of it is hidden."""
        self.setGeometry(self._ground.rect())
        em = QFontMetrics(self.font()).horizontalAdvance("国")
        width = min(_COLUMNS * em, self.width() - 2 * _GAP)
        layout = self._card.layout()
        height = layout.totalHeightForWidth(width) if layout else 0
        self._card.setFixedSize(width, height)
        part = self._part()
        right, left = part.right() + _GAP, part.left() - _GAP - width
        below, above = part.bottom() + _GAP, part.top() - _GAP - height
        x, y = part.left() + _GAP, part.top() + _GAP
        spots = [self._inside(spot) for spot in ((right, y), (left, y), (x, below), (x, above))]
        self._card.move(min(spots, key=lambda spot: _area(part & QRect(spot, self._card.size()))))
        self.update()

    def _inside(self, spot: tuple[int, int]) -> QPoint:
        """Return the spot nearest to ``spot`` where the card is whole."""
        x, y = spot
        right, bottom = self.width() - self._card.width() - _GAP, self.height() - self._card.height() - _GAP
        return QPoint(min(max(x, _GAP), right), min(max(y, _GAP), bottom))

    def _part(self) -> QRect:
        part = self._stops[self._at].part
        corner = part.mapTo(self._ground, QPoint())
        return QRect(corner, part.size()).adjusted(-_AIR, -_AIR, _AIR, _AIR).intersected(self._ground.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go away for good, leave the columns as they were, and give the keyboard back."""
        self.hide()
        for columns, front in self._fronts.items():
            columns.tabs.setCurrentIndex(front)
        give_back(self._before, Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window and what is pointed at; end at Esc, wherever the keyboard is, and before Esc does more."""
        if isinstance(event, QKeyEvent) and self._takes(event):
            return True
        if self.isVisible() and event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Take Esc, but not from an input method."""
        if event.key() != Qt.Key.Key_Escape or getattr(QApplication.focusWidget(), "composing", False):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.close()
        return True

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


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
