"""CSV, read back with the standard library and looked at byte by byte."""

import csv
import io
from io import BytesIO
from pathlib import Path

import pytest

from explorer.domain.layout import Layout
from explorer.export.csv_file import defuse, write_csv
from explorer.export.sheet import Column, Sheet, Table
from tests.export.sample import TODAY, export


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_excel_sees_utf_8_and_its_own_line_ends(tmp_path: Path):
    data = export(tmp_path, "x.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.endswith(b"\r\n")


def test_rows_read_back_as_the_tasks(tmp_path: Path):
    heads, first, second = _rows(export(tmp_path, "x.csv").read_bytes())
    task = dict(zip(heads, second, strict=True))
    assert task["序号"] == "2"
    assert task["任务名称"] == "提高公交比例"
    assert task["中央及其他配合单位"] == "中国铁路成都局集团公司"
    assert dict(zip(heads, first, strict=True))["主要举措"].split("\n")[0] == "（1）=加快建设“成渝氢走廊”。"


def test_duties_are_one_row_a_body_and_task(tmp_path: Path):
    heads, *rows = _rows(export(tmp_path, "x.csv", Layout.AGENCIES).read_bytes())
    pairs = {(row[heads.index("单位")], row[heads.index("角色")], row[heads.index("序号")]) for row in rows}
    assert len(rows) == len(pairs) == 7
    assert ("重庆市能源局", "配合", "2") in pairs


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_formulas_are_defused(start: str):
    assert defuse(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"
    assert defuse(f"字{start}") == f"字{start}"


def test_a_measure_that_looks_like_a_formula_is_defused_in_its_cell(tmp_path: Path):
    data = export(tmp_path, "x.csv", Layout.WORKPLAN, columns=("measure",)).read_bytes()
    assert _rows(data)[1] == ["'=加快建设“成渝氢走廊”。"]


def test_quotes_commas_and_breaks_come_back_as_they_were():
    cells = ('说"是"', "甲,乙", ("一", "二"), -5)
    table = Table("表", tuple(Column(name, name, 4) for name in "abcd"), (cells,))
    stream = BytesIO()
    list(write_csv(Sheet("题", "", (), (), TODAY, (table,)), stream))
    assert _rows(stream.getvalue())[1] == ['说"是"', "甲,乙", "一\n二", "-5"]
