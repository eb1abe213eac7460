"""Sheets as one self-contained web page."""

from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from explorer.domain.progress import Progress
from explorer.export.sheet import Block, Cell, Fields, Heading, Sheet, Table, lines_of
from explorer.resources import read_resource

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""The page needs nothing from outside and must not fetch anything, whatever a document's text holds."""
_ACROSS = "@page { size: A4 landscape; margin: 28mm 35mm 26mm 37mm; }\n"


def write_html(sheet: Sheet, stream: BinaryIO) -> Iterator[Progress]:
    """Write title, notes and blocks with the style inside."""
    stream.write(_head(sheet).encode())
    for done, block in enumerate(sheet.blocks, 1):
        stream.write(_html(block).encode())
        yield Progress(done, len(sheet.blocks))
    stream.write(b"</main>\n</body>\n</html>\n")


def _head(sheet: Sheet) -> str:
    """Return the page down to the notes."""
    notes = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>\n" for name, text in sheet.notes)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.title)}{escape(sheet.subtitle)}</title>\n"
        f"<style>\n{read_resource('resources/styles/export.css')}"
        f"{_ACROSS if sheet.landscape else ''}</style>\n</head>\n"
        f'<body class="{"landscape" if sheet.landscape else "portrait"}">\n<main>\n'
        f"<header>\n<h1>{escape(sheet.title)}</h1>\n"
        f'<p class="subtitle">{escape(sheet.subtitle)}</p>\n<dl>\n{notes}</dl>\n</header>\n'
    )


def _html(block: Block) -> str:
    """Return one block."""
    if isinstance(block, Heading):
        return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>\n"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Fields):
        return _fields(block)
    return f"<p>{escape(block.text)}</p>\n"


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
    lines = [escape(line) for line in lines_of(cell)]
    return lines[0] if len(lines) == 1 else "".join(f"<div>{line}</div>" for line in lines)
