"""The line that starts a part: its number, its title, and what of it is text already."""

from collections.abc import Sequence

from explorer.domain.document import Block, Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import trimmed
from explorer.parsing.enumerators import Style, read_enumerator
from explorer.parsing.outline_items import Item
from explorer.parsing.table_rows import Row
from explorer.parsing.titles import is_lead, title_end

_TITLE_PUNCTUATION = "。：:.，,—"


def read_item(text: str, block: Block, names: Sequence[str], clauses: Sequence[Clause]) -> Item | None:
    """Return the part that starts with ``block``, ``None`` where it is plain text.

    ``names`` are the lines of the table of contents: they show where a title ends that runs into its text.
    """
    if block.cells:
        return None
    line = block.span.of(text)
    enumerator = read_enumerator(line)
    lead_end = block.span.start + block.lead if is_lead(text, block) else None
    if enumerator is not None:
        start, style, number = block.span.start + enumerator.length, enumerator.style, enumerator.number
    elif lead_end is not None:
        start, style, number = block.span.start, Style.LEAD, 0
    elif block.level:
        return Item(block.level, 0, block.span.start, trimmed(text, block.span, _TITLE_PUNCTUATION), block.span)
    else:
        return None
    named = next((len(name) for name in names if line.startswith(name)), None)
    if named is not None and named >= start - block.span.start:
        lead_end = block.span.start + named
    end = lead_end or title_end(text, start, block.span.end, clauses, style=style, is_heading=block.level > 0)
    title = trimmed(text, Span(start, end), _TITLE_PUNCTUATION)
    item = Item(style, number, block.span.start, title, block.span)
    body = trimmed(text, Span(end, block.span.end), "　")
    if body.start < body.end:
        item.lines.append(Span(body.start, block.span.end))
    return item


def row_item(row: Row) -> Item:
    """Return the part that ``row`` of a table of tasks is."""
    return Item(
        Style.ROW, row.number, row.line.start, row.title, Span(row.line.start, row.line.start), [row.line], row=row
    )
