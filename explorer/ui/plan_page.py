"""Part of a document set as a page, in the document's own order: headings, paragraphs, clauses, with marks."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from explorer.domain.document import Block, Span
from explorer.domain.links import Entry, LinkedPlan
from explorer.ui.marks import link_marks
from explorer.ui.page import BODY, LARGER, set_marks
from explorer.ui.page_writer import PageWriter
from explorer.ui.source_text import SourceText, paragraphs
from explorer.ui.targets import ToSection
from explorer.ui.words import section_name

_HEADINGS = (6.5, 4, 3, 2.5)
"""How much larger than the interface headings of the first levels are; deeper ones are as large as the text."""


class PlanPage(SourceText):
    """Writes the blocks from ``first`` to before ``last``."""

    def __init__(self, plan: LinkedPlan, first: int, last: int, writer: PageWriter) -> None:
        """Set them all, with the links and titles of the sections they belong to."""
        super().__init__(writer, plan.document.text)
        blocks = plan.document.blocks[first:last]
        whole = Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(0, 0)
        entries = [Entry(plan, linked) for linked in plan.sections if linked.section.whole.overlaps(whole)]
        clauses = [clause.span for entry in entries for clause in entry.section.clauses]
        for block in blocks:
            self._set_block(block, [clause for clause in clauses if clause.overlaps(block.span)], writer)
        for entry in entries:
            set_marks(self, tuple(link_marks(entry)), writer)
            self._set_title(entry, writer)
        self.numbers = tuple(self._numbers(entries))
        """Where measures begin, and their numbers."""

    def _set_block(self, block: Block, clauses: list[Span], writer: PageWriter) -> None:
        if block.level:
            size = _HEADINGS[block.level - 1] if block.level <= len(_HEADINGS) else LARGER
            writer.paragraph(size, bold=True, above=22 if block.level > 1 else 0, below=8)
            self.write(block.span)
            return
        for span in paragraphs(self._text, block.span, clauses):
            in_clause = any(clause.contains(span) for clause in clauses)
            writer.paragraph(LARGER, line=BODY, below=8, indent=0 if in_clause or block.cells else 2)
            lead = min(span.end, block.span.start + block.lead)
            if span.start < lead:
                self.write(Span(span.start, lead), bold=True)
            self.write(Span(max(span.start, lead), span.end))

    def _set_title(self, entry: Entry, writer: PageWriter) -> None:
        """Let the title lead to the section, where all its links stand beside it."""
        tip = _tr("打开“{}”").format(section_name(entry.section))
        for cursor in self.cursors(entry.section.title_span):
            writer.lead(cursor, ToSection(entry.id), tip)

    def _numbers(self, entries: list[Entry]) -> Iterator[tuple[int, int]]:
        for entry in entries:
            for number, measure in enumerate(entry.section.measures, 1):
                for start, _ in tuple(self.ranges(measure.span))[:1]:
                    yield start, number


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPage", text)
