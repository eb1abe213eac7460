"""A section set as a page: eyebrow, title, paragraphs, with marks."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from explorer.domain.links import Entry
from explorer.domain.query import Facet, Selection
from explorer.ui.fonts import POINTS, READING_POINTS
from explorer.ui.marks import Mark, link_marks
from explorer.ui.page_writer import PageWriter
from explorer.ui.source_text import SourceText, paragraphs
from explorer.ui.targets import ToThing
from explorer.ui.words import by_hand, heading, origin, role_label, section_name

LARGER = READING_POINTS - POINTS
"""How much larger than the interface text is that is read."""

BODY = 1.85
"""Distance between lines in em: Chinese characters fill their squares and need air between lines."""


class Page(SourceText):
    """Writes ``entry``."""

    def __init__(self, entry: Entry, writer: PageWriter, only: frozenset[Selection] | None = None) -> None:
        """Set the whole page; of what is linked, ``only`` these things are marked where they are given."""
        super().__init__(writer, entry.plan.document.text)
        self._set_head(entry, writer)
        self._set_body(entry, writer)
        self.marks = tuple(mark for mark in link_marks(entry) if only is None or mark.selection in only)
        set_marks(self, self.marks, writer)
        self.numbers = tuple(
            (start, number)
            for number, measure in enumerate(entry.section.measures, 1)
            for start, _ in tuple(self.ranges(measure.span))[:1]
        )
        """Where measures begin, and their numbers."""

    def _set_head(self, entry: Entry, writer: PageWriter) -> None:
        section = entry.section
        parts = dict.fromkeys((section_name(section), origin(entry)))
        eyebrow = "  ·  ".join(part for part in parts if part != heading(section))
        if eyebrow:
            writer.paragraph(below=4)
            writer.words(eyebrow, "muted")
        writer.paragraph(LARGER + 4.5, bold=True, below=14)
        if section.title:
            self.write(section.title_span)
        else:
            writer.words(heading(section))

    def _set_body(self, entry: Entry, writer: PageWriter) -> None:
        clauses = [clause.span for clause in entry.section.clauses]
        for span in paragraphs(self._text, entry.section.span, clauses):
            in_clause = any(clause.contains(span) for clause in clauses)
            writer.paragraph(LARGER, line=BODY, below=8, indent=0 if in_clause else 2)
            self.write(span)


def set_marks(source: SourceText, marks: tuple[Mark, ...], writer: PageWriter) -> None:
    """Give linked words their ground, their explanation and their way."""
    for mark in marks:
        for cursor in source.cursors(mark.span):
            writer.mark(cursor, mark.look, ToThing(mark.selection), _tip(mark))


def _tip(mark: Mark) -> str:
    return "\n".join(_tip_lines(mark))


def _tip_lines(mark: Mark) -> Iterator[str]:
    kinds = {Facet.PLACE: _tr("地点"), Facet.PROGRAMME: _tr("项目平台")}
    what = role_label(mark.role) if mark.role else kinds[mark.selection.facet]
    yield by_hand(f"{what}：{mark.selection.value}", is_manual=mark.is_manual)
    if mark.rule:
        yield _tr("依据：{}").format(mark.rule)
    yield _tr("点击打开它的页面，Ctrl + 点击列出相关任务")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Page", text)
