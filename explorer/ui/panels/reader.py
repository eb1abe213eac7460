"""What is read: a section with what it is linked to beside or below it, or the page of a thing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.pages import ThingPage
from explorer.ui.panels.find_bar import FindBar
from explorer.ui.panels.link_panel import LinkPanel
from explorer.ui.panels.reading_view import ReadingView
from explorer.ui.panels.text_page import TextPage
from explorer.ui.panels.thing_view import ThingView
from explorer.ui.targets import ToPair, ToPlan
from explorer.ui.theme import Theme
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.legend import Legend, link_looks
from explorer.ui.widgets.scrolled import Scrolled

_WIDE = 900
"""Pixels from which the links stand beside the text and not below it."""
_LINES, _LINKS = 8, 110
"""Least height of the text, in lines, and of the links, in pixels; in a lower window both are scrolled through."""


class Reader(QFrame):
    """One section or page, or advice on how to open one.

    Signals:
        followed: the ``Target`` of a link.
        duties_asked: the duty list of a body is wanted, told by its ``Selection``.
        scrolled: position of the text at the upper edge.
        ran_out: there is no further find in this direction (1 or -1).
    """

    followed = Signal(object)
    duties_asked = Signal(object)
    scrolled = Signal(int)
    ran_out = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the reader without a section."""
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("阅读"))
        self._entry: Entry | None = None
        self._walking = 0
        self.text = ReadingView(theme)
        self.links = LinkPanel()
        self.thing = ThingView(theme)
        self.finder = FindBar(theme, self)
        left = QWidget()
        self._rows = rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.text, 1)
        rows.addWidget(self._legend())
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self.links)
        self.text.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.links.setMinimumHeight(_LINKS)
        self._section = Scrolled(self._split)
        advice = EmptyState("reading", theme)
        advice.say(
            self.tr("打开一项任务开始阅读"),
            self.tr("点击结果列表中的任务，或按 ↓ 选择、回车打开。\nCtrl + F 检索　·　F6 切换区域　·　Alt + ← 返回"),
        )
        self._stack = QStackedWidget()
        for widget in (advice, self._section, self.thing):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finder)
        column.addWidget(self._stack, 1)
        self._connect()

    def add_below(self, strip: QWidget) -> None:
        """Put ``strip`` below the text of sections."""
        self._rows.insertWidget(1, strip)

    @property
    def page(self) -> TextPage | None:
        """The page in front."""
        front = self._stack.currentWidget()
        return self.text if front is self._section else self.thing.text if front is self.thing else None

    def show_entry(self, entry: Entry, marks: tuple[Span, ...], position: int) -> None:
        """Show ``entry`` with ``marks``; where it is shown already, the links and the keyboard's place in them stay."""
        is_left = _has_keyboard(self.thing)
        self._stack.setCurrentWidget(self._section)
        if self._entry is None or entry.id != self._entry.id or entry.plan is not self._entry.plan:
            is_left |= _has_keyboard(self.links)
            self.links.show_entry(entry)
        self._entry = entry
        self.text.show_entry(entry, marks, position)
        walking, self._walking = self._walking, 0
        if walking:
            self.text.go_to_end(walking)
        if is_left:
            self.text.setFocus()  # the link that led here has gone

    def show_thing(self, page: ThingPage, position: int) -> None:
        """Show the page of a body, place or programme."""
        is_left = _has_keyboard(self._section)
        self._stack.setCurrentWidget(self.thing)
        self.thing.show_page(page, position)
        self.thing.text.find_words(self.finder.words)
        if is_left:
            self.thing.text.setFocus()

    def show_nothing(self) -> None:
        """Show the advice again."""
        self._stack.setCurrentIndex(0)

    def point(self, spans: tuple[Span, ...]) -> None:
        """Light up words of the section."""
        self.text.flash(spans)

    def compare(self) -> None:
        """Set the section beside the one it is most related to."""
        related = self._entry.linked.related if self._entry is not None and self.page is self.text else ()
        if self._entry is not None and related:
            self.followed.emit(ToPair(self._entry.id, related[0].section_id))

    def read_whole(self) -> None:
        """Read on in the whole document."""
        if self._entry is not None and self.page is self.text:
            section = self._entry.section
            self.followed.emit(ToPlan(self._entry.plan.document.id, section.whole.start))

    def open_find(self) -> None:
        """Let the user find words on the page in front."""
        page = self.page
        if page is not None:
            self.finder.open(page.textCursor().selectedText())

    def step(self, by: int) -> None:
        """Go to the next find, or the one before; where there is none, say so, to go on in another section."""
        page = self.page
        if page is not None and not page.step(by):
            if self.finder.words:
                page.go_to_end(by)
            else:
                self._walking = by
                self.ran_out.emit(by)

    def _seek(self) -> None:
        words = self.finder.words
        self.text.find_words(words)
        self.thing.text.find_words(words)
        page = self.page
        if words and page is not None:
            page.step(1)

    def _close_find(self) -> None:
        page = self.page
        if page is not None:
            page.setFocus()

    def _connect(self) -> None:
        self.finder.sought.connect(self._seek)
        self.finder.stepped.connect(self.step)
        self.finder.closed.connect(self._close_find)
        for page in (self.text, self.thing.text):
            page.scrolled.connect(self.scrolled)
            page.counted.connect(lambda at, total, page=page: self._show_count(page, at, total))
        self.text.followed.connect(self.followed)
        self.thing.followed.connect(self.followed)
        self.thing.duties_asked.connect(self.duties_asked)
        self.links.pointed.connect(self.text.flash)
        self.links.followed.connect(self.followed)

    def _show_count(self, page: TextPage, at: int, total: int) -> None:
        if page is self.page:
            self.finder.show_count(at, total)

    def _legend(self) -> QWidget:
        legend = Legend((*link_looks(), (self.tr("检索词"), "hit")))
        for words, tip, run in (
            (self.tr("并排对照"), self.tr("和最相关的任务并排看（Ctrl+B）"), self.compare),
            (self.tr("通读"), self.tr("在整份文件里从这里读下去（Ctrl+R）"), self.read_whole),
            (self.tr("更正"), self.tr("更正选中处或光标处：单位、地点、项目，标题、拆分（F2）"), self.text.ask_here),
        ):
            button = QPushButton(words)
            button.setProperty("look", "small")
            button.setToolTip(tip)
            button.clicked.connect(run)
            legend.row.addWidget(button)
        return legend

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the links beside the text where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() != orientation or not self._split.property("set"):
            self._split.setProperty("set", True)
            self._split.setOrientation(orientation)
            whole = self.width() if wide else self.height()
            self._split.setSizes([whole - 400, 400] if wide else [whole * 70 // 100, whole * 30 // 100])


def _has_keyboard(area: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and area.isAncestorOf(focus)
