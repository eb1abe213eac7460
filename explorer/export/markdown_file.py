"""Sheets as Markdown (CommonMark with tables)."""

import re
from typing import BinaryIO

from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Warnings
from explorer.export.sheet import Cell, Fields, Heading, Note, PageTurn, Sheet, Table, Text, lines_of, pieces_of

_MARKUP = re.compile(r"([\\`*_\[\]~])")
_LINE_START = re.compile(r"^(\d*)([#>+=.)-])")


def write_markdown(sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
    """Write title, notes, blocks and signature."""
    head = [escape(sheet.annex)] if sheet.annex else []
    head.append(f"# {escape(sheet.title)}{escape(sheet.subtitle)}")
    head += _notes(sheet.opening)
    stream.write("\n\n".join(head).encode())
    for done, block in enumerate(sheet.blocks, 1):
        if not isinstance(block, PageTurn):
            stream.write(f"\n\n{_markdown(block)}".encode())
        yield Progress(done, len(sheet.blocks))
    foot = ["---", *_notes(sheet.closing), *map(escape, sheet.signature)]
    stream.writelines(f"\n\n{part}".encode() for part in foot)
    stream.write(b"\n")
    return ()


def _notes(notes: tuple[Note, ...]) -> list[str]:
    """Return a list of named lines, if there are any."""
    lines = [f"- **{escape(name)}**：{escape(text)}" for name, text in notes]
    return ["\n".join(lines)] if lines else []


def escape(text: str) -> str:
    """Return one line of text with everything that Markdown would read as markup made plain."""
    plain = _MARKUP.sub(r"\\\1", " ".join(text.splitlines())).replace("&", "&amp;").replace("<", "&lt;")
    return _LINE_START.sub(r"\1\\\2", plain)


def _markdown(block: Heading | Text | Fields | Table) -> str:
    """Return one block, without blank lines around it."""
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escape(block.text)}"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Fields):
        return "\n".join(_field(name, cell) for name, cell in block.items)
    return _marked(block)


def _marked(text: Text) -> str:
    """Return text with what was searched for in bold."""
    return "".join(f"**{escape(piece)}**" if is_hit else escape(piece) for piece, is_hit in pieces_of(text))


def _field(name: str, cell: Cell) -> str:
    """Return a list item; several lines become a list below it."""
    if isinstance(cell, tuple):
        return "\n".join([f"- **{escape(name)}**：", *(f"  - {escape(line)}" for line in cell)])
    return f"- **{escape(name)}**：{_marked(cell) if isinstance(cell, Text) else escape(str(cell))}"


def _table(table: Table) -> str:
    """Return a table in the pipe notation."""
    heads = [_escape_cell(column.head) for column in table.columns]
    rules = [":---:" if column.is_centred else "---" for column in table.columns]
    rows = [list(map(_cell, row)) for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, rules, *rows])


def _cell(cell: Cell) -> str:
    """Return a cell, its lines one below the other."""
    if isinstance(cell, Text):
        return _marked(cell).replace("|", "\\|")
    return "<br>".join(map(_escape_cell, lines_of(cell)))


def _escape_cell(text: str) -> str:
    """Return one line of text as part of a table."""
    return escape(text).replace("|", "\\|")
