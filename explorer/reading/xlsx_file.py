"""Workbooks of Excel and WPS since 2007 (.xlsx): what each visible sheet shows.

Read cell by cell: a library that lays a sheet out in full takes half a terabyte for a stray cell in its last corner.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from explorer.domain.errors import ExplorerError
from explorer.reading.draft import Draft, Line
from explorer.reading.package import Package, number
from explorer.reading.sheet_rows import sheet_lines, sheet_title
from explorer.reading.xlsx_values import NumberFormat, format_of

_MOST_CELLS = 500_000
_LARGEST_GRID = 4 * _MOST_CELLS
"""Cells with the empty ones between them."""
_REFERENCE = re.compile(r"([A-Z]{1,3})[1-9]\d{0,6}")


def read_xlsx(data: bytes, name: str) -> Draft:
    """Return the rows of all visible sheets of the workbook ``data``.

    Raises:
        ExplorerError: it is damaged, encrypted, would explode, or has too many cells.
    """
    return _Workbook(Package(data, name, "xl/workbook.xml"), name).read()


def too_large(name: str) -> ExplorerError:
    """Return the error for a workbook with more cells than a plan can have."""
    do = "请只保留任务分工表，删去其余工作表和空白区域后另存一份再导入。"
    return ExplorerError(f"表格“{name}”里的单元格太多（超过 {_MOST_CELLS // 10_000} 万个），未读取。", do)


class _Workbook:
    """A workbook: its texts and formats stand apart from its sheets."""

    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._name = name
        self._texts = self._shared_texts()
        self._formats = self._number_formats()
        self._since_1904 = False
        self._cells = 0

    def read(self) -> Draft:
        """Return the rows of all visible sheets."""
        book = self._package.main()
        self._since_1904 = any(found.get("date1904") in ("1", "true") for found in _all(book, "workbookPr"))
        shown = [sheet for sheet in _all(book, "sheet") if sheet.get("state", "visible") == "visible"]
        parts = {found.id: found.part for found in self._package.relations if found.kind == "worksheet"}
        lines: list[Line] = []
        for sheet in shown:
            part = next((parts[value] for value in sheet.attrib.values() if value in parts), "")
            rows = self._rows(part) if part else []
            lines += sheet_lines(rows, sheet_title(sheet.get("name", ""), len(shown)))
        return Draft(tuple(lines), {})

    def _rows(self, part: str) -> list[list[str]]:
        """Return the rows that hold something, with the columns that any of them uses."""
        rows = [row for element in self._package.iterate(part, "row") if (row := self._row(element))]
        used = sorted({column for row in rows for column in row})
        if len(rows) * len(used) > _LARGEST_GRID:
            raise too_large(self._name)
        return [[row.get(column, "") for column in used] for row in rows]

    def _row(self, element: Element) -> dict[int, str]:
        row: dict[int, str] = {}
        column = 0
        for cell in element:
            if not _is(cell, "c"):
                continue
            column = _column(cell.get("r", "")) or column + 1
            text = self._text(cell)
            if text.strip():
                row[column] = text
                self._cells += 1
        if self._cells > _MOST_CELLS:
            raise too_large(self._name)
        return row

    def _text(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(_plain_texts(cell))
        value = next((child.text or "" for child in cell if _is(child, "v")), "")
        if kind == "s":
            place = number(value, -1)
            return self._texts[place] if 0 <= place < len(self._texts) else ""
        if kind == "b":
            return "是" if value == "1" else "否"
        if kind != "n":
            return value
        try:
            amount = float(value)
        except ValueError:
            return value
        style = number(cell.get("s"), -1)
        shown = self._formats[style] if 0 <= style < len(self._formats) else NumberFormat()
        return shown.show(amount, since_1904=self._since_1904)

    def _shared_texts(self) -> list[str]:
        part = self._package.related("sharedStrings")
        return ["".join(_plain_texts(item)) for item in self._package.iterate(part, "si")] if part else []

    def _number_formats(self) -> list[NumberFormat]:
        """Return the format of each cell style."""
        part = self._package.related("styles")
        if not part:
            return []
        styles = self._package.tree(part)
        custom = {number(found.get("numFmtId"), -1): found.get("formatCode", "") for found in _all(styles, "numFmt")}
        cells = next(_all(styles, "cellXfs"), ())
        return [format_of(number(style.get("numFmtId")), custom) for style in cells]


def _is(element: Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if _is(element, name))


def _plain_texts(item: Element) -> Iterator[str]:
    """Yield the texts of a shared or inline text without the readings above characters."""
    for child in item:
        if _is(child, "t"):
            yield child.text or ""
        elif not _is(child, "rPh"):
            yield from _plain_texts(child)


def _column(reference: str) -> int:
    """Return the column of a reference like B7, counted from 1; 0 where it is none."""
    found = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
