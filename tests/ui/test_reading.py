"""Reading: finding words, walking the hits, copying with the place it comes from."""

from typing import Any, cast

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from explorer.domain.document import Span
from explorer.ui.commands import key_words
from explorer.ui.copying import citation
from explorer.ui.main_window import MainWindow
from explorer.ui.tokens import DARK, LIGHT
from tests.ui.hands import PLAIN, compose, lit, open_result, settle, shown, titles, type_words

FOREGROUND = QTextFormat.Property.ForegroundBrush.value
TASK = "chengyu-2022:task-6"
PLAN = "《成渝地区双城经济圈碳达峰碳中和联合行动方案》"


def _open(qtbot: QtBot, window: MainWindow, section: str = TASK) -> None:
    window.navigator.open(section)
    settle(qtbot, window)


def _select(window: MainWindow, words: str) -> None:
    text = window.search.reader.text
    cursor = text.cursor_over(text.ranges_of((words,))[0])
    text.setTextCursor(cursor)


def test_words_are_found_on_the_page_while_an_input_method_composes_nothing(qtbot: QtBot, real: MainWindow) -> None:
    _open(qtbot, real)
    real.search.reader.open_find()
    field = real.search.reader.finder.field
    compose(field, "cheng yu")
    assert lit(real) == []
    compose(field, "", "成渝")
    assert lit(real) == ["成渝", "成渝"]
    assert real.search.reader.finder.count == "第 1 处，共 2 处"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert real.search.reader.finder.count == "第 2 处，共 2 处"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert real.search.reader.finder.count == "第 1 处，共 2 处"


def test_closing_the_bar_brings_the_words_searched_for_back(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "氢")
    _open(qtbot, real)
    real.search.reader.open_find()
    real.search.reader.finder.field.setText("光伏")
    assert set(lit(real)) == {"光伏"}
    qtbot.keyClick(real.search.reader.finder.field, Qt.Key.Key_Escape)
    assert set(lit(real)) == {"氢"}
    assert real.bar.field.text() == "氢"


def test_hits_are_walked_to_the_end_and_on_into_the_next_result(qtbot: QtBot, real: MainWindow) -> None:
    real.activateWindow()
    type_words(qtbot, real, "氢能")
    open_result(qtbot, real, 0)
    first, second = (hit.entry for hit in shown(real).hits)
    for _ in range(first.text.count("氢能") + first.section.title.count("氢能") + 1):
        qtbot.keyClick(real.search.results.list, Qt.Key.Key_N)
        settle(qtbot, real)
    assert real.navigator.visit.opened == second.id
    qtbot.keyClick(real.search.results.list, Qt.Key.Key_P)
    settle(qtbot, real)
    assert real.navigator.visit.opened == first.id
    assert real.search.reader.text._at == len(lit(real)) - 1


def test_a_find_that_ends_in_the_next_line_is_brought_into_view_whole(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "“推广完善页岩气开发利益共享机制，加快建设”")
    open_result(qtbot, real, 0)
    text = real.search.reader.text
    text.setFixedWidth(360)
    settle(qtbot, real)
    ((start, end),) = text.found()
    assert text._rect_at(start).bottom() < text._rect_at(end - 1).top()
    text.setFixedHeight(text.height() - text.viewport().height() + text._rect_at(start).bottom() + 2)
    settle(qtbot, real)
    real.search.reader.step(1)
    assert 0 <= text._rect_at(start).top() < text._rect_at(end - 1).bottom() <= text.viewport().height()


def test_letters_in_the_find_bar_are_letters(qtbot: QtBot, real: MainWindow) -> None:
    _open(qtbot, real)
    real.activateWindow()
    real.search.reader.open_find()
    qtbot.keyClicks(real.search.reader.finder.field, "np")
    assert real.search.reader.finder.field.text() == "np"


def test_the_scroll_bar_shows_where_the_hits_are_and_leads_there(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "氢")
    _open(qtbot, real)
    text = real.search.reader.text
    text.setMaximumHeight(160)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 100)
    bar = text._bar
    qtbot.waitUntil(lambda: len(bar.marks) == len(lit(real)))
    assert list(bar.marks) == sorted(bar.marks)
    before = bar.value()
    point = QPointF(6, bar._y(bar.marks[-1]) + 1)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    bar.mousePressEvent(QMouseEvent(QMouseEvent.Type.MouseButtonPress, point, point, left, left, none))
    assert bar.value() > before


