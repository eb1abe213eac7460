"""The text of a Word paragraph as one sees it: with insertions, without deletions, fields as their results."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from explorer.reading.docx_names import w
from explorer.reading.docx_styles import Style, Styles
from explorer.reading.headings import Piece
from explorer.reading.xml_tree import Mark, walk

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXTS = (w("t"), _MATH)
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_NOTES = (w("footnoteReference"), w("endnoteReference"))
_OBJECTS = ("}OLEObject", "}relIds", "}chart")
"""Embedded files, SmartArt and charts."""
_PICTURES = ("}blip", "}imagedata")
_LEFT_OUT = frozenset(
    (w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("sdtPr"), w("rt"), w("delText"), w("instrText"), _FALLBACK)
)
"""What was deleted, properties, readings above characters, codes of fields, and what old programs show in place of
something newer."""


@dataclass(slots=True)
class Found:
    """What a paragraph holds."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    notes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Kind and id of each note it refers to."""
    boxes: list[Element] = field(default_factory=list[Element])
    """Text boxes that are anchored in it."""
    objects: int = 0
    """Number of embedded tables, charts and drawings whose text is not in the document itself."""
    pictures: int = 0
    is_contents: bool = False
    """Whether it is a line of a table of contents."""


class Fields:
    """Knows, all through a document, whether text is the code or the result of a field."""

    def __init__(self) -> None:
        """Begin outside of all fields."""
        self._open: list[bool] = []
        self._contents: list[bool] = []

    @property
    def in_code(self) -> bool:
        """Whether what comes now is part of a code."""
        return any(self._open)

    @property
    def in_contents(self) -> bool:
        """Whether what comes now is part of a table of contents."""
        return any(self._contents)

    def meet(self, kind: str | None) -> None:
        """Take note of a mark that begins, separates or ends a field."""
        if kind == "begin":
            self._open.append(True)
            self._contents.append(False)
        elif kind == "separate" and self._open:
            self._open[-1] = False
        elif kind == "end" and self._open:
            self._open.pop()
            self._contents.pop()

    def read_code(self, code: str) -> None:
        """Take note of the code of a field."""
        if self._contents and code.split()[:1] == ["TOC"]:
            self._contents[-1] = True


def read_runs(paragraph: Element, look: Style, styles: Styles, fields: Fields) -> Found:
    """Return what ``paragraph``, which looks like ``look``, holds."""
    found = Found(is_contents=look.is_contents)
    run = look
    for mark, element, text in walk(paragraph, lambda part: part.tag in _LEFT_OUT and _is_quiet(part, fields), _is_box):
        if mark is Mark.WHOLE:
            found.boxes.append(element)
        elif mark is Mark.START and element.tag == w("r"):
            run = styles.run(element.find(w("rPr")), look)
        elif mark is Mark.START and element.tag == w("fldChar"):
            fields.meet(element.get(w("fldCharType")))
        elif mark is Mark.START and element.tag in _NOTES:
            found.notes.append((element.tag, element.get(w("id"), "")))
        elif mark is Mark.START and element.tag.endswith(_OBJECTS):
            found.objects += 1
        elif mark is Mark.START and element.tag.endswith(_PICTURES):
            found.pictures += 1
        sign = text if mark is Mark.TEXT and element.tag in _TEXTS else _sign(mark, element)
        if sign and not run.is_hidden and not fields.in_code:
            found.is_contents = found.is_contents or fields.in_contents
            found.pieces.append(Piece(sign, is_bold=bool(run.is_bold), is_large=bool(run.is_large)))
    return found


def is_deleted(properties: Element | None) -> bool:
    """Tell whether the end of a paragraph, or a row, with these ``properties`` was deleted."""
    marks = properties.find(w("rPr")) if properties is not None else None
    return any(parent is not None and parent.find(w("del")) is not None for parent in (properties, marks))


def _is_quiet(part: Element, fields: Fields) -> bool:
    """Let the fields know of a code that is passed over."""
    if part.tag == w("instrText"):
        fields.read_code(part.text or "")
    return True


def _is_box(element: Element) -> bool:
    return element.tag == w("txbxContent")


def _sign(mark: Mark, element: Element) -> str:
    """Return what an element without text stands for."""
    if mark is not Mark.START:
        return ""
    if element.tag == w("sym"):
        # Signs of fonts like Wingdings have places of their own; only true characters mean something here.
        code = element.get(w("char"), "")
        place = int(code, 16) if len(code) == 4 and all(digit in "0123456789abcdefABCDEF" for digit in code) else 0
        return chr(place) if place >= 0x20 and not 0xD800 <= place < 0xF900 else ""
    return _SIGNS.get(element.tag, "")
