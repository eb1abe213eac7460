from PySide6.QtGui import QFont, QTextDocument

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.ui.page import Page
from explorer.ui.page_writer import PageWriter
from explorer.ui.theme import Theme
from tests.ui.sample import make_shelf

ENTRIES = make_shelf().entries


def _set(entry: Entry, document: QTextDocument, theme: Theme) -> Page:
    writer = PageWriter(document, QFont(), theme)
    page = Page(entry, writer)
    writer.close()
    return page


def test_every_span_is_found_where_its_words_stand(theme: Theme) -> None:
    for entry in ENTRIES:
        document = QTextDocument()
        page = _set(entry, document, theme)
        text = entry.plan.document.text
        for mark in page.marks:
            assert [cursor.selectedText() for cursor in page.cursors(mark.span)] == [mark.span.of(text)]


def test_the_clause_stands_by_itself(theme: Theme) -> None:
    document = QTextDocument()
    _set(ENTRIES[1], document, theme)
    assert document.toPlainText().split("\n") == [
        "任务 1  ·  能源行动",
        "协同开发油气资源",
        "加快建设长宁—威远、涪陵国家级页岩气示范区。",
        "（责任单位：市能源局、省能源局）",
    ]


def test_the_preamble_is_headed_by_its_name(theme: Theme) -> None:
    document = QTextDocument()
    _set(ENTRIES[0], document, theme)
    assert document.toPlainText().split("\n")[0] == "序言"


def test_a_span_over_paragraphs_gives_a_cursor_for_each(theme: Theme) -> None:
    document, entry = QTextDocument(), ENTRIES[1]
    page = _set(entry, document, theme)
    clause = entry.section.clauses[0].span
    cursors = list(page.cursors(Span(clause.start - 2, clause.start + 3)))
    assert [cursor.selectedText() for cursor in cursors] == ["区。", "（责任"]


def test_rare_characters_move_nothing(theme: Theme) -> None:
    document, entry = QTextDocument(), ENTRIES[4]
    page = _set(entry, document, theme)
    start = entry.plan.document.text.index("公转铁")
    assert [cursor.selectedText() for cursor in page.cursors(Span(start, start + 3))] == ["公转铁"]
