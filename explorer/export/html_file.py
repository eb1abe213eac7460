"""Sheets as one self-contained web page."""

from html import escape
from typing import BinaryIO

from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Warnings
from explorer.export.sheet import Block, Cell, Fields, Heading, Note, PageTurn, Sheet, Table, Text, lines_of, pieces_of
from explorer.resources import read_resource

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""The page needs nothing from outside and must not fetch anything, whatever a document's text holds."""


def write_html(sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
    """Write title, notes, blocks and signature with the style inside."""
    stream.write(_head(sheet).encode())
    for done, block in enumerate(sheet.blocks, 1):
        stream.write(_html(block).encode())
        yield Progress(done, len(sheet.blocks))
    signature = "".join(f'<p class="signature">{escape(line)}</p>\n' for line in sheet.signature)
    stream.write(f"<footer>\n{_notes(sheet.closing)}{signature}</footer>\n".encode())
    stream.write(b"</section>\n</main>\n</body>\n</html>\n")
    return ()


def _head(sheet: Sheet) -> str:
    """Return the page down to the notes."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.title)}{escape(sheet.subtitle)}</title>\n"
        f"<style>\n{read_resource('resources/styles/export.css').replace('A4', sheet.paper.label)}</style>\n</head>\n"
        f"<body>\n<main>\n{_section(is_across=sheet.landscape)}<header>\n"
        + (f'<p class="annex">{escape(sheet.annex)}</p>\n' if sheet.annex else "")
        + f'<h1>{escape(sheet.title)}</h1>\n<p class="subtitle">{escape(sheet.subtitle)}</p>\n'
        f"{_notes(sheet.opening)}</header>\n"
    )


def _notes(notes: tuple[Note, ...]) -> str:
    """Return named lines."""
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>\n" for name, text in notes)
    return f"<dl>\n{lines}</dl>\n" if lines else ""


def _section(*, is_across: bool) -> str:
    """Return the beginning of pages that lie one way."""
    return f'<section class="{"across" if is_across else "upright"}">\n'


def _html(block: Block) -> str:
    """Return one block."""
    if isinstance(block, PageTurn):
        return f"</section>\n{_section(is_across=block.landscape)}"
    if isinstance(block, Heading):
        return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>\n"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Fields):
        return _fields(block)
    return f"<p>{_marked(block)}</p>\n"


def _marked(text: Text) -> str:
    """Return text with what was searched for marked."""
    return "".join(f"<mark>{escape(piece)}</mark>" if is_hit else escape(piece) for piece, is_hit in pieces_of(text))


def _fields(fields: Fields) -> str:
    """Return named facts as a table with heads on the left."""
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{_cell(cell)}</td></tr>\n' for name, cell in fields.items
    )
    return f'<table class="fields">\n<tbody>\n{rows}</tbody>\n</table>\n'


def _table(table: Table) -> str:
    """Return a table whose heads repeat on every printed page."""
    # A character more for each column stands for its margins.
    total = sum(column.width + 1 for column in table.columns)
    widths = "".join(f'<col style="width: {(column.width + 1) / total:.1%}">' for column in table.columns)
    heads = "".join(f'<th scope="col">{escape(column.head)}</th>' for column in table.columns)
    marks = [' class="mark"' if column.is_centred else "" for column in table.columns]
    rows = "".join(
        f"<tr>{''.join(f'<td{mark}>{_cell(cell)}</td>' for cell, mark in zip(row, marks, strict=True))}</tr>\n"
        for row in table.rows
    )
    return (
        f'<table class="rows">\n<colgroup>{widths}</colgroup>\n<thead>\n<tr>{heads}</tr>\n</thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _cell(cell: Cell) -> str:
    """Return a cell's text, one element a line where there are several."""
    if isinstance(cell, Text):
        return _marked(cell)
    lines = [escape(line) for line in lines_of(cell)]
    return lines[0] if len(lines) == 1 else "".join(f"<div>{line or '<br>'}</div>" for line in lines)
