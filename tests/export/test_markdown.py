"""Markdown, rendered by an independent reader."""

import re
from pathlib import Path

import markdown
import pytest

from explorer.domain.layout import Layout
from explorer.export.markdown_file import escape
from tests.export.sample import TITLE, export


def _render(text: str) -> str:
    return markdown.markdown(text, extensions=["tables"], tab_length=2)


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def test_a_task_sheet_reads_as_headings_and_lists(tmp_path: Path):
    text = export(tmp_path, "x.md").read_text(encoding="utf-8")
    assert f"\n\n---\n\n- **来源文件**：《{TITLE}》" in text
    assert text.startswith(
        f"# {TITLE}任务清单\n\n## （一）能源行动\n\n### 1．开发油气资源\n\n- **主要举措**：\n  - （1）=加快建设"
    )
    assert "\n- **四川省牵头单位**：四川省交通运输厅\n" in text
    html = _render(text)
    assert html.count("<h3>") == 2
    assert "涪陵|长宁<b>示范</b>" in _plain(html)


def test_bars_and_breaks_do_not_break_a_table(tmp_path: Path):
    text = export(tmp_path, "x.md", Layout.WORKPLAN).read_text(encoding="utf-8")
    rows = re.findall(r"<tr>(.*?)</tr>", _render(text), re.DOTALL)
    assert [row.count("<td") + row.count("<th") for row in rows] == [7] * 5
    assert any("涪陵|长宁" in _plain(row) for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "a*b*c",
        "_a_",
        "`x`",
        "[a](b)",
        "<i>a</i>",
        "a|b",
        "\\*",
        "# a",
        "+ a",
        "- a",
        "> a",
        "1. a",
        "1) a",
        "&lt;",
        "~~a~~",
    ],
)
def test_nothing_in_a_text_becomes_markup(text: str):
    html = _render(escape(text))
    assert re.fullmatch(r"<p>[^<]*</p>", html)
    assert _plain(html) == text.replace("~~a~~", "\\~\\~a\\~\\~")
