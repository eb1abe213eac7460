"""What an office asks for beside the layout: parts, paper, bodies, formalities, hits."""

from pathlib import Path

import docx
import openpyxl
import pytest
from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.progress import finish
from explorer.domain.query import Facet, Hit, Query, Results, Selection, Snippet, Via
from explorer.domain.sheet import ExportRequest, Formalities, Paper, Split
from explorer.export.choice import Form
from explorer.export.folders import part_file, safe_name
from explorer.export.layouts import build_sheet
from explorer.export.sheet import Heading, PageTurn, Table
from explorer.workflow.exporting import export_each
from tests.export.readers import tables_of
from tests.export.sample import ENTRIES, TASKS, TODAY, request, save

_SIGNED = Formalities("某某局", "2", signature=True, remarks="请于月底前反馈")


def _write(folder: Path, name: str, asked: ExportRequest) -> Path:
    return save(asked, folder / name)


def _report() -> ExportRequest:
    """Two hits on 成渝 and 交通, one a synonym's, marked."""
    first = Hit(TASKS[0], 2.0, Via.LITERAL, Snippet("加快建设“成渝氢走廊”。", ((5, 7),)))
    second = Hit(TASKS[1], 1.0, Via.SYNONYM, Snippet(TASKS[1].text, ((3, 5),)))
    results = Results(Query("成渝"), "成渝", 1, (second, first), {})
    return ExportRequest((TASKS[1], TASKS[0]), results.query, Layout.REPORT, results=results)


def test_sides_and_bodies_get_worksheets_of_their_own(tmp_path: Path):
    asked = replace(request(Layout.AGENCIES), split=Split.SIDE)
    book = openpyxl.load_workbook(_write(tmp_path, "x.xlsx", asked))
    assert book.sheetnames == ["重庆市", "四川省", "中央及其他", "说明"]
    asked = replace(request(Layout.TASKS), split=Split.AGENCY, entries=ENTRIES)
    book = openpyxl.load_workbook(_write(tmp_path, "x.xlsx", asked))
    assert book.sheetnames[0] == "重庆市能源局"
    assert [row[0].value for row in book["重庆市能源局"].iter_rows(min_row=2)] == ["任务", "任务"]
    assert [row[0].value for row in book["重庆市交通局"].iter_rows(min_row=2)] == ["任务"]
    assert book.sheetnames[-2:] == ["其他", "说明"]


def test_parts_of_pages_have_headings_of_their_own():
    blocks = build_sheet(replace(request(), split=Split.SIDE), Form.PAGES, TODAY).blocks
    headings = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]
    assert headings[:3] == [(1, "重庆市"), (2, "（一）能源行动"), (3, "1．开发油气资源")]


@pytest.mark.parametrize("facet", [Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT])
def test_a_duty_list_of_chosen_bodies_lists_those_alone(tmp_path: Path, facet: Facet):
    query = Query(where=(Selection(facet, "经信委"),))
    asked = ExportRequest(TASKS[:1], query, Layout.AGENCIES)
    bodies, tasks = tables_of(_write(tmp_path, "x.docx", asked))
    assert [row[0] for row in bodies[1:]] == ["重庆市经济信息委"]
    task = dict(zip(tasks[0], tasks[1], strict=True))
    assert task["角色"] == "配合"
    assert task["责任条款"].startswith("（责任单位：重庆市能源局、市经济信息委；")
    assert task["涉及地点"] == "涪陵区、长宁县"
    assert dict(build_sheet(asked, Form.PAGES, TODAY).notes)["列出单位"] == "重庆市经济信息委"


def test_a_file_for_each_body_holds_its_duties_alone(tmp_path: Path):
    files = finish(export_each(request(Layout.AGENCIES), tmp_path / "责任清单.docx")).files
    assert {path.parent for path in files} == {tmp_path / "责任清单"}
    assert len(files) == len(list((tmp_path / "责任清单").iterdir())) == 6
    bodies, tasks = tables_of(tmp_path / "责任清单" / "重庆市能源局.docx")
    assert bodies[1] == ["重庆市能源局", "四川省能源局", "1．开发油气资源", "2．提高公交比例"]
    assert [row[2] for row in tasks[1:]] == ["牵头", "配合"]


def test_a_batch_makes_no_file_of_what_nobody_answers_for(tmp_path: Path):
    files = finish(export_each(replace(request(Layout.AGENCIES), entries=ENTRIES), tmp_path / "x.md")).files
    assert "其他" not in [path.stem for path in files]
    files = finish(export_each(replace(request(), entries=ENTRIES, split=Split.SIDE), tmp_path / "y.md")).files
    assert [path.stem for path in files] == ["重庆市", "四川省", "中央及其他", "其他"]
    with pytest.raises(ExplorerError, match="分不成多个文件"):
        finish(export_each(replace(request(Layout.AGENCIES), entries=ENTRIES[2:]), tmp_path / "z.md"))
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["x", "y"]


def test_closing_a_batch_leaves_whole_files_alone(tmp_path: Path):
    job = export_each(request(Layout.AGENCIES), tmp_path / "清单.docx")
    for progress in job:
        if progress.done == 2:
            break
    job.close()
    files = sorted((tmp_path / "清单").iterdir())
    assert [path.suffix for path in files] == [".docx"] * 2
    assert all(docx.Document(str(path)).tables for path in files)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../甲/乙", "_.._甲_乙"),
        ("CON", "CON_"),
        ("com1", "com1_"),
        ("甲. ", "甲"),
        ("", "_"),
        ("\u202e甲", "_甲"),
    ],
)
def test_file_names_are_safe(name: str, safe: str):
    assert safe_name(name) == safe


