"""What the user may be about to type, as rows of a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.query import Suggestion
from explorer.ui.counted import counted
from explorer.ui.delegates.named_delegate import NAMED, NamedRow
from explorer.ui.words import suggestion_label

Index = QModelIndex | QPersistentModelIndex

SUGGESTION = Qt.ItemDataRole.UserRole
"""Role under which the model gives the whole ``Suggestion``."""


_GROUNDS = {"agency": "lead", "place": "place", "programme": "programme", "task": "good_ground", "word": "hit"}
KINDS = tuple(_GROUNDS)


class SuggestionModel(QAbstractListModel):
    """The suggestions of one answer, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._suggestions: tuple[Suggestion, ...] = ()

    def show(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Take other suggestions."""
        if suggestions != self._suggestions:
            self.beginResetModel()
            self._suggestions = suggestions
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of suggestions."""
        return 0 if parent.isValid() else len(self._suggestions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the suggestion, its text, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._suggestions):
            return None
        suggestion = self._suggestions[index.row()]
        if role == SUGGESTION:
            return suggestion
        if role == NAMED:
            return _row(suggestion)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return suggestion.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = QCoreApplication.translate("SuggestionModel", "{}，{}，{} 项")
            return counted(words, suggestion.text, suggestion_label(suggestion.kind), suggestion.count)
        return None


def _row(suggestion: Suggestion) -> NamedRow:
    """Return what is painted; a task is one section, which goes without saying."""
    words = QCoreApplication.translate("SuggestionModel", "{} 项")
    note = "" if suggestion.kind == "task" else words.format(suggestion.count)
    return NamedRow(suggestion_label(suggestion.kind), _GROUNDS[suggestion.kind], suggestion.text, note)
