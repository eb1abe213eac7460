"""Web pages, read back with the standard library's parser."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from explorer.domain.layout import Layout
from tests.export.sample import TASKS, TITLE, export, facts

_VOID = {"meta", "col", "br"}


class _Page(HTMLParser):
    """Text by element, every attribute, and whether all elements close in order."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: dict[str, list[str]] = {}
        self.attributes: list[tuple[str, str, str | None]] = []
        self.feed(path.read_text(encoding="utf-8"))
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and data.strip():
            self.text.setdefault(self.open[-1], []).append(data)


def test_nothing_of_a_task_is_missing_and_markup_in_it_is_text(tmp_path: Path):
    page = _Page(export(tmp_path, "x.html"))
    words = "\n".join(text for texts in page.text.values() for text in texts)
    assert [fact for entry in TASKS for fact in facts(entry) if fact not in words] == []
    assert "<b>示范</b>" in words
    assert "b" not in page.text


def test_the_page_knows_its_language_title_and_headings(tmp_path: Path):
    page = _Page(export(tmp_path, "x.html"))
    assert ("html", "lang", "zh-CN") in page.attributes
    assert page.text["title"] == [f"{TITLE}任务清单"]
    assert page.text["h1"] == [TITLE]
    assert page.text["h2"] == ["（一）能源行动"]
    assert page.text["h3"] == ["1．开发油气资源", "2．提高公交比例"]


@pytest.mark.parametrize("layout", Layout)
def test_the_page_fetches_nothing_and_runs_nothing(tmp_path: Path, layout: Layout):
    page = _Page(export(tmp_path, "x.html", layout))
    assert not {name for _, name, _ in page.attributes} & {"src", "href", "srcset", "onclick", "onload"}
    assert "script" not in page.text
    (style,) = page.text["style"]
    assert "url(" not in style
    assert "@import" not in style
    assert "@media print" in style


def test_heads_and_cells_stand_in_rows(tmp_path: Path):
    page = _Page(export(tmp_path, "x.html", Layout.MATRIX))
    assert page.text["th"] == ["单位", "1", "2"]
    energy = page.text["td"].index("重庆市能源局")
    assert page.text["td"][energy : energy + 3] == ["重庆市能源局", "●", "○"]
