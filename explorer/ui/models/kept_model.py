"""Places where something is kept, as rows of a list; and the drawers they lie in."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.domain.keeping import Kept, KeptAll, SavedSearch, Standing, is_under
from explorer.domain.links import Entry
from explorer.ui.kept_words import entry_row, kept_row
from explorer.ui.models.result_model import ROW, ResultRow

Index = QModelIndex | QPersistentModelIndex

DRAWER = Qt.ItemDataRole.UserRole + 1
KEPT = Qt.ItemDataRole.UserRole + 2


class DrawerKind(StrEnum):
    """What holds kept things together."""

    ALL = "all"
    BOOKMARKS = "bookmarks"
    NOTES = "notes"
    CHANGED = "changed"
    TAG = "tag"
    COLLECTION = "collection"
    SEARCH = "search"


class Drawer(Struct, frozen=True):
    """One of them; ``key`` tells a tag, a collection or a search from the others of its kind."""

    kind: DrawerKind
    key: str
    name: str
    count: int

    def holds(self, kept: Kept) -> bool:
        """Tell whether ``kept`` lies in it; what collections and searches hold is asked elsewhere."""
        match self.kind:
            case DrawerKind.BOOKMARKS:
                return kept.is_bookmarked
            case DrawerKind.NOTES:
                return bool(kept.notes)
            case DrawerKind.CHANGED:
                return kept.found.standing is not Standing.SAME
            case DrawerKind.TAG:
                return any(is_under(tag, self.key) for tag in kept.tags)
            case _:
                return True


def drawers(everything: KeptAll, searches: Sequence[tuple[str, SavedSearch, int]]) -> Iterator[Drawer]:
    """Yield all drawers with the number of things in each; a tag holds what the tags nested in it hold."""

    def counted(kind: DrawerKind, key: str, name: str) -> Drawer:
        empty = Drawer(kind, key, name, 0)
        return Drawer(kind, key, name, sum(map(empty.holds, everything.places)))

    yield counted(DrawerKind.ALL, "", _tr("全部"))
    yield counted(DrawerKind.BOOKMARKS, "", _tr("书签"))
    yield counted(DrawerKind.NOTES, "", _tr("笔记"))
    yield counted(DrawerKind.CHANGED, "", _tr("原文有变"))
    by_name = sorted(everything.collections.items(), key=lambda item: item[1].name)
    for key, collection in by_name:
        yield Drawer(DrawerKind.COLLECTION, key, collection.name, len(collection.items))
    tags = {tag for kept in everything.places for tag in kept.tags}
    parents = {"/".join(tag.split("/")[:depth]) for tag in tags for depth in range(1, tag.count("/") + 2)}
    for tag in sorted(parents):
        yield counted(DrawerKind.TAG, tag, tag)
    for key, search, count in searches:
        yield Drawer(DrawerKind.SEARCH, key, search.name, count)


class DrawerModel(QAbstractListModel):
    """The drawers, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._drawers: tuple[Drawer, ...] = ()

    def show(self, shown: Sequence[Drawer]) -> None:
        """List ``shown``."""
        self.beginResetModel()
        self._drawers = tuple(shown)
        self.endResetModel()

    def row_of(self, drawer: Drawer | None) -> int:
        """Return the row of a drawer, whatever is in it now, or else the first."""
        same = ((each.kind, each.key) == (drawer.kind, drawer.key) for each in self._drawers) if drawer else ()
        return next((row for row, found in enumerate(same) if found), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of drawers."""
        return 0 if parent.isValid() else len(self._drawers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the drawer, or its words."""
        if not index.isValid() or index.row() >= len(self._drawers):
            return None
        drawer = self._drawers[index.row()]
        if role == DRAWER:
            return drawer
        name = {DrawerKind.TAG: f"#{drawer.name}", DrawerKind.SEARCH: _tr("检索：{}").format(drawer.name)}
        words = name.get(drawer.kind, drawer.name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{words}　{drawer.count}"
        return _tr("{}，{} 条").format(words, drawer.count) if role == Qt.ItemDataRole.AccessibleTextRole else None


class KeptModel(QAbstractListModel):
    """What lies in one drawer."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._rows: tuple[tuple[ResultRow, Kept | Entry], ...] = ()

    def show(self, things: Sequence[tuple[Kept | Entry, str]]) -> None:
        """List ``things``, each with what is said of it."""
        self.beginResetModel()
        self._rows = tuple((_row(thing, said), thing) for thing, said in things)
        self.endResetModel()

    def row_of(self, row_id: str) -> int:
        """Return the row of what goes by this id, or else the first."""
        return next((number for number, (row, _) in enumerate(self._rows) if row.id == row_id), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of things."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, what it stands for, or its words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, thing = self._rows[index.row()]
        spoken = "，".join(part for part in (row.badge, row.title, row.belonging, row.snippet) if part)
        words = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleTextRole: spoken}
        return {ROW: row, KEPT: thing, **words}.get(role)


def _row(thing: Kept | Entry, said: str) -> ResultRow:
    return kept_row(thing, said) if isinstance(thing, Kept) else entry_row(thing, said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("kept", text)
