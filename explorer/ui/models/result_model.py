"""The sections found, as rows of a list."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.plan import Kind
from explorer.domain.query import Hit, Results
from explorer.domain.role import Role
from explorer.ui.marks import find_terms
from explorer.ui.words import heading, kind_label, origin, section_name

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""Role under which the model gives the whole ``ResultRow``."""

_NUMBERED = (Kind.TASK, Kind.PASSAGE)
"""Kinds whose badge is their number; others are known by their name."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a row shows; marks are ranges of code points."""

    id: str
    badge: str
    title: str
    title_marks: tuple[tuple[int, int], ...]
    belonging: str
    """Action and leading bodies."""
    snippet: str
    snippet_marks: tuple[tuple[int, int], ...]


class ResultModel(QAbstractListModel):
    """The hits of one answer, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._terms: tuple[str, ...] = ()
        self._rows: dict[int, ResultRow] = {}

    def show(self, results: Results) -> None:
        """Take the hits of ``results``."""
        self.beginResetModel()
        self._hits, self._terms = results.hits, results.terms
        self._rows.clear()
        self.endResetModel()

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
            return "，".join(dict.fromkeys((section_name(section), row.title, row.belonging, row.snippet)))
        return None

    def _row(self, number: int) -> ResultRow:
        if number not in self._rows:
            self._rows[number] = _make_row(self._hits[number], self._terms)
        return self._rows[number]


def _make_row(hit: Hit, terms: tuple[str, ...]) -> ResultRow:
    section = hit.entry.section
    title = heading(section)
    snippet, marks = _excerpt(hit, title)
    leads = dict.fromkeys(link.agency for link in hit.entry.linked.agencies if link.role is not Role.PARTICIPANT)
    return ResultRow(
        id=hit.entry.id,
        badge=str(section.number) if section.kind in _NUMBERED else kind_label(section.kind)[:1],
        title=title,
        title_marks=tuple((span.start, span.end) for span in find_terms(title, terms)),
        belonging="  ·  ".join(part for part in (origin(hit.entry), "、".join(leads)) if part and part != title),
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
