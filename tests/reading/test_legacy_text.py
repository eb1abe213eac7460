"""Formats of old office programs are converted where LibreOffice is installed, and named where it is not."""

from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import legacy_text, read_file
from tests.reading.office import convert
from tests.reading.word import cell, docx, paragraph, row, table

BODY = (
    paragraph("一、重点任务")
    + paragraph("推广应用。（责任单位：市教委）")
    + table(row(cell("任务"), cell("单位")))
    + paragraph("附注")
)


def test_an_old_document_gives_what_it_gave_as_a_new_one(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(docx(BODY))
    convert(tmp_path / "a.docx", "doc")
    # The name tells nothing: WPS writes the same under .wps.
    (tmp_path / "a.doc").rename(tmp_path / "方案.wps")
    text = finish(read_file(tmp_path / "方案.wps")).text
    assert text.splitlines() == ["一、重点任务", "推广应用。（责任单位：市教委）", "任务\t单位", "附注"]


def test_without_an_office_program_the_user_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(legacy_text, "find_office", lambda: None)
    (tmp_path / "a.doc").write_bytes(b"{\\rtf1 text}")
    with pytest.raises(ExplorerError, match=r"另存为 \.docx"):
        finish(read_file(tmp_path / "a.doc"))


def test_a_conversion_that_hangs_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    program = tmp_path / "soffice"
    program.write_text('#!/bin/sh\nsleep 600 & echo $! > "$0.child"\nwait\n')
    program.chmod(0o755)
    monkeypatch.setattr(legacy_text, "find_office", lambda: str(program))
    monkeypatch.setattr(legacy_text, "_SECONDS", 0.5)
    (tmp_path / "a.doc").write_bytes(b"{\\rtf1 text}")
    with pytest.raises(ExplorerError, match="超时"):
        finish(read_file(tmp_path / "a.doc"))
    child = Path("/proc") / (tmp_path / "soffice.child").read_text().strip() / "cmdline"
    assert not child.exists() or not child.read_bytes()
