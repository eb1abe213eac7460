"""Whatever a text holds, each format gives it back: control characters aside, which no format can hold."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.progress import finish
from explorer.export.files import export_sheet
from explorer.export.printable import printable
from explorer.export.sheet import Cell, Column, Sheet, Table, lines_of
from tests.export.readers import tables_of
from tests.export.sample import TODAY

_TRICKY = (
    "=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "'quoted", "001234567890123456789", "2025-06-30", "1/2", "1E5", "TRUE",
    "#REF!", "{{ 标题 }}", "{% for %}", "<b>&amp;</b>", "]]>", "| a | b |", "**粗** _斜_ `码`", "#strong[x]", "$x$",
    "\\", "https://example.com", "𬺈𠮷👩‍👩‍👧", "é", "⼭", "a\tb", "“引号”——●", "_x0041_", " 前后空格 ", "\u200b零宽",
)  # fmt: skip
_FORMULA = tuple("=+-@＝＋－＠\t\n")
_TEXT = st.one_of(
    st.sampled_from(_TRICKY),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z", "Cc")), max_size=30),
)


def _sheet(text: str) -> Sheet:
    columns = (Column("a", "甲", 10), Column("b", "乙", 10))
    table = Table("表", columns, ((text, "后"), ("前", ("又一行", *f"{text}尾".splitlines()))))
    return printable(Sheet("标题", "", (), (), TODAY, (table,)))


def _read_back(text: str, suffix: str) -> list[list[str]]:
    with TemporaryDirectory() as folder:
        finish(export_sheet(_sheet(text), path := Path(folder, f"x{suffix}")))
        return tables_of(path)[0]


def _expected(text: str, suffix: str) -> list[list[str]]:
    (table,) = _sheet(text).blocks
    assert isinstance(table, Table)
    (whole, after), (before, lines) = ([_line(cell) for cell in row] for row in table.rows)
    if suffix == ".csv" and whole.startswith(_FORMULA):
        whole = f"'{whole}"
    rows = [["甲", "乙"], [whole, after], [before, lines]]
    return _without_edges(rows) if suffix == ".md" else rows


def _line(cell: Cell) -> str:
    return "\n".join(lines_of(cell))


def _without_edges(rows: list[list[str]]) -> list[list[str]]:
    """Markdown knows no blanks at the edges of a line, and no blank lines in a cell."""
    return [["\n".join(filter(None, map(str.strip, cell.splitlines()))) for cell in row] for row in rows]


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".html", ".csv", ".md"])
@settings(max_examples=60, deadline=None)
@given(text=_TEXT)
def test_any_text_comes_back_as_it_was(suffix: str, text: str):
    read = _read_back(text, suffix)
    assert (_without_edges(read) if suffix == ".md" else read) == _expected(text, suffix)
