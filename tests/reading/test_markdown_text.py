"""Markdown is read as the text it sets."""

from explorer.reading.draft import to_document
from explorer.reading.markdown_text import read_markdown

SAMPLE = """---
title: 试点方案
issuers: 甲市、乙省
---
# 试点方案

为**深入**推进[试点](http://example.invalid/x)，
制定本方案。

## 一、任务
1. 建设 *示范区*。到 2025 年建成。
2. 完善 `机制`。

| 单位 | 职责 |
|---|---|
| 市教委 | 牵头 |
"""


def test_marks_go_and_words_stay():
    document = to_document(read_markdown(SAMPLE))
    assert document.text.splitlines()[:3] == ["试点方案", "为深入推进试点，制定本方案。", "一、任务"]
    assert "http" not in document.text
    assert document.metadata.issuers == ("甲市", "乙省")


def test_list_numbers_are_task_numbers_and_stay():
    lines = to_document(read_markdown(SAMPLE)).text.splitlines()
    assert lines[3].startswith("1.")
    assert "到2025年建成" in lines[3]


def test_every_block_covers_its_line():
    document = to_document(read_markdown(SAMPLE))
    assert [block.span.of(document.text) for block in document.blocks] == document.text.split("\n")
    assert [block.level for block in document.blocks if block.level] == [1, 2]


def test_tables_are_rows_of_cells_and_html_is_not_shown():
    table = "| 任务 | 单位 |\n|:--|--:|\n| 推\\|广<br>应用 |  |"
    document = to_document(read_markdown(f"<!-- 草稿\n说明 -->\n<center>标题</center>\n\n{table}\n```\n若 a<b\n```"))
    assert document.text.splitlines() == ["标题", "任务\t单位", "推|广 应用\t", "若a<b"]
    assert [len(block.cells) for block in document.blocks] == [0, 2, 2, 0]
