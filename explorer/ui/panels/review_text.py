"""The source of a section that is checked; its words can be selected by mouse and keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QTextCursor
from PySide6.QtWidgets import QWidget

from explorer.domain.document import Span
from explorer.domain.review import ReviewItem
from explorer.ui.page_writer import PageWriter
from explorer.ui.panels.source_page import SourcePage
from explorer.ui.review_page import ReviewPage
from explorer.ui.theme import Theme
from explorer.ui.widgets.number_margin import NumberMargin

_BEFORE = 4
"""Which part of the page what stands before the section takes at most, when the section is shown first."""


class ReviewText(SourcePage):
    """Shows one section between what stands before and after it; a click on what is marked asks to correct it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("原文"))
        self.setAccessibleDescription(self.tr("选中词语后按菜单键或 F2 更正"))
        self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._item: ReviewItem | None = None
        self._margin = NumberMargin(self, theme)
        self.followed.connect(lambda _target: self.asked.emit(QCursor.pos()))

    def show_item(self, item: ReviewItem) -> None:
        """Show a section; where it is shown already the position stays."""
        same = self._item is not None and item.entry.section.whole.start == self._item.entry.section.whole.start
        position, place = (self.top(), self.textCursor().position()) if same else (0, 0)
        self._item = item
        self.show_page(self._write_item, position)
        if same:
            self._put(min(place, self.document().characterCount() - 1))
        else:
            self._begin(item.entry.section.whole.start)

    def _begin(self, start: int) -> None:
        """Put the cursor at the section's beginning and bring that into view."""
        found = next(iter(self.shown.ranges(Span(start, start + 1))), None) if self.shown else None
        if found:
            self._put(found[0])
            self.scroll_to(found[0])
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - self.viewport().height() // _BEFORE)

    def _put(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def _write_item(self, writer: PageWriter) -> None:
        if self._item is not None:
            page = self.shown = ReviewPage(self._item, writer)
            self._margin.show_numbers(page.numbers)
