"""How a suggestion looks: its kind on a quiet ground, its text, the number of sections."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.domain.query import Suggestion
from explorer.ui.fonts import sized
from explorer.ui.models.suggestion_model import SUGGESTION
from explorer.ui.qt_fields import row_option
from explorer.ui.theme import Theme
from explorer.ui.words import suggestion_label

_SIDE, _GAP, _AIR, _TAG_AIR = 8, 10, 12, 4
_GROUNDS = {"agency": "lead", "place": "place", "programme": "programme", "task": "good_ground", "word": "hit"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SuggestionDelegate(QStyledItemDelegate):
    """Paints the rows of ``SuggestionModel``."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view``, whose width the rows take."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return the width of the list and a line's height with some air."""
        return QSize(self._view.viewport().width(), QFontMetrics(row_option(option).font).height() + _AIR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        style = row_option(option)
        suggestion: Suggestion = index.data(SUGGESTION)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for state, ground in (
            (QStyle.StateFlag.State_Selected, "selected"),
            (QStyle.StateFlag.State_MouseOver, "hover"),
        ):
            if style.state & state:
                painter.setBrush(self._theme.colour(ground))
                painter.drawRoundedRect(QRectF(style.rect), 4, 4)
                break
        area = QRectF(style.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setFont(sized(style.font, style.font.pointSizeF() - 1.5))
        small = painter.fontMetrics()
        tag_width = max(small.horizontalAdvance(suggestion_label(kind)) for kind in _GROUNDS) + 4 * _TAG_AIR
        tag = QRectF(area.x(), area.center().y() - small.height() / 2 - 1, tag_width, small.height() + 2)
        painter.setBrush(self._theme.colour(_GROUNDS[suggestion.kind]))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, suggestion_label(suggestion.kind))
        count = _count_words(suggestion)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(area, _RIGHT, count)
        room = area.adjusted(tag_width + _GAP, 0, -small.horizontalAdvance(count) - _GAP, 0)
        painter.setFont(style.font)
        painter.setPen(self._theme.colour("text"))
        text = painter.fontMetrics().elidedText(suggestion.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, text)
        painter.restore()


def _count_words(suggestion: Suggestion) -> str:
    """Return the number of sections; a task is one, which goes without saying."""
    words = QCoreApplication.translate("SuggestionDelegate", "{} 项")
    return "" if suggestion.kind == "task" else words.format(suggestion.count)
