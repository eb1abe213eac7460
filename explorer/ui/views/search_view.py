"""Search: facets, results, and the section that is read."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from explorer.domain.query import Query, Results
from explorer.ui.commands import Commands
from explorer.ui.desk import Desk
from explorer.ui.keep_acts import KeepActs
from explorer.ui.panels.facet_panel import FacetPanel
from explorer.ui.panels.follow_up_group import FollowUpGroup
from explorer.ui.panels.keep_strip import KeepStrip
from explorer.ui.panels.reader import Reader
from explorer.ui.panels.result_panel import ResultPanel
from explorer.ui.targets import ToReview
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from explorer.ui.correction_menu import CorrectionMenu

_COLUMNS = (276, 412, 592)
_NARROWEST = (200, 300, 420)
_STRETCH = (0, 0, 1)


class SearchView(View):
    """Three columns."""

    def __init__(self, desk: Desk) -> None:
        """Put the columns together and connect them."""
        super().__init__()
        self.facets = FacetPanel(desk.theme)
        self.results = ResultPanel(desk.theme)
        self.reader = Reader(desk.theme)
        panels = (self.facets, self.results, self.reader)
        names = (self.tr("筛选"), self.tr("结果"), self.tr("正文"))
        columns = Columns(panels, names, _NARROWEST, _COLUMNS, _STRETCH, front=1)
        self._answered: Query | None = None
        self._columns = columns.remembered(desk.preferences, "search")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._add_commands(desk.commands)
        self.acts = KeepActs(desk, lambda: self.reader.text.selected_span, self)
        self._desk = desk
        self.strip = KeepStrip(desk, self.acts)
        self.followed = FollowUpGroup(desk)
        self.reader.add_below(self.strip)
        self.reader.links.add_on_top(self.followed)
        self._connect(desk)

    def areas(self) -> tuple[QWidget, ...]:
        """Return facets, results, text and links."""
        return (self.facets.list, self.results.list, self.reader.text, self.reader.thing.text, self.reader.links)

    def _add_commands(self, commands: Commands) -> None:
        read, thing = self.tr("阅读"), self.reader.thing
        add = partial(commands.add_in, self)
        add("find", read, self.tr("在文中查找"), self._find, "Ctrl+Shift+F", "Ctrl+G")
        add("next-hit", read, self.tr("下一处命中"), lambda: self.reader.step(1), "N", "F3")
        add("previous-hit", read, self.tr("上一处命中"), lambda: self.reader.step(-1), "P", "Shift+F3")
        add("compare", read, self.tr("与相关任务并排对照"), self.reader.compare, "Ctrl+B")
        add("read-whole", read, self.tr("在整份文件里读下去"), self.reader.read_whole, "Ctrl+R")
        text = self.reader.text
        commands.add_in(text, "copy-text", read, self.tr("复制为纯文本"), text.copy_text, "Ctrl+Shift+C")
        commands.add_in(text, "copy-rich", read, self.tr("复制为带格式文本"), text.copy_rich)
        commands.add_in(text, "copy-citation", read, self.tr("复制引用"), text.copy_citation, "Ctrl+Alt+C")
        commands.add_in(text, "correct", read, self.tr("更正选中处或光标处"), text.ask_here, "F2")
        add("check-section", read, self.tr("在核对页里看这一条"), self._check, "Shift+F2")
        commands.add_in(thing, "list-thing", read, self.tr("列出相关任务"), thing.list_sections, "Ctrl+Return")

    def _connect(self, desk: Desk) -> None:
        """Who announces what, and who hears it, sorted by sender."""
        go = desk.navigator

        self.facets.toggled.connect(go.toggle)
        self.facets.excluded.connect(go.exclude)
        self.facets.focused.connect(go.focus)
        self.facets.group_cleared.connect(go.clear_facet)
        self.facets.cleared.connect(go.clear_facets)

        self.results.opened.connect(go.open)
        self.results.opened.connect(lambda _section: self._columns.bring(self.reader))
        self.results.browsed.connect(go.browse)
        self.results.entered.connect(self._read)
        self.results.dropped.connect(go.toggle)
        self.results.cleared.connect(go.clear_facets)
        self.results.unlocked.connect(lambda: desk.preferences.change(unit_locked=False))
        self.results.erased.connect(go.erase)
        self.results.relaxed.connect(go.relax)
        self.results.taken.connect(go.take)
        self.results.ended.connect(go.ask_more)

        self.reader.text.asked.connect(self._ask_here)
        self.strip.pointed.connect(self.reader.point)
        self.reader.followed.connect(go.follow)
        self.reader.scrolled.connect(go.scroll)
        self.reader.duties_asked.connect(go.duties_asked)
        self.reader.ran_out.connect(self.results.go_on)

        go.answered.connect(self.results.show_results)
        go.answered.connect(self.facets.show_results)
        go.answered.connect(self.reader.mark_terms)
        go.answered.connect(self._show_answer)
        go.opened.connect(self.reader.show_entry)
        go.opened.connect(lambda *_: self._offer(self.reader))
        go.opened.connect(self.results.show_opened)
        go.pointed.connect(self.reader.point)
        go.thing_opened.connect(self.reader.show_thing)
        go.thing_opened.connect(lambda *_: self._offer(self.reader))
        go.thing_opened.connect(self.results.show_nothing_opened)
        go.closed.connect(self.reader.show_nothing)
        go.closed.connect(self.results.show_nothing_opened)

        desk.librarian.refused.connect(self.results.show_refusal)

    def enter_results(self) -> None:
        """Go to the list of results."""
        self._columns.bring(self.results)
        self.results.enter()

    def _read(self) -> None:
        self._columns.bring(self.reader)
        self.reader.text.setFocus()

    def _find(self) -> None:
        self._columns.bring(self.reader)
        self.reader.open_find()

    def _show_answer(self, results: Results) -> None:
        if results.query != self._answered:
            self._answered = results.query
            self._offer(self.results)

    def _offer(self, panel: QWidget) -> None:
        """Have ``panel`` in sight, unless one is at work in another one."""
        if not self._columns.isAncestorOf(QApplication.focusWidget() or self):
            self._columns.bring(panel)

    @cached_property
    def _corrections(self) -> "CorrectionMenu":
        from explorer.ui.correction_menu import CorrectionMenu

        return CorrectionMenu(self._desk, self)

    def _ask_here(self, point: QPoint) -> None:
        text = self.reader.text
        if text.entry is not None:
            first = ("copy-text", "copy-rich", "copy-citation", "check-section")
            self._corrections.open_at(text.entry, text, point, map(self._desk.commands.action, first))

    def _check(self) -> None:
        """Check the section that is open beside its source."""
        entry = self.reader.text.entry
        if entry is not None and self.reader.page is self.reader.text:
            target = ToReview(entry.plan.document.id, entry.section.whole.start)
            self._desk.navigator.follow(target)
