"""``explorer export`` with all it can be asked for."""

import json
from pathlib import Path

import docx
import pytest

from explorer import cli


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["export", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_formalities_and_paper_reach_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "x.docx"
    formal = [
        "--unit",
        "某某局",
        "--annex",
        "3",
        "--sign",
        "--remarks",
        "请反馈",
        "--paper",
        "a3",
        "--date",
        "2025-06-30",
    ]
    assert _run(capsys, "--to", str(target), "--task", "1", *formal)[0] == 0
    document = docx.Document(str(target))
    text = [paragraph.text for paragraph in document.paragraphs]
    assert text[0] == "附件3"
    assert "编制单位：某某局" in text
    assert "选取条目：1" in text
    assert "导出日期：2025年6月30日" in text
    assert round((document.sections[0].page_width or 0) / 36000) == 297


def test_what_is_no_date_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as end:
        _run(capsys, "--to", str(tmp_path / "x.docx"), "--date", "六月底")
    assert end.value.code == 2
    assert "“六月底”不是日期" in capsys.readouterr().err


def test_a_file_for_each_body_is_named_in_the_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = str(tmp_path / "责任清单.md")
    code, out, _ = _run(capsys, "--to", target, "--layout", "agencies", "--task", "1", "--each", "agency", "--json")
    files = json.loads(out)["files"]
    assert code == 0
    assert [Path(file).parent for file in files] == [tmp_path / "责任清单"] * len(files)
    assert "重庆市能源局.md" in [Path(file).name for file in files]


def test_a_search_becomes_a_report_with_its_hits_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "x.html"
    assert _run(capsys, "--to", str(target), "--layout", "report", "--query", "氢能")[0] == 0
    page = target.read_text(encoding="utf-8")
    assert "<mark>氢能</mark>" in page
    assert "检索词“氢能”" in page


def test_a_template_is_filled_and_a_broken_one_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "x.docx"
    assert _run(capsys, "--to", str(target), "--template", "督办通知.docx", "--query", "氢能")[0] == 0
    assert "督办" in docx.Document(str(target)).paragraphs[2].text
    broken = tmp_path / "t.md"
    broken.write_text("好\n{{ 标题", encoding="utf-8")
    code, _, err = _run(capsys, "--to", str(tmp_path / "x.md"), "--template", str(broken))
    assert code == 2
    assert "第2行" in err
