"""Paragraphs in WordprocessingML."""

from functools import cache
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from explorer.resources import read_resource

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraph_xml(text: str, style: str) -> str:
    """Return a paragraph in a style of ``styles.xml``; line breaks stay."""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.splitlines())
    run = f"<w:r>{_fonts_xml(style)}{'<w:br/>'.join(lines)}</w:r>"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run if text else ""}</w:p>'


@cache
def _fonts_xml(style: str) -> str:
    """Return the run properties that name a style's fonts once more.

    Some readers take a run's East Asian font from the run alone, and text copied elsewhere keeps it only there.
    """
    styles = ET.fromstring(read_resource("resources/styles/docx/styles.xml"))  # noqa: S314 -- our own file
    fonts = styles.find(f"{_W}style[@{_W}styleId='{style}']/{_W}rPr/{_W}rFonts")
    if fonts is None:
        return ""
    names = " ".join(f"w:{name.removeprefix(_W)}={quoteattr(font)}" for name, font in fonts.attrib.items())
    return f"<w:rPr><w:rFonts {names}/></w:rPr>"
