"""A file is read as what it is, whatever its name says."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import read_file
from explorer.reading.archive import Archive
from explorer.reading.formats import Format
from explorer.reading.recognition import recognise


def package(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


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
    ],
)
def test_content_decides_before_the_name(data: bytes, name: str, kind: Format):
    assert recognise(data, name) is kind


@pytest.mark.parametrize("name", ["mislabelled-docx.doc", "mislabelled-docx.wps"])
def test_a_word_document_that_somebody_renamed_is_a_word_document(shared_data: Path, name: str):
    assert recognise((shared_data / "data" / "formats" / name).read_bytes(), name) is Format.DOCX


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
