"""Files are written whole or not at all."""

import errno
from pathlib import Path
from typing import BinaryIO

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest, Warnings
from explorer.export import files
from explorer.export.files import FORMATS, export_file
from explorer.export.sheet import Sheet
from tests.export.sample import TODAY, export, request, save


def _failing(error: OSError) -> files.Writer:
    """A writer that stops half-way."""

    def write(_sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
        stream.write(b"half of it")
        yield Progress(1, 2)
        raise error

    return write


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘空间不足"),
        (PermissionError(errno.EACCES, "Permission denied"), "没有权限"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_a_disk_that_fails_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, word: str
):
    target = tmp_path / "sheet.md"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(files, "_writer_of", lambda _suffix: _failing(error))
    with pytest.raises(ExplorerError, match=word) as raised:
        export(tmp_path, "sheet.md")
    assert raised.value.do.endswith("再导出。")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.md"]
    assert target.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("suffix", FORMATS)
def test_closing_the_job_midway_leaves_nothing_behind(tmp_path: Path, suffix: str):
    job = export_file(request(), tmp_path / f"sheet{suffix}", TODAY)
    next(job)
    assert len(list(tmp_path.iterdir())) == 1
    job.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_finished_job_returns_its_target_and_leaves_only_that(tmp_path: Path, suffix: str):
    target = tmp_path / f"清单{suffix}"
    target.write_text("old", encoding="utf-8")
    assert save(request(), target) == target
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() != b"old"


def test_a_missing_folder_and_a_folder_in_the_way_are_named(tmp_path: Path):
    with pytest.raises(ExplorerError, match=r"文件夹“.*nowhere”不存在"):
        export(tmp_path / "nowhere", "x.md")
    (tmp_path / "taken.md").mkdir()
    with pytest.raises(ExplorerError, match="是一个文件夹"):
        export(tmp_path, "taken.md")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.md"]


def test_a_file_marked_read_only_is_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    export(tmp_path, "x.md")
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    with pytest.raises(ExplorerError, match="没有权限"):
        export(tmp_path, "x.md")
    assert [path.name for path in tmp_path.iterdir()] == ["x.md"]


def test_an_unknown_format_names_those_that_work(tmp_path: Path):
    for name in ("x.odt", "x.doc", "x"):
        with pytest.raises(ExplorerError) as raised:
            export(tmp_path, name)
        assert all(suffix in raised.value.do for suffix in FORMATS)
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_export_is_said(tmp_path: Path):
    with pytest.raises(ExplorerError, match="没有可导出的任务"):
        save(ExportRequest((), Query()), tmp_path / "x.md")
