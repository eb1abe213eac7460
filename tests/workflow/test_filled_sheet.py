"""Filled sheets come from other people's machines: what is wrong with one harms nothing but itself."""

from pathlib import Path

import openpyxl
import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading.child import ReadingProcess
from explorer.workflow.filled_sheet import FilledSheet, read_filled_sheet


def _book(path: Path, *cells: tuple[int, int, str]) -> Path:
    book = openpyxl.Workbook()
    for row, column, value in cells:
        book.worksheets[0].cell(row, column, value)
    book.save(path)
    return path


def test_it_is_read_in_a_process_of_its_own_that_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made: list[ReadingProcess[FilledSheet]] = []
    close = ReadingProcess.close
    monkeypatch.setattr(ReadingProcess, "close", lambda process: (made.append(process), close(process))[1])
    sheet = finish(read_filled_sheet(_book(tmp_path / "填报.xlsx", (1, 1, "序号"), (2, 1, "6-3"))))
    assert sheet.tables == ([["序号"], ["6-3"]],)
    assert [process._process for process in made] == [None]


def test_what_wants_more_memory_than_any_sheet_needs_is_refused(tmp_path: Path):
    path = _book(tmp_path / "填报.xlsx", (1, 1, "序号"), (1_048_576, 16_384, "远"))
    with pytest.raises(ExplorerError, match=r"内存|太大|严重错误"):
        finish(read_filled_sheet(path))


def test_giving_up_ends_the_process(tmp_path: Path):
    job = read_filled_sheet(_book(tmp_path / "填报.xlsx", (1, 1, "序号")))
    next(job)
    job.close()
    with pytest.raises(StopIteration):
        next(job)
