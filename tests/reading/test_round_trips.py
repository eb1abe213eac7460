"""The bundled plan in another format is the same plan, and what the program exports it can read again."""

import html
import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from explorer.domain.document import Document
from explorer.domain.layout import Layout
from explorer.domain.links import LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.export.files import export_file
from explorer.reading import read_file
from explorer.reading.draft import to_document
from explorer.reading.registry import read_bytes
from tests.export.sample import bundled_tasks
from tests.reading.word import abstract, docx, level, num, paragraph, style
from tests.samples import bundled_document, bundled_plan, understanding

_NUMBER = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+．")


def lines(document: Document) -> list[tuple[str, int]]:
    return [(block.span.of(document.text), block.level) for block in document.blocks]


def as_page(document: Document) -> bytes:
    tags = [(f"h{depth}" if depth else "p", html.escape(text)) for text, depth in lines(document)]
    body = "\n".join(f"<{tag}>{text}</{tag}>" for tag, text in tags)
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


_STYLES = "".join(style(str(depth), f"heading {depth}") for depth in range(1, 5))


def as_word(document: Document) -> bytes:
    body = [paragraph(text, f'<w:pStyle w:val="{depth}"/>' if depth else "") for text, depth in lines(document)]
    return docx("".join(body), styles=_STYLES)


def as_numbered_word(document: Document) -> bytes:
    """With the numbers written by Word; those of the tasks go on through the whole plan."""
    gap = '<w:suff w:val="nothing"/>'
    levels = (
        level(0, "%1、", "chineseCounting", gap),
        level(1, "（%2）", "chineseCounting", gap),
        level(2, "%3．", "decimal", f'{gap}<w:lvlRestart w:val="0"/>'),
    )
    body: list[str] = []
    for text, depth in lines(document):
        list_ = f'<w:numPr><w:ilvl w:val="{depth - 2}"/><w:numId w:val="1"/></w:numPr>' if depth > 1 else ""
        properties = f'<w:pStyle w:val="{depth}"/>{list_}' if depth else ""
        body.append(paragraph(_NUMBER.sub("", text, count=1) if list_ else text, properties))
    return docx("".join(body), styles=_STYLES, numbering=abstract(0, *levels) + num(1, 0))


def as_markdown(document: Document) -> bytes:
    return "\n\n".join(f"{'#' * depth} {text}" if depth else text for text, depth in lines(document)).encode()


def understood(data: bytes, name: str) -> LinkedPlan:
    return understanding().of(to_document(finish(read_bytes(data, name)), "copy"))


def facts(plan: LinkedPlan) -> list[tuple[str, int, str, list[str]]]:
    """Kind, number, title and bodies of each section; the copies don't say whose plan it is, nor need they."""
    return [
        (
            linked.section.kind,
            linked.section.number,
            linked.section.title,
            [link.agency for link in linked.agencies],
        )
        for linked in plan.sections
    ]


@pytest.mark.parametrize(
    ("write", "name"),
    [(as_word, "a.docx"), (as_numbered_word, "a.docx"), (as_page, "a.html"), (as_markdown, "a.md")],
)
def test_the_bundled_plan_in_another_format_is_the_same_plan(write: Callable[[Document], bytes], name: str):
    data = write(bundled_document())
    assert to_document(finish(read_bytes(data, name))).text == bundled_document().text
    assert facts(understood(data, name)) == facts(bundled_plan())


def test_a_table_of_tasks_gives_the_tasks_and_their_bodies():
    book = openpyxl.Workbook()
    sheet = book["Sheet"]
    sheet.append([bundled_document().metadata.title + "任务分工表"])
    sheet.append(["序号", "重点任务", "责任单位"])
    tasks = [linked for linked in bundled_plan().sections if linked.section.kind is Kind.TASK]
    for linked in tasks:
        sheet.append([linked.section.number, linked.section.title, "、".join(a.agency for a in linked.agencies)])
    buffer = io.BytesIO()
    book.save(buffer)
    read = understood(buffer.getvalue(), "分工表.xlsx").sections
    assert [linked.section.title for linked in read] == [linked.section.title for linked in tasks]
    for ours, theirs in zip(read, tasks, strict=True):
        assert [link.agency for link in ours.agencies] == [link.agency for link in theirs.agencies]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".xlsx", ".csv"])
def test_what_the_program_exports_it_reads(tmp_path: Path, suffix: str, layout: Layout):
    tasks = bundled_tasks()[:3]
    target = tmp_path / f"清单{suffix}"
    finish(export_file(ExportRequest(tasks, Query(), layout), target, date(2025, 11, 23)))
    text = re.sub(r"\s", "", finish(read_file(target)).text)
    for entry in tasks:
        assert entry.linked.section.title in text
