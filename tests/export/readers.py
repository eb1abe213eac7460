"""Exports read back as rows of text, by readers that share nothing with the writers."""

import csv
import re
from html.parser import HTMLParser
from pathlib import Path

import docx
import openpyxl

Rows = list[list[str]]


def tables_of(path: Path) -> list[Rows]:
    """The tables of a Word, Excel, HTML, Markdown or CSV file, lines of a cell joined by line breaks."""
    return {".docx": _word, ".xlsx": _excel, ".html": _html, ".md": _markdown, ".csv": _csv}[path.suffix](path)


def _word(path: Path) -> list[Rows]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(str(path)).tables]


def _excel(path: Path) -> list[Rows]:
    book = openpyxl.load_workbook(path)
    pages = [page for page in book.worksheets if page.title != "说明"]
    return [[["" if v is None else str(v) for v in row] for row in page.iter_rows(values_only=True)] for page in pages]


def _csv(path: Path) -> list[Rows]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    tables: list[Rows] = [[]]
    for row in rows:
        if row:
            tables[-1].append(row)
        else:
            tables.append([])
    return tables


def _markdown(path: Path) -> list[Rows]:
    tables: list[Rows] = []
    is_inside = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not re.fullmatch(r"[| :-]+", line):
            if not is_inside:
                tables.append([])
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            tables[-1].append([_unescape(cell.strip()) for cell in cells])
        is_inside = line.startswith("| ")
    return tables


def _unescape(cell: str) -> str:
    plain = cell.replace("<br>", "\n").replace("&lt;", "<").replace("&amp;", "&")
    return re.sub(r"\\(.)", r"\1", plain)


def _html(path: Path) -> list[Rows]:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page.tables


class _Page(HTMLParser):
    """Collects tables; each ``div`` in a cell is a line."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self._is_in_cell = False
        self._lines = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self._is_in_cell = True
            self._lines = 0
        elif tag == "div" and self._is_in_cell:
            self.tables[-1][-1][-1] += "\n" if self._lines else ""
            self._lines += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        if self._is_in_cell:
            self.tables[-1][-1][-1] += data
