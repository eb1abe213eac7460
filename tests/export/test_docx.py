"""Word documents, read back with python-docx."""

from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from explorer.domain.layout import Layout
from explorer.export.titles import PORTRAIT, break_title
from tests.export.sample import TASKS, TITLE, export, facts


def _open(path: Path) -> Document:
    return docx.Document(str(path))


def _text(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.parametrize("layout", [Layout.TASKS, Layout.WORKPLAN])
def test_nothing_of_a_task_is_missing(tmp_path: Path, layout: Layout):
    text = _text(_open(export(tmp_path, "x.docx", layout)))
    said = [fact for entry in TASKS for fact in facts(entry)]
    left_out = {"涪陵区", "长宁县", "成渝氢走廊"} if layout is Layout.WORKPLAN else set[str]()
    assert [fact for fact in said if fact not in text and fact not in left_out] == []


def test_each_task_has_its_own_table_of_facts(tmp_path: Path):
    first, second = _open(export(tmp_path, "x.docx")).tables
    assert [[cell.text for cell in row.cells] for row in second.rows] == [
        ["主要举措", "（1）建设1小时交通圈。"],
        ["重庆市牵头单位", "重庆市交通局"],
        ["重庆市配合单位", "重庆市能源局"],
        ["四川省牵头单位", "四川省交通运输厅"],
        ["中央及其他配合单位", "中国铁路成都局集团公司"],
    ]
    assert [row.cells[0].text for row in first.rows][:2] == ["主要举措", "主要举措"]


def test_headings_are_real_and_notes_stand_under_the_title(tmp_path: Path):
    paragraphs = _open(export(tmp_path, "x.docx")).paragraphs
    styled = [(paragraph.style.name, paragraph.text) for paragraph in paragraphs if paragraph.style]
    assert styled[:2] == [("Title", TITLE), ("Subtitle", "任务清单")]
    assert ("Sheet Note", "导出日期：2025年11月23日") in styled
    assert ("Heading 1", "（一）能源行动") in styled
    assert ("Heading 2", "2．提高公交比例") in styled


def test_the_page_is_that_of_official_documents(tmp_path: Path):
    section = _open(export(tmp_path, "x.docx")).sections[0]
    sizes = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
    margins = (section.left_margin, section.right_margin)
    for size, millimetres in zip((*sizes, *margins), (210, 297, 37, 35, 28, 26), strict=True):
        assert size is not None
        assert abs(size - Mm(millimetres)) < Mm(0.1)
    for footer in (section.footer, section.even_page_footer):
        assert " PAGE " in [field.text for field in footer._element.iter(qn("w:instrText"))]
        assert footer.paragraphs[0].text == "— 1 —"


def test_the_matrix_lies_across(tmp_path: Path):
    section = _open(export(tmp_path, "x.docx", Layout.MATRIX)).sections[0]
    assert (section.page_width or 0) > (section.page_height or 0) > 0


def test_chinese_fonts_are_named_in_styles_and_runs(tmp_path: Path):
    document = _open(export(tmp_path, "x.docx"))
    fonts = {
        "Normal": "仿宋_GB2312",
        "Title": "方正小标宋简体",
        "Heading 1": "黑体",
        "Heading 2": "楷体_GB2312",
        "Table Text": "仿宋_GB2312",
    }
    for name, font in fonts.items():
        element = document.styles[name].element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert element.get(qn("w:eastAsia")) == font
        assert element.get(qn("w:ascii")) == "Times New Roman"
    runs = list(document.element.iter(qn("w:r")))
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}").get(qn("w:eastAsia")) for run in runs)


def test_heads_repeat_and_no_row_breaks(tmp_path: Path):
    for layout in (Layout.AGENCIES, Layout.MATRIX, Layout.WORKPLAN):
        for table in _open(export(tmp_path, "x.docx", layout)).tables:
            rows: list[Any] = [row._tr.trPr for row in table.rows]
            assert rows[0].find(qn("w:tblHeader")) is not None
            assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_the_duty_list_names_the_tasks_of_each_body(tmp_path: Path):
    tables = _open(export(tmp_path, "x.docx", Layout.AGENCIES)).tables
    rows = [tuple(cell.text for cell in row.cells) for table in tables for row in table.rows]
    assert ("重庆市能源局", "四川省能源局", "1．开发油气资源", "2．提高公交比例") in rows
    assert ("中国铁路成都局集团公司", "", "", "2．提高公交比例") in rows


def test_properties_name_the_program_and_the_day_and_nobody(tmp_path: Path):
    path = export(tmp_path, "x.docx")
    properties = _open(path).core_properties
    assert properties.author == properties.last_modified_by == "川渝双碳行动方案知识库"
    assert properties.title == f"{TITLE}任务清单"
    assert properties.created is not None
    assert properties.created.date() == date(2025, 11, 23)
    with ZipFile(path) as package:
        parts = b"".join(package.read(name) for name in package.namelist())
    assert str(tmp_path).encode() not in parts
    assert b"python-docx" not in parts


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path):
    assert export(tmp_path, "a.docx").read_bytes() == export(tmp_path, "b.docx").read_bytes()


def test_a_long_title_breaks_between_words():
    title = "成渝地区双城经济圈碳达峰碳中和联合行动方案"
    assert break_title(title, PORTRAIT) == "成渝地区双城经济圈\n碳达峰碳中和联合行动方案"
    assert break_title(title[-12:], PORTRAIT) == title[-12:]


def test_the_lines_to_sign_stay_on_one_page(tmp_path: Path):
    style = _open(export(tmp_path, "x.docx")).styles["Sheet Signature"]
    assert style.element.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_no_page_holds_signatures_alone(tmp_path: Path):
    body: Any = _open(export(tmp_path, "x.docx")).element.body
    table = list(body.iter(qn("w:tbl")))[-1]
    below = list(table.itersiblings(qn("w:p")))
    last_row = list(list(table.iter(qn("w:tr")))[-1].iter(qn("w:p")))
    assert len(below) > 3
    assert all(one.pPr.find(qn("w:keepNext")) is not None for one in (*last_row, *below[:-1]))
