"""A file is read as what it is, whatever its name says."""

import io
import struct
import sys
from pathlib import Path
from subprocess import run
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import read_file, registry
from explorer.reading.archive import Archive
from explorer.reading.formats import ENDINGS, Format
from explorer.reading.recognition import recognise


def package(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def ole(stream: str, content: bytes) -> bytes:
    """The container of Office up to 2003 with one stream: header, table of sectors, directory, content."""
    free, end, table = b"\xff" * 4, b"\xfe\xff\xff\xff", b"\xfd\xff\xff\xff"
    content = content.ljust(4096, b"\0")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0) + free * 108
    chain = table + end + b"".join(struct.pack("<I", sector + 1) for sector in range(2, 9)) + end
    entries = [_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0), _entry(stream, 2, 0xFFFFFFFF, 2, len(content))]
    return header + chain.ljust(512, b"\xff") + b"".join(entries).ljust(512, b"\0") + content


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le")
    links = struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child)
    place = struct.pack("<IQ", start, size)
    return letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2, kind, 1) + links + bytes(36) + place


def ooxml(folder: str) -> bytes:
    return package(**{"[Content_Types].xml": b"<Types/>", f"{folder}/document.xml": b"<x/>"})


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n", "a.pdf", Format.PDF),
        (b"\xef\xbb\xbf\r\n%PDF-1.4\n", "a.txt", Format.PDF),
        (ooxml("word"), "a.docx", Format.DOCX),
        (ooxml("word"), "a.wps", Format.DOCX),
        (ooxml("xl"), "a.xls", Format.XLSX),
        (ooxml("ppt"), "a.docx", Format.SLIDES),
        (package(**{"OFD.xml": b"<x/>"}), "a.ofd", Format.OFD),
        (package(**{"a.txt": b"x"}), "a.docx", Format.ARCHIVE),
        (b"{\\rtf1\\ansi", "a.doc", Format.RTF),
        ("<html><body>文".encode("utf-16"), "a.doc", Format.HTML),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML PUBLIC", "a.xls", Format.HTML),
        ('<div class="x">文</div>'.encode(), "a.html", Format.HTML),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "a.doc", Format.MHT),
        (b"\x89PNG\r\n\x1a\n....", "a.txt", Format.IMAGE),
        ("使用 <html> 标记".encode(), "a.txt", Format.TEXT),
        ("# 方案".encode(), "a.md", Format.MARKDOWN),
        ("方案".encode("gb18030"), "a.docx", Format.TEXT),
        ("任务,单位".encode(), "a.CSV", Format.CSV),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "a.doc", Format.DOC),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "a.xls", Format.XML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "a.doc", Format.HTML),
    ],
)
def test_content_decides_before_the_name(data: bytes, name: str, kind: Format):
    assert recognise(data, name) is kind


@pytest.mark.parametrize("name", ["mislabelled-docx.doc", "mislabelled-docx.wps"])
def test_a_word_document_that_somebody_renamed_is_a_word_document(shared_data: Path, name: str):
    assert recognise((shared_data / "data" / "formats" / name).read_bytes(), name) is Format.DOCX


def test_old_containers_are_known_by_their_streams():
    assert recognise(ole("WordDocument", b"\xec\xa5"), "a.wps") is Format.DOC
    assert recognise(ole("Workbook", b""), "a.et") is Format.XLS
    assert recognise(ole("Other", b""), "a.doc") is Format.UNKNOWN


@pytest.mark.parametrize(
    "data",
    [
        ole("EncryptedPackage", b""),
        ole("WordDocument", bytes(11) + b"\x01"),
        package(mimetype=b"application/x", **{"content.xml": b"", "META-INF/manifest.xml": b"<encryption-data/>"}),
    ],
)
def test_a_password_is_said_to_be_one(data: bytes):
    with pytest.raises(ExplorerError, match="密码"):
        recognise(data, "a.docx")


def test_every_name_that_is_offered_has_a_reader():
    kinds = {kind for family in registry._FAMILIES for kind in family()}
    assert set(ENDINGS.values()) == kinds


def test_reading_text_loads_no_library_for_other_formats():
    program = "import sys, explorer.reading.registry as r; r._texts(); print(*sys.modules)"
    loaded = run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"lxml", "email", "docx", "pypdfium2", "python_calamine", "explorer.reading.docx_file"} & set(loaded)


def test_what_people_call_a_format_is_in_the_message(tmp_path: Path):
    (tmp_path / "汇报.pptx").write_bytes(ooxml("ppt"))
    with pytest.raises(ExplorerError, match=r"汇报\.pptx”（演示文稿）"):
        finish(read_file(tmp_path / "汇报.pptx"))


def test_an_archive_that_explodes_is_not_unpacked():
    bomb = package(**{"word__document.xml": b"0" * (30 * 2**20)})
    with pytest.raises(ExplorerError, match="异常庞大"):
        Archive(bomb, "bomb.docx")


def test_a_member_that_unpacks_to_more_than_it_says_is_damaged():
    data = package(**{"a.xml": b"0" * 1000}).replace((1000).to_bytes(4, "little"), (1).to_bytes(4, "little"))
    with pytest.raises(ExplorerError, match="损坏"):
        Archive(data, "a.docx").read("a.xml")


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.999])
def test_an_archive_that_breaks_off_is_damaged(keep: float):
    whole = ooxml("word")
    with pytest.raises(ExplorerError, match="损坏"):
        recognise(whole[: int(len(whole) * keep)], "a.docx")
