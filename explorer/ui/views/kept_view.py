"""Everything the user keeps: drawers at the left, what lies in one, and all that is kept at one place."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.keeping import Item, Kept, KeptAll, SavedSearch
from explorer.domain.links import Entry
from explorer.domain.query import Results
from explorer.ui.delegates.result_delegate import ResultDelegate
from explorer.ui.desk import Desk
from explorer.ui.dialogs.name_dialog import NameDialog
from explorer.ui.drawer_acts import DrawerActs
from explorer.ui.kept_files import KeptFiles
from explorer.ui.models.kept_model import DRAWER, KEPT, Drawer, DrawerKind, DrawerModel, KeptModel, drawers
from explorer.ui.models.result_model import ROW
from explorer.ui.panels.kept_detail import KeptDetail
from explorer.ui.targets import ToQuery, ToSection
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.view_bar import ViewBar
from explorer.ui.widgets.wrapped_list import WrappedList
from explorer.workflow.changes import Change, undo_changes
from explorer.workflow.collecting import move_item, say_of_item, take_out
from explorer.workflow.keeping import erase_at
from explorer.workflow.kept import kept_all
from explorer.workflow.note_text import note_html
from explorer.workflow.searches import saved_searches
from explorer.workflow.session import Session, run_query

_COLUMNS = (230, 420, 560)
_NARROWEST = (160, 260, 300)

Loaded = tuple[KeptAll, tuple[tuple[str, SavedSearch, int], ...]]


class KeptView(View):
    """Three columns under a bar."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without anything in it."""
        super().__init__()
        self._desk = desk
        self._all: KeptAll | None = None
        self._searches: dict[str, SavedSearch] = {}
        self.drawers, self.places = DrawerModel(self), KeptModel(self)
        self.drawer_list = self._list(self.drawers, self.tr("收藏夹、标签和检索"))
        self.drawer_list.setObjectName("drawerList")
        self.place_list = self._list(self.places, self.tr("收藏的内容"))
        self.place_list.setItemDelegate(ResultDelegate(desk.theme, self.place_list))
        self.place_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.place_list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.detail = KeptDetail(desk.theme)
        self._files, self._acts = KeptFiles(desk, self), DrawerActs(desk, self)
        self._nothing = EmptyState("kept", desk.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        panels = (self.drawer_list, self.place_list, self.detail)
        names = (self.tr("收藏夹"), self.tr("内容"), self.tr("详情"))
        columns = Columns(panels, names, _NARROWEST, _COLUMNS, front=1)
        self._stack.addWidget(columns.remembered(desk.preferences, "kept"))
        self.rename, self.remove = QPushButton(self.tr("改名…")), QPushButton(self.tr("删除"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)
        self._connect()
        self._nothing.say(
            self.tr("还没有收藏"),
            self.tr("打开一项任务，按 Ctrl+D 加书签、Ctrl+M 写笔记、Ctrl+T 加标签、Ctrl+Shift+D 放进收藏夹。"),
        )

    def areas(self) -> tuple[QWidget, ...]:
        """Return drawers, places and the detail."""
        return (self.drawer_list, self.place_list, self.detail.text)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the places."""
        return (self.place_list,)

    def turn_to(self) -> None:
        """Fetch what is kept now."""
        self._ask()

    def _connect(self) -> None:
        self._desk.keeper.changed.connect(lambda: self.isVisible() and self._ask())
        self._desk.librarian.opened.connect(lambda: self.isVisible() and self._ask())
        self.drawer_list.selectionModel().currentChanged.connect(lambda *_: self._open_drawer())
        self.place_list.selectionModel().currentChanged.connect(lambda *_: self._show_place())
        self.place_list.activated.connect(lambda _index: self._open())
        self.rename.clicked.connect(lambda: self._acts.ask_name(self._drawer))
        self.remove.clicked.connect(lambda: self._acts.remove(self._drawer))
        self.detail.opened.connect(self._open)
        self.detail.up.connect(lambda: self._move(-1))
        self.detail.down.connect(lambda: self._move(1))
        self.detail.remarked.connect(self._ask_remark)
        self.detail.out.connect(self._take_out)
        self.detail.erased.connect(self._erase)

    # What is shown ----------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        self._desk.librarian.call(_load, self._show, topic="kept view")

    def _show(self, loaded: Loaded) -> None:
        self._all, searches = loaded
        self._searches = {key: search for key, search, _ in searches}
        before = self._drawer
        self.drawers.show(tuple(drawers(self._all, searches)))
        is_empty = not (self._all.places or self._all.collections or searches)
        self._stack.setCurrentIndex(0 if is_empty else 1)
        self.drawer_list.setCurrentIndex(self.drawers.index(self.drawers.row_of(before)))
        self._open_drawer()

    @property
    def _drawer(self) -> Drawer | None:
        return self.drawer_list.currentIndex().data(DRAWER)

    @property
    def _thing(self) -> Kept | Entry | None:
        return self.place_list.currentIndex().data(KEPT)

    def _open_drawer(self) -> None:
        drawer, everything = self._drawer, self._all
        for button in (self.rename, self.remove):
            button.setEnabled(self._acts.can_change(drawer))
        if drawer is None or everything is None:
            return
        if drawer.kind is DrawerKind.SEARCH:
            query = self._searches[drawer.key].query
            self._desk.librarian.call(partial(run_query, query=query), self._show_results, topic="kept search")
        elif drawer.kind is DrawerKind.COLLECTION:
            self._list_things([(kept, item.note) for kept, item in everything.members[drawer.key]])
        else:
            self._list_things([(kept, "") for kept in everything.places if drawer.holds(kept)])

    def _show_results(self, results: Results) -> None:
        if self._drawer is not None and self._drawer.kind is DrawerKind.SEARCH:
            self._list_things([(hit.entry, hit.snippet.text) for hit in results.hits])

    def _list_things(self, things: list[tuple[Kept, str]] | list[tuple[Entry, str]]) -> None:
        row = self.place_list.currentIndex().data(ROW)
        self.places.show(things)
        self.place_list.setCurrentIndex(self.places.index(self.places.row_of(row.id) if row else 0))
        self._show_place()

    def _show_place(self) -> None:
        thing, drawer = self._thing, self._drawer
        if isinstance(thing, Kept):
            said = self._remark(thing)
            in_collection = drawer is not None and drawer.kind is DrawerKind.COLLECTION
            texts = [note.text for _, note in thing.notes]
            self._desk.librarian.call(
                lambda _session: tuple(map(note_html, texts)),
                lambda pages: self.detail.show_kept(thing, pages, said, in_collection=in_collection),
                topic="kept place",
            )
        elif thing is not None:
            self.detail.show_entry(thing)
        else:
            self.detail.show_nothing()

    def _members(self) -> tuple[tuple[Kept, Item], ...]:
        drawer, everything = self._drawer, self._all
        if drawer is None or everything is None or drawer.kind is not DrawerKind.COLLECTION:
            return ()
        return everything.members.get(drawer.key, ())

    def _remark(self, thing: Kept) -> str:
        """Return what the open collection says of ``thing``."""
        return next((item.note for kept, item in self._members() if kept is thing), "")

    # What one does ----------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        thing, drawer = self._thing, self._drawer
        if isinstance(thing, Kept):
            if thing.found.entry is not None:
                spans = (thing.found.span,) if thing.found.span else ()
                self._desk.navigator.follow(ToSection(thing.found.entry.id, spans))
        elif thing is not None and drawer is not None:
            self._desk.navigator.follow(ToQuery(self._searches[drawer.key].query))
            self._desk.navigator.follow(ToSection(thing.id))

    def _move(self, by: int) -> None:
        at, drawer = self.place_list.currentIndex().row(), self._drawer
        if drawer is not None and 0 <= at + by < self.places.rowCount():
            self._desk.keeper.keep(partial(move_item, key=drawer.key, at=at, to=at + by))

    def _ask_remark(self) -> None:
        thing, drawer = self._thing, self._drawer
        if not isinstance(thing, Kept) or drawer is None:
            return

        def say(words: str) -> None:
            self._desk.keeper.keep(partial(say_of_item, key=drawer.key, spot=thing.spot, note=words.strip()))

        dialog = NameDialog(self, self.tr("附言"), self.tr("在这个收藏夹里对它说的话，交给同事时一并带上："))
        dialog.ask(self._remark(thing), (), say)

    def _take_out(self) -> None:
        thing, drawer = self._thing, self._drawer
        if isinstance(thing, Kept) and drawer is not None:
            self._desk.keeper.keep(partial(take_out, key=drawer.key, spots=(thing.spot,)))

    def _erase(self) -> None:
        thing = self._thing
        if isinstance(thing, Kept):
            self._desk.keeper.keep(partial(erase_at, spot=thing.spot), self._offer_undo)

    def _offer_undo(self, changes: tuple[Change, ...]) -> None:
        undo = partial(undo_changes, changes=changes)
        ways = ((self.tr("撤销"), lambda: self._desk.keeper.keep(undo)),)
        self._desk.notice.show_news(self.tr("已清除这里的笔记、标签、书签，并移出收藏夹"), ways)

    # How it is put together -------------------------------------------------------------------------------------------

    def _bar(self) -> QWidget:
        new, merge, give = (QPushButton(words) for words in (
            self.tr("新建收藏夹…"), self.tr("合并同事的文件…"), self.tr("导出给同事…"),
        ))  # fmt: skip
        new.clicked.connect(self._acts.ask_new)
        merge.clicked.connect(self._files.ask_merge)
        give.clicked.connect(lambda: self._files.ask_hand_over(self._drawer))
        return ViewBar((new, self.rename, self.remove), (merge, give))

    @staticmethod
    def _list(model: DrawerModel | KeptModel, name: str) -> QListView:
        view = WrappedList()
        view.setModel(model)
        view.setAccessibleName(name)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view


def _load(session: Session) -> Loaded:
    return kept_all(session), saved_searches(session)
