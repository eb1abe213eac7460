"""PDF files, read back with PDFium."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from explorer.domain.layout import Layout
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest, Formalities
from explorer.export.choice import Form
from explorer.export.files import export_file
from explorer.export.layouts import build_sheet
from explorer.export.pdf_fonts import is_common, lost_in_trial
from explorer.export.sheet import Fields, Heading, Sheet, Table, Text, lines_of
from tests.export.sample import TITLE, TODAY, bundled_tasks, export, request, save
from tests.samples import bundled_plan

_RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f\ufffd]")
_EMBEDDED = re.compile(rb"/FontFile[23]?\b")


def _pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _words(path: Path) -> str:
    """All text without line breaks and page numbers, which fall where they may."""
    text = "".join(re.sub(r"— \d+ —\s*$", "", page) for page in _pages(path))
    return re.sub(r"\s", "", text)


def _said(sheet: Sheet) -> list[str]:
    lines: list[str] = [sheet.subtitle]
    for block in sheet.blocks:
        if isinstance(block, Table):
            lines += [column.head for column in block.columns]
            lines += [line for row in block.rows for cell in row for line in lines_of(cell)]
        elif isinstance(block, Fields):
            lines += [line for name, cell in block.items for line in (name, *lines_of(cell))]
        elif isinstance(block, Heading | Text):
            lines.append(block.text)
    return [re.sub(r"\s", "", line) for line in lines]


@pytest.mark.parametrize("layout", [Layout.TASKS, Layout.WORKPLAN, Layout.MATRIX, Layout.ACTIONS])
def test_every_line_of_the_bundled_plan_can_be_searched_for(tmp_path: Path, layout: Layout):
    asked = ExportRequest(bundled_tasks(), Query(), layout)
    text = _words(save(asked, tmp_path / "x.pdf"))
    assert [line for line in _said(build_sheet(asked, Form.PAGES, TODAY)) if line not in text] == []
    assert _RADICALS.findall(text) == []


def test_characters_beyond_the_basic_plane_and_radicals_alike_come_back_as_they_were(tmp_path: Path):
    rare = "𬺈𠮷㙍方力量非食立高⿰"
    path = export(tmp_path, "x.pdf", query=Query(rare))
    assert f"检索词“{rare}”" in _words(path)


def test_a_character_without_a_font_is_a_mark_to_the_eye_itself_to_a_search_and_named(tmp_path: Path):
    private = "\U000f0123字\U00100321"
    job = export_file(request(query=Query(private)), tmp_path / "x.pdf", TODAY)
    (warning,) = finish(job).warnings
    assert f"检索词“{private}”" in _words(tmp_path / "x.pdf")
    assert "“\U000f0123”（U+F0123）、“\U00100321”（U+100321）" in warning
    assert "字”" not in warning
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        text = document[0].get_textpage()
        left, bottom, right, top = text.get_charbox(text.get_text_range().index(private))
    assert right - left > 5
    assert top > bottom


def test_the_fonts_that_come_with_the_program_hold_all_common_characters():
    common = [char for char in map(chr, range(0x21, 0x10000)) if is_common(char) and char.isprintable()]
    assert lost_in_trial("".join(common)) == ""
    assert len(common) > 20_902


def test_nothing_in_a_text_becomes_markup(tmp_path: Path):
    tricks = '#read("/etc/passwd") $x^2$ *a* _b_ `c` @d <e> = f -- ... \\ // /* #import "@preview/x:0.1.0"'
    path = export(tmp_path, "x.pdf", query=Query(tricks))
    assert re.sub(r"\s", "", tricks) in _words(path)


def test_the_file_is_tagged_titled_bookmarked_and_its_fonts_are_inside(tmp_path: Path):
    path = export(tmp_path, "x.pdf")
    with pypdfium2.PdfDocument(path) as document:
        assert document.is_tagged()
        assert document.get_metadata_value("Title") == f"{TITLE}任务清单"
        assert document.get_metadata_value("Author") == "川渝双碳行动方案知识库"
        assert [mark.get_title() for mark in document.get_toc()] == [
            "（一）能源行动",
            "1．开发油气资源",
            "2．提高公交比例",
        ]
    assert _EMBEDDED.search(path.read_bytes())
    assert str(tmp_path).encode() not in path.read_bytes()


def test_long_files_have_contents_that_link(tmp_path: Path):
    asked = ExportRequest(bundled_tasks(), Query())
    path = save(asked, tmp_path / "x.pdf")
    assert "目录" in _words(path)
    assert path.read_bytes().count(b"/Link") >= len(bundled_plan().actions)


def test_page_numbers_stand_outside_right_and_left_in_turn(tmp_path: Path):
    asked = ExportRequest(bundled_tasks(), Query())
    path = save(asked, tmp_path / "x.pdf")
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            mark = _place_of(page, f"— {number} —")
            assert (mark > page.get_width() / 2) == (number % 2 == 1)


def _place_of(page: Any, words: str) -> float:
    """How far from the left some words stand."""
    text = page.get_textpage()
    index, _count = text.search(words).get_next()
    return text.get_charbox(index)[0]


def test_tables_repeat_their_heads_and_lie_across_where_they_are_wide(tmp_path: Path):
    asked = ExportRequest(bundled_tasks(), Query(), Layout.AGENCIES)
    path = save(asked, tmp_path / "x.pdf")
    with pypdfium2.PdfDocument(path) as document:
        across = [page.get_width() > page.get_height() for page in document]
    assert across == sorted(across)
    assert 0 < sum(across) < len(across)
    turned = [page for page, is_across in zip(_pages(path), across, strict=True) if is_across]
    assert all("责任条款" in page for page in turned if not page.startswith("来源文件"))


def test_annex_unit_and_signature_are_said(tmp_path: Path):
    formal = Formalities("某某局", "2", signature=True, remarks="请反馈")
    make = partial(ExportRequest, formalities=formal)
    path = save(make(request().entries, Query()), tmp_path / "x.pdf")
    text = _words(path)
    assert text.startswith(f"附件2{TITLE}任务清单编制单位：某某局")
    assert "备注：请反馈" in text
    assert text.endswith("某某局2025年11月23日")


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path):
    assert export(tmp_path, "a.pdf").read_bytes() == export(tmp_path, "b.pdf").read_bytes()
