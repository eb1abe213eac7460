"""The window: search box, rail, views and status line, and what connects them."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from explorer.domain.query import Facet, Query, Results, Selection
from explorer.domain.sheet import Layout
from explorer.resources import resource
from explorer.settings import Settings
from explorer.ui.appearance import Appearance
from explorer.ui.commands import Commands
from explorer.ui.desk import Desk
from explorer.ui.guidance import Guidance
from explorer.ui.history import DOCUMENTS, HOME, SEARCH
from explorer.ui.imports import Imports
from explorer.ui.keeper import Keeper
from explorer.ui.librarian import Librarian
from explorer.ui.navigator import Navigator
from explorer.ui.panels.notice_bar import NoticeBar
from explorer.ui.panels.status_line import StatusLine
from explorer.ui.panels.suggestion_popup import SuggestionPopup
from explorer.ui.panels.top_bar import TopBar
from explorer.ui.preferences import Preferences
from explorer.ui.sentence_words import sentence_words
from explorer.ui.theme import Theme
from explorer.ui.tour_stop import Stop
from explorer.ui.views.registry import view_entries, view_keys
from explorer.ui.views.search_view import SearchView
from explorer.ui.views.view import View
from explorer.ui.wayfinding import FileDrops, FocusRing, SideButtons, ZoomWheel, enter, is_at_hand
from explorer.ui.widgets.front_stack import FrontStack
from explorer.ui.widgets.rail import Rail
from explorer.ui.widgets.scrolled import Scrolled
from explorer.ui.widgets.search_menu import SearchMenu
from explorer.ui.widgets.sizing import resize_on_screen

if TYPE_CHECKING:
    from explorer.ui.dialogs.palette import Palette
    from explorer.workflow.export_desk import ExportMaterial
    from explorer.workflow.importing import ImportReport

_SIZE = (1360, 820)


class MainWindow(QMainWindow):
    """A search box above, a rail at the left, one view at a time beside it."""

    def __init__(self, librarian: Librarian, theme: Theme, preferences: Preferences | None = None) -> None:
        """Put the window together as it was left; ``librarian`` may still be opening the library."""
        super().__init__()
        self.librarian = librarian
        self.preferences = preferences or Preferences(parent=self)
        self.navigator = Navigator(librarian, self)
        self.commands = Commands(self)
        self.setWindowTitle(self.tr("川渝双碳行动方案知识库"))
        self.setWindowIcon(QIcon(str(resource("resources/icons/explorer.svg"))))
        theme.clothe(self)
        self._ring = FocusRing(self._areas, self)
        self._add_commands()
        self._appearance = Appearance(self.commands, self.preferences, theme, self)
        self.bar = TopBar(self.commands.action("back"), self.commands.action("forward"), theme)
        self.notice = NoticeBar(theme)
        self.status = StatusLine()
        self.keeper = Keeper(librarian, self.navigator, self)
        self.desk = Desk(librarian, self.navigator, theme, self.commands, self.notice, self.preferences, self.keeper)
        self.imports = Imports(self.desk, self)
        self.guidance = Guidance(self.desk, self._tour_stops, self)
        self._entries = {entry.code: entry for entry in view_entries()}
        self._views: dict[str, View] = {}
        self.rail = Rail(tuple(self._entries.values()), theme)
        self._stack = FrontStack()
        self._side_buttons, self._drops, self._wheel = SideButtons(self), FileDrops(self), ZoomWheel(self)
        self._compose()
        self.suggestions = SuggestionPopup(self.bar.field, theme, self.centralWidget())
        self.search = SearchView(self.desk)
        self._add_view(SEARCH, self.search)
        self.bar.add_button(SearchMenu(self.desk))
        self._connect()
        self._restore()
        self.bar.field.setFocus()

    def view(self, code: str) -> View:
        """Return a view, made now where it was never turned to."""
        if code not in self._views:
            self._add_view(code, self._entries[code].make(self.desk))
        return self._views[code]

    def show_view(self, code: str) -> None:
        """Bring a view to the front."""
        view = self.view(code)
        self._stack.setCurrentWidget(view)
        self.rail.show_view(code)
        view.turn_to()

    def turn_to(self, code: str) -> None:
        """Turn to a view as the user asks for it, keyboard included."""
        self.navigator.turn_to(code)
        entrances = (area for area in self.view(code).entrances() if is_at_hand(area))
        enter(next(entrances, self.bar.field))

    def focus_search(self) -> None:
        """Go to the search box, ready to type over what stands there."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def search_for(self, text: str) -> None:
        """Search for ``text`` as if it had been typed."""
        self.bar.field.show_text(text)
        self.navigator.search(text)

    @cached_property
    def palette_box(self) -> "Palette":
        """The palette, made when it is first opened."""
        from explorer.ui.dialogs.palette import Palette

        return Palette(self.desk, self.centralWidget())

    def open_palette(self) -> None:
        """Open the palette, or close it."""
        self.palette_box.open()

    def ask_export(self, layout: Layout) -> None:
        """Let the user export what is listed."""
        results = self.navigator.asking.results
        if results is not None:
            self._ask_export(results.query, layout, chosen=self.search.results.chosen)

    def ask_duties(self, selection: Selection) -> None:
        """Let the user export the duty list of one body."""
        self._ask_export(Query(where=(selection,)), Layout.AGENCIES)

    def _ask_export(
        self, query: Query, layout: Layout, *, chosen: frozenset[str] = frozenset(), printing: bool = False
    ) -> None:
        from explorer.ui.dialogs.export_dialog import ExportDialog
        from explorer.workflow.export_desk import prepare_export

        def show(material: "ExportMaterial") -> None:
            unit, opened = self.preferences.current.unit, self.navigator.visit.opened
            dialog = ExportDialog(self.librarian, material, layout, self, opened=opened, unit=unit, chosen=chosen)
            dialog.open()
            if printing:
                dialog.print_out()

        self.librarian.call(partial(prepare_export, query=query), show)

    def ask_print(self) -> None:
        """Show what is in front, or what is listed, as the printer would print it.

        What is listed and how can be chosen in the dialog behind.
        """
        view, results = self._stack.currentWidget(), self.navigator.asking.results
        if isinstance(view, View) and view.print_out():
            return
        if results is not None and results.hits:
            self._ask_export(results.query, Layout.TASKS, chosen=self.search.results.chosen, printing=True)

    def open_settings(self) -> None:
        """Let the user change what is set."""
        from explorer.ui.dialogs.settings_dialog import SettingsDialog

        SettingsDialog(self.preferences, self).open()

    def show_import(self, report: "ImportReport") -> None:
        """Show what became of each file that was to be taken in."""
        from explorer.ui.views.documents_view import DocumentsView

        self.navigator.turn_to(DOCUMENTS)
        view = self.view(DOCUMENTS)
        if isinstance(view, DocumentsView):
            view.show_report(report)

    def ask_follow_up(self) -> None:
        """Ask for a filled sheet and read it back."""
        from explorer.ui.dialogs.follow_up_dialog import ask_filled_sheet

        ask_filled_sheet(self.librarian, self)

    def _tour_stops(self) -> tuple[Stop, ...]:
        see = self.search
        return (
            Stop(self.bar.field, self.tr("检索"), self.tr("输入字词、拼音或首字母，边输入边出结果；也可以直接提问。")),
            Stop(see.facets, self.tr("筛选"), self.tr("点选单位、地点、行动缩小范围，数字是会列出的条数，右键排除。")),
            Stop(see.results, self.tr("结果"), self.tr("单击打开，或用 ↓ 移动、回车打开；命中的字词标出。")),
            Stop(see.reader, self.tr("阅读"), self.tr("正文里的单位、地点、项目都可以点开，依据随时看得到。")),
            Stop(self.rail, self.tr("视图和命令"), self.tr("左边换视图；Ctrl+K 打开命令面板，F1 是帮助。")),
        )

    def _restore(self) -> None:
        """Be as the window was left."""
        self.preferences.place(self)
        view = self.preferences.current.view
        self.navigator.begin(view if view in self._entries else HOME)
        self.show_view(self.navigator.visit.view)

    def _lock_unit(self, settings: Settings) -> None:
        """Search only for what concerns the user's own unit, where he wants that."""
        unit = settings.unit if settings.unit_locked else ""
        self.navigator.asking.lock(Selection(Facet.AGENCY, unit) if unit else None)

    def _add_view(self, code: str, view: View) -> None:
        self._views[code] = view
        self._stack.addWidget(view)

    def _areas(self) -> tuple[QWidget, ...]:
        view = self._stack.currentWidget()
        return (self.bar.field, *(view.areas() if isinstance(view, View) else ()), self.rail)

    def _compose(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addWidget(Scrolled(self._stack), 1)
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addLayout(body, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        resize_on_screen(self, *_SIZE)

    def _add_commands(self) -> None:
        go, add, ways, work = self.navigator, self.commands.add, self.tr("前往"), self.tr("文件")
        add("back", ways, self.tr("后退"), go.back, "Alt+Left").setEnabled(False)
        add("forward", ways, self.tr("前进"), go.forward, "Alt+Right").setEnabled(False)
        add("search", ways, self.tr("检索框"), self.focus_search, "Ctrl+F", "Ctrl+L")
        add("palette", ways, self.tr("命令面板"), self.open_palette, "Ctrl+K", "Ctrl+Shift+P")
        add("clear", ways, self.tr("清除检索和筛选"), go.escape, "Esc")
        add("next-area", ways, self.tr("下一个区域"), self._ring.go_on, "F6")
        add("previous-area", ways, self.tr("上一个区域"), self._ring.go_back, "Shift+F6")
        for number, entry in enumerate(view_entries(), 1):
            add(f"view-{entry.code}", ways, entry.words, lambda code=entry.code: self.turn_to(code), view_keys(number))
        add("export", work, self.tr("导出"), self._offer_export, "Ctrl+E")
        add("print", work, self.tr("打印"), self.ask_print, "Ctrl+P")
        add("settings", work, self.tr("设置"), self.open_settings, "Ctrl+,")
        add("export-matrix", work, self.tr("导出任务分工表"), lambda: self.ask_export(Layout.MATRIX))
        add("export-follow-up", work, self.tr("导出督办清单"), lambda: self.ask_export(Layout.FOLLOW_UP))
        add("read-follow-up", work, self.tr("读回填报表"), self.ask_follow_up)
        add("quit", work, self.tr("退出"), self.close, "Ctrl+Q")

    def _connect(self) -> None:
        """Who announces what, and who hears it, sorted by sender."""
        go = self.navigator

        self._side_buttons.back.connect(go.back)
        self._side_buttons.forward.connect(go.forward)
        self._drops.dropped.connect(self.librarian.import_files)
        self._wheel.turned.connect(lambda away: self._appearance.larger() if away else self._appearance.smaller())
        self.guidance.tried.connect(self.search_for)
        self.rail.turned.connect(self.turn_to)

        self.bar.field.searched.connect(go.search)
        self.bar.field.submitted.connect(self.search.results.open_first)
        self.bar.field.left_downwards.connect(self.search.enter_results)
        self.bar.export_asked.connect(self.ask_export)
        self.bar.import_asked.connect(self.imports.ask_files)

        self.suggestions.taken.connect(go.take)
        self.search.results.turned_to.connect(self.suggestions.close_up)

        self.imports.detailed.connect(self.show_import)
        self.status.cancelled.connect(self.librarian.cancel)

        go.asking.answered.connect(self.suggestions.show_results)
        go.asking.answered.connect(self.status.show_results)
        go.asking.answered.connect(self._allow_export)
        go.moved.connect(self.bar.field.show_text)
        go.front.turned.connect(self.show_view)
        go.duties_asked.connect(self.ask_duties)
        self.preferences.changed.connect(self._lock_unit)
        self._lock_unit(self.preferences.current)
        go.front.turned.connect(lambda code: self.preferences.change(view=code))
        go.ways_changed.connect(self.show_ways)

        self.librarian.opened.connect(self.bar.allow_import)
        self.librarian.exported.connect(self.notice.show_exported)
        self.librarian.followed.connect(self._tell_followed)
        self.librarian.told.connect(lambda words: self.notice.show_news(sentence_words(words)))
        self.librarian.progressed.connect(self.status.show_progress)
        for lane in (self.librarian.queries, self.librarian.writing):
            lane.failed.connect(self.notice.show_error)
            lane.rested.connect(self.status.hide_progress)

    def _tell_followed(self, count: int) -> None:
        way = (self.tr("查看督办情况"), lambda: self.navigator.turn_to("follow-up"))
        self.notice.show_news(self.tr("填报内容已保存 {} 处").format(count), (way,))

    def show_ways(self, can_go_back: bool, can_go_forward: bool) -> None:
        """Offer back and forward where they lead somewhere."""
        self.commands.action("back").setEnabled(can_go_back)
        self.commands.action("forward").setEnabled(can_go_forward)

    def _offer_export(self) -> None:
        self.bar.open_export_menu()

    def _allow_export(self, results: Results) -> None:
        self.bar.allow_export(bool(results.hits))

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the native window, which exists from now on, for the mouse's side buttons and for files."""
        super().showEvent(event)
        for watcher in (self._side_buttons, self._drops, self._wheel):
            self.windowHandle().installEventFilter(watcher)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window is, and stop all work before it goes."""
        self.preferences.remember_place(self)
        self.keeper.leave()
        self.librarian.close()
        super().closeEvent(event)
