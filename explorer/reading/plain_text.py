"""Plain text (.txt), hard-wrapped or one line a paragraph, with tables whose cells stand between tabs."""

from itertools import groupby

from explorer.reading.draft import Draft, Line
from explorer.reading.wrapping import join_lines


def read_plain_text(text: str) -> Draft:
    """Return the paragraphs and tables of ``text``; plain text has no marked headings."""
    lines: list[Line] = []
    for tabs, group in groupby(text.splitlines(), _tabs):
        rows = list(group)
        if tabs and len(rows) > 1:
            lines += [Line("", cells=tuple(row.split("\t"))) for row in rows]
        else:
            lines += [Line(paragraph) for paragraph in join_lines("\n".join(rows))]
    return Draft(tuple(lines), {})


def _tabs(line: str) -> int:
    """Return the number of tabs between words: lines that follow each other with the same number are a table."""
    return line.count("\t") if "\t" in line.strip() else 0
