"""Sheets as Word documents with the look of official documents (GB/T 9704-2012).

Page, styles and fonts are plain XML parts in ``resources/styles/docx``; this writes the text between them.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from explorer.domain.progress import Progress
from explorer.export.docx_table import fields_xml, table_xml
from explorer.export.docx_text import paragraph_xml
from explorer.export.labels import PROGRAM
from explorer.export.sheet import Block, Fields, Heading, Sheet, Table
from explorer.export.titles import LANDSCAPE, PORTRAIT, break_title
from explorer.resources import read_resource

_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package.rels.xml",
    "word/_rels/document.xml.rels": "document.rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/footer-odd.xml": "footer-odd.xml",
    "word/footer-even.xml": "footer-even.xml",
}
"""Parts of the package that are the same in every file; the content types come first, as readers expect."""


def write_docx(sheet: Sheet, stream: BinaryIO) -> Iterator[Progress]:
    """Write title, notes and blocks."""
    title = break_title(sheet.title, LANDSCAPE if sheet.landscape else PORTRAIT)
    body = [paragraph_xml(title, "Title"), paragraph_xml(sheet.subtitle, "Subtitle")]
    body += [paragraph_xml(f"{name}：{text}", "SheetNote") for name, text in sheet.notes]
    body.append(paragraph_xml("", "TableSpace"))
    for done, block in enumerate(sheet.blocks, 1):
        body.append(_block_xml(block, is_wide=sheet.landscape))
        yield Progress(done, len(sheet.blocks))
    page = _part("landscape.xml" if sheet.landscape else "portrait.xml")
    names = {"title": f"{sheet.title}{sheet.subtitle}", "program": PROGRAM, "date": sheet.date.isoformat()}
    with ZipFile(stream, "w") as package:
        for name, part in _PARTS.items():
            _store(package, name, _part(part))
        _store(package, "word/document.xml", page.format(body="\n".join(body)))
        _store(package, "docProps/core.xml", _part("core.xml").format_map({k: escape(v) for k, v in names.items()}))


def _block_xml(block: Block, *, is_wide: bool) -> str:
    """Return one block of the document's body."""
    if isinstance(block, Heading):
        return paragraph_xml(block.text, f"Heading{block.level}")
    if isinstance(block, Table):
        return table_xml(block, is_wide=is_wide)
    if isinstance(block, Fields):
        return fields_xml(block, is_wide=is_wide)
    return paragraph_xml(block.text, "TableNote")


def _part(name: str) -> str:
    """Return the text of a shipped part."""
    return read_resource(f"resources/styles/docx/{name}")


def _store(package: ZipFile, name: str, text: str) -> None:
    """Put a part into the package; without a time of writing the same sheet gives the same bytes."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    package.writestr(info, text.encode())
