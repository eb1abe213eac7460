"""Searches of late and searches kept, in a menu beside the search box."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from explorer.domain.query import Query
from explorer.ui.desk import Desk
from explorer.ui.targets import ToQuery
from explorer.ui.words import query_words
from explorer.workflow.session import Session

if TYPE_CHECKING:
    from explorer.domain.keeping import SavedSearch

    _Searches = tuple[tuple[Query, ...], tuple[tuple[str, SavedSearch, int], ...], Mapping[str, str]]

_MOST = 12
"""Searches of late that are listed."""
_LONGEST = 60


class SearchMenu(QToolButton):
    """Opens the menu; what is in it is fetched when it opens."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Make the button."""
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("最近和保存的检索"))
        self.setToolTip(self.tr("最近和保存的检索（Ctrl+Shift+H）"))
        desk.theme.dress(self, "history", 20)
        self.menu_ = QMenu(self)
        self.menu_.setAccessibleName(self.tr("最近和保存的检索"))
        self.clicked.connect(self.open)
        group = self.tr("前往")
        desk.commands.add("searches", group, self.tr("最近和保存的检索"), self.open, "Ctrl+Shift+H")
        self._save = desk.commands.add(
            "save-search", self.tr("收藏和笔记"), self.tr("保存当前检索"), self.save, "Ctrl+S"
        )

    def open(self) -> None:
        """Fetch the searches and open the menu."""
        self._desk.librarian.call(_searches, self._show, topic="searches")

    def save(self) -> None:
        """Ask for the name that the search is kept under."""
        query = self._desk.navigator.visit.query
        if query.text or query.where or query.without:
            self._desk.librarian.call(_searches, partial(self._ask_name, query))
        else:
            self._desk.notice.show_news(self.tr("请先输入检索词或选定筛选，再保存检索"))

    def _show(self, found: "_Searches") -> None:
        recent, saved, titles = found
        menu = self.menu_
        menu.clear()
        for _, search, count in saved:
            menu.addAction(self.tr("{}（{} 项）").format(search.name, count), partial(self._ask, search.query))
        if saved:
            menu.addSeparator()
        for query in recent[:_MOST]:
            words = query_words(query, titles)
            menu.addAction(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…", partial(self._ask, query))
        if not recent and not saved:
            menu.addAction(self.tr("还没有检索过")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self._save)
        if recent:
            menu.addAction(self.tr("清除最近的检索和阅读"), lambda: self._desk.keeper.keep(_forget))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setFocus(Qt.FocusReason.PopupFocusReason)

    def _ask_name(self, query: Query, found: "_Searches") -> None:
        from explorer.ui.dialogs.name_dialog import NameDialog
        from explorer.workflow.searches import save_search

        _, searches, titles = found
        dialog = NameDialog(self.window(), self.tr("保存检索"), self.tr("检索的名称，可以用“/”分层："))
        dialog.ask(
            query_words(query, titles).replace("/", " "),
            (saved.name for _, saved, _ in searches),
            lambda name: self._desk.keeper.keep(partial(save_search, name=name, query=query)),
        )

    def _ask(self, query: Query) -> None:
        self._desk.navigator.follow(ToQuery(query))


def _forget(session: Session) -> None:
    from explorer.workflow.searches import forget_searches, forget_work

    forget_searches(session)
    forget_work(session)


def _searches(session: Session) -> "_Searches":
    from explorer.workflow.searches import recent_searches, saved_searches

    return recent_searches(session), saved_searches(session), session.catalogue.document_titles
