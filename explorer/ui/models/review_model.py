"""The sections of a document as they are checked, one a row."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.confidence import Grade
from explorer.domain.review import ReviewItem
from explorer.ui.models.result_model import ROW, ResultRow
from explorer.ui.review_words import SIGNS, item_name, state_words

Index = QModelIndex | QPersistentModelIndex

ITEM = Qt.ItemDataRole.UserRole + 2
GRADE = Qt.ItemDataRole.UserRole + 3
"""Role under which the model gives the ``Grade``: what somebody has looked at is sure."""


class ReviewModel(QAbstractListModel):
    """Sections with how sure they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._items: tuple[ReviewItem, ...] = ()
        self._rows: dict[int, ResultRow] = {}

    def show(self, items: Sequence[ReviewItem]) -> None:
        """List ``items``."""
        self.beginResetModel()
        self._items = tuple(items)
        self._rows.clear()
        self.endResetModel()

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """What is listed."""
        return self._items

    def row_at(self, start: int) -> int:
        """Return the row of the section in which a character of the document stands, or -1."""
        spans = ((row, item.entry.section.whole) for row, item in enumerate(self._items))
        return next((row for row, whole in spans if whole.start <= start < max(whole.end, whole.start + 1)), -1)

    def next_open(self, row: int, by: int) -> int:
        """Return the next row, or with a negative ``by`` the one before, that somebody has to look at; -1 for none."""
        rows = [other for other, item in enumerate(self._items) if item.is_open]
        ahead = [other for other in rows if (other - row) * by > 0]
        return (ahead[0] if by > 0 else ahead[-1]) if ahead else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of sections."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the section, its row, or its words."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item_name(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{item_name(item)}，{state_words(item)}"
            case int() if role == ROW:
                return self._row(index.row())
            case _:
                return {ITEM: item, GRADE: _shown(item)}.get(role)

    def _row(self, number: int) -> ResultRow:
        if number not in self._rows:
            item = self._items[number]
            self._rows[number] = ResultRow(
                item.entry.id, "", SIGNS[_shown(item)], item_name(item), (), state_words(item), (), "", ()
            )
        return self._rows[number]


def _shown(item: ReviewItem) -> Grade:
    return item.confidence.grade if item.is_open else Grade.SURE


class NoteRow(Struct, frozen=True):
    """Words, what is added in a second line, and what they stand for."""

    words: str
    more: str
    thing: object


class NoteModel(QAbstractListModel):
    """What was noticed in a document, or corrected in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._rows: tuple[NoteRow, ...] = ()

    def show(self, rows: Sequence[NoteRow]) -> None:
        """List ``rows``."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row or its words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return f"{row.words}\n{row.more}" if row.more else row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.words}，{row.more}" if row.more else row.words
            case _:
                return row.thing if role == ITEM else None
