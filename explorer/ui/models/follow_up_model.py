"""What is followed up, a row each, grouped by where it stands: of what, whose, until when, by whom, how far."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont

from explorer.domain.follow_up import Field, Followed, Standing
from explorer.ui.follow_up_words import STANDING_INKS, standing_label
from explorer.ui.sheet_words import sheet_words
from explorer.ui.theme import Theme
from explorer.ui.words import heading

_Index = QModelIndex | QPersistentModelIndex
_STANDING, _TASK, _BODY = 0, 1, 2
_FIELDS = (Field.DEADLINE, Field.PERSON, Field.PROGRESS, Field.STATUS, Field.REMARKS)


class _Heading(Struct, frozen=True):
    """What stands above the rows of one standing."""

    standing: Standing
    count: int


class FollowUpModel(QAbstractTableModel):
    """Rows of ``Followed``, in the order given, with a heading above those of each standing, which can't be chosen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Make a table without rows."""
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[Followed | _Heading] = ()
        self._heads = (
            self.tr("状态"),
            self.tr("任务和举措"),
            self.tr("单位"),
            *(sheet_words(field.label) for field in _FIELDS),
        )

    def show(self, rows: Sequence[Followed]) -> None:
        """Show these rows, of which those of the same standing follow each other."""
        self.beginResetModel()
        self._rows = tuple(_grouped(rows))
        self.endResetModel()

    @property
    def headings(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(row for row, one in enumerate(self._rows) if isinstance(one, _Heading))

    def followed(self, row: int) -> Followed | None:
        """Return what a row shows; ``None`` for a heading."""
        one = self._rows[row]
        return one if isinstance(one, Followed) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that headings can't be chosen: the arrow keys pass over them."""
        one = self._rows[index.row()] if index.isValid() else None
        return Qt.ItemFlag.NoItemFlags if isinstance(one, _Heading) else super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        one, column = self._rows[index.row()], index.column()
        if isinstance(one, _Heading):
            return self._heading(one, role) if not column else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _measure(one) or self._words(one, column) if column == _TASK else self._words(one, column)
        if role == Qt.ItemDataRole.ForegroundRole and column == _STANDING and one.standing in STANDING_INKS:
            return QBrush(self._theme.colour(STANDING_INKS[one.standing]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[column]}：{self._words(one, column)}"
        return None

    def _heading(self, one: _Heading, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{}，{} 项").format(standing_label(one.standing), one.count)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(self._theme.colour(STANDING_INKS.get(one.standing, "text")))
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _words(self, one: Followed, column: int) -> str:
        if column == _STANDING:
            return standing_label(one.standing)
        if column == _TASK:
            title = heading(one.entry.section) if one.entry else one.key.section_id
            measure = _measure(one)
            return f"{title}（{one.key.measure}）{measure}" if measure else title
        if column == _BODY:
            return one.key.body
        return one.follow_up.value(_FIELDS[column - _BODY - 1])


def _grouped(rows: Sequence[Followed]) -> Iterator[Followed | _Heading]:
    """Yield the rows, before each group of one standing its heading."""
    for standing, group in groupby(rows, key=lambda one: one.standing):
        members = list(group)
        yield _Heading(standing, len(members))
        yield from members


def _measure(one: Followed) -> str:
    """Return the measure as the plan has it; empty for a section as a whole."""
    if one.entry is None or not 0 < one.key.measure <= len(one.entry.section.measures):
        return ""
    return one.entry.section.measures[one.key.measure - 1].span.of(one.entry.plan.document.text)
