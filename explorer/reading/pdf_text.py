"""The characters of a PDF page, with their places, sizes and faces."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot

from msgspec import Struct

from explorer.reading.page_faces import is_heading_face
from explorer.reading.page_parts import Run, Turn
from explorer.reading.pdf_library import Handle, raw

_FORCED_BOLD = 1 << 18
"""Bit 19 of a font's flags (ISO 32000, table 123)."""
_FILLED_AND_STROKED = 2
_INVISIBLE = 3
"""Text render modes (ISO 32000, table 106)."""
_SKEW = 0.09
"""Sine of five degrees: watermarks lean more."""
_LARGEST = 5000.0
"""Points; a damaged file may ask for any size of type."""
_MOST_CHARACTERS = 60_000
"""Of one page; a page of a newspaper has fewer than 20,000."""


@dataclass(slots=True)
class PdfText:
    """The text of a page and what is odd about it."""

    runs: list[Run] = field(default_factory=list[Run])
    unmapped: int = 0
    """Characters of which the file does not say what they are."""
    invisible: int = 0
    """Characters that are not shown: what somebody's recognition laid over a scan."""
    skewed: int = 0
    """Characters that lean: watermarks, left out."""
    is_cut: bool = False
    """There was more than is read."""


class _Style(Struct, frozen=True):
    """What holds for all characters of one text object."""

    size: float
    turn: Turn | None
    bold: bool
    invisible: bool


def read_text(page: Handle, left: float, top: float) -> PdfText:
    """Return the text of ``page``, the upper left corner of which is at ``left`` and ``top``."""
    text = PdfText()
    textpage = page.get_textpage()
    styles: dict[int, _Style] = {}
    box = raw.FS_RECTF()
    count = textpage.count_chars()
    text.is_cut = count > _MOST_CHARACTERS
    for index, char in _characters(textpage, min(count, _MOST_CHARACTERS)):
        style = _style(textpage, index, styles)
        if style.turn is None:
            text.skewed += 1
            continue
        text.unmapped += raw.FPDFText_HasUnicodeMapError(textpage, index) == 1
        text.invisible += style.invisible
        if style.turn is Turn.NONE:
            raw.FPDFText_GetLooseCharBox(textpage, index, box)
            corners = box.left, box.bottom, box.right, box.top
        else:
            corners = _turned_box(textpage, index, char, style)
        x0, bottom, x1, upper = corners
        if all(-1e6 < value < 1e6 for value in corners):
            text.runs.append(
                Run(char, x0 - left, top - upper, x1 - left, top - bottom, style.size, style.bold, style.turn)
            )
    textpage.close()
    return text


def _characters(textpage: Handle, count: int) -> Iterator[tuple[int, str]]:
    """Yield the characters that the file itself sets; PDFium adds blanks and line breaks of its own."""
    half = 0  # on Windows, characters beyond the first plane come in two halves
    for index in range(count):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if 0xD800 <= code < 0xDC00:
            half = code
            continue
        if half and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((half - 0xD800) << 10) + (code - 0xDC00)
        half = 0
        if raw.FPDFText_IsGenerated(textpage, index) == 1 or 0xD800 <= code < 0xE000:
            continue
        if code in (0xAD, 0x02):  # the second is PDFium's mark for a hyphen at the end of a line
            code = ord("-")
        yield index, chr(code) if 32 <= code < 0x110000 else "\ufffd"


def _style(textpage: Handle, index: int, styles: dict[int, _Style]) -> _Style:
    """Return the style of a character; those of one text object share it."""
    text_object = raw.FPDFText_GetTextObject(textpage, index)
    address = ctypes.cast(text_object, ctypes.c_void_p).value or 0
    found = styles.get(address)
    if found is not None:
        return found
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, index, matrix)
    size = abs(raw.FPDFText_GetFontSize(textpage, index)) * hypot(matrix.c, matrix.d)
    bold = invisible = False
    if address:
        mode = raw.FPDFTextObj_GetTextRenderMode(text_object)
        invisible = mode == _INVISIBLE
        bold = mode == _FILLED_AND_STROKED or _sets_off(raw.FPDFTextObj_GetFont(text_object))
    style = _Style(size if 0.1 < size < _LARGEST else 1.0, _turn(matrix.a, matrix.b), bold, invisible)
    styles[address] = style
    return style


def _sets_off(font: Handle) -> bool:
    if not font:
        return False
    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("utf-8", "replace")
    return is_heading_face(name) or bool(max(0, raw.FPDFFont_GetFlags(font)) & _FORCED_BOLD)


def _turn(along: float, up: float) -> Turn | None:
    """Return which way text runs, ``None`` where it leans."""
    length = hypot(along, up)
    if not length:
        return Turn.NONE
    if abs(up) <= _SKEW * length:
        return Turn.NONE if along > 0 else Turn.OVER
    if abs(along) <= _SKEW * length:
        return Turn.LEFT if up > 0 else Turn.RIGHT
    return None


def _turned_box(textpage: Handle, index: int, char: str, style: _Style) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a turned character; PDFium's loose boxes hold for upright ones only."""
    left, bottom, _, top = textpage.get_charbox(index)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    across = style.size if not char.isascii() else 0.0
    if style.turn is Turn.RIGHT:
        return x.value - 0.2 * style.size, y.value - max(across, y.value - bottom), x.value + 0.8 * style.size, y.value
    if style.turn is Turn.LEFT:
        return x.value - 0.8 * style.size, y.value, x.value + 0.2 * style.size, y.value + max(across, top - y.value)
    return x.value - max(across, x.value - left), y.value - 0.8 * style.size, x.value, y.value + 0.2 * style.size
