"""A section set as its document has it, with what was found in it marked, between what stands before and after it."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.review import ReviewItem
from explorer.ui.marks import link_marks
from explorer.ui.page import BODY, LARGER, set_marks
from explorer.ui.page_writer import PageWriter
from explorer.ui.source_text import SourceText, paragraphs

_AROUND = 240
"""Characters shown before and after the section: enough to see whether it begins and ends where it should."""
_MARK = 16
"""Characters before a title that can be its number."""


class ReviewPage(SourceText):
    """Writes the section of ``item``."""

    def __init__(self, item: ReviewItem, writer: PageWriter) -> None:
        """Set the section and its surroundings."""
        super().__init__(writer, item.entry.plan.document.text)
        entry = item.entry
        whole, section = _with_number(entry), entry.section
        clauses = [clause.span for clause in section.clauses]
        before = Span(max(0, whole.start - _AROUND), whole.start)
        after = Span(whole.end, min(len(self._text), whole.end + _AROUND))
        self._set_around(before, _tr("前文"), writer)
        writer.paragraph(-1, above=10, below=2)
        writer.words(_tr("这一条"), "accent", bold=True)
        for span in paragraphs(self._text, whole, clauses):
            writer.paragraph(LARGER, line=BODY, below=8)
            if any(clause.contains(span) for clause in clauses):
                writer.words(_tr("责任条款") + "  ", "muted", size=-LARGER)
            self._set_words(span, section.title_span)
        self._set_around(after, _tr("后文"), writer)
        for cursor in self.cursors(section.title_span):
            writer.lay(cursor, "selected")
        for clause in clauses:
            for cursor in self.cursors(clause):
                writer.lay(cursor, "hover")
        set_marks(self, tuple(link_marks(entry)), writer)
        self.numbers = tuple(
            (start, number)
            for number, measure in enumerate(section.measures, 1)
            for start, _ in tuple(self.ranges(measure.span))[:1]
        )
        """Where measures begin, and their numbers."""

    def _set_words(self, span: Span, title: Span) -> None:
        """Write a stretch, what is title in it in bold."""
        inner = {edge for edge in (title.start, title.end) if span.start < edge < span.end}
        for start, end in pairwise(sorted({span.start, span.end, *inner})):
            part = Span(start, end)
            self.write(part, bold=title.contains(part))

    def _set_around(self, span: Span, name: str, writer: PageWriter) -> None:
        lines = list(paragraphs(self._text, span, []))
        if lines:
            writer.paragraph(-1, above=10, below=2)
            writer.words(name, "muted")
        for line in lines:
            writer.paragraph(0, line=BODY, below=4)
            self.write(line, "muted")


def _with_number(entry: Entry) -> Span:
    """Return the section with the number before its title."""
    document, whole = entry.plan.document, entry.section.whole
    line = document.blocks[document.block_at(whole.start)].span.start if document.blocks else whole.start
    return Span(line if 0 < whole.start - line <= _MARK else whole.start, whole.end)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewPage", text)