def test_names_that_differ_in_case_alone_do_not_overwrite_each_other(tmp_path: Path):
    first = part_file(tmp_path, "Abc", ".md", [])
    assert part_file(tmp_path, "aBC", ".md", [first]).name == "aBC2.md"
    assert len(safe_name("长" * 300)) <= 60


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".xlsx"])
def test_annex_unit_remarks_and_signature_stand_in_every_format(tmp_path: Path, suffix: str):
    path = _write(tmp_path, f"x{suffix}", replace(request(), formalities=_SIGNED))
    if suffix == ".docx":
        text = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
        assert text[0] == "附件2"
        assert text[-2:] == ["某某局", "2025年11月23日"]
        said = "\n".join(text)
    elif suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        said = "\n".join(str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row)
        assert "附件2" in str(book.worksheets[0].HeaderFooter.oddHeader)
        assert book.worksheets[0].auto_filter.ref == "A1:K3"
    else:
        said = path.read_text(encoding="utf-8")
        assert "附件2" in said
    assert "审核人" in said
    assert "请于月底前反馈" in said
    assert "某某局" in said


def test_a_report_marks_its_hits_in_every_format(tmp_path: Path):
    asked = _report()
    document = docx.Document(str(_write(tmp_path, "x.docx", asked)))
    runs = [run for table in document.tables for cell in table.column_cells(1) for run in cell.paragraphs[0].runs]
    assert [run.text for run in runs if run.style.name == "Hit"] == ["小时", "成渝"]
    assert "“<mark>成渝</mark>氢走廊”" in _write(tmp_path, "x.html", asked).read_text(encoding="utf-8")
    assert "“**成渝**氢走廊”" in _write(tmp_path, "x.md", asked).read_text(encoding="utf-8")
    book = openpyxl.load_workbook(_write(tmp_path, "x.xlsx", asked), rich_text=True)
    assert [str(part) for part in book.worksheets[0]["C3"].value] == ["…加快建设“", "成渝", "氢走廊”。…"]


def test_a_report_says_how_a_hit_was_reached_and_in_which_order():
    sheet = build_sheet(_report(), Form.TABLE, TODAY)
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    place = [column.code for column in table.columns].index("via")
    assert [row[place] for row in table.rows] == ["同义词", ""]
    assert dict(sheet.notes)["排列次序"] == "按检索相关程度"


def test_sections_picked_by_hand_are_named_in_the_notes():
    notes = dict(build_sheet(replace(request(), entries=(TASKS[1],)), Form.PAGES, TODAY).notes)
    assert (notes["检索条件"], notes["选取条目"]) == ("未设检索词和筛选", "2")
    assert "选取条目" not in dict(build_sheet(request(), Form.PAGES, TODAY).notes)


def test_an_action_summary_has_a_row_an_action_with_tasks_and_bodies(tmp_path: Path):
    heads, *rows = tables_of(_write(tmp_path, "x.csv", replace(request(Layout.ACTIONS), entries=ENTRIES)))[0]
    first = dict(zip(heads, rows[0], strict=True))
    assert [row[0] for row in rows] == ["（一）能源行动", "保障措施"]
    assert first["任务"] == "1．开发油气资源\n2．提高公交比例"
    assert first["重庆市牵头单位"] == "重庆市能源局、重庆市交通局"
    assert (first["任务数"], first["举措数"]) == ("2", "3")


def test_wide_tables_lie_across_as_an_annex_and_a3_is_larger(tmp_path: Path):
    sections = docx.Document(str(_write(tmp_path, "x.docx", request(Layout.AGENCIES)))).sections
    sizes = [(round((s.page_width or 0) / 36000), round((s.page_height or 0) / 36000)) for s in sections]
    assert sizes == [(210, 297), (297, 210)]
    assert PageTurn(landscape=True) in build_sheet(request(Layout.AGENCIES), Form.PAGES, TODAY).blocks
    large = replace(request(Layout.MATRIX), paper=Paper.A3)
    (section,) = docx.Document(str(_write(tmp_path, "x.docx", large))).sections
    assert round((section.page_width or 0) / 36000) == 420
    assert openpyxl.load_workbook(_write(tmp_path, "x.xlsx", large)).worksheets[0].page_setup.paperSize == 8
    assert "size: A3 landscape" in _write(tmp_path, "x.html", large).read_text(encoding="utf-8")


def test_what_a_part_leaves_out_stands_under_the_title_and_where_it_comes_from_at_the_end():
    part = build_sheet(replace(request(), entries=(TASKS[1],), formalities=_SIGNED), Form.PAGES, TODAY)
    assert [name for name, _ in part.opening] == ["编制单位", "检索条件", "条目范围", "选取条目"]
    whole = build_sheet(replace(request(), formalities=_SIGNED), Form.PAGES, TODAY)
    assert [name for name, _ in whole.opening] == ["编制单位"]
    assert [name for name, _ in whole.closing][:3] == ["来源文件", "检索条件", "条目范围"]
    asked = build_sheet(request(query=Query("页岩气")), Form.PAGES, TODAY)
    assert ("检索条件", "检索词“页岩气”") in asked.opening
