"""How a name one can take looks: its kind on a quiet ground, the name, and a note at the right."""

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from explorer.ui.delegates.telling_delegate import TellingDelegate
from explorer.ui.fonts import sized
from explorer.ui.qt_fields import RowOption, row_option, row_state, row_width
from explorer.ui.theme import Theme

NAMED = Qt.ItemDataRole.UserRole + 1
"""Role under which a model gives the ``NamedRow`` to paint."""

_SIDE, _GAP, _AIR, _TAG_AIR, _BAR = 8, 10, 12, 4, 3
_NOTE_SHARE = 0.45
"""The most of a row that its note takes: the name is what one looks for."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NamedRow(Struct, frozen=True):
    """What a row shows."""

    kind: str
    ground: str
    """Colour token of the kind's ground."""
    name: str
    note: str = ""


class NamedDelegate(TellingDelegate):
    """Paints rows under ``NAMED``."""

    def __init__(self, theme: Theme, view: QListView, widest: tuple[str, ...]) -> None:
        """Paint for ``view``, whose width the rows take; names begin where the longest of the kinds ``widest`` ends."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._kinds = widest
        self._widths: dict[str, int] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return the width of the list and a line's height with some air."""
        return QSize(row_width(self._view), QFontMetrics(row_option(option).font).height() + _AIR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        style = row_option(option)
        row: NamedRow = index.data(NAMED)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        state = row_state(self._view, style.rect, index)
        if state.selected or state.hovered:
            painter.setBrush(self._theme.colour("selected" if state.selected else "hover"))
            painter.drawRoundedRect(QRectF(style.rect), 4, 4)
        if state.selected:  # the mouse may rest on another row: Enter takes this one
            painter.fillRect(style.rect.adjusted(0, 4, _BAR - style.rect.width(), -4), self._theme.colour("accent"))
        area = QRectF(style.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(_small(style.font))
        small = painter.fontMetrics()
        tag_width = self._tag_width(row, painter.font())
        tag = QRectF(area.x(), area.center().y() - small.height() / 2 - 1, tag_width, small.height() + 2)
        painter.setBrush(self._theme.colour(row.ground))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, row.kind)
        note = small.elidedText(row.note, Qt.TextElideMode.ElideRight, int(area.width() * _NOTE_SHARE))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(area, _RIGHT, note)
        room = area.adjusted(tag_width + _GAP, 0, -small.horizontalAdvance(note) - _GAP, 0)
        painter.setFont(sized(style.font, style.font.pointSizeF()))
        painter.setPen(self._theme.colour("text"))
        text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideMiddle, int(room.width()))
        painter.drawText(room, _LEFT, text)
        painter.restore()

    def is_cut(self, style: RowOption, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether the row at ``index`` has less room than its words need."""
        return self.width_of(index.data(NAMED), style.font) > style.rect.width()

    def width_of(self, row: NamedRow, font: QFont) -> int:
        """Return the width in which nothing of ``row`` is cut short."""
        small = _small(font)
        words = QFontMetrics(font).horizontalAdvance(row.name) + QFontMetrics(small).horizontalAdvance(row.note)
        return self._tag_width(row, small) + words + 2 * (_SIDE + _GAP)

    def _tag_width(self, row: NamedRow, small: QFont) -> int:
        return max(self._widest(small), QFontMetrics(small).horizontalAdvance(row.kind)) + 4 * _TAG_AIR

    def _widest(self, font: QFont) -> int:
        """Return the width of the longest kind in ``font``."""
        key = font.key()
        if key not in self._widths:
            self._widths[key] = max(map(QFontMetrics(font).horizontalAdvance, self._kinds), default=0)
        return self._widths[key]


def _small(font: QFont) -> QFont:
    return sized(font, font.pointSizeF() - 1.5)
