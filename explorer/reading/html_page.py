"""Saved web pages (.html, .mht): the document that a page shows, and what the page says of it."""

import codecs
import re
from collections.abc import Sequence

from msgspec.structs import replace

from explorer.reading.draft import Draft, Line
from explorer.reading.encoding import decode
from explorer.reading.headings import join_titles
from explorer.reading.html_article import drop_chrome, find_article
from explorer.reading.html_facts import dated, read_facts
from explorer.reading.html_lines import lines_of
from explorer.reading.xml_tree import parse_html

_CHARSET = re.compile(rb"<meta\s[^>]*charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 8192
_HEAD_LINES = 10
_TITLE_LINES = 4


def read_html(data: bytes, name: str, charset: str = "") -> Draft:
    """Return the document in the page ``data``; ``charset`` is what it came with, empty where it says so itself.

    Raises:
        ExplorerError: it is no text, or nests too deep.
    """
    root = parse_html(_decode(data, name, charset), name)
    facts = read_facts(root, lines_of(root, with_tables=False))
    article = find_article(root)
    lines = drop_chrome([line for part in article.parts for line in lines_of(part, article.site)])
    lines = join_titles(_with_title(lines, facts.get("title", "")))
    facts = dated(facts, lines)
    titles = [line.text for line in lines[:_HEAD_LINES] if line.level == 1]
    if titles and _bare(titles[0]) in _bare(facts.get("title", "")):
        facts["title"] = titles[0]
    pictures = sum(1 for part in article.parts for _ in part.iter("img"))
    return Draft(tuple(lines), facts, pictures=pictures)


def _decode(data: bytes, name: str, charset: str) -> str:
    """Decode as the page says, and where that fails as the bytes themselves say."""
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not charset:
        charset = declared[1].decode("ascii", "replace")
    if charset and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("gb18030" if charset.lower().startswith("gb") else charset)
        except (ValueError, LookupError):  # a charset nobody knows, or bytes of another one
            pass
    return decode(data, name)


def _with_title(lines: Sequence[Line], title: str) -> list[Line]:
    """Mark the line or lines that are the page's title, or put it before them where the text doesn't name it."""
    wanted = _bare(title)
    if not wanted:
        return list(lines)
    for start in range(min(len(lines), _HEAD_LINES)):
        for end in range(start + 1, min(start + _TITLE_LINES, len(lines)) + 1):
            found = "".join(line.text for line in lines[start:end])
            if _bare(found) and _bare(found) in wanted and len(_bare(found)) >= len(wanted) * 0.7:
                return [*lines[:start], replace(lines[start], text=found, level=1, lead=0), *lines[end:]]
    return [Line(title, 1), *lines]


def _bare(text: str) -> str:
    return re.sub(r"[\s“”\"《》]", "", text)
