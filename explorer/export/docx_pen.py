"""Writing into a Word document by the names of its styles."""

from copy import deepcopy
from typing import Any, cast

from docx.document import Document
from docx.oxml.ns import qn

from explorer.domain.errors import ExplorerError
from explorer.export.sheet import Text, pieces_of

Untyped = Any
"""lxml, on which python-docx's elements rest, says nothing of its types."""

HIT = "Hit"
"""The character style of what a search matched."""


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
        self._fonts: dict[str | None, Untyped] = {
            style.name: cast(Untyped, style).element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            for style in document.styles
        }

    def add_line(self, text: Text | str, style: str) -> None:
        """Add a paragraph at the end of the document."""
        # python-docx looks the whole document through for its end, which takes long where there are many paragraphs.
        paragraph: Untyped = self.end.makeelement(qn("w:p"))
        self.end.addprevious(paragraph)
        self.write(paragraph, text, style)

    def style_id(self, style: str) -> str:
        """Return the id of a named style.

        Raises:
            ExplorerError: the document has no such style.
        """
        if style not in self._ids:
            raise ExplorerError(f"公文样式文件里没有“{style}”样式。", "请恢复 resources/templates/official.docx。")
        return self._ids[style]

    def write(self, paragraph: Untyped, text: Text | str, style: str) -> None:
        """Set the paragraph's style and add the text to it; line breaks stay, marks get a style of their own."""
        paragraph.style = self.style_id(style)
        for piece, is_marked in pieces_of(text if isinstance(text, Text) else Text(text)):
            if piece:
                run = paragraph.add_r()
                properties = run.get_or_add_rPr()
                if is_marked:
                    run.style = self.style_id(HIT)
                if (fonts := self._fonts[style]) is not None:
                    own = deepcopy(fonts)
                    # Quotation marks, dashes and ● belong to both scripts; without this Word sets them as Latin.
                    own.set(qn("w:hint"), "eastAsia")
                    properties.append(own)
                run.text = piece
