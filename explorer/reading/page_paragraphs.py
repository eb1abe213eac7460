"""Lines to paragraphs: hard wraps joined, within a column and over columns and pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from explorer.reading.page_lines import first_word_width, usual_size
from explorer.reading.page_parts import TextLine
from explorer.reading.wrapping import ENDS, ENUMERATOR, glue

_INDENT = 1.2
_FLUSH = 0.8
"""Times the type size: a line further in than the one starts a paragraph, one less far in doesn't."""
_ROOM = 1.0
"""Times the type size: a line that leaves so much more room than the next word takes ends a paragraph."""
_LOOSE = 1.35
"""Times the usual distance of lines: more blank than that parts paragraphs."""
_FARTHEST = 2.6
"""Times the type size: lines of one paragraph are not set further apart."""
_OTHER_SIZE = 0.12
_CENTRED = 1.0
_CENTRED_MARGIN = 2.8
"""Times the type size: how exactly a line stands in the middle, and how far from both edges."""
_LARGE = 1.15
"""Times the type size of the body: titles are larger."""
_FEWEST = 8
"""Lines from which the edges of a column can be told."""
_AT_RIGHT = 0.4
"""Share of the column left free before a signature."""
_APART = re.compile(r"[（(【\[〔]|.{0,12}[〔\[]\d{4}[〕\]]\d+号")


class Setting(Struct, frozen=True):
    """How a document is set."""

    body: float
    """Type size of the text."""
    bodies: dict[int, float]
    """That of pages which have enough text to show one of their own: annexes are often set smaller."""
    pitch: float
    """Distance of its lines."""
    is_indented: bool
    """Whether paragraphs start with an indent."""

    def body_of(self, line: TextLine) -> float:
        """Return the type size of the text around ``line``."""
        return self.bodies.get(line.page, self.body)


class Paragraph(Struct, frozen=True):
    """Lines that belong together."""

    text: str
    size: float
    lead: int
    is_centred: bool
    first: TextLine


