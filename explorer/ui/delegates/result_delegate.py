"""How a section found looks in the list: badge, title, belonging, and a snippet with its hits marked."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.ui.delegates.wrapping import Look, height, wrap
from explorer.ui.fonts import sized
from explorer.ui.models.result_model import ROW, ResultRow
from explorer.ui.qt_fields import RowOption, row_option
from explorer.ui.theme import Theme

_SIDE, _TOP, _GAP = 16, 12, 4
_BADGE, _BADGE_GAP = 26, 10
_TITLE_LINES, _BELONGING_LINES, _SNIPPET_LINES = 2, 2, 3
_CACHED = 400


@dataclass(frozen=True, slots=True)
class _Setting:
    """The lines of a row at some width."""

    title: QTextLayout
    belonging: QTextLayout
    snippet: QTextLayout

    @property
    def height(self) -> int:
        parts = [height(part) for part in (self.title, self.belonging, self.snippet) if part.text()]
        return round(sum(parts) + _GAP * (len(parts) - 1)) + 2 * _TOP


class ResultDelegate(QStyledItemDelegate):
    """Paints ``ResultRow``; each row is as tall as its words need."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view``, whose width the rows take."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._settings: dict[tuple[ResultRow, int], _Setting] = {}
        theme.keep(self, self._settings.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the list and the height of the row's words."""
        width = self._view.viewport().width()
        return QSize(width, self._setting(index.data(ROW), width, row_option(option).font).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        style = row_option(option)
        row: ResultRow = index.data(ROW)
        setting = self._setting(row, self._view.viewport().width(), style.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, style)
        area = QRectF(style.rect).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        self._paint_badge(painter, QRectF(area.x(), area.y(), _BADGE, _BADGE), row.badge, style.font)
        top = area.y()
        for lines, colour in ((setting.title, "text"), (setting.belonging, "muted"), (setting.snippet, "text")):
            if lines.text():
                painter.setPen(self._theme.colour(colour))
                lines.draw(painter, QPointF(area.x() + _BADGE + _BADGE_GAP, top))
                top += height(lines) + _GAP
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: RowOption) -> None:
        rect, state = QRectF(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("selected" if selected else "hover"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), self._theme.colour("line"))
        if selected:
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), self._theme.colour("accent"))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_badge(self, painter: QPainter, rect: QRectF, text: str, font: QFont) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("good_ground"))
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(self._theme.colour("accent"))
        painter.setFont(sized(font, font.pointSizeF() - 1, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _setting(self, row: ResultRow, width: int, font: QFont) -> _Setting:
        key = (row, width)
        if key not in self._settings:
            if len(self._settings) > _CACHED:
                self._settings.clear()
            self._settings[key] = self._set(row, width - 2 * _SIDE - _BADGE - _BADGE_GAP, font)
        return self._settings[key]

    def _set(self, row: ResultRow, width: int, font: QFont) -> _Setting:
        small, large = sized(font, font.pointSizeF() - 1), sized(font, font.pointSizeF() + 0.5, bold=True)
        look = Look(self._theme.colour("hit"), self._theme.colour("text"))
        return _Setting(
            wrap(row.title, large, width, _TITLE_LINES, row.title_marks, look),
            wrap(row.belonging, small, width, _BELONGING_LINES),
            wrap(row.snippet, small, width, _SNIPPET_LINES, row.snippet_marks, look),
        )
