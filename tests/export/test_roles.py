"""All 211 roles of the bundled plan, in every format that tabulates them."""

import csv
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.plan import Kind
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from tests.export.sample import save
from tests.samples import bundled_plan

_LABELS = {"lead": "牵头", "participant": "配合"}


def _export(folder: Path, name: str, layout: Layout) -> Path:
    plan = bundled_plan()
    tasks = tuple(Entry(plan, linked) for linked in plan.sections if linked.section.kind is Kind.TASK)
    return save(ExportRequest(tasks, Query(), layout), folder / name)


def _expected() -> set[tuple[int, str, str]]:
    return {
        (linked.section.number, link.agency, _LABELS[link.role.value])
        for linked in bundled_plan().sections
        for link in linked.agencies
    }


def _rows(path: Path) -> list[list[Any]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    return [list(row) for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)]


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_the_task_table_holds_all_roles_and_no_others(tmp_path: Path, name: str):
    heads, *rows = _rows(_export(tmp_path, name, Layout.TASKS))
    found = {
        (int(row[heads.index("序号")]), body, head[-4:-2])
        for row in rows
        for head, cell in zip(heads, row, strict=True)
        if head.endswith(("牵头单位", "配合单位"))
        for body in (cell or "").split("、")
        if body
    }
    assert len(rows) == 26
    assert found == _expected()
    assert len(found) == 211


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_the_duty_table_holds_all_roles_and_no_others(tmp_path: Path, name: str):
    heads, *rows = _rows(_export(tmp_path, name, Layout.AGENCIES))
    number, body, role = (heads.index(head) for head in ("序号", "单位", "角色"))
    assert {(int(row[number]), row[body], row[role]) for row in rows} == _expected()
    assert len(rows) == 211


def test_the_duty_list_in_word_holds_all_roles_and_no_others(tmp_path: Path):
    *tables, tasks = docx.Document(str(_export(tmp_path, "x.docx", Layout.AGENCIES))).tables
    found: set[tuple[int, str, str]] = set()
    for table in tables:
        heads, *rows = ([cell.text for cell in row.cells] for row in table.rows)
        for row in rows:
            for head in ("牵头", "配合"):
                lines = row[heads.index(f"{head}任务")].splitlines()
                found |= {(int(line.split("．")[0]), row[heads.index("单位")], head) for line in lines}
    assert found == _expected()
    heads, *rows = ([cell.text for cell in row.cells] for row in tasks.rows)
    assert heads == ["序号", "任务名称", "主要举措", "涉及地点", "责任条款"]
    assert len(rows) == 26


def test_the_matrix_in_word_marks_all_roles_and_no_others(tmp_path: Path):
    (table,) = docx.Document(str(_export(tmp_path, "x.docx", Layout.MATRIX))).tables
    heads, *rows = ([cell.text for cell in row.cells] for row in table.rows)
    marks = {"●": "牵头", "○": "配合"}
    found = {(int(heads[i]), row[0], marks[mark]) for row in rows for i, mark in enumerate(row[1:], 1) if mark}
    assert found == _expected()
    assert len(rows) == 61
