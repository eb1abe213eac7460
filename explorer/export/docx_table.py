"""Tables in Word documents: heads repeat on every page, rows stay in one piece."""

from collections.abc import Sequence

from docx.oxml.ns import qn
from docx.shared import Length, Twips

from explorer.export.docx_pen import Pen, Untyped, add_element
from explorer.export.sheet import Cell, Fields, Table, Text, lines_of

_STYLE = "Sheet Table"
_NAME_WIDTH = Twips(2000)
"""Room for seven characters of 小四 beside the facts of a task."""
_NARROW = Twips(480)
"""Cells this narrow hold a mark or two figures, and have no room for margins."""
_LOOK = {"val": "04A0", "firstRow": "1", "firstColumn": "1", "lastRow": "0", "lastColumn": "0", "noHBand": "0"}
"""Which parts of the table's style are used."""
_FEW_COLUMNS = 3
"""Tables of more columns are set in 五号, one size down."""


def add_table(pen: Pen, table: Table, room: Length) -> None:
    """Add a table as wide as the type area, columns in proportion to their widths."""
    widths = _share(room, [column.width for column in table.columns])
    size = "Small " if len(table.columns) > _FEW_COLUMNS else ""
    styles = [f"Table {size}{'Mark' if column.is_centred else 'Text'}" for column in table.columns]
    frame = _add_frame(pen, widths)
    head = _add_row(frame, is_head=True)
    for column, width in zip(table.columns, widths, strict=True):
        _add_cell(pen, head, column.head, width, f"Table {size}Head")
    for cells in table.rows:
        row = _add_row(frame)
        for cell, width, style in zip(cells, widths, styles, strict=True):
            _add_cell(pen, row, cell, width, style)
    add_space(pen)


def add_fields(pen: Pen, fields: Fields, room: Length) -> None:
    """Add named facts as a table of two columns; a fact of several lines has a row a line beside one name.

    So a long list fills the page and goes on overleaf, though none of its rows is broken.
    """
    frame = _add_frame(pen, (_NAME_WIDTH, Length(room - _NAME_WIDTH)))
    for name, cell in fields.items:
        lines: Sequence[Cell] = cell if isinstance(cell, tuple) else (cell,)
        for place, line in enumerate(lines or ("",)):
            row = _add_row(frame)
            merge = "" if len(lines) == 1 else "continue" if place else "restart"
            _add_cell(pen, row, "" if place else name, _NAME_WIDTH, "Table Head", merge)
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


def _add_frame(pen: Pen, widths: Sequence[Length]) -> Untyped:
    """Add a table of no rows yet, its columns as wide as asked, at the end of the document."""
    frame = pen.add_table()
    # The order is the schema's: Word calls a file damaged that has another.
    properties = add_element(frame, "tblPr")
    add_element(properties, "tblStyle", val=pen.style_id(_STYLE))
    add_element(properties, "tblW", type="dxa", w=str(sum(width.twips for width in widths)))
    add_element(properties, "tblLayout", type="fixed")
    if any(width < _NARROW for width in widths):
        margins = add_element(properties, "tblCellMar")
        for side in ("left", "right"):
            add_element(margins, side, w="15", type="dxa")
    add_element(properties, "tblLook", noVBand="1", **_LOOK)
    grid = add_element(frame, "tblGrid")
    for width in widths:
        add_element(grid, "gridCol", w=str(width.twips))
    return frame


def _add_row(frame: Untyped, *, is_head: bool = False) -> Untyped:
    """Add a row that does not break across pages; heads repeat on each."""
    row = add_element(frame, "tr")
    properties = add_element(row, "trPr")
    add_element(properties, "cantSplit")
    if is_head:
        add_element(properties, "tblHeader")
    return row


def _add_cell(pen: Pen, row: Untyped, cell: Cell, width: Length, style: str, merge: str = "") -> None:
    """Add a cell, a paragraph a line; ``merge`` says how it grows together with the one above or below."""
    added = add_element(row, "tc")
    properties = add_element(added, "tcPr")
    add_element(properties, "tcW", type="dxa", w=str(width.twips))
    if merge:
        add_element(properties, "vMerge", val=merge)
    add_element(properties, "vAlign", val="center")
    for line in (cell,) if isinstance(cell, Text) else lines_of(cell) or ("",):
        pen.write(add_element(added, "p"), line, style)


def _share(total: Length, weights: Sequence[int]) -> list[Length]:
    """Divide ``total`` in proportion to ``weights`` and one character each for margins, losing nothing to rounding."""
    whole = sum(weights) + len(weights)
    twips = [total.twips * (weight + 1) // whole for weight in weights]
    twips[-1] += total.twips - sum(twips)
    return [Twips(width) for width in twips]
