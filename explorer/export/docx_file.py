"""Sheets as Word documents with the look of official documents (GB/T 9704-2012).

Page, styles, fonts and page numbers are those of ``resources/templates/official.docx``, which an office can restyle in
Word; this fills it in.
"""

from typing import BinaryIO

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION

from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Warnings
from explorer.export.docx_page import page_of, set_page, turned
from explorer.export.docx_pen import Pen
from explorer.export.docx_save import save_docx
from explorer.export.docx_table import add_fields, add_space, add_table, keep_together
from explorer.export.sheet import Fields, Heading, Note, PageTurn, Sheet, Table, Text
from explorer.export.titles import LANDSCAPE, PORTRAIT, break_title
from explorer.resources import resource


def write_docx(sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
    """Write title, blocks, notes and signature."""
    document = docx.Document(str(resource("resources/templates/official.docx")))
    writer = _Writer(document, sheet)
    writer.write_head()
    for done, block in enumerate(sheet.blocks, 1):
        writer.write_block(block)
        yield Progress(done, len(sheet.blocks))
    writer.write_foot()
    save_docx(document, f"{sheet.title}{sheet.subtitle}", sheet.date, stream)
    return ()


class _Writer:
    """A document being filled in."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self._document = document
        self._sheet = sheet
        self._pen = Pen(document)
        upright = page_of(document.sections[0], sheet.paper)
        self._pages = {False: upright, True: turned(upright)}
        self._page = self._pages[sheet.landscape]
        set_page(document.sections[0], self._page)

    def write_head(self) -> None:
        """Write what stands above the blocks."""
        sheet = self._sheet
        if sheet.annex:
            self._pen.add_line(sheet.annex, "Annex Number")
        self._pen.add_line(break_title(sheet.title, LANDSCAPE if sheet.landscape else PORTRAIT), "Title")
        self._pen.add_line(sheet.subtitle, "Subtitle")
        self._write_notes(sheet.opening)
        add_space(self._pen)

    def write_block(self, block: Heading | Text | Fields | Table | PageTurn) -> None:
        """Write one block."""
        if isinstance(block, PageTurn):
            self._turn_page(block)
        elif isinstance(block, Heading):
            self._pen.add_line(block.text, f"Heading {block.level}")
        elif isinstance(block, Table):
            add_table(self._pen, block, self._page.room)
        elif isinstance(block, Fields):
            add_fields(self._pen, block, self._page.room)
        else:
            self._pen.add_line(block, "Table Note" if block.leads_on else "Sheet Note")

    def write_foot(self) -> None:
        """Write what stands below the blocks, on one page with the last row above it."""
        start = self._pen.end.getprevious()
        self._write_notes(self._sheet.closing)
        for line in ("", *self._sheet.signature) if self._sheet.signature else ():
            self._pen.add_line(line, "Sheet Signature")
        keep_together(start)

    def _write_notes(self, notes: tuple[Note, ...]) -> None:
        for name, text in notes:
            self._pen.add_line(f"{name}：{text}", "Sheet Note")

    def _turn_page(self, turn: PageTurn) -> None:
        """Begin a section of its own, whose pages lie as asked."""
        self._page = self._pages[turn.landscape]
        set_page(self._document.add_section(WD_SECTION.NEW_PAGE), self._page)
        # The section ends in a paragraph; it must not need a line that the page may not have.
        self._pen.end.getprevious().style = self._pen.style_id("Table Space")
