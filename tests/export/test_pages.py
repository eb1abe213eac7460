"""Word and Excel files turned into pages by LibreOffice: nothing cut off, nothing left out."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from pylopdf_fonts_zh_cn import serif_path

from explorer.domain.layout import Layout
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.export.choice import Form
from explorer.export.layouts import build_sheet
from explorer.export.sheet import Fields, Heading, Table, Text, lines_of
from tests.export.sample import TODAY, bundled_tasks, save

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{}</dir><dir>/usr/share/fonts</dir><cachedir>{}</cachedir></fontconfig>"""
_OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed")


def _pages(path: Path) -> list[str]:
    """The text of each page LibreOffice makes of a file, set in the Chinese fonts that come with the program."""
    home = f"-env:UserInstallation=file://{path.parent}/office"
    command = [_OFFICE or "", home, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    fonts = path.with_name("fonts.conf")
    fonts.write_text(_FONTS.format(serif_path().parent, path.parent / "fonts"), encoding="utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)
    with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as document:
        return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]


def _said(request: ExportRequest, form: Form) -> set[str]:
    """Every character sequence the pages must show, without blanks."""
    said: set[str] = set()
    for block in build_sheet(request, form, TODAY).blocks:
        if isinstance(block, Table):
            shown = [place for place, column in enumerate(block.columns) if not column.is_hidden]
            said |= {block.columns[place].head for place in shown}
            said |= {line for row in block.rows for place in shown for line in lines_of(row[place])}
        elif isinstance(block, Fields):
            said |= {line for _, cell in block.items for line in lines_of(cell)}
        elif isinstance(block, Heading | Text):
            said.add(block.text)
    return {re.sub(r"\s", "", line) for line in said}


def _is_there(line: str, text: str) -> bool:
    """Whether the pages show a line; where its row is taller than a page, in two pieces."""
    return any(line[:place] in text and line[place:] in text for place in range(len(line), 0, -1))


@pytest.mark.parametrize(
    ("layout", "name"),
    [
        (Layout.TASKS, "x.docx"),
        (Layout.AGENCIES, "x.docx"),
        (Layout.MATRIX, "x.docx"),
        (Layout.WORKPLAN, "x.docx"),
        (Layout.ACTIONS, "x.docx"),
        (Layout.TASKS, "x.xlsx"),
        (Layout.AGENCIES, "x.xlsx"),
        (Layout.MATRIX, "x.xlsx"),
        (Layout.WORKPLAN, "x.xlsx"),
    ],
)
def test_every_word_is_on_the_pages(tmp_path: Path, layout: Layout, name: str):
    request = ExportRequest(bundled_tasks(), Query(), layout)
    path = save(request, tmp_path / name)
    pages = _pages(path)
    text = "".join(re.sub(r"—\d+—", "", page) for page in pages)
    form = Form.PAGES if name.endswith(".docx") else Form.TABLE
    assert [line for line in _said(request, form) if not _is_there(line, text)] == []


def test_pages_are_numbered_and_tables_repeat_their_heads(tmp_path: Path):
    request = ExportRequest(bundled_tasks(), Query(), Layout.WORKPLAN)
    pages = _pages(save(request, tmp_path / "x.docx"))
    assert all(f"—{number}—" in page for number, page in enumerate(pages, 1))
    assert all("完成时限" in page for page in pages[1:])
