"""The heads of a matrix: they stay where they are while the cells scroll."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from explorer.domain.matrix import Head
from explorer.ui.fonts import sized
from explorer.ui.models.matrix_model import HEAD
from explorer.ui.theme import Theme

_AIR = 8
_NAME, _FIGURES = 13, 3
"""Room for a row's name and for each of its counts, in em."""
_TITLE, _SHORTEST = 11, 3
"""Characters of a column's name that are set one under the other, and how few there are in a low window."""
_SHARE = 0.45
"""Most of the table's height and width that heads take, so that something is left for the cells."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _MatrixHead(QHeaderView):
    """A head that paints what is in sight in one go: its sections are too many to be styled one by one."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, table: QTableView) -> None:
        super().__init__(orientation, table)
        self.theme, self.table = theme, table
        self.pointed = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)

    @property
    def em(self) -> int:
        """Width of a character."""
        return QFontMetrics(self.font()).horizontalAdvance("国")

    def point(self, section: int) -> None:
        """Light the head of the row or column under the pointer."""
        if section != self.pointed:
            self.pointed = section
            self.viewport().update()

    def head(self, section: int) -> Head | None:
        """Return the head of a section."""
        model = self.model()
        return model.headerData(section, self.orientation(), HEAD) if model else None

    def visible(self, length: int) -> range:
        """Return the sections in sight, in a viewport of this length."""
        first, last = self.visualIndexAt(0), self.visualIndexAt(length - 1)
        return range(max(first, 0), (self.count() if last < 0 else last + 1) if first >= 0 else 0)

    def paint_ground(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Lay the ground of one head, and the line after it."""
        painter.fillRect(rect, self.theme.colour("hover" if section == self.pointed else "window"))
        line = QRect(rect.right(), rect.y(), 1, rect.height())
        if self.orientation() is Qt.Orientation.Vertical:
            line = QRect(rect.x(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self.theme.colour("line"))


class RowHeads(_MatrixHead):
    """Names, with how many sections each leads and how many it stands in."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        """Stand at the left of ``table``."""
        super().__init__(Qt.Orientation.Vertical, theme, table)
        self.counts_leads = True

    def sizeHint(self) -> QSize:
        """Return the room for names and counts."""
        figures = _FIGURES * (2 if self.counts_leads else 1)
        most = max(round(_SHARE * self.table.width()), (figures + _NAME // 2) * self.em)
        return QSize(min((_NAME + figures) * self.em + 2 * _AIR, most), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names in sight."""
        painter, width = QPainter(self.viewport()), self.viewport().width()
        painter.fillRect(self.viewport().rect(), self.theme.colour("window"))
        metrics, figures = QFontMetrics(self.font()), _FIGURES * self.em
        for section in self.visible(self.viewport().height()):
            head = self.head(section)
            if head is None:
                continue
            rect = QRect(0, self.sectionViewportPosition(section), width, self.sectionSize(section))
            self.paint_ground(painter, rect, section)
            counts = [str(head.leads or "")] * self.counts_leads + [str(head.total)]
            room = rect.adjusted(_AIR, 0, -_AIR, 0)
            name = metrics.elidedText(head.name, Qt.TextElideMode.ElideRight, room.width() - figures * len(counts))
            painter.setPen(self.theme.colour("text"))
            painter.drawText(room, _LEFT, name)
            painter.setPen(self.theme.colour("muted"))
            for place, count in enumerate(reversed(counts)):
                painter.drawText(room.adjusted(0, 0, -place * figures, 0), _RIGHT, count)


class ColumnHeads(_MatrixHead):
    """Number, name set one character under the other, and a count."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        """Stand over ``table``."""
        super().__init__(Qt.Orientation.Horizontal, theme, table)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """Return the room for number, name and count."""
        return QSize(super().sizeHint().width(), self._step * self._letters + 2 * self._row + _AIR)

    @property
    def _letters(self) -> int:
        """Characters of a name that there is room for."""
        room = round(_SHARE * self.table.height()) - 2 * self._row - _AIR
        return min(max(room // self._step, _SHORTEST), _TITLE)

    @property
    def _step(self) -> int:
        return round(self.em * 1.1)

    @property
    def _row(self) -> int:
        return QFontMetrics(self.font()).height() + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heads in sight."""
        painter, height = QPainter(self.viewport()), self.viewport().height()
        painter.fillRect(self.viewport().rect(), self.theme.colour("window"))
        small, strong = sized(self.font(), self.font().pointSizeF() - 1), QFont(self.font())
        strong.setBold(True)
        for section in self.visible(self.viewport().width()):
            head = self.head(section)
            if head is None:
                continue
            rect = QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), height)
            self.paint_ground(painter, rect, section)
            self._paint_head(painter, QRectF(rect), head, small, strong)
        painter.fillRect(QRect(0, height - 1, self.viewport().width(), 1), self.theme.colour("line"))

    def _paint_head(self, painter: QPainter, rect: QRectF, head: Head, small: QFont, strong: QFont) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        row, step, letters = self._row, self._step, self._letters
        painter.setFont(strong)
        painter.setPen(self.theme.colour("accent"))
        painter.drawText(rect.adjusted(0, _AIR / 2, 0, 0), centre, head.mark)
        painter.setFont(small)
        painter.setPen(self.theme.colour("text"))
        name = head.name if len(head.name) <= letters else head.name[: letters - 1] + "⋮"
        for place, character in enumerate(name):
            top = rect.y() + row + _AIR / 2 + place * step
            painter.drawText(QRectF(rect.x(), top, rect.width(), step), Qt.AlignmentFlag.AlignCenter, character)
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(rect.adjusted(0, rect.height() - row, 0, -2), Qt.AlignmentFlag.AlignCenter, str(head.total))


class Corner(QWidget):
    """Says what the counts beside the names are."""

    def __init__(self, rows: RowHeads, table: QTableView) -> None:
        """Lie over the corner of ``table``, which Qt leaves to a button."""
        super().__init__(table)
        self._rows = rows

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words over the counts."""
        painter, theme = QPainter(self), self._rows.theme
        painter.fillRect(self.rect(), theme.colour("window"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        painter.setFont(sized(self._rows.font(), self._rows.font().pointSizeF() - 1))
        painter.setPen(theme.colour("muted"))
        words = [self.tr("牵头")] * self._rows.counts_leads + [self.tr("合计")]
        figures, line = _FIGURES * self._rows.em, QFontMetrics(self.font()).height() + 4
        for place, word in enumerate(reversed(words)):
            right = self.width() - _AIR - place * figures
            painter.drawText(QRect(0, self.height() - line, right, line), _RIGHT, word)
