"""The text of a section, with what is linked in it and what was searched for."""

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.ui.marks import find_terms
from explorer.ui.page import Page
from explorer.ui.qt_fields import extra_selection
from explorer.ui.theme import Theme

_FLASH = 1600
"""Milliseconds for which evidence stays lit."""

_COLUMN = 720
"""Widest column of text, in pixels at 100 %: about 42 characters, as in a well-set book."""

_MARGIN = 28

_INTO_LINE = 12
"""Pixels below the upper edge that lie in a line's characters, not in the air between lines."""


class ReadingView(QTextBrowser):
    """Shows one section.

    Signals:
        chosen: a marked thing was clicked: its ``Selection`` and its ``Span``.
        scrolled: position of the text at the upper edge.
    """

    chosen = Signal(object, object)
    scrolled = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.setObjectName("readingView")
        self.setAccessibleName(self.tr("正文"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._theme = theme
        self._entry: Entry | None = None
        self._page: Page | None = None
        self._terms: tuple[str, ...] = ()
        self._lit: tuple[Span, ...] = ()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_FLASH)
        self._quiet.timeout.connect(lambda: self._light(()))
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._announce)
        theme.changed.connect(self._reset)

    def show_entry(self, entry: Entry, terms: tuple[str, ...], position: int) -> None:
        """Show ``entry`` with ``terms`` marked, scrolled so that ``position`` stands at the upper edge."""
        self._entry, self._terms, self._lit = entry, terms, ()
        self._page = None
        self._set()
        self._scroll_to(position)

    def mark_terms(self, terms: tuple[str, ...]) -> None:
        """Mark other words."""
        if terms != self._terms:
            self._terms = terms
            self._paint_over()

    def flash(self, spans: tuple[Span, ...]) -> None:
        """Light ``spans`` up for a moment and bring the first into view."""
        self._light(spans)
        self._quiet.start()
        first = next((cursor for span in spans for cursor in self._cursors(span)), None)
        if first is not None:
            self._bring_into_view(first)

    def _set(self) -> None:
        self.document().clear()
        if self._entry is not None:
            self._page = Page(self._entry, self.document(), self.font(), self._theme)
        self._paint_over()

    def _reset(self) -> None:
        place = self._top()
        self._set()
        self._scroll_to(place)

    def _light(self, spans: tuple[Span, ...]) -> None:
        self._lit = spans
        self._paint_over()

    def _paint_over(self) -> None:
        """Lay hits and lit evidence over the page; they come and go without touching the document."""
        layers = [(span, "hit") for span in self._hits()] + [(span, "flash") for span in self._lit]
        over = [extra_selection(cursor, self._over(token)) for span, token in layers for cursor in self._cursors(span)]
        self.setExtraSelections(over)

    def _over(self, token: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(token))
        return look

    def _hits(self) -> list[Span]:
        if self._page is None or self._entry is None:
            return []
        text = self._entry.plan.document.text
        return [
            Span(span.start + found.start, span.start + found.end)
            for span in self._page.spans
            for found in find_terms(span.of(text), self._terms)
        ]

    def _cursors(self, span: Span) -> list[QTextCursor]:
        return list(self._page.cursors(span)) if self._page else []

    def _follow(self, url: QUrl) -> None:
        if self._page is not None:
            mark = self._page.marks[int(url.path())]
            self.chosen.emit(mark.selection, mark.span)

    def _top(self) -> int:
        return self.cursorForPosition(QPoint(0, _INTO_LINE)).position() if self.verticalScrollBar().value() else 0

    def _announce(self) -> None:
        if self._page is not None:
            self.scrolled.emit(self._top())

    def _scroll_to(self, position: int) -> None:
        cursor, bar = QTextCursor(self.document()), self.verticalScrollBar()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if position else 0)

    def _bring_into_view(self, cursor: QTextCursor) -> None:
        rect, bar = self.cursorRect(cursor), self.verticalScrollBar()
        if rect.top() < 0 or rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a readable length in the middle of a wide view."""
        side = max(_MARGIN, (self.width() - _COLUMN) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 24, side, 16)
        super().resizeEvent(event)
