"""What is followed up, a row each: where it stands, of what, whose, until when, by whom, how far."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from explorer.domain.follow_up import Field, Standing
from explorer.ui.theme import Theme
from explorer.ui.words import heading, standing_label
from explorer.workflow.following_up import Followed

_Index = QModelIndex | QPersistentModelIndex
_COLOURS = {Standing.OVERDUE: "danger", Standing.SOON: "accent", Standing.DONE: "muted"}
"""Colours of what presses and of what is done; the rest is plain."""
_STANDING, _TASK, _BODY = 0, 1, 2
_FIELDS = (Field.DEADLINE, Field.PERSON, Field.PROGRESS, Field.STATUS, Field.REMARKS)


class FollowUpModel(QAbstractTableModel):
    """Rows of ``Followed``, in the order given."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Make a table without rows."""
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[Followed] = ()
        self._heads = (self.tr("状态"), self.tr("任务和举措"), self.tr("单位"), *(field.label for field in _FIELDS))

    def show(self, rows: Sequence[Followed]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def followed(self, row: int) -> Followed:
        """Return what a row shows."""
        return self._rows[row]

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

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _measure(one) or self._words(one, column) if column == _TASK else self._words(one, column)
        if role == Qt.ItemDataRole.ForegroundRole and column == _STANDING and one.standing in _COLOURS:
            return QBrush(self._theme.colour(_COLOURS[one.standing]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[column]}：{self._words(one, column)}"
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


def _measure(one: Followed) -> str:
    """Return the measure as the plan has it; empty for a section as a whole."""
    if one.entry is None or not 0 < one.key.measure <= len(one.entry.section.measures):
        return ""
    return one.entry.section.measures[one.key.measure - 1].span.of(one.entry.plan.document.text)
