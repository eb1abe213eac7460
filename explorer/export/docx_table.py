"""Tables in Word documents: heads repeat on every page, rows stay in one piece."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Length, Twips

from explorer.export.docx_pen import Pen, Untyped
from explorer.export.sheet import Cell, Fields, Table, Text, lines_of

_STYLE = "Sheet Table"
_NAME_WIDTH = Twips(2000)
"""Room for seven characters of 小四 beside the facts of a task."""
_NARROW = Twips(480)
"""Cells this narrow hold a mark or two figures, and have no room for margins."""
_FEW_COLUMNS = 3
"""Tables of more columns are set in 五号, one size down."""


def add_table(document: Document, pen: Pen, table: Table, room: Length) -> None:
    """Add a table as wide as the type area, columns in proportion to their widths."""
    widths = _share(room, [column.width for column in table.columns])
    size = "Small " if len(table.columns) > _FEW_COLUMNS else ""
    styles = [f"Table {size}{'Mark' if column.is_centred else 'Text'}" for column in table.columns]
    frame = _add_frame(document, pen, widths)
    head = _add_row(frame)
    head.trPr.append(head.makeelement(qn("w:tblHeader")))
    for column, width in zip(table.columns, widths, strict=True):
        _add_cell(pen, head, column.head, width, f"Table {size}Head")
    for cells in table.rows:
        row = _add_row(frame)
        for cell, width, style in zip(cells, widths, styles, strict=True):
            _add_cell(pen, row, cell, width, style)
    add_space(pen)


def add_fields(document: Document, pen: Pen, fields: Fields, room: Length) -> None:
    """Add named facts as a table of two columns; a fact of several lines has a row a line beside one name.

    So a long list fills the page and goes on overleaf, though none of its rows is broken.
    """
    frame = _add_frame(document, pen, (_NAME_WIDTH, Length(room - _NAME_WIDTH)))
    for name, cell in fields.items:
        lines: Sequence[Cell] = cell if isinstance(cell, tuple) else (cell,)
        for place, line in enumerate(lines or ("",)):
            row = _add_row(frame)
            _add_cell(pen, row, "" if place else name, _NAME_WIDTH, "Table Head")
            if len(lines) > 1:
                row.tc_lst[0].vMerge = "continue" if place else "restart"
            _add_cell(pen, row, line, Length(room - _NAME_WIDTH), "Table Text")
    add_space(pen)


def add_space(pen: Pen) -> None:
    """Add the thin blank line that keeps a table from growing together with what follows."""
    pen.add_line("", "Table Space")


def keep_together(start: Untyped) -> None:
    """Keep the last row before the paragraph ``start``, and what follows from there, on one page."""
    before: Untyped = start.getprevious()
    row: Sequence[Untyped] = before.tr_lst[-1:] if before is not None and before.tag == qn("w:tbl") else ()
    paragraphs: list[Untyped] = [start, *start.itersiblings(qn("w:p"))]
    for cells in row:
        paragraphs[:0] = cells.iter(qn("w:p"))
    for paragraph in paragraphs[:-1]:
        paragraph.get_or_add_pPr().get_or_add_keepNext().val = True


def _add_frame(document: Document, pen: Pen, widths: Sequence[Length]) -> Untyped:
    """Add a table of no rows yet, its columns as wide as asked."""
    table = document.add_table(0, len(widths), _STYLE)
    table.autofit = False
    frame: Untyped = pen.end.getprevious()
    for column, width in zip(frame.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    if any(width < _NARROW for width in widths):
        _spare_margins(frame.tblPr)
    whole = frame.tblPr.find(qn("w:tblW"))
    whole.set(qn("w:w"), str(sum(width.twips for width in widths)))
    whole.set(qn("w:type"), "dxa")
    return frame


def _spare_margins(properties: Untyped) -> None:
    """Leave the width of narrow cells to their text."""
    margins = properties.makeelement(qn("w:tblCellMar"))
    for side in ("left", "right"):
        margins.append(margins.makeelement(qn(f"w:{side}"), {qn("w:w"): "15", qn("w:type"): "dxa"}))
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _add_row(frame: Untyped) -> Untyped:
    """Add a row that does not break across pages."""
    row = frame.add_tr()
    row.get_or_add_trPr().append(row.makeelement(qn("w:cantSplit")))
    return row


def _add_cell(pen: Pen, row: Untyped, cell: Cell, width: Length, style: str) -> None:
    """Add a cell, a paragraph a line."""
    added = row.add_tc()
    added.width = width
    added.get_or_add_tcPr().vAlign_val = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    lines = (cell,) if isinstance(cell, Text) else lines_of(cell) or ("",)
    for place, line in enumerate(lines):
        pen.write(added.add_p() if place else added.p_lst[0], line, style)


def _share(total: Length, weights: Sequence[int]) -> list[Length]:
    """Divide ``total`` in proportion to ``weights`` and one character each for margins, losing nothing to rounding."""
    whole = sum(weights) + len(weights)
    twips = [total.twips * (weight + 1) // whole for weight in weights]
    twips[-1] += total.twips - sum(twips)
    return [Twips(width) for width in twips]
