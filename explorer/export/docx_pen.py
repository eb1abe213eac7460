"""Writing into a Word document by the names of its styles."""

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from docx.document import Document
from docx.oxml.ns import nsmap, qn

from explorer.domain.errors import ExplorerError
from explorer.export.sheet import Text, pieces_of

Untyped = Any
"""lxml, on which python-docx's elements rest, says nothing of its types."""

HIT = "Hit"
"""The character style of what a search matched."""
_make: Untyped = import_module("lxml.etree").SubElement
_WORD = f"{{{nsmap['w']}}}"
_SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_BREAKS = {"\n": "br", "\r": "br", "\t": "tab"}


def add_element(parent: Untyped, name: str, **attributes: str) -> Untyped:
    """Add an element of WordprocessingML as the last of ``parent``, its attributes in the same namespace.

    python-docx would look for its place among the others each time, which is most of the work in a long table.
    """
    return _make(parent, _WORD + name, {_WORD + key: value for key, value in attributes.items()})


class Pen:
    """Fills paragraphs with text in a named style.

    Each run names its style's fonts once more: some readers take a run's East Asian font from the run alone, and text
    copied elsewhere keeps it only there.
    """

    def __init__(self, document: Document) -> None:
        """Learn the document's styles; Word changes their ids when an office edits them, never their names."""
        body: Untyped = cast(Untyped, document).element.body
        body.clear_content()
        self.end: Untyped = body.sectPr
        """The last section's properties, which close the document."""
        self._ids = {style.name: style.style_id for style in document.styles}
        fonts = (
            (style.name, cast(Untyped, style).element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}"))
            for style in document.styles
        )
        # Quotation marks, dashes and ● belong to both scripts; without the hint Word sets them as Latin.
        hint = {qn("w:hint"): "eastAsia"}
        self._fonts: Mapping[str | None, dict[str, str]] = {
            name: {**found.attrib, **hint} for name, found in fonts if found is not None
        }

    def add_line(self, text: Text | str, style: str) -> None:
        """Add a paragraph at the end of the document."""
        self.write(self._append("p"), text, style)

    def add_table(self) -> Untyped:
        """Add a table without properties, columns or rows at the end of the document."""
        return self._append("tbl")

    def _append(self, name: str) -> Untyped:
        # python-docx looks the whole document through for its end, which takes long where there are many paragraphs.
        added: Untyped = self.end.makeelement(_WORD + name)
        self.end.addprevious(added)
        return added

    def style_id(self, style: str) -> str:
        """Return the id of a named style.

        Raises:
            ExplorerError: the document has no such style.
        """
        if style not in self._ids:
            raise ExplorerError(f"公文样式文件里没有“{style}”样式。", "请恢复 resources/templates/official.docx。")
        return self._ids[style]

    def write(self, paragraph: Untyped, text: Text | str, style: str) -> None:
        """Fill an empty paragraph with text in a style; line breaks stay, marks get a style of their own."""
        add_element(add_element(paragraph, "pPr"), "pStyle", val=self.style_id(style))
        fonts = self._fonts.get(style)
        for piece, is_marked in pieces_of(text if isinstance(text, Text) else Text(text)):
            if piece:
                run = add_element(paragraph, "r")
                properties = add_element(run, "rPr")
                if is_marked:
                    add_element(properties, "rStyle", val=self.style_id(HIT))
                if fonts is not None:
                    _make(properties, f"{_WORD}rFonts", fonts)
                _add_text(run, piece)


def _add_text(run: Untyped, text: str) -> None:
    """Add text to a run; what breaks lines or jumps to a stop is an element in Word."""
    for part in re.split("([\n\r\t])", text):
        if part in _BREAKS:
            add_element(run, _BREAKS[part])
        elif part:
            _make(run, f"{_WORD}t", _SPACE if part != part.strip() else None).text = part
