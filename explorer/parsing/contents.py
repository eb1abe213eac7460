"""A table of contents: 目录 and behind it all that stands in the text once more."""

import re

from explorer.domain.document import Document, Span
from explorer.parsing.head_lines import letters

_CONTENTS = re.compile(r"目\s*[录次]")
_PAGE = re.compile(r"[\s.．…·　]*\d*$")


def contents_of(document: Document) -> list[Span]:
    """Return the lines of a table of contents: 目录 and behind it all that stands in the text once more."""
    blocks = document.blocks
    at = next((n for n, b in enumerate(blocks) if _CONTENTS.fullmatch(b.span.of(document.text).strip())), None)
    if at is None:
        return []
    names = [letters(_PAGE.sub("", block.span.of(document.text))) for block in blocks]
    found = [blocks[at].span]
    first = names[at + 1] if at + 1 < len(names) else ""
    for number in range(at + 1, len(blocks)):
        again = [n for n in range(number + 1, len(blocks)) if names[number] and names[n].startswith(names[number])]
        if not again or (number > at + 1 and names[number] == first):
            break
        found.append(blocks[number].span)
    return found


def without_page(line: str) -> str:
    """Return ``line`` of a table of contents without the number of the page at its end."""
    return _PAGE.sub("", line.rstrip())
