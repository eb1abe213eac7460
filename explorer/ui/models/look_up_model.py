"""What a look-up found, as a table: a row for each thing found in a section, and one for each member not found."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from explorer.domain.look_up import Finding, LookedUp, LookUpTable, Meaning, MeaningKind
from explorer.domain.query import Via
from explorer.ui.engine_words import engine_words
from explorer.ui.words import heading, role_label, section_name, via_label

Index = QModelIndex | QPersistentModelIndex

FINDING = Qt.ItemDataRole.UserRole
"""Role under which a row gives its ``Finding``, ``None`` where nothing was found."""

_HEADS = (
    QT_TRANSLATE_NOOP("lookUp", "查询内容"),
    QT_TRANSLATE_NOOP("lookUp", "理解为"),
    QT_TRANSLATE_NOOP("lookUp", "类别"),
    QT_TRANSLATE_NOOP("lookUp", "角色"),
    QT_TRANSLATE_NOOP("lookUp", "条目"),
    QT_TRANSLATE_NOOP("lookUp", "原文"),
)
_KINDS = {
    MeaningKind.AGENCY: QT_TRANSLATE_NOOP("lookUp", "单位"),
    MeaningKind.PLACE: QT_TRANSLATE_NOOP("lookUp", "地点"),
    MeaningKind.PROGRAMME: QT_TRANSLATE_NOOP("lookUp", "项目"),
    MeaningKind.ACTION: QT_TRANSLATE_NOOP("lookUp", "行动"),
    MeaningKind.WORD: QT_TRANSLATE_NOOP("lookUp", "词语"),
}
_SURE = (Via.LITERAL, Via.SYNONYM)


class _Row(Struct, frozen=True):
    cells: tuple[str, ...]
    finding: Finding | None = None


class LookUpModel(QAbstractTableModel):
    """The rows of one look-up."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()

    def show(self, table: LookUpTable) -> None:
        """Take the rows of ``table``."""
        self.beginResetModel()
        self._rows = tuple(row for member in table.rows for row in _rows(member))
        self.endResetModel()

    def cells(self) -> list[tuple[str, ...]]:
        """Return heads and rows as they are shown."""
        return [tuple(map(_tr, _HEADS)), *(row.cells for row in self._rows)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, or the row's finding."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == FINDING:
            return row.finding
        words = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_tr(_HEADS[index.column()])}：{words}" if words else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a column."""
        is_head = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _tr(_HEADS[section]) if is_head and section < len(_HEADS) else None


def _rows(member: LookedUp) -> Iterator[_Row]:
    for meaning in member.meanings:
        for found in meaning.findings:
            yield _row(member, meaning, found)
    if not member.meanings:
        reason = engine_words(member.reason)
        near = _tr("{}；相近的有：{}").format(reason, "、".join(member.near)) if member.near else reason
        yield _Row((member.written, _tr("未找到"), "", "", near, ""))


def _row(member: LookedUp, meaning: Meaning, found: Finding) -> _Row:
    how = "" if meaning.via in _SURE else _tr("（{}）").format(via_label(meaning.via))
    section = found.entry.section
    place = f"{section_name(section)}  {heading(section)}"
    role = role_label(found.role) if found.role else ""
    return _Row((member.written, meaning.name + how, _tr(_KINDS[meaning.kind]), role, place, found.text), found)


def _tr(text: object) -> str:
    return QCoreApplication.translate("lookUp", str(text))
