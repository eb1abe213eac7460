"""What the look of a paragraph says: a title, a heading, or text with a bold lead-in."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from explorer.reading.draft import Line
from explorer.reading.wrapping import ENUMERATOR

_LONGEST_TITLE = 60
_LONGEST_HEADING = 30
_ENDS = "。；：，、！？,;:"
_NO_HEADING = re.compile(
    r"^[（(].*[）)]$|^附件|[〔\[【]\d{4}[〕\]】]|^[\d〇○零一二三四五六七八九十\s]+年[\d一二三四五六七八九十\s]+月.*日$"
)
"""What stands alone on a line and is no heading: remarks, annex marks, document numbers and dates."""


class Piece(Struct, frozen=True):
    """Text of one look within a paragraph."""

    text: str
    is_bold: bool = False
    is_large: bool = False
    """As large as a title is set."""


def heading_or_text(
    pieces: Sequence[Piece], *, level: int, is_centred: bool, tidy: Callable[[str], str] = str.strip
) -> Line:
    """Return the line that ``pieces`` make; ``level`` is what the file says of it, 0 where it says nothing.

    ``tidy`` is done to the whole text and must leave alone how its beginning reads.
    """
    seen = [piece for piece in pieces if piece.text.strip()]
    text = tidy("".join(piece.text for piece in pieces))
    if level or not seen:
        return Line(text, level)
    is_bold = all(piece.is_bold for piece in seen)
    if _may_be_heading(text) and not ENUMERATOR.match(text):
        if is_centred and (is_bold or all(piece.is_large for piece in seen)):
            return Line(text, 1)
        if is_bold and len(text) <= _LONGEST_HEADING:
            return Line(text, 3)
    if is_bold:
        return Line(text)
    lead = "".join(piece.text for piece in takewhile(lambda piece: piece.is_bold or not piece.text.strip(), pieces))
    return Line(text, lead=len(tidy(lead)))


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not text.endswith(tuple(_ENDS)) and not _NO_HEADING.search(text)


def join_titles(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with the titles that take several lines made one."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else Line("")
        if line.level == before.level == 1 and _goes_on(before.text, line.text):
            joined[-1] = replace(before, text=before.text + line.text)
        else:
            joined.append(line)
    return joined


def _goes_on(title: str, text: str) -> bool:
    """Tell whether ``text`` is more of ``title``, no other one: not numbered, not the same once more."""
    is_other = ENUMERATOR.match(title) or ENUMERATOR.match(text) or text in title
    return not is_other and len(title) + len(text) <= _LONGEST_TITLE
