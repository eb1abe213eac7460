"""Making, renaming and removing collections, tags and saved searches."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.ui.desk import Desk
from explorer.ui.dialogs.name_dialog import NameDialog
from explorer.ui.models.kept_model import Drawer, DrawerKind
from explorer.workflow.collecting import add_collection, remove_collection, rename_collection
from explorer.workflow.keeping import rename_tag
from explorer.workflow.searches import remove_search, rename_search
from explorer.workflow.session import Session


def _remove_tag(session: Session, tag: str) -> None:
    rename_tag(session, tag, "")


_CHANGES: dict[DrawerKind, tuple[Callable[[Session, str, str], None], Callable[[Session, str], None]]] = {
    DrawerKind.COLLECTION: (rename_collection, remove_collection),
    DrawerKind.TAG: (rename_tag, _remove_tag),
    DrawerKind.SEARCH: (rename_search, remove_search),
}
"""How those are renamed and removed that can be."""


class DrawerActs(QObject):
    """Asks for names and does what was asked for."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Ask over ``parent``."""
        super().__init__(parent)
        self._desk, self._parent = desk, parent

    def can_change(self, drawer: Drawer | None) -> bool:
        """Tell whether a drawer is the user's own."""
        return drawer is not None and drawer.kind in _CHANGES

    def ask_new(self) -> None:
        """Ask for the name of a new collection."""
        dialog = NameDialog(self._parent, self.tr("新建收藏夹"), self.tr("收藏夹的名称，可以用“/”分层："))
        dialog.ask("", (), lambda name: self._desk.keeper.keep(partial(add_collection, name=name)))

    def ask_name(self, drawer: Drawer | None) -> None:
        """Ask for another name."""
        if drawer is not None and drawer.kind in _CHANGES:
            rename = _CHANGES[drawer.kind][0]
            dialog = NameDialog(self._parent, self.tr("改名"), self.tr("新的名称，可以用“/”分层；下层的一起改："))
            dialog.ask(drawer.name, (), lambda name: self._desk.keeper.keep(lambda s: rename(s, drawer.key, name)))

    def remove(self, drawer: Drawer | None) -> None:
        """Remove a drawer; what lies in it stays."""
        if drawer is not None and drawer.kind in _CHANGES:
            remove, words = _CHANGES[drawer.kind][1], self.tr("已删除“{}”，收藏的条目不受影响").format(drawer.name)
            tell = self._desk.notice.show_news
            self._desk.keeper.keep(lambda session: remove(session, drawer.key), lambda _none: tell(words))
