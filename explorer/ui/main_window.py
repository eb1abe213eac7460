"""The window: search box, rail, views and status line, and what connects them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from explorer.resources import resource
from explorer.ui.appearance import Appearance
from explorer.ui.commands import Commands
from explorer.ui.desk import Desk
from explorer.ui.exports import Exports
from explorer.ui.guidance import Guidance
from explorer.ui.history import DOCUMENTS, HOME, SEARCH
from explorer.ui.imports import Imports
from explorer.ui.keeper import Keeper
from explorer.ui.keyboard import Keyboard
from explorer.ui.librarian import Librarian
from explorer.ui.mouse import Mouse
from explorer.ui.navigator import Navigator
from explorer.ui.news import News
from explorer.ui.panels.notice_bar import NoticeBar
from explorer.ui.panels.status_line import StatusLine
from explorer.ui.panels.suggestion_popup import SuggestionPopup
from explorer.ui.panels.top_bar import TopBar
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from explorer.ui.tour_stops import tour_stops
from explorer.ui.views.registry import view_entries, view_keys
from explorer.ui.views.search_view import SearchView
from explorer.ui.views.stack import ViewStack
from explorer.ui.views.view import View
from explorer.ui.wayfinding import FocusRing, enter, is_at_hand
from explorer.ui.widgets.rail import Rail
from explorer.ui.widgets.scrolled import Scrolled
from explorer.ui.widgets.search_menu import SearchMenu
from explorer.ui.widgets.sizing import resize_on_screen

if TYPE_CHECKING:
    from explorer.ui.dialogs.palette import Palette
    from explorer.workflow.importing import ImportReport

_SIZE = (1360, 820)
_PATIENCE = 200
"""Milliseconds after which the first view comes to the front though the library is not open yet."""


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
        theme.clothe(self)
        self._ring = FocusRing(self._areas, self)
        self._add_ways()
        self._appearance = Appearance(self.commands, self.preferences, theme, self)
        self.bar = TopBar(self.commands.action("back"), self.commands.action("forward"), theme)
        self.notice = NoticeBar(theme)
        self.status = StatusLine()
        self.keeper = Keeper(librarian, self.navigator, self)
        self.desk = Desk(librarian, self.navigator, theme, self.commands, self.notice, self.preferences, self.keeper)
        self.exports = Exports(self.desk, self.bar, lambda: self.search.results.chosen, self)
        self.imports = Imports(self.desk, self.bar, self)
        self._add_commands()
        field = self.bar.field
        self.guidance = Guidance(self.desk, field, lambda: tour_stops(field, self.search, self.rail), self)
        self._news = News(self.desk, self.status, self)
        entries = view_entries()
        self.rail = Rail(entries, theme)
        self._stack = ViewStack(entries, self.desk)
        self._mouse, self._keyboard = Mouse(self), Keyboard(self)
        self._compose()
        self.suggestions = SuggestionPopup(self.bar.field, theme, self.centralWidget())
        self.search = SearchView(self.desk)
        self._stack.keep(SEARCH, self.search)
        self.bar.add_button(SearchMenu(self.desk))
        self._connect()
        self._restore()
        self.bar.field.setFocus()

    def view(self, code: str) -> View:
        """Return a view, made now where it was never turned to."""
        return self._stack.view(code)

    def show_view(self, code: str) -> None:
        """Bring a view to the front."""
        view, front, focus = self.view(code), self._stack.front, QApplication.focusWidget()
        # Where no keyboard was before, Qt would give it to the first box: arrow keys would change what is read.
        is_led = front is not None and front.isAncestorOf(focus or self) and view.focusWidget() is None
        self._stack.setCurrentWidget(view)
        self.rail.show_view(code)
        view.turn_to()
        if is_led:
            self._enter(view)

    def turn_to(self, code: str) -> None:
        """Turn to a view as the user asks for it, keyboard included."""
        self.navigator.turn_to(code)
        self._enter(self.view(code))

    def _enter(self, view: View) -> None:
        entrances = (area for area in view.entrances() if is_at_hand(area))
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

    def ask_print(self) -> None:
        """Show what is in front, or what is listed, as the printer would print it."""
        view = self._stack.front
        if not (view and view.print_out()):
            self.exports.print_listed()

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

    def _restore(self) -> None:
        """Be as the window was left; what was in front is made when it can be filled, after the first paint."""
        self.preferences.place(self)
        view = self.preferences.current.view
        self.navigator.begin(view if self._stack.knows(view) else HOME)
        self.rail.show_view(self.navigator.visit.view)
        late = QTimer(self, singleShot=True, interval=_PATIENCE)
        for due in (self.librarian.opened, self.librarian.refused, late.timeout):
            due.connect(self._come_up)
        late.timeout.connect(self._show_icon)  # which a desktop asks for in many sizes
        late.start()

    def _come_up(self) -> None:
        """Bring the first view to the front, unless the user has turned to one already."""
        if self._stack.front is None:
            self.show_view(self.navigator.visit.view)

    def _show_icon(self) -> None:
        self.setWindowIcon(QIcon(str(resource("resources/icons/explorer.svg"))))

    def _areas(self) -> tuple[QWidget, ...]:
        view = self._stack.front
        return (self.bar.field, *(view.areas() if view else ()), self.rail)

    def _step(self, by: int) -> None:
        """Step through what is marked in the view in front: one does so right after typing what is marked."""
        if view := self._stack.front:
            view.step(by)

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

    def _add_ways(self) -> None:
        go, add, ways = self.navigator, self.commands.add, self.tr("前往")
        add("back", ways, self.tr("后退"), go.back, "Alt+Left").setEnabled(False)
        add("forward", ways, self.tr("前进"), go.forward, "Alt+Right").setEnabled(False)
        add("search", ways, self.tr("检索框"), self.focus_search, "Ctrl+F", "Ctrl+L")
        add("palette", ways, self.tr("命令面板"), self.open_palette, "Ctrl+K", "Ctrl+Shift+P")
        add("clear", ways, self.tr("清除检索和筛选"), go.escape, "Esc")
        add("next-area", ways, self.tr("下一个区域"), self._ring.go_on, "F6")
        add("previous-area", ways, self.tr("上一个区域"), self._ring.go_back, "Shift+F6")
        for number, entry in enumerate(view_entries(), 1):
            add(f"view-{entry.code}", ways, entry.words, lambda code=entry.code: self.turn_to(code), view_keys(number))

    def _add_commands(self) -> None:
        add, work = self.commands.add, self.tr("文件")
        add("print", work, self.tr("打印"), self.ask_print, "Ctrl+P")
        add("settings", work, self.tr("设置"), self.open_settings, "Ctrl+,")
        add("quit", work, self.tr("退出"), self.close, "Ctrl+Q")

    def _connect(self) -> None:
        """Who announces what, and who hears it, sorted by sender."""
        go = self.navigator

        self._mouse.back.connect(go.back)
        self._mouse.forward.connect(go.forward)
        self._mouse.dropped.connect(self.librarian.import_files)
        self._mouse.turned.connect(lambda away: self._appearance.larger() if away else self._appearance.smaller())
        self.guidance.tried.connect(self.search_for)
        self.rail.turned.connect(self.turn_to)

        self.bar.field.searched.connect(go.search)
        self.bar.field.submitted.connect(self.search.results.open_first)
        self.bar.field.left_downwards.connect(self.search.enter_results)
        self.bar.field.stepped.connect(self._step)

        self.suggestions.taken.connect(go.take)
        self.search.results.stranded.connect(self.bar.field.setFocus)
        self.search.results.turned_to.connect(self.suggestions.close_up)

        self.imports.detailed.connect(self.show_import)

        go.asking.answered.connect(self.suggestions.show_results)
        go.moved.connect(self.bar.field.show_text)
        go.front.turned.connect(self.show_view)
        go.front.turned.connect(lambda code: self.preferences.change(view=code))
        go.ways_changed.connect(self.show_ways)

    def show_ways(self, can_go_back: bool, can_go_forward: bool) -> None:
        """Offer back and forward where they lead somewhere."""
        self.commands.action("back").setEnabled(can_go_back)
        self.commands.action("forward").setEnabled(can_go_forward)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the native window, which exists from now on, for what mouse and keyboard do anywhere in it."""
        super().showEvent(event)
        for watching in (self._mouse, self._keyboard):
            self.windowHandle().installEventFilter(watching)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window is, and stop all work before it goes."""
        self.preferences.remember_place(self)
        self.keeper.leave()
        self.hide()  # nobody need see it wait for what is still being written
        self.librarian.close()
        super().closeEvent(event)