def test_measures_are_numbered_outside_the_text(qtbot: QtBot, real: MainWindow) -> None:
    _open(qtbot, real)
    page, entry = real.search.reader.text._page, real.search.reader._entry
    assert page is not None
    assert entry is not None
    words = real.search.reader.text.toPlainText()
    starts = [measure.span.of(entry.plan.document.text)[:8] for measure in entry.section.measures]
    assert [words[position : position + 8] for position, _ in page.numbers] == starts
    assert [number for _, number in page.numbers] == list(range(1, len(starts) + 1))


def test_a_citation_names_plan_task_and_measure(qtbot: QtBot, real: MainWindow) -> None:
    _open(qtbot, real)
    text, clipboard = real.search.reader.text, QGuiApplication.clipboard()
    text.copy_citation()
    assert clipboard.text() == f"{PLAN}任务6"
    _select(real, "成渝氢走廊")
    text.copy_citation()
    assert clipboard.text() == f"“成渝氢走廊”（{PLAN}任务6，第3条举措）"
    entry = real.search.reader._entry
    assert entry is not None
    first, third = entry.section.measures[0].span, entry.section.measures[2].span
    assert citation(entry, Span(first.start, third.end)) == f"{PLAN}任务6，第1至3条举措"


def test_what_is_copied_carries_no_colours(qtbot: QtBot, real: MainWindow) -> None:
    _open(qtbot, real)
    _select(real, "成渝氢走廊")
    real.search.reader.text.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.html()) == ("成渝氢走廊", "<p>成渝氢走廊</p>")
    real.search.reader.text.textCursor().clearSelection()
    _open(qtbot, real, "chengyu-2022:task-7")
    real.search.reader.text.copy_rich()
    assert clipboard_html().startswith("<h3>加速联合建设国家数字经济创新发展试验区</h3><p>")


def clipboard_html() -> str:
    """Return the rich text on the clipboard."""
    return QGuiApplication.clipboard().mimeData().html()


@pytest.mark.parametrize("section", ["chengyu-2022:preamble-1", TASK])
def test_every_character_of_the_page_leads_back_to_its_source(qtbot: QtBot, real: MainWindow, section: str) -> None:
    _open(qtbot, real, section)
    page, entry = real.search.reader.text._page, real.search.reader._entry
    assert page is not None
    assert entry is not None
    for span in page.spans:
        (found,) = page.ranges(span)
        assert page.source(*found) == span
    assert titles(real)


@pytest.mark.parametrize(("words", "code"), [("并排对照", "compare"), ("通读", "read-whole"), ("更正", "correct")])
def test_a_button_tells_the_key_that_does_the_same(real: MainWindow, words: str, code: str) -> None:
    (button,) = (each for each in real.search.reader.findChildren(QPushButton) if each.text() == words)
    assert button.toolTip().endswith(f"（{key_words(real.commands.action(code).shortcut())}）")


@pytest.mark.usefixtures("zoomed")
def test_the_find_one_is_at_changes_ground_and_ink_and_stays_so_in_another_look_and_size(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    type_words(qtbot, window, "能源")
    open_result(qtbot, window, 0)
    assert _inks(window) == {None}
    window.search.step(1)
    assert _inks(window) == {None, LIGHT.on_accent}
    window.preferences.change(theme="dark")
    assert _inks(window) == {None, DARK.on_accent}
    window.preferences.change(theme="light", text_zoom=200)
    assert _inks(window) == {None, LIGHT.on_accent}


def _inks(window: MainWindow) -> set[str | None]:
    overs = cast("list[Any]", window.search.reader.text.extraSelections())
    looks = [QTextCharFormat(over.format) for over in overs]
    return {look.foreground().color().name() if look.hasProperty(FOREGROUND) else None for look in looks}


def test_f3_steps_through_the_marks_while_the_caret_is_in_the_search_box(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    type_words(qtbot, window, "能源")
    open_result(qtbot, window, 0)
    field, text = window.bar.field, window.search.reader.text
    field.setFocus()
    counts: list[tuple[int, int]] = []
    text.counted.connect(lambda at, total: counts.append((at, total)))
    for modifier in (PLAIN, PLAIN, Qt.KeyboardModifier.ShiftModifier):
        qtbot.keyClick(field, Qt.Key.Key_F3, modifier)
    assert [at for at, _ in counts] == [1, 2, 1]
    assert field.hasFocus()
    assert field.text() == "能源"
