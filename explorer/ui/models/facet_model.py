"""The facets as rows of one flat list: headings, values, and a row to see more of a long group."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.query import Facet, FacetCount, Results, Selection
from explorer.ui.counted import counted
from explorer.ui.words import facet_label, value_label

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""Role under which the model gives the whole row."""

SHORT = 6
"""Values of a group that are listed before one asks for more."""

_OPEN_AT_FIRST = frozenset({Facet.ACTION, Facet.AGENCY, Facet.PLACE})
_WHOLE = frozenset({Facet.ACTION, Facet.KIND})
"""Listed whole where that is not too much: as many actions as a plan has."""
_MOST_WHOLE = 12


class Choice(Enum):
    """What the user did with a value."""

    NONE = auto()
    CHOSEN = auto()
    EXCLUDED = auto()


class GroupRow(Struct, frozen=True):
    """The heading of a facet."""

    facet: Facet
    values: int
    touched: int
    """Number of chosen and excluded values."""
    open: bool


class ValueRow(Struct, frozen=True):
    """A value that can be chosen or excluded."""

    selection: Selection
    label: str
    count: int
    choice: Choice


class MoreRow(Struct, frozen=True):
    """Shows the rest of a group, or hides it again where ``hidden`` is 0."""

    facet: Facet
    hidden: int


FacetRow = GroupRow | ValueRow | MoreRow


class FacetModel(QAbstractListModel):
    """The facets of one answer; remembers which groups are open and which are shown whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._results: Results | None = None
        self._open = set(_OPEN_AT_FIRST)
        self._whole: set[Facet] = set()
        self._rows: list[FacetRow] = []

    def show(self, results: Results) -> bool:
        """Take the counts of ``results``; return whether that makes other rows."""
        self._results = results
        return self._relist()

    def fold(self, facet: Facet, *, open_: bool) -> bool:
        """Open or close a group; return whether that makes other rows."""
        (self._open.add if open_ else self._open.discard)(facet)
        return self._relist()

    def toggle_whole(self, facet: Facet) -> bool:
        """Show a long group whole, or its first values only; return whether that makes other rows."""
        self._whole.symmetric_difference_update({facet})
        return self._relist()

    def row_of(self, row: FacetRow) -> int:
        """Return where the same heading or value stands now, or -1."""
        key = _key(row)
        return next((number for number, other in enumerate(self._rows) if _key(other) == key), -1)

    def row_after(self, row: FacetRow, at: int) -> int:
        """Return where one goes on from ``row``, once number ``at``: there, where excluding has sent it down."""
        now = self.row_of(row)
        excluded = isinstance(row, ValueRow) and _is_excluded(self._rows[now]) and not _is_excluded(row)
        return min(at, now) if excluded else now

    def extent(self, facet: Facet) -> tuple[int, int]:
        """Return where the heading and the last row of a group stand."""
        rows = [number for number, row in enumerate(self._rows) if _facet(row) is facet]
        return rows[0], rows[-1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its words, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def _relist(self) -> bool:
        rows, before = list(self._list()), self._rows
        if [_key(row) for row in rows] == [_key(row) for row in before]:
            self._rows = rows
            for number, (row, old) in enumerate(zip(rows, before, strict=True)):
                if row != old:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def _list(self) -> Iterator[FacetRow]:
        results = self._results
        if results is None:
            return
        for facet in Facet:
            rows = [_value(results, facet, count) for count in results.facets.get(facet, ())]
            touched = sum(row.choice is not Choice.NONE for row in rows)
            yield GroupRow(facet, len(rows), touched, facet in self._open)
            if facet not in self._open:
                continue
            # What is chosen stays in sight, however rare it is.
            brief = [row for number, row in enumerate(rows) if number < SHORT or row.choice is not Choice.NONE]
            always_whole = facet in _WHOLE and len(rows) <= _MOST_WHOLE
            foldable = not always_whole and len(rows) - len(brief) > 1
            seen = brief if foldable and facet not in self._whole else rows
            yield from seen
            if foldable:
                yield MoreRow(facet, len(rows) - len(seen))


def _value(results: Results, facet: Facet, count: FacetCount) -> ValueRow:
    selection = Selection(facet, count.value)
    choice = Choice.NONE
    if selection in results.query.where:
        choice = Choice.CHOSEN
    elif selection in results.query.without:
        choice = Choice.EXCLUDED
    return ValueRow(selection, value_label(selection, results.titles), count.count, choice)


def _key(row: FacetRow) -> object:
    return row.selection if isinstance(row, ValueRow) else (type(row), row.facet)


def _is_excluded(row: FacetRow) -> bool:
    return isinstance(row, ValueRow) and row.choice is Choice.EXCLUDED


def _facet(row: FacetRow) -> Facet:
    return row.selection.facet if isinstance(row, ValueRow) else row.facet


def _tr(text: str) -> str:
    return QCoreApplication.translate("FacetModel", text)


def _words(row: FacetRow) -> str:
    if isinstance(row, GroupRow):
        return facet_label(row.facet)
    if isinstance(row, MoreRow):
        return _tr("更多（{}）").format(row.hidden) if row.hidden else _tr("收起")
    return row.label


def _spoken(row: FacetRow) -> str:
    if isinstance(row, GroupRow):
        return counted(_tr("{}，{} 个值，{}"), _words(row), row.values, _tr("已展开") if row.open else _tr("已折叠"))
    if isinstance(row, MoreRow):
        return _words(row)
    states = {Choice.NONE: _tr("未选"), Choice.CHOSEN: _tr("已选"), Choice.EXCLUDED: _tr("已排除")}
    return counted(_tr("{}，{} 项，{}"), row.label, row.count, states[row.choice])
