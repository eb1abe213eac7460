"""A page that shows stretches of a document and knows which of its characters stand where."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from explorer.domain.document import Span
from explorer.ui.panels.text_page import TextPage
from explorer.ui.source_text import SourceText
from explorer.ui.theme import Theme


class SourcePage(TextPage):
    """Tells what is selected, lights words up, and asks what is to be done with them.

    Signals:
        asked: the user wants to do something with what is selected, or stands at a point of the screen.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(theme, name, parent)
        self.shown: SourceText | None = None

    def flash(self, spans: tuple[Span, ...]) -> None:
        """Light ``spans`` up for a moment and bring the first into view."""
        if self.shown is not None:
            self.light([found for span in spans for found in self.shown.ranges(span)])

    @property
    def selected_span(self) -> Span | None:
        """The stretch of the source that is selected."""
        cursor = self.textCursor()
        if self.shown is None or not cursor.hasSelection():
            return None
        return self.shown.source(cursor.selectionStart(), cursor.selectionEnd())

    @property
    def chosen_span(self) -> Span | None:
        """What is selected, or else the character at the cursor."""
        position = self.textCursor().position()
        at_cursor = self.shown.source(position, position + 1) if self.shown is not None else None
        return self.selected_span or at_cursor

    def ask_here(self) -> None:
        """Ask what is to be done with what is selected, or stands at the cursor."""
        self.asked.emit(self._below_cursor())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what is to be done at the pointer, or by the menu key at the cursor."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.ask_here()
            return
        inside = self.viewport().mapFromGlobal(event.globalPos())
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(inside))
        self.asked.emit(event.globalPos())

    def _below_cursor(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
