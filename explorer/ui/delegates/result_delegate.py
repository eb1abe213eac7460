"""How a section found looks in the list: badge, title, belonging, and a snippet with its hits marked."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from explorer.ui.delegates.wrapping import Lines, Look, Setter, keep_together
from explorer.ui.fonts import sized
from explorer.ui.models.result_model import ROW, ResultRow
from explorer.ui.qt_fields import RowState, row_option, row_state, row_width
from explorer.ui.theme import Theme

_SIDE, _TOP, _GAP = 16, 12, 4
_BADGE, _BADGE_AIR, _BADGE_GAP = 26, 5, 10
_LABEL_AIR = 10
_CACHED = 100
"""Rows whose lines are kept: those one scrolls to and fro over."""
_TITLE_LINES, _BELONGING_LINES, _SNIPPET_LINES = 2, 2, 3


class Badge(Struct, frozen=True):
    """Colour tokens of a badge's ground and ink."""

    ground: str = "good_ground"
    ink: str = "accent"


class _Fonts(Struct, frozen=True):
    """What sets the parts of a row."""

    title: Setter
    belonging: Setter
    snippet: Setter
    badge: QFont
    badge_side: int
    small: QFont


class ResultDelegate(QStyledItemDelegate):
    """Paints ``ResultRow``; each row is as tall as its words need."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view``, whose width the rows take."""
        super().__init__(view)
        self.badge = Badge()
        self._theme = theme
        self._view = view
        self._fonts: dict[str, _Fonts] = {}
        self._lines: dict[tuple[ResultRow, int, str], tuple[tuple[Lines, str, float], ...]] = {}
        theme.keep(self, self._lines.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the list and the height of the row's words."""
        return self.size_of(index.data(ROW), option)

    def size_of(self, row: ResultRow, option: QStyleOptionViewItem) -> QSize:
        """Return the size of ``row``."""
        width, fonts = row_width(self._view), self._fonts_for(row_option(option).font)
        room = width - 2 * _SIDE - fonts.badge_side - _BADGE_GAP
        parts = (
            fonts.title.height(row.title, room),
            fonts.belonging.height(keep_together(row.belonging, row.leads), room),
            fonts.snippet.height(row.snippet, room),
        )
        words = sum(parts) + _GAP * (sum(part > 0 for part in parts) - 1)
        return QSize(width, round(words) + 2 * _TOP + (_label_height(fonts.small) if row.reached else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        style = row_option(option)
        row: ResultRow = index.data(ROW)
        fonts, whole = self._fonts_for(style.font), QRectF(style.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.reached:
            label = whole.adjusted(0, 0, 0, _label_height(fonts.small) - whole.height())
            self._paint_label(painter, label, row.reached, fonts.small)
            whole.setTop(label.bottom())
        self._paint_ground(painter, whole, row_state(self._view, style.rect, index))
        area = whole.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        side = fonts.badge_side
        self._paint_badge(painter, QRectF(area.x(), area.y(), side, side), row.badge, fonts.badge)
        self._paint_words(painter, area.adjusted(side + _BADGE_GAP, 0, 0, 0), row, fonts)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, row: ResultRow, fonts: _Fonts) -> None:
        key = (row, round(area.width()), fonts.small.key())
        if key not in self._lines:
            if len(self._lines) > _CACHED:
                self._lines.clear()
            self._lines[key] = tuple(self._set(row, area.width(), fonts))
        top = area.y()
        for lines, ink, height in self._lines[key]:
            painter.setPen(self._theme.colour(ink))
            lines.draw(painter, QPointF(area.x(), top))
            top += height + _GAP

    def _set(self, row: ResultRow, width: float, fonts: _Fonts) -> Iterator[tuple[Lines, str, float]]:
        """Yield the lines of each part of a row, their ink and height."""
        look = Look(self._theme.colour("hit"), self._theme.colour("text"))
        for setter, text, marks, ink in (
            (fonts.title, row.title, row.title_marks, "text"),
            (fonts.belonging, keep_together(row.belonging, row.leads), (), "muted"),
            (fonts.snippet, row.snippet, row.snippet_marks, "text"),
        ):
            if text:
                yield setter.set(text, width, marks, look), ink, setter.height(text, width)

    def _paint_label(self, painter: QPainter, rect: QRectF, words: str, font: QFont) -> None:
        """Say how the hits from here on were reached."""
        painter.fillRect(rect, self._theme.colour("window"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), self._theme.colour("line"))
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(font)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE, 0), left, words)

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: RowState) -> None:
        if state.selected or state.hovered:
            painter.fillRect(rect, self._theme.colour("selected" if state.selected else "hover"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), self._theme.colour("line"))
        if state.selected:
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), self._theme.colour("accent"))
        if state.focused:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_badge(self, painter: QPainter, rect: QRectF, text: str, font: QFont) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self.badge.ground))
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(self._theme.colour(self.badge.ink))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _fonts_for(self, font: QFont) -> _Fonts:
        key = font.key()
        if key not in self._fonts:
            points = font.pointSizeF()
            small, large = sized(font, points - 1), sized(font, points + 0.5, bold=True)
            badge = sized(font, points - 1, bold=True)
            self._fonts[key] = _Fonts(
                Setter(large, _TITLE_LINES),
                Setter(small, _BELONGING_LINES),
                Setter(small, _SNIPPET_LINES),
                badge,
                _badge_side(badge),
                small,
            )
        return self._fonts[key]


def _badge_side(font: QFont) -> int:
    """Return how wide and high a badge is: two figures or a character have room in it."""
    metrics = QFontMetrics(font)
    return max(_BADGE, metrics.height() + _BADGE_AIR, metrics.horizontalAdvance("00") + 2 * _BADGE_AIR)


def _label_height(font: QFont) -> int:
    return QFontMetrics(font).height() + _LABEL_AIR
