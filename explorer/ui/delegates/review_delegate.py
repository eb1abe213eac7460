"""How a section that is checked looks in the list: as what was found, with a sign for how sure it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from explorer.domain.confidence import Grade
from explorer.ui.delegates.result_delegate import Badge, ResultDelegate
from explorer.ui.models.review_model import GRADE
from explorer.ui.theme import Theme

_BADGES = {
    Grade.SURE: Badge("good_ground", "accent"),
    Grade.LIKELY: Badge("hit", "text"),
    Grade.UNSURE: Badge("danger_ground", "danger"),
}


class ReviewDelegate(ResultDelegate):
    """Paints sections with the sign of their grade."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for ``view``."""
        super().__init__(theme, view)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row in the colours of its grade."""
        self.badge = _BADGES[index.data(GRADE)]
        super().paint(painter, option, index)