def measure(lines: Sequence[TextLine]) -> Setting:
    """Return how ``lines`` are set."""
    body = usual_size(lines)
    pairs = [
        (before, line)
        for before, line in pairwise(lines)
        if _in_one_column(before, line) and _is_near(before.size, body) and _is_near(line.size, body)
    ]
    pitches = [line.middle - before.middle for before, line in pairs if line.middle > before.middle]
    starts = Counter(
        _indent(line) > _INDENT
        for before, line in pairs
        if _leaves_room(before, line) and _indent(before) < _CENTRED_MARGIN and _indent(line) < 2 * _CENTRED_MARGIN
    )
    pages: dict[int, list[TextLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    bodies = {page: usual_size(group) for page, group in pages.items() if len(group) >= _FEWEST}
    return Setting(
        body, bodies, min(median(pitches or [1.5 * body]), _FARTHEST * body), starts[True] >= max(1, starts[False])
    )


def settle_edges(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return ``lines`` with the usual edges where a page has too little text to show them."""
    groups: dict[tuple[int, int], list[TextLine]] = {}
    for line in lines:
        groups.setdefault((line.page, line.column), []).append(line)
    usual: dict[int, list[tuple[float, float]]] = {}
    for (_, column), group in groups.items():
        if len(group) >= _FEWEST:
            usual.setdefault(column, []).append((group[0].left, group[0].right))
    return [_with_usual_edges(line, usual.get(line.column, [])) for line in lines]


def _with_usual_edges(line: TextLine, usual: Sequence[tuple[float, float]]) -> TextLine:
    if not usual:
        return line
    left, width = median(left for left, _ in usual), median(right - left for left, right in usual)
    if line.right - line.left >= width - line.size:
        return line
    # Pages for left and right hands have different edges; what is nearest to the line's own is meant.
    nearest = min(usual, key=lambda edges: abs(edges[0] - line.left))
    left = nearest[0] if abs(nearest[0] - line.left) < line.size else min(left, line.left)
    return replace(line, left=left, right=max(line.right, left + width))


def join_paragraphs(lines: Sequence[TextLine], setting: Setting) -> list[Paragraph]:
    """Return the paragraphs of ``lines``."""
    paragraphs: list[Paragraph] = []
    previous: TextLine | None = None
    for line in lines:
        centred = is_centred(line, setting)
        if previous is not None and _continues(previous, line, paragraphs[-1], setting, is_centred=centred):
            paragraphs[-1] = _extended(paragraphs[-1], line)
        else:
            paragraphs.append(Paragraph(line.text, line.size, line.lead, centred, line))
        previous = line
    return paragraphs


def is_centred(line: TextLine, setting: Setting) -> bool:
    """Tell whether ``line`` stands in the middle of its column on purpose."""
    body = setting.body_of(line)
    before, behind = line.x0 - line.left, line.right - line.x1
    margin = _CENTRED_MARGIN * body if line.size < body * _LARGE else -line.size / 2
    tolerance = _CENTRED * max(line.size, body)
    return abs(before - behind) <= tolerance and min(before, behind) >= margin


def _extended(paragraph: Paragraph, line: TextLine) -> Paragraph:
    glued = glue(paragraph.text, line.text)
    is_bold = paragraph.lead == len(paragraph.text)
    lead = len(paragraph.text) + len(glued) + line.lead if is_bold and line.lead else paragraph.lead
    return replace(paragraph, text=paragraph.text + glued + line.text, lead=lead)


def _continues(previous: TextLine, line: TextLine, paragraph: Paragraph, setting: Setting, *, is_centred: bool) -> bool:
    """Tell whether ``line`` goes on with ``paragraph``, the last line of which is ``previous``."""
    if not _is_near(previous.size, line.size):
        return False
    beside = _in_one_column(previous, line)
    distance = line.middle - previous.middle
    if is_centred and paragraph.is_centred:
        large = line.size >= setting.body_of(line) * _LARGE
        return beside and distance < 2 * line.size and large and not _stands_alone(paragraph, line)
    if is_centred or paragraph.is_centred or _is_at_right(line) or _is_at_right(previous):
        return False
    usual = setting.pitch * max(1.0, line.size / setting.body)
    if (beside and distance > _LOOSE * usual) or _leaves_room(previous, line):
        return False
    starts_item = previous.text.endswith(ENDS) and ENUMERATOR.match(line.text) is not None
    if _indent(line) < _FLUSH or not (setting.is_indented or _indent(line) > _indent(previous) + _FLUSH):
        return not starts_item
    in_block = abs(_indent(line) - _indent(previous)) < _FLUSH / 2
    return in_block and not previous.text.endswith(ENDS) and ENUMERATOR.match(line.text) is None


def _stands_alone(paragraph: Paragraph, line: TextLine) -> bool:
    """Tell whether a centred line is no second line of the title above it."""
    if ENUMERATOR.match(line.text) or _APART.match(line.text) or _APART.match(paragraph.text):
        return True
    return paragraph.text.endswith(("文件", "〕", "号"))


def _in_one_column(before: TextLine, line: TextLine) -> bool:
    return before.page == line.page and before.column == line.column and line.middle >= before.middle


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= _OTHER_SIZE * max(one, other)


def _is_at_right(line: TextLine) -> bool:
    """Tell whether ``line`` stands at the right edge on purpose: a signature, a date."""
    return line.right - line.x1 < line.size and line.x0 - line.left > (line.right - line.left) * _AT_RIGHT


def _indent(line: TextLine) -> float:
    return (line.x0 - line.left) / line.size


def _leaves_room(before: TextLine, line: TextLine) -> bool:
    """Tell whether the first word of ``line`` would have fitted behind ``before``."""
    return before.right - before.x1 > first_word_width(line) + _ROOM * before.size
