"""Search: facets, results, and the section that is read."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from explorer.domain.query import Query, Results
from explorer.settings import Settings
from explorer.ui.desk import Desk
from explorer.ui.panels.facet_panel import FacetPanel
from explorer.ui.panels.result_panel import ResultPanel
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from explorer.ui.panels.reader import Reader
    from explorer.ui.reading import Reading

_COLUMNS = (276, 412, 592)
_NARROWEST = (200, 300, 420)
_STRETCH = (0, 0, 1)
_PAUSE = 150
"""Milliseconds after an answer in which no other comes: time to make the reader, if nothing was opened before."""


class SearchView(View):
    """Three columns; in the third is the reader from when it is first needed, or nobody waits for anything."""

    def __init__(self, desk: Desk) -> None:
        """Put the columns together and connect them."""
        super().__init__()
        self._desk = desk
        self.facets = FacetPanel(desk.theme)
        self.results = ResultPanel(desk.theme)
        self._third = QFrame()
        self._third.setObjectName("readerColumn")
        panels = (self.facets, self.results, self._third)
        names = (self.tr("筛选"), self.tr("结果"), self.tr("正文"))
        columns = Columns(panels, names, _NARROWEST, _COLUMNS, _STRETCH, front=1)
        self._answered: Query | None = None
        self._columns = columns.remembered(desk.preferences, "search")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect(desk)

    @cached_property
    def reading(self) -> "Reading":
        """What is read beside the results."""
        from explorer.ui.reading import Reading

        reading = Reading(self._desk, self)
        column = QVBoxLayout(self._third)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(reading.reader)
        reading.reader.show()  # now, not when events are next dealt with: the tour looks for it at once
        reading.find_asked.connect(self._find)
        reading.reader.ran_out.connect(self.results.go_on)
        return reading

    @property
    def reader(self) -> "Reader":
        """The reader in the third column."""
        return self.reading.reader

    def areas(self) -> tuple[QWidget, ...]:
        """Return facets, results, text and links."""
        return (self.facets.list, self.results.list, self.reader.text, self.reader.thing.text, self.reader.links)

    def _connect(self, desk: Desk) -> None:
        """Who announces what, and who hears it, sorted by sender."""
        go = desk.navigator

        self.facets.toggled.connect(go.toggle)
        self.facets.excluded.connect(go.exclude)
        self.facets.focused.connect(go.focus)
        self.facets.group_cleared.connect(go.clear_facet)
        self.facets.cleared.connect(go.clear_facets)

        self.results.opened.connect(go.open)
        self.results.opened.connect(lambda _section: self._columns.bring(self._third))
        self.results.browsed.connect(go.browse)
        self.results.entered.connect(self._read)
        self.results.dropped.connect(go.toggle)
        self.results.cleared.connect(go.clear_facets)
        self.results.unlocked.connect(lambda: desk.preferences.change(unit_locked=False))
        self.results.erased.connect(go.erase)
        self.results.relaxed.connect(go.relax)
        self.results.taken.connect(go.take)
        self.results.ended.connect(go.ask_more)

        go.returned.connect(self.results.restore)
        go.asking.answered.connect(self.results.show_results)
        go.asking.answered.connect(self.facets.show_results)
        go.asking.answered.connect(self._show_answer)
        go.opening.asked.connect(self._make_reading)
        go.opening.opened.connect(lambda *_: self._offer(self._third))
        go.opening.opened.connect(self.results.show_opened)
        go.opening.thing_opened.connect(lambda *_: self._offer(self._third))
        go.opening.thing_opened.connect(self.results.show_nothing_opened)
        go.opening.closed.connect(self.results.show_nothing_opened)
        self._pause.timeout.connect(self._make_reading)

        desk.librarian.refused.connect(self.results.show_refusal)
        desk.preferences.changed.connect(self._take_unit)
        self._take_unit(desk.preferences.current)

    def step(self, by: int) -> None:
        """Go to the next find in what is read, or the one before."""
        self.reader.step(by)

    def enter_results(self) -> None:
        """Go to the list of results."""
        self._columns.bring(self.results)
        self.results.enter()

    def _take_unit(self, settings: Settings) -> None:
        """Search with the user's own unit in mind, and only for what concerns it where he wants that."""
        self._desk.navigator.asking.ask_for(settings.unit, only=settings.unit_locked)

    def _make_reading(self) -> None:
        """Make what is read, where that has not been done yet: it hears what is opened only from then on."""
        self.reading  # noqa: B018

    def _read(self) -> None:
        self._columns.bring(self._third)
        self.reader.text.setFocus()

    def _find(self) -> None:
        self._columns.bring(self._third)
        self.reader.open_find()

    def _show_answer(self, results: Results) -> None:
        self._pause.start()
        if results.query != self._answered:
            self._answered = results.query
            self._offer(self.results)

    def _offer(self, panel: QWidget) -> None:
        """Have ``panel`` in sight, unless one is at work in another one."""
        if not self._columns.isAncestorOf(QApplication.focusWidget() or self):
            self._columns.bring(panel)
