"""What a file is, by its content; its name decides only between texts, which look alike."""

import io
import re
from pathlib import PurePath
from typing import Any, cast

from explorer.domain.errors import ExplorerError
from explorer.reading.archive import Archive, damaged, encrypted
from explorer.reading.formats import ENDINGS, Format

_Untyped = Any
"""olefile says nothing of its types."""

_SIGNATURES = (
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
    (b"Rar!\x1a\x07", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"\x1f\x8b\x08", Format.ARCHIVE),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = (Format.TEXT, Format.MARKDOWN, Format.CSV)
_HEAD = 4096
_PDF_WITHIN = 1024
"""Readers accept a PDF whose mark stands within its first kilobyte (ISO 32000, annex H)."""
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s[^>]*charset", re.IGNORECASE)
_MHT = re.compile(rb"^mime-version:|^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(rb"[\w-]+:")
_WORD_2003 = b'progid="Word.Document"'
"""A Word document as one XML file; only office programs read it."""
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": Format.ODT,
    b"application/vnd.oasis.opendocument.text-template": Format.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Format.ODS,
    b"application/vnd.oasis.opendocument.presentation": Format.SLIDES,
}


def recognise(data: bytes, name: str) -> Format:
    """Return the format of ``data``; ``name`` is the file's.

    Raises:
        ExplorerError: it is an archive that is damaged, encrypted or would explode, or an encrypted document.
    """
    for signature, found in _SIGNATURES:
        if data.startswith(signature):
            return found
    if data.startswith(b"BM") and len(data) > 6 and int.from_bytes(data[2:6], "little") == len(data):
        return Format.IMAGE
    if data.startswith(_ZIP):
        return _inside_zip(data, name)
    if data.startswith(_OLE):
        return _inside_ole(data, name)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Format.PDF
    return _text(data, name)


def _inside_zip(data: bytes, name: str) -> Format:
    archive = Archive(data, name)
    names = archive.names
    if "OFD.xml" in names:
        return Format.OFD
    if "[Content_Types].xml" in names:
        folders = {member.partition("/")[0] for member in names}
        kinds = {"word": Format.DOCX, "xl": Format.XLSX, "ppt": Format.SLIDES}
        return next((kind for folder, kind in kinds.items() if folder in folders), Format.UNKNOWN)
    if "content.xml" in names and "mimetype" in names:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise encrypted(name)
        return _OPEN_DOCUMENTS.get(archive.read("mimetype").strip(), Format.UNKNOWN)
    return Format.ARCHIVE


def _inside_ole(data: bytes, name: str) -> Format:
    """Return what an OLE file, the container of Office up to 2003, holds."""
    import olefile

    try:
        ole = cast(_Untyped, olefile).OleFileIO(io.BytesIO(data))
        streams: set[str] = {"/".join(path).lower() for path in ole.listdir()}
        word: bytes = ole.openstream("WordDocument").read(12) if "worddocument" in streams else b""
    except (OSError, ValueError, IndexError, RecursionError) as error:
        raise damaged(name) from error
    # Bit 8 of the flags at offset 10 of a Word file: fEncrypted ([MS-DOC] 2.5.2).
    if "encryptedpackage" in streams or (len(word) == 12 and word[11] & 1):
        raise encrypted(name)
    kinds = {
        "worddocument": Format.DOC,
        "workbook": Format.XLS,
        "book": Format.XLS,
        "powerpoint document": Format.SLIDES,
    }
    return next((kind for stream, kind in kinds.items() if stream in streams), Format.UNKNOWN)


def _text(data: bytes, name: str) -> Format:
    """Tell texts apart by their beginning and, where that says nothing, by the file's name."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    head = head.replace(b"\0", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head
    named = ENDINGS.get(PurePath(name).suffix.lower(), Format.TEXT)
    if _HEADER.match(head) and _MHT.search(head):
        return Format.MHT
    if named in (Format.HTML, Format.MHT):
        return Format.HTML
    # A plain text or Markdown file may quote HTML; one that starts with it is a page.
    if (head.startswith(b"<") or named not in _TEXTS) and _HTML.search(head):
        return Format.HTML
    if b"<?xml" in head[:20]:
        return Format.DOC if _WORD_2003 in head else Format.XML
    return named if named in _TEXTS else Format.TEXT


def unreadable(kind: Format, name: str, formats: str) -> ExplorerError:
    """Return the error for a file in a format without a reader."""
    if kind is Format.ARCHIVE:
        return ExplorerError(f"“{name}”是压缩包，不能直接导入。", "请先解压，再导入里面的文件。")
    return ExplorerError(f"还不能读取“{name}”（{kind}）。", f"请另存为以下格式之一再导入：{formats}。")
