"""Word documents to files that say nothing of the person, the machine or the hour."""

from datetime import date, datetime, time
from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from explorer.export.labels import PROGRAM

_TELLING = {RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, RELATIONSHIP_TYPE.THUMBNAIL}
"""Parts of a template that name its author's company, manager or files, or show what it once held."""


def save_docx(document: Document, title: str, day: date, stream: BinaryIO) -> None:
    """Write the document with properties of its own; the same content gives the same bytes."""
    properties = document.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = PROGRAM
    properties.created = properties.modified = datetime.combine(day, time())
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    package = document.part.package
    if package is not None:
        for key in [key for key, relation in package.rels.items() if relation.reltype in _TELLING]:
            del package.rels[key]
    memory = BytesIO()
    document.save(memory)
    # python-docx stamps every part with the hour.
    with ZipFile(memory) as written, ZipFile(stream, "w") as kept:
        for name in written.namelist():
            part = ZipInfo(name)
            part.compress_type = ZIP_DEFLATED
            kept.writestr(part, written.read(name))
