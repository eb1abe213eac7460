"""How facets look: headings with an arrow, values with a box, a name and a count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from explorer.domain.query import Facet
from explorer.ui.delegates.telling_delegate import TellingDelegate
from explorer.ui.fonts import sized
from explorer.ui.models.facet_model import ROW, Choice, FacetRow, GroupRow, ValueRow
from explorer.ui.qt_fields import RowOption, RowState, row_option, row_state, row_width
from explorer.ui.theme import Theme

_SIDE, _BOX, _GAP = 12, 16, 8
_ROW_AIR, _GROUP_AIR = 8, 18
_RULE = 4
"""Room between the last value of a group and the line over the next heading."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FacetDelegate(TellingDelegate):
    """Paints the rows of ``FacetModel``."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view``, whose width the rows take."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the list and a line's height with some air."""
        air = _GROUP_AIR if isinstance(index.data(ROW), GroupRow) else _ROW_AIR
        return QSize(row_width(self._view), QFontMetrics(row_option(option).font).height() + air)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        style = row_option(option)
        row: FacetRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, style.rect, row_state(self._view, style.rect, index))
        area = QRectF(style.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(sized(style.font, style.font.pointSizeF()))
        if isinstance(row, GroupRow):
            self._paint_group(painter, area, row, style, index.data())
        elif isinstance(row, ValueRow):
            self._paint_value(painter, area, row)
        else:
            self._paint_more(painter, area, index.data())
        painter.restore()

    def is_cut(self, style: RowOption, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether the name of a value has less room than it needs."""
        row, metrics = index.data(ROW), QFontMetrics(style.font)
        if not isinstance(row, ValueRow):
            return False
        area = QRectF(style.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        return metrics.horizontalAdvance(row.label) > _room(area, row, metrics).width()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if state.hovered:
            painter.fillRect(rect, self._theme.colour("hover"))
        if state.focused:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 0.5, -4.5, -0.5), 4, 4)

    def _paint_group(self, painter: QPainter, area: QRectF, row: GroupRow, option: RowOption, words: str) -> None:
        if row.facet is not Facet.ACTION:
            painter.fillRect(QRectF(area.x(), area.y() + _RULE, area.width(), 1), self._theme.colour("line"))
            area = area.adjusted(0, _RULE, 0, 0)
        middle = QPointF(area.x() + _BOX / 2, area.center().y())
        corners = ((-4, -2), (4, -2), (0, 3)) if row.open else ((-2, -4), (3, 0), (-2, 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted"))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        painter.setPen(self._theme.colour("text"))
        painter.setFont(sized(option.font, option.font.pointSizeF(), bold=True))
        painter.drawText(area.adjusted(_BOX + _GAP, 0, 0, 0), _LEFT, words)
        painter.setFont(sized(option.font, option.font.pointSizeF() - 1))
        painter.setPen(self._theme.colour("accent" if row.touched else "muted"))
        painter.drawText(area, _RIGHT, f"{row.touched} / {row.values}" if row.touched else str(row.values))

    def _paint_value(self, painter: QPainter, area: QRectF, row: ValueRow) -> None:
        self._paint_box(painter, QRectF(area.x(), area.center().y() - _BOX / 2, _BOX, _BOX), row.choice)
        metrics = painter.fontMetrics()
        room = _room(area, row, metrics)
        plain = painter.font()
        if row.choice is Choice.EXCLUDED:
            struck = painter.font()
            struck.setStrikeOut(True)
            painter.setFont(struck)
        ink = {Choice.NONE: "text" if row.count else "muted", Choice.CHOSEN: "accent", Choice.EXCLUDED: "danger"}
        painter.setPen(self._theme.colour(ink[row.choice]))
        label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, label)
        if row.choice is Choice.EXCLUDED:
            painter.setFont(plain)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(area, _RIGHT, str(row.count))

    def _paint_box(self, painter: QPainter, box: QRectF, choice: Choice) -> None:
        """Draw an empty box, a tick for chosen, a bar for excluded: the shapes differ, not only the colours."""
        ground = {Choice.NONE: "surface", Choice.CHOSEN: "accent", Choice.EXCLUDED: "danger"}[choice]
        painter.setPen(QPen(self._theme.colour("edge" if choice is Choice.NONE else ground), 1.2))
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)
        if choice is Choice.NONE:
            return
        shapes = {Choice.CHOSEN: [(4, 8.2), (7, 11.2), (12.2, 5)], Choice.EXCLUDED: [(4.5, 8), (11.5, 8)]}
        ink = QPen(self._theme.colour("on_accent"), 1.8)
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(ink)
        painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(x, y) for x, y in shapes[choice]]))

    def _paint_more(self, painter: QPainter, area: QRectF, words: str) -> None:
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(area.adjusted(_BOX + _GAP, 0, 0, 0), _LEFT, words)


def _room(area: QRectF, row: ValueRow, metrics: QFontMetrics) -> QRectF:
    """Return where in ``area`` the name of a value stands."""
    return area.adjusted(_BOX + _GAP, 0, -metrics.horizontalAdvance(str(row.count)) - _GAP, 0)
