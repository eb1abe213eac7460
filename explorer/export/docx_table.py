"""Tables in WordprocessingML: heads repeat on every page, rows stay in one piece."""

from collections.abc import Iterable, Iterator, Sequence

from explorer.export.docx_text import paragraph_xml
from explorer.export.sheet import Cell, Fields, Table, lines_of

_PORTRAIT, _LANDSCAPE = 8845, 12756
"""Width of the type area in twentieths of a point: 156 mm, and 225 mm when the page is turned."""

_NAME_WIDTH = 2000
"""Room for seven characters of 小四 beside the facts of a task."""

_FEW_COLUMNS = 3
"""Tables of more columns are set in 五号, one size down."""


def table_xml(table: Table, *, is_wide: bool) -> str:
    """Return a table as wide as the type area, columns in proportion to their widths."""
    widths = _share(_LANDSCAPE if is_wide else _PORTRAIT, [column.width for column in table.columns])
    size = "Small" if len(table.columns) > _FEW_COLUMNS else ""
    styles = [f"Table{size}{'Mark' if column.is_centred else 'Text'}" for column in table.columns]
    heads = [_cell(column.head, width, f"Table{size}Head") for column, width in zip(table.columns, widths, strict=True)]
    rows = [_row(map(_cell, cells, widths, styles)) for cells in table.rows]
    return _table_xml(widths, [_row(heads, is_head=True), *rows])


def fields_xml(fields: Fields, *, is_wide: bool) -> str:
    """Return named facts as a table of two columns; a fact of several lines has a row a line beside one name.

    So a long list fills the page and goes on overleaf, though none of its rows is broken.
    """
    widths = [_NAME_WIDTH, (_LANDSCAPE if is_wide else _PORTRAIT) - _NAME_WIDTH]
    return _table_xml(widths, [row for name, cell in fields.items for row in _field_rows(name, lines_of(cell), widths)])


def _field_rows(name: str, lines: tuple[str, ...], widths: Sequence[int]) -> Iterator[str]:
    """Yield the rows of one fact, their name cells merged into one."""
    merge = "restart" if len(lines) > 1 else ""
    yield _row([_cell(name, widths[0], "TableHead", merge), _cell(lines[:1], widths[1], "TableText")])
    for line in lines[1:]:
        yield _row([_cell("", widths[0], "TableHead", "continue"), _cell(line, widths[1], "TableText")])


def _table_xml(widths: Sequence[int], rows: Sequence[str]) -> str:
    """Return a table with the blank line that keeps it from growing together with the next one."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="SheetTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
        f"{paragraph_xml('', 'TableSpace')}"
    )


def _row(cells: Iterable[str], *, is_head: bool = False) -> str:
    """Return a row that does not break across pages."""
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int, style: str, merge: str = "") -> str:
    """Return a cell, a paragraph a line; ``merge`` says whether it begins or continues a cell over several rows."""
    joint = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{joint}<w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(paragraph_xml(line, style) for line in lines_of(cell) or ('',))}</w:tc>"
    )


def _share(total: int, weights: Sequence[int]) -> list[int]:
    """Divide ``total`` in proportion to ``weights`` and one character each for margins, losing nothing to rounding."""
    whole = sum(weights) + len(weights)
    widths = [total * (weight + 1) // whole for weight in weights]
    widths[-1] += total - sum(widths)
    return widths
