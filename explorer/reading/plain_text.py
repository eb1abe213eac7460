"""Plain text (.txt), hard-wrapped or one line a paragraph."""

from explorer.reading.draft import Draft, Line
from explorer.reading.wrapping import join_lines


def read_plain_text(text: str) -> Draft:
    """Return the paragraphs of ``text``; plain text has no marked headings."""
    return Draft(tuple(Line(paragraph) for paragraph in join_lines(text)), {})
