"""The text of a whole document: of a long one only the part round the place one is at is laid out."""

from bisect import bisect_left

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.links import LinkedPlan
from explorer.ui.page_writer import PageWriter
from explorer.ui.panels.text_page import Range, TextPage
from explorer.ui.plan_page import PlanPage
from explorer.ui.theme import Theme
from explorer.ui.widgets.marked_scroll_bar import MarkedScrollBar
from explorer.ui.widgets.number_margin import NumberMargin

_AT_ONCE = 24_000
"""Characters of a document that is laid out whole."""
_AROUND = 5_000
"""Characters laid out before and after the place one is at, in longer ones."""


class _Part(TextPage):
    """The part that is laid out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("全文"))
        self.page: PlanPage | None = None
        self._marks: tuple[Span, ...] = ()
        self._current: Span | None = None
        self._margin = NumberMargin(self, theme)

    def show_part(self, plan: LinkedPlan, first: int, last: int) -> None:
        """Lay out some blocks."""

        def write(writer: PageWriter) -> None:
            self.page = PlanPage(plan, first, last, writer)
            self._margin.show_numbers(self.page.numbers)

        self.show_page(write)
        self._make_current(self._number_of_current())

    def mark(self, marks: tuple[Span, ...]) -> None:
        """Mark ``marks``, which stand in order, as far as they are laid out."""
        if marks != self._marks:
            self._marks, self._current = marks, None
            self._find()

    def go_to_mark(self, mark: Span) -> None:
        """Make one of the marks, which is laid out, the current one."""
        self._current = mark
        number = self._number_of_current()
        if number >= 0:
            self._go_to(number)

    def _number_of_current(self) -> int:
        """Return which of the finds laid out is the current mark, or -1."""
        ranges = self.page.ranges(self._current) if self.page and self._current else ()
        return next((self._finds.index(range_) for range_ in ranges if range_ in self._finds), -1)

    def found(self) -> list[Range]:
        """Return where what is marked stands in what is laid out."""
        if self.page is None or not self.page.spans:
            return []
        first, last = self.page.spans[0].start, self.page.spans[-1].end
        inside = self._marks[bisect_left(self._marks, Span(first, 0)) : bisect_left(self._marks, Span(last, 0))]
        return [range_ for mark in inside for range_ in self.page.ranges(mark)]


class PlanText(QWidget):
    """Scrolls through a document of any length.

    Signals:
        followed: the ``Target`` of a link.
        reached: the character at the upper edge.
    """

    followed = Signal(object)
    reached = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it without a document."""
        super().__init__(parent)
        self.part = _Part(theme)
        self.bar = MarkedScrollBar(theme)
        self.bar.hide()
        self._plan: LinkedPlan | None = None
        self._finds: tuple[Span, ...] = ()
        self._blocks = (0, 0)
        self._at = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.part, 1)
        row.addWidget(self.bar)
        self.part.followed.connect(self.followed)
        self.part.scrolled.connect(self._note)
        self.bar.valueChanged.connect(self.go_to)
        self.setFocusProxy(self.part)

    @property
    def at(self) -> int:
        """The character at the upper edge."""
        return self._at

    def show_plan(self, plan: LinkedPlan, offset: int) -> None:
        """Show ``plan`` from the character ``offset`` on."""
        long = len(plan.document.text) > _AT_ONCE
        self._plan, self._blocks = plan, (0, 0)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.part.setVerticalScrollBarPolicy(off if long else needed)
        self.bar.setVisible(long)
        with QSignalBlocker(self.bar):
            self.bar.setRange(0, max(0, len(plan.document.text) - 1))
            self.bar.setPageStep(_AROUND // 4)
            self.bar.setSingleStep(_AROUND // 100)
        self.go_to(offset)

    def go_to(self, offset: int) -> None:
        """Have the character ``offset`` at the upper edge."""
        if self._plan is None:
            return
        self._lay_out(self._plan.document.block_at(offset))
        page = self.part.page
        line = self._plan.document.blocks[self._plan.document.block_at(offset)].span if offset else Span(0, 0)
        found = next(iter(page.ranges(Span(offset, max(offset + 1, line.end)))), None) if page else None
        self.part.scroll_to(found[0] if found and offset > 0 else 0)
        self._tell(offset)

    def show_finds(self, finds: tuple[Span, ...]) -> None:
        """Mark ``finds``, here and beside the bar; none is the current one."""
        self._finds = finds
        self.part.mark(finds)
        self._mark_bar()

    def go_to_find(self, number: int) -> None:
        """Bring a find into view and make it the current one."""
        if self._plan is not None:
            self._lay_out(self._plan.document.block_at(self._finds[number].start))
            self.part.go_to_mark(self._finds[number])
            self._mark_bar(number)

    def _mark_bar(self, current: int = -1) -> None:
        length = len(self._plan.document.text) if self._plan is not None else 1
        self.bar.show_marks([span.start / length for span in self._finds], current)

    def _lay_out(self, block: int) -> None:
        """Lay out what stands round ``block``, unless enough of it is."""
        plan, (first, last) = self._plan, self._blocks
        if plan is None:
            return
        blocks = plan.document.blocks
        whole = len(plan.document.text) <= _AT_ONCE
        if whole:
            wanted = (0, len(blocks))
        else:
            start = blocks[block].span.start
            wanted = (plan.document.block_at(start - _AROUND), plan.document.block_at(start + _AROUND) + 1)
        inside = first <= block < last
        near_edge = (block - first < 3 and first > 0) or (last - block < 12 and last < len(blocks))
        if not inside or (near_edge and not whole and wanted != (first, last)):
            self._blocks = wanted
            with QSignalBlocker(self.part):
                self.part.show_part(plan, *wanted)

    def _note(self, position: int) -> None:
        """Note where the wheel or a key has led, and lay out more where that is near the end of what is laid out."""
        page, plan = self.part.page, self._plan
        span = page.source(position, position + 1) if page else None
        if span is None or plan is None:
            return
        before = self._blocks
        self._lay_out(plan.document.block_at(span.start))
        if self._blocks != before and self.part.page is not None:
            place = next(iter(self.part.page.ranges(Span(span.start, span.start + 1))), None)
            with QSignalBlocker(self.part):
                self.part.scroll_to(place[0] if place else 0)
        self._tell(span.start)

    def _tell(self, offset: int) -> None:
        self._at = offset
        with QSignalBlocker(self.bar):
            self.bar.setValue(offset)
        self.reached.emit(offset)
