"""How a section that is checked looks in the list: as what was found, with a sign for how sure it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from explorer.domain.confidence import Grade
from explorer.ui.delegates.result_delegate import Badge, ResultDelegate
from explorer.ui.models.result_model import ResultRow
from explorer.ui.models.review_model import GRADE
from explorer.ui.theme import Theme

_BADGES = {
    Grade.SURE: Badge("good_ground", "accent"),
    Grade.LIKELY: Badge("hit", "text"),
    Grade.UNSURE: Badge("danger_ground", "danger"),
}


_TALLEST = ResultRow("", "", "", "国" * 999, (), "国" * 999, (), "", ())


class ReviewDelegate(ResultDelegate):
    """Paints sections with the sign of their grade."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view``."""
        super().__init__(theme, view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row; where all rows are to be of one size, that of a row with most lines."""
        uniform = self._view.uniformItemSizes()
        return self.size_of(_TALLEST, option) if uniform else super().sizeHint(option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row in the colours of its grade."""
        self.badge = _BADGES[index.data(GRADE)]
        super().paint(painter, option, index)
