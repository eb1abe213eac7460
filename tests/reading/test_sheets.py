"""A 分工表 is read as its reader sees it, whatever program made it."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.errors import ExplorerError
from explorer.reading.csv_table import read_csv
from explorer.reading.draft import Draft
from explorer.reading.legacy_sheet import read_legacy_sheet
from explorer.reading.xlsx_file import read_xlsx
from explorer.reading.xlsx_values import NumberFormat
from tests.reading.office import convert

HEAD = ("序号", "重点任务", "牵头单位", "完成时限")


def workbook() -> openpyxl.Workbook:
    """A table with a title, merged cells, an empty column and row, a hidden sheet and a remark."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet["B1"] = "甲市重点任务分工表"
    sheet.merge_cells("B1:G1")
    for column, text in zip("BCDF", HEAD, strict=True):
        sheet[f"{column}3"] = text
    sheet["B4"], sheet["C4"], sheet["D4"], sheet["F4"] = 1, "推广 5G", "市教委\n市科技局", date(2025, 6, 30)
    sheet["C5"], sheet["D5"], sheet["F5"] = "应用", "市能源局", 2025
    sheet.merge_cells("B4:B5")
    sheet["B8"] = "注：排在首位的为牵头单位。"
    hidden = book.create_sheet("草稿")
    hidden["A1"], hidden.sheet_state = "不要读", "hidden"
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


EXPECTED = [
    ("甲市重点任务分工表", 1),
    HEAD,
    ("1", "推广 5G", "市教委\n市科技局", "2025年6月30日"),
    ("", "应用", "市能源局", "2025"),
    ("注：排在首位的为牵头单位。", 0),
]


def shown(draft: Draft) -> list[tuple[str | int, ...]]:
    return [line.cells or (line.text, line.level) for line in draft.lines]


def test_a_workbook_gives_title_rows_and_remarks():
    assert shown(read_xlsx(saved(workbook()), "a.xlsx")) == EXPECTED


def test_an_old_workbook_gives_the_same(tmp_path: Path):
    (tmp_path / "a.xlsx").write_bytes(saved(workbook()))
    convert(tmp_path / "a.xlsx", "xls")
    assert shown(read_legacy_sheet((tmp_path / "a.xls").read_bytes(), "a.xls")) == EXPECTED


def test_sheets_without_a_title_take_the_name_of_their_tab():
    book = openpyxl.Workbook()
    for name in ("能源", "Sheet3"):
        sheet = book.create_sheet(name)
        sheet.append(["任务", "单位"])
        sheet.append(["甲", "乙"])
    assert [line.text or line.cells[0] for line in read_xlsx(saved(book), "a").lines] == [
        "能源",
        "任务",
        "甲",
        "任务",
        "甲",
    ]


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("General", 2025.0, "2025"),
        ("General", 0.1 + 0.2, "0.3"),
        ("0%", 0.15, "15%"),
        ("0.0%", 0.155, "15.5%"),
        ("#,##0.00", 12345.6, "12,345.60"),
        ('0"万千瓦"', 35, "35"),
        ("yyyy/m/d", 45838, "2025年6月30日"),
        ('yyyy"年"m"月"', 45838, "2025年6月"),
        ("[$-804]yyyy年m月d日;@", 45838, "2025年6月30日"),
        ("m月d日", 45838, "6月30日"),
        ("h:mm", 0.5, "12:00"),
        ("yyyy/m/d h:mm", 45838.5, "2025年6月30日 12:00"),
        ("yyyy/m/d", -1, "-1"),
        ("General", float("inf"), ""),
    ],
)
def test_numbers_are_shown_as_their_format_says(code: str, number: float, text: str):
    assert NumberFormat(code).show(number) == text


def test_dates_of_the_macintosh_start_later():
    book = workbook()
    book.epoch = datetime(1904, 1, 1)
    assert "2025年6月30日" in str(shown(read_xlsx(saved(book), "a.xlsx")))


def test_a_stray_cell_in_the_last_corner_costs_nothing():
    book = workbook()
    sheet: Any = book.active
    sheet["XFD1048576"] = "遗留"
    assert shown(read_xlsx(saved(book), "a.xlsx"))[:3] == [
        ("甲市重点任务分工表", 1),
        (*HEAD, ""),
        ("1", "推广 5G", "市教委\n市科技局", "2025年6月30日", ""),
    ]


def test_a_sheet_with_a_million_cells_is_refused_at_once():
    cell = '<c t="n"><v>1</v></c>'
    rows = f"<row>{cell * 100}</row>" * 10_000
    whole = io.BytesIO()
    with ZipFile(io.BytesIO(saved(workbook()))) as old, ZipFile(whole, "w") as new:
        for part in old.namelist():
            is_sheet = part.endswith("sheet1.xml")
            space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            sheet = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
            new.writestr(part, sheet if is_sheet else old.read(part))
    with pytest.raises(ExplorerError, match="单元格太多"):
        read_xlsx(whole.getvalue(), "a.xlsx")


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "，"])
def test_the_sign_between_cells_is_found(delimiter: str):
    rows = [HEAD, ("1", "推广、应用", "市教委", "2025年"), ("2", "建设", "市科技局", "")]
    text = "甲市分工表\n" + "\n".join(delimiter.join(row) for row in rows)
    assert shown(read_csv(text)) == [("甲市分工表", 1), *rows]


def test_quotes_and_line_breaks_within_cells_and_marks_nobody_closes():
    assert shown(read_csv('\ufeff任务,单位\n"推广, ""5G""\n应用",市教委\n')) == [
        ("任务", "单位"),
        ('推广, "5G"\n应用', "市教委"),
    ]
    assert shown(read_csv('任务,单位\n"推广,市教委\n建设,乙')) == [
        ("任务", "单位"),
        ('"推广', "市教委"),
        ("建设", "乙"),
    ]


@given(
    st.lists(st.lists(st.text(alphabet='任务,"\n\t;甲 ', min_size=1, max_size=6), min_size=2, max_size=4), max_size=6)
)
def test_no_character_of_a_table_is_lost(rows: list[list[str]]):
    text = "\n".join(",".join(row) for row in rows)
    found = "".join(line.text + "".join(line.cells) for line in read_csv(text).lines)
    signs = set(',"\n\t; ')
    assert [char for char in found if char not in signs] == [char for char in text if char not in signs]
