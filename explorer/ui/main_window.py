"""The window: puts the panels together and connects what they announce to what follows from it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from explorer.domain.query import Results
from explorer.domain.sheet import Layout
from explorer.resources import resource
from explorer.ui.dialogs.export_dialog import ask_target
from explorer.ui.dialogs.import_dialog import ask_files, show_details
from explorer.ui.librarian import Librarian
from explorer.ui.navigator import Navigator
from explorer.ui.panels.facet_panel import FacetPanel
from explorer.ui.panels.notice_bar import NoticeBar
from explorer.ui.panels.reader import Reader
from explorer.ui.panels.result_panel import ResultPanel
from explorer.ui.panels.status_line import StatusLine
from explorer.ui.panels.suggestion_popup import SuggestionPopup
from explorer.ui.panels.top_bar import TopBar
from explorer.ui.theme import Theme
from explorer.ui.wayfinding import FileDrops, FocusRing, SideButtons

_SIZE = (1280, 800)
_COLUMNS = (276, 412, 592)
_COLUMN_STRETCH = (0, 0, 1)


class MainWindow(QMainWindow):
    """Three columns under a search box: facets, results, reader."""

    def __init__(self, librarian: Librarian, theme: Theme) -> None:
        """Put the window together; ``librarian`` may still be opening the library."""
        super().__init__()
        self.librarian = librarian
        self._theme = theme
        self.navigator = Navigator(librarian, self)
        self.setWindowTitle(self.tr("川渝双碳行动方案知识库"))
        self.setWindowIcon(QIcon(str(resource("resources/icons/explorer.svg"))))
        self._back = self._action(self.tr("后退"), "Alt+Left")
        self._forward = self._action(self.tr("前进"), "Alt+Right")
        self.show_ways(can_go_back=False, can_go_forward=False)
        self.bar = TopBar(self._back, self._forward, theme)
        self.notice = NoticeBar(theme)
        self.facets = FacetPanel(theme)
        self.results = ResultPanel(theme)
        self.reader = Reader(theme)
        self.status = StatusLine()
        self._ring = FocusRing(
            (self.bar.field, self.facets.list, self.results.list, self.reader.text, self.reader.links), self
        )
        self._side_buttons, self._drops = SideButtons(self), FileDrops(self)
        self._compose()
        self._connect()
        self.bar.field.setFocus()

    def _compose(self) -> None:
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        for panel, stretch in zip((self.facets, self.results, self.reader), _COLUMN_STRETCH, strict=True):
            columns.addWidget(panel)
            columns.setStretchFactor(columns.count() - 1, stretch)
        columns.setSizes(_COLUMNS)
        self.facets.setMinimumWidth(200)
        self.results.setMinimumWidth(300)
        self.reader.setMinimumWidth(420)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addWidget(columns, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.resize(*_SIZE)
        self.suggestions = SuggestionPopup(self.bar.field, self._theme, centre)

    def _connect(self) -> None:
        """Who announces what, and who hears it, sorted by sender."""
        go = self.navigator

        self._back.triggered.connect(go.back)
        self._forward.triggered.connect(go.forward)
        self._side_buttons.back.connect(go.back)
        self._side_buttons.forward.connect(go.forward)
        self._drops.dropped.connect(self.librarian.import_files)
        self._action(self.tr("检索"), "Ctrl+F", "Ctrl+L").triggered.connect(self.focus_search)
        self._action(self.tr("导出"), "Ctrl+E").triggered.connect(self.bar.open_export_menu)
        self._action(self.tr("导入"), "Ctrl+O").triggered.connect(self.ask_import)
        self._action(self.tr("清除"), "Esc").triggered.connect(go.escape)
        self._action(self.tr("下一个区域"), "F6").triggered.connect(self._ring.go_on)
        self._action(self.tr("上一个区域"), "Shift+F6").triggered.connect(self._ring.go_back)
        self._action(self.tr("退出"), QKeySequence.StandardKey.Quit).triggered.connect(self.close)

        self.bar.field.searched.connect(go.search)
        self.bar.field.submitted.connect(self.results.open_first)
        self.bar.field.left_downwards.connect(self.results.enter)
        self.bar.export_asked.connect(self.ask_export)
        self.bar.import_asked.connect(self.ask_import)

        self.suggestions.taken.connect(go.take)

        self.facets.toggled.connect(go.toggle)
        self.facets.excluded.connect(go.exclude)
        self.facets.focused.connect(go.focus)
        self.facets.group_cleared.connect(go.clear_facet)
        self.facets.cleared.connect(go.clear_facets)

        self.results.opened.connect(go.open)
        self.results.browsed.connect(go.browse)
        self.results.entered.connect(self.reader.text.setFocus)
        self.results.dropped.connect(go.toggle)
        self.results.cleared.connect(go.clear_facets)
        self.results.erased.connect(go.erase)
        self.results.relaxed.connect(go.relax)
        self.results.taken.connect(go.take)
        self.results.ended.connect(go.ask_more)
        self.results.turned_to.connect(self.suggestions.close_up)

        self.notice.focused.connect(go.focus)
        self.notice.detailed.connect(lambda report: show_details(self, report))

        self.reader.chosen.connect(go.focus)
        self.reader.opened.connect(go.open)
        self.reader.scrolled.connect(go.scroll)

        self.status.cancelled.connect(self.librarian.cancel)

        go.answered.connect(self.results.show_results)
        go.answered.connect(self.suggestions.show_results)
        go.answered.connect(self.facets.show_results)
        go.answered.connect(self.reader.mark_terms)
        go.answered.connect(self.status.show_results)
        go.answered.connect(self._allow_export)
        go.opened.connect(self.reader.show_entry)
        go.opened.connect(self.results.show_opened)
        go.closed.connect(self.reader.show_nothing)
        go.closed.connect(self.results.show_nothing_opened)
        go.moved.connect(self.bar.field.show_text)
        go.ways_changed.connect(self.show_ways)

        self.librarian.refused.connect(self.results.show_refusal)
        self.librarian.opened.connect(self.bar.allow_import)
        self.librarian.exported.connect(self.notice.show_exported)
        self.librarian.imported.connect(self.notice.show_imported)
        self.librarian.progressed.connect(self.status.show_progress)
        for lane in (self.librarian.queries, self.librarian.writing):
            lane.failed.connect(self.notice.show_error)
            lane.rested.connect(self.status.hide_progress)

    def focus_search(self) -> None:
        """Go to the search box, ready to type over what stands there."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def show_ways(self, can_go_back: bool, can_go_forward: bool) -> None:
        """Offer back and forward where they lead somewhere."""
        self._back.setEnabled(can_go_back)
        self._forward.setEnabled(can_go_forward)

    def ask_export(self, layout: Layout) -> None:
        """Ask for a file and write what is listed into it."""
        results = self.navigator.results
        if results is not None:
            ask_target(self, layout, results.query, lambda file: self.librarian.export(results, layout, file))

    def ask_import(self) -> None:
        """Ask for files and take them into the library."""
        ask_files(self, self.librarian.import_files)

    def _allow_export(self, results: Results) -> None:
        self.bar.allow_export(bool(results.hits))

    def _action(self, words: str, *keys: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(f"{words}（{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}）")
        self.addAction(action)
        return action

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the native window, which exists from now on, for the mouse's side buttons and for files."""
        super().showEvent(event)
        for watcher in (self._side_buttons, self._drops):
            self.windowHandle().installEventFilter(watcher)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop all work before the window goes."""
        self.librarian.close()
        super().closeEvent(event)
