"""``explorer follow-up``: out as a sheet, back with what was filled in."""

import json
from pathlib import Path

import openpyxl
import pytest

from explorer import cli


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = cli.main(arguments)
    return code, capsys.readouterr().out


def _sheet(capsys: pytest.CaptureFixture[str], path: Path, progress: str) -> str:
    code, _ = _run(capsys, "export", "--to", str(path), "--layout", "follow-up", "--task", "6")
    assert code == 0
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    heads = [cell.value for cell in page[1]]
    page.cell(2, heads.index("进展情况") + 1, progress)
    page.cell(2, heads.index("完成时限") + 1, "2020年底")
    book.save(path)
    return str(path)


def test_a_sheet_goes_out_comes_back_and_stands_in_the_overview(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert _run(capsys, "follow-up")[0] == 1
    file = _sheet(capsys, tmp_path / "x.xlsx", "已开工")
    code, out = _run(capsys, "follow-up", file, "--keep", "--json")
    answer = json.loads(out)
    assert (code, answer["kept"], answer["rows"]) == (0, 2, 10)
    assert {(one["id"], one["measure"], one["field"], one["change"]) for one in answer["differences"]} == {
        ("chengyu-2022:task-6", 1, "progress", "new"),
        ("chengyu-2022:task-6", 1, "deadline", "new"),
    }
    (followed,) = json.loads(_run(capsys, "follow-up", "--json")[1])["follow_ups"]
    assert (followed["standing"], followed["progress"], followed["agency"]) == ("overdue", "已开工", None)


def test_conflicts_are_told_and_kept_only_when_the_sheet_is_preferred(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    first, stale = _sheet(capsys, tmp_path / "a.xlsx", "甲"), _sheet(capsys, tmp_path / "b.xlsx", "乙")
    _run(capsys, "follow-up", first, "--keep")
    code, out = _run(capsys, "follow-up", stale, "--keep")
    assert code == 0
    assert "冲突 1 处" in out
    assert "“甲” → “乙”" in out
    assert json.loads(_run(capsys, "follow-up", stale, "--keep", "--prefer", "sheet", "--json")[1])["kept"] == 1
    (followed,) = json.loads(_run(capsys, "follow-up", "--json")[1])["follow_ups"]
    assert followed["progress"] == "乙"
