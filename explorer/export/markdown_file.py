"""Sheets as Markdown (CommonMark with tables)."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from explorer.domain.progress import Progress
from explorer.export.sheet import Block, Cell, Fields, Heading, Sheet, Table, lines_of

_MARKUP = re.compile(r"([\\`*_\[\]~])")
_LINE_START = re.compile(r"^(\d*)([#>+=.)-])")


def write_markdown(sheet: Sheet, stream: BinaryIO) -> Iterator[Progress]:
    """Write title, notes and blocks."""
    head = [f"# {escape(sheet.title)}{escape(sheet.subtitle)}"]
    head.append("\n".join(f"- **{escape(name)}**：{escape(text)}" for name, text in sheet.notes))
    stream.write("\n\n".join(head).encode())
    for done, block in enumerate(sheet.blocks, 1):
        stream.write(f"\n\n{_markdown(block)}".encode())
        yield Progress(done, len(sheet.blocks))
    stream.write(b"\n")


def escape(text: str) -> str:
    """Return one line of text with everything that Markdown would read as markup made plain."""
    plain = _MARKUP.sub(r"\\\1", " ".join(text.splitlines())).replace("&", "&amp;").replace("<", "&lt;")
    return _LINE_START.sub(r"\1\\\2", plain)


def _markdown(block: Block) -> str:
    """Return one block, without blank lines around it."""
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escape(block.text)}"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Fields):
        return "\n".join(_field(name, cell) for name, cell in block.items)
    return escape(block.text)


def _field(name: str, cell: Cell) -> str:
    """Return a list item; several lines become a list below it."""
    if isinstance(cell, tuple):
        return "\n".join([f"- **{escape(name)}**：", *(f"  - {escape(line)}" for line in cell)])
    return f"- **{escape(name)}**：{escape(str(cell))}"


def _table(table: Table) -> str:
    """Return a table in the pipe notation."""
    heads = [_escape_cell(column.head) for column in table.columns]
    rules = [":---:" if column.is_centred else "---" for column in table.columns]
    rows = [["<br>".join(map(_escape_cell, lines_of(cell))) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, rules, *rows])


def _escape_cell(text: str) -> str:
    """Return one line of text as part of a table."""
    return escape(text).replace("|", "\\|")
