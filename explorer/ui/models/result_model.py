"""The sections found, as rows of a list."""

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from explorer.domain.plan import Kind
from explorer.domain.query import Hit, Results, Via
from explorer.domain.role import Role
from explorer.ui.words import heading, kind_label, origin, section_name, via_label

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""Role under which the model gives the whole ``ResultRow``."""

_NUMBERED = (Kind.TASK, Kind.PASSAGE)
"""Kinds whose badge is their number; others are known by their name."""


class ResultRow(Struct, frozen=True):
    """What a row shows; marks are ranges of code points."""

    id: str
    reached: str
    """How this hit and those after it were reached, where that is not as the hit before."""
    badge: str
    title: str
    title_marks: tuple[tuple[int, int], ...]
    belonging: str
    """Action and leading bodies."""
    leads: tuple[str, ...]
    snippet: str
    snippet_marks: tuple[tuple[int, int], ...]


class ResultModel(QAbstractListModel):
    """The hits of one answer, in its order; asks for more when those are read to the end.

    Signals:
        ended: the last hit came into sight, and there may be more.
    """

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._rows: dict[int, ResultRow] = {}
        self._may_be_more = False

    def show(self, results: Results) -> bool:
        """Take the hits of ``results``; return whether they go on from those listed."""
        self._may_be_more = len(results.hits) >= results.query.limit
        before = len(self._hits)
        if 0 < before < len(results.hits) and results.hits[:before] == self._hits:
            self.beginInsertRows(QModelIndex(), before, len(results.hits) - 1)
            self._hits = results.hits
            self.endInsertRows()
            return True
        self.beginResetModel()
        self._hits = results.hits
        self._rows.clear()
        self.endResetModel()
        return False

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there may be hits beyond those listed."""
        return not parent.isValid() and self._may_be_more

    def fetchMore(self, parent: Index) -> None:
        """Ask for them once; they come with another answer."""
        if self.canFetchMore(parent):
            self._may_be_more = False
            self.ended.emit()

    def row_of(self, section_id: str) -> int:
        """Return the row of a section, or -1."""
        return next((row for row, hit in enumerate(self._hits) if hit.entry.id == section_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its title, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        if role == ROW:
            return self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(self._hits[index.row()].entry.section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row, section = self._row(index.row()), self._hits[index.row()].entry.section
            spoken = (row.reached, section_name(section), row.title, row.belonging, row.snippet)
            return "，".join(part for part in dict.fromkeys(spoken) if part)
        return None

    def _row(self, number: int) -> ResultRow:
        if number not in self._rows:
            hit, before = self._hits[number], self._hits[number - 1].via if number else Via.LITERAL
            reached = via_label(hit.via) if hit.via is not before else ""
            self._rows[number] = _make_row(hit, reached)
        return self._rows[number]


def _make_row(hit: Hit, reached: str) -> ResultRow:
    section = hit.entry.section
    title = heading(section)
    snippet, marks = _excerpt(hit, title)
    agencies = hit.entry.linked.agencies
    leads = tuple(dict.fromkeys(link.agency for link in agencies if link.role is not Role.PARTICIPANT))
    return ResultRow(
        id=hit.entry.id,
        reached=reached,
        badge=str(section.number) if section.kind in _NUMBERED else kind_label(section.kind)[:1],
        title=title,
        title_marks=hit.title_marks,
        belonging="  ·  ".join(part for part in (origin(hit.entry), "、".join(leads)) if part and part != title),
        leads=leads,
        snippet=snippet,
        snippet_marks=marks,
    )


def _excerpt(hit: Hit, title: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the snippet and its marks: without the title, which stands over it already, with dots where it is cut."""
    text, cut, dots = hit.snippet.text, 0, ""
    if text.startswith(title):
        cut = len(text) - len(text[len(title) :].lstrip("。．. \n\u3000"))
    elif not hit.entry.text.startswith(text):
        dots = "…"
    end = "" if hit.entry.text.endswith(text[cut:]) else "…"
    shift = len(dots) - cut
    marks = tuple((start + shift, stop + shift) for start, stop in hit.snippet.marks if start >= cut)
    return dots + text[cut:].replace("\n", " ") + end, marks
