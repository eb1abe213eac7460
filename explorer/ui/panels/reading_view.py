"""The text of a section, with what is linked in it and what was searched for."""

from PySide6.QtWidgets import QWidget

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Selection
from explorer.ui.copying import citation, copy_rich, copy_text, quotation
from explorer.ui.marks import find_terms
from explorer.ui.page import Page
from explorer.ui.page_writer import PageWriter
from explorer.ui.panels.source_page import SourcePage
from explorer.ui.panels.text_page import Range
from explorer.ui.theme import Theme
from explorer.ui.widgets.number_margin import NumberMargin
from explorer.ui.words import heading


class ReadingView(SourcePage):
    """Shows one section, its measures numbered in the margin."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(theme, self.tr("正文"), parent)
        self._entry: Entry | None = None
        self._page: Page | None = None
        self._marks: tuple[Span, ...] = ()
        self._only: frozenset[Selection] | None = None
        self._margin = NumberMargin(self, theme)

    def show_entry(
        self, entry: Entry, marks: tuple[Span, ...], position: int, *, only: frozenset[Selection] | None = None
    ) -> None:
        """Show ``entry`` with ``marks`` of what was asked for, scrolled so that ``position`` stands at the upper edge.

        Of what is linked, ``only`` these things are marked where they are given.
        """
        self._entry, self._marks, self._only = entry, marks, only
        self.show_page(self._write_entry, position)

    def mark(self, marks: tuple[Span, ...]) -> None:
        """Mark ``marks``, unless words to find are marked: something else is asked for."""
        changed, self._marks = marks != self._marks, marks
        if changed and not self._words:
            self._find()

    @property
    def entry(self) -> Entry | None:
        """The section that is shown."""
        return self._entry

    def found(self) -> list[Range]:
        """Return where the words to find stand; where there are none, what was asked for."""
        if self._words or self.shown is None:
            return super().found()
        return [range_ for mark in self._marks for range_ in self.shown.ranges(mark)]

    def ranges_of(self, words: tuple[str, ...]) -> list[Range]:
        """Return where ``words`` stand in the section's own text."""
        if self.shown is None or self._entry is None:
            return []
        text = self._entry.plan.document.text
        return [
            range_
            for span in self.shown.spans
            for found in find_terms(span.of(text), words)
            for range_ in self.shown.ranges(Span(span.start + found.start, span.start + found.end))
        ]

    def copy_text(self) -> None:
        """Copy what is selected, or the whole section, as words alone."""
        if self._entry is not None:
            copy_text(self._selected() or f"{heading(self._entry.section)}\n{self._entry.text}")

    def copy_rich(self) -> None:
        """Copy what is selected, or the whole section with its title, as paragraphs."""
        if self._entry is not None:
            selected = self._selected()
            copy_rich(selected or self._entry.text, "" if selected else heading(self._entry.section))

    def copy_citation(self) -> None:
        """Copy where the section, or what is selected in it, stands; what is selected is quoted."""
        if self._entry is not None:
            span = self.selected_span
            copy_text(quotation(self._entry, span, self._selected()) if span else citation(self._entry))

    def _write_entry(self, writer: PageWriter) -> None:
        if self._entry is not None:
            self._page = self.shown = Page(self._entry, writer, self._only)
            self._margin.show_numbers(self._page.numbers)

    def _selected(self) -> str:
        return self.textCursor().selection().toPlainText()
