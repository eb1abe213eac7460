"""Word documents (.docx), those of WPS included: what a reader sees, in its order."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from explorer.domain.errors import ExplorerError
from explorer.reading.archive import damaged
from explorer.reading.docx_names import switch, value, w
from explorer.reading.docx_numbering import Numbering
from explorer.reading.docx_runs import Fields, Found, is_deleted, read_runs
from explorer.reading.docx_styles import Style, Styles
from explorer.reading.draft import Draft, Line
from explorer.reading.grid import Cell, table_lines
from explorer.reading.headings import Piece, heading_or_text, join_titles
from explorer.reading.html_archive import read_mht
from explorer.reading.html_page import read_html
from explorer.reading.package import Package, number

_AROUND = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
"""What stands round paragraphs, rows or cells and is not seen."""
_LONGEST_HEADING = 120
_LONGEST_CELL = 2000
"""Characters; a table with a longer cell only arranges the page."""


def read_docx(data: bytes, name: str) -> Draft:
    """Return the text of the document ``data``; headers, footers and comments are left out.

    Raises:
        ExplorerError: it is damaged, encrypted, or would explode.
    """
    package = Package(data, name, "word/document.xml")
    body = package.main().find(w("body"))
    if body is None:
        raise damaged(name)
    return _Reader(package).read(body)


class _Reader:
    """Reads a document from front to back: lists, fields and deleted paragraph ends reach over paragraphs."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles.lists())
        self._fields = Fields()
        self._notes = {
            (w(f"{kind}Reference"), note.get(w("id"), "")): note
            for kind in ("footnote", "endnote")
            for note in _children(self._part(f"{kind}s"), kind)
        }
        self._carried: list[Piece] = []
        """The beginning of a paragraph whose end was deleted."""
        self._objects = 0
        self._pictures = 0
        self._warnings: list[str] = []

    def _part(self, kind: str) -> Element | None:
        part = self._package.related(kind)
        return self._package.tree(part) if part else None

    def read(self, body: Element) -> Draft:
        """Return what ``body`` holds."""
        lines = list(self._blocks(body))
        if self._objects:
            self._warnings.append(f"文档里嵌入了 {self._objects} 个对象（如 Excel 表格、图示），其中的文字没有读出。")
        return Draft(tuple(join_titles(lines)), {}, tuple(self._warnings), self._pictures)

    def _blocks(self, parent: Element, *, in_cell: bool = False) -> Iterator[Line]:
        """Yield the lines of the paragraphs and tables in ``parent``."""
        for block in parent:
            if block.tag == w("p"):
                yield from self._paragraph(block, in_cell=in_cell)
            elif block.tag == w("tbl"):
                yield from self._table(block)
            elif block.tag in _AROUND and not _is_contents(block):
                yield from self._blocks(block, in_cell=in_cell)
            elif block.tag == w("altChunk"):
                yield from self._chunk(block)

    def _paragraph(self, paragraph: Element, *, in_cell: bool) -> Iterator[Line]:
        properties = paragraph.find(w("pPr"))
        look = self._styles.paragraph(properties)
        found = read_runs(paragraph, look, self._styles, self._fields)
        pieces = [*self._carried, *found.pieces]
        self._carried = pieces if is_deleted(properties) else []
        if not self._carried and not found.is_contents:
            mark = self._numbering.mark(look.list_id, look.list_level, self._styles.name(properties))
            is_empty = not any(piece.text.strip() for piece in pieces)
            # In a table a number alone is the number of a row; elsewhere it is a line that nobody filled in.
            if not is_empty or (mark and in_cell):
                yield from _lines(mark, pieces, look)
        yield from self._aside(found)

    def _aside(self, found: Found) -> Iterator[Line]:
        """Yield what stands beside or below a paragraph: text boxes and notes."""
        self._objects += found.objects
        self._pictures += found.pictures
        for box in found.boxes:
            yield from self._blocks(box)
        for key in found.notes:
            note = self._notes.pop(key, None)
            text = " ".join(line.text for line in self._blocks(note)) if note is not None else ""
            if text:
                yield Line(f"（注：{text}）")

    def _table(self, table: Element) -> Iterator[Line]:
        rows = [self._row(row) for row in _unwrapped(table, "tr") if not _is_unseen_row(row)]
        if max(map(len, rows), default=0) < 2 or any(len(cell.text) > _LONGEST_CELL for row in rows for cell in row):
            for row in rows:
                yield from (Line(text) for cell in row for text in cell.text.split("\n") if text)
        else:
            yield from table_lines(rows)

    def _row(self, row: Element) -> list[Cell]:
        properties = row.find(w("trPr"))
        before = number(value(properties, "gridBefore"))
        cells = [Cell("", before)] if before else []
        return cells + [self._cell(cell) for cell in _unwrapped(row, "tc")]

    def _cell(self, cell: Element) -> Cell:
        properties = cell.find(w("tcPr"))
        lines = [line.text or " ".join(line.cells) for line in self._blocks(cell, in_cell=True)]
        merged = properties.find(w("vMerge")) if properties is not None else None
        goes_on = merged is not None and merged.get(w("val"), "continue") == "continue"
        return Cell("" if goes_on else "\n".join(lines), number(value(properties, "gridSpan"), 1))

    def _chunk(self, chunk: Element) -> Iterator[Line]:
        """Yield the lines of a page that a program put in as a whole."""
        targets = (found.part for found in self._package.relations if found.id in chunk.attrib.values())
        part = next(targets, "")
        read = read_mht if part.lower().endswith((".mht", ".mhtml")) else read_html
        try:
            yield from read(self._package.read(part), part).lines if part else ()
        except ExplorerError:
            self._warnings.append("文档里嵌入的一段网页内容读不出来，请核对原文。")


def _lines(mark: str, pieces: list[Piece], look: Style) -> Iterator[Line]:
    """Yield the lines of a paragraph; a heading stays one, whatever line breaks it has."""
    level = look.level or 0
    text = "".join(piece.text for piece in pieces)
    if level and len(text) <= _LONGEST_HEADING:
        pieces = [Piece(piece.text.replace("\n", "")) for piece in pieces]
    else:
        level = 0
    first = Piece(mark, is_bold=bool(pieces) and pieces[0].is_bold, is_large=bool(pieces) and pieces[0].is_large)
    for part in _split([first, *pieces]):
        line = heading_or_text(part, level=level, is_centred=bool(look.is_centred))
        if line.text:
            yield line


def _split(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of each line."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(Piece(first, piece.is_bold, piece.is_large))
        for other in others:
            yield line
            line = [Piece(other, piece.is_bold, piece.is_large)]
    yield line


def _children(part: Element | None, name: str) -> Iterator[Element]:
    if part is not None:
        yield from part.iter(w(name))


def _unwrapped(parent: Element, name: str) -> Iterator[Element]:
    """Yield the rows or cells of ``parent``, also those within content controls."""
    for child in parent:
        if child.tag == w(name):
            yield child
        elif child.tag in _AROUND:
            yield from _unwrapped(child, name)


def _is_contents(block: Element) -> bool:
    """Tell whether ``block`` is a table of contents, or a content control that nobody has filled in."""
    properties = block.find(w("sdtPr"))
    if properties is None:
        return False
    gallery = next((part.get(w("val"), "") for part in properties.iter(w("docPartGallery"))), "")
    return gallery == "Table of Contents" or switch(properties, "showingPlcHdr") is True


def _is_unseen_row(row: Element) -> bool:
    properties = row.find(w("trPr"))
    return is_deleted(properties) or switch(properties, "hidden") is True
