"""What the palette offers, as rows of a list."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.destination import Destination, DestinationKind
from explorer.domain.plan import Kind
from explorer.ui.delegates.named_delegate import NAMED, NamedRow
from explorer.ui.words import destination_label, kind_label, origin, section_name

Index = QModelIndex | QPersistentModelIndex

DESTINATION = Qt.ItemDataRole.UserRole
"""Role under which the model gives the whole ``Destination``."""

_GROUNDS = {
    DestinationKind.COMMAND: "hit",
    DestinationKind.SECTION: "good_ground",
    DestinationKind.ACTION: "good_ground",
    DestinationKind.AGENCY: "lead",
    DestinationKind.PLACE: "place",
    DestinationKind.PROGRAMME: "programme",
    DestinationKind.DOCUMENT: "participant",
}


class PaletteModel(QAbstractListModel):
    """Destinations in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._destinations: tuple[Destination, ...] = ()
        self._keys: Mapping[str, str] = {}

    def show(self, destinations: tuple[Destination, ...], keys: Mapping[str, str]) -> None:
        """Take other destinations; ``keys`` holds the note of each command."""
        self.beginResetModel()
        self._destinations, self._keys = destinations, keys
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of destinations."""
        return 0 if parent.isValid() else len(self._destinations)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the destination, its name, what is painted, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._destinations):
            return None
        destination = self._destinations[index.row()]
        if role == DESTINATION:
            return destination
        if role == NAMED:
            return self._row(destination)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return destination.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._row(destination)
            return "，".join(part for part in (row.name, row.kind, row.note) if part)
        return None

    def _row(self, destination: Destination) -> NamedRow:
        kind, note = destination_label(destination.kind), ""
        if destination.entry is not None:
            section = destination.entry.section
            kind = kind_label(section.kind)
            note = "  ·  ".join(dict.fromkeys((section_name(section), origin(destination.entry))))
        elif destination.kind is DestinationKind.COMMAND:
            note = self._keys.get(destination.key, "")
        else:
            note = QCoreApplication.translate("PaletteModel", "{} 项").format(destination.count)
        return NamedRow(kind, _GROUNDS[destination.kind], destination.name, note)


def palette_kinds() -> tuple[str, ...]:
    """Return the words for the kinds of rows, the longest of which says where names begin."""
    return (*map(destination_label, DestinationKind), *map(kind_label, Kind))
