"""What is suggested while one types."""

import threading

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet, Query, Suggestion
from explorer.ui.main_window import MainWindow
from explorer.ui.models.suggestion_model import SuggestionModel
from explorer.ui.rewriting import with_word, without_last_word
from tests.ui.hands import click_row, compose, press, reading, settle, suggested, tip, titles, type_words
from tests.ui.sample import Shelf, chosen

DOWN, UP, ENTER, ESCAPE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_suggestions_come_with_the_answer(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    assert suggested(qtbot, window, "能源局") == ["四川省能源局", "重庆市能源局"]
    assert [query.text for query in shelf.queries] == ["", "能源局"]
    assert QApplication.focusWidget() is window.bar.field
    assert threading.get_ident() not in shelf.threads


def test_a_body_becomes_a_filter_and_its_word_goes(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "电网 重庆市能")
    press(qtbot, window, DOWN, ENTER)
    assert window.navigator.visit.query == Query("电网", (chosen(Facet.AGENCY, "重庆市能源局"),))
    assert window.bar.field.text() == "电网"
    assert titles(window) == ["加快电网一体化建设"]
    assert not window.suggestions.isVisible()
    window.navigator.back()
    assert window.bar.field.text() == "电网 重庆市能"


def test_a_click_takes_a_place(qtbot: QtBot, window: MainWindow) -> None:
    assert suggested(qtbot, window, "涪") == ["涪陵区"]
    popup = window.suggestions
    click_row(qtbot, popup.list, popup.model.index(0))
    settle(qtbot, window)
    assert window.navigator.visit.query == Query("", (chosen(Facet.PLACE, "涪陵区"),))
    assert QApplication.focusWidget() is window.bar.field


@pytest.mark.parametrize("filtered", [False, True])
def test_a_task_opens_even_where_it_is_not_listed(qtbot: QtBot, window: MainWindow, filtered: bool) -> None:
    if filtered:
        window.navigator.toggle(chosen(Facet.PLACE, "涪陵区"))
    assert suggested(qtbot, window, "货运结") == ["优化货运结构"]
    press(qtbot, window, DOWN, ENTER)
    assert "公转铁" in reading(window)
    assert window.bar.field.text() == "货运结"


def test_a_word_replaces_the_one_it_is_like(qtbot: QtBot, window: MainWindow) -> None:
    assert suggested(qtbot, window, "页炎气") == ["页岩气"]
    press(qtbot, window, DOWN, ENTER)
    assert window.bar.field.text() == "页岩气"
    assert titles(window) == ["协同开发油气资源"]


def test_keys_without_a_highlight_stay_what_they_were(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "能源局")
    press(qtbot, window, ENTER)
    assert "页岩气" in reading(window)
    assert not window.suggestions.isVisible()
    press(qtbot, window, DOWN)
    assert QApplication.focusWidget() is window.search.results.list


def test_down_goes_through_and_out_and_up_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "能源局")
    press(qtbot, window, DOWN, DOWN, UP, UP)
    assert window.suggestions.isVisible()
    assert not window.suggestions.list.currentIndex().isValid()
    press(qtbot, window, DOWN, DOWN, DOWN)
    assert not window.suggestions.isVisible()
    assert QApplication.focusWidget() is window.search.results.list


def test_what_enter_takes_is_told_from_the_row_the_mouse_rests_on_by_a_bar(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "能源局")
    press(qtbot, window, DOWN)
    view, model = window.suggestions.list, window.suggestions.model
    picture = view.viewport().grab().toImage()
    inks = [picture.pixelColor(1, view.visualRect(model.index(row)).center().y()).name() for row in (0, 1)]
    accent = window.desk.theme.tokens.accent
    assert [ink == accent for ink in inks] == [True, False]


def test_escape_closes_the_list_before_it_clears(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "能源局")
    press(qtbot, window, ESCAPE)
    assert (window.suggestions.isVisible(), window.bar.field.text()) == (False, "能源局")
    press(qtbot, window, ESCAPE)
    assert window.bar.field.text() == ""


def test_composing_neither_opens_nor_changes_the_list(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    suggested(qtbot, window, "能源局")
    press(qtbot, window, DOWN)
    shelf.gate.clear()
    window.navigator.toggle(chosen(Facet.PLACE, "涪陵区"))
    compose(window.bar.field, "zhong")
    shelf.gate.set()
    press(qtbot, window, DOWN, ENTER, ESCAPE)
    popup = window.suggestions
    click_row(qtbot, popup.list, popup.model.index(0))
    assert popup.isVisible()
    assert (popup.model.rowCount(), popup.list.currentIndex().row()) == (2, 0)
    assert window.navigator.visit.opened is None
    window.suggestions.close_up()
    compose(window.bar.field, "zhongq")
    assert not popup.isVisible()


def test_the_list_goes_when_one_turns_to_the_results(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "能源局")
    window.search.results.list.verticalScrollBar().actionTriggered.emit(7)
    assert not window.suggestions.isVisible()
    suggested(qtbot, window, "")
    suggested(qtbot, window, "涪陵")
    window.search.results.list.setFocus()
    assert not window.suggestions.isVisible()
    type_words(qtbot, window, "能源局")
    assert not window.suggestions.isVisible()


def test_the_list_lies_under_the_box_at_any_width(qtbot: QtBot, window: MainWindow) -> None:
    suggested(qtbot, window, "能源局")
    for width in (1000, 1900):
        window.resize(width, 700)
        below = window.bar.field.mapTo(window.centralWidget(), QPoint(0, window.bar.field.height()))
        assert window.suggestions.geometry().topLeft() == below + QPoint(0, 2)


@pytest.mark.usefixtures("qapp")
def test_suggestions_pass_the_model_tester_and_speak() -> None:
    model = SuggestionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((Suggestion("涪陵区", "place", 2), Suggestion("优化货运结构", "task", 1)))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "涪陵区，地点，2 项"
    model.show(())
    assert tester.model() is model


def test_words_are_changed_where_a_user_would() -> None:
    assert without_last_word("氢能 重庆市能") == "氢能"
    assert without_last_word("重庆") == ""
    assert with_word("岩页气 示范区", "页岩气") == "页岩气 示范区"
    assert with_word("示范区 yyq", "页岩气") == "示范区 页岩气"
    assert with_word("", "页岩气") == "页岩气"


@pytest.mark.usefixtures("zoomed")
def test_in_a_low_window_with_large_text_the_list_ends_in_the_window_and_scrolls(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.preferences.change(text_zoom=400)
    window.resize(640, 330)
    many = tuple(Suggestion(f"第{number}项任务", "task", 1) for number in range(8))
    suggested(qtbot, window, "能源局")
    assert window.navigator.asking.results is not None
    window.suggestions.show_results(replace(window.navigator.asking.results, suggestions=many))
    popup = window.suggestions
    assert window.centralWidget().rect().contains(popup.geometry())
    press(qtbot, window, *(8 * [DOWN]))
    assert popup.isVisible()
    assert popup.list.viewport().rect().contains(popup.list.visualRect(popup.list.currentIndex()).center())


LONG = "成渝地区双城经济圈页岩气勘探开发与碳捕集利用封存及可再生能源制氢一体化综合示范工程国际合作创新试验区"


def test_a_long_name_has_the_room_it_needs_and_is_told_whole_where_the_window_is_too_narrow(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1360, 700)
    suggested(qtbot, window, "能源局")
    assert tip(window.suggestions.list, 0) == ""  # it would hide what is suggested below, and tell nothing new
    assert window.navigator.asking.results is not None
    named = (Suggestion(LONG, "programme", 1), Suggestion("涪陵区", "place", 2))
    window.suggestions.show_results(replace(window.navigator.asking.results, suggestions=named))
    assert window.suggestions.width() > window.bar.field.width()
    assert tip(window.suggestions.list, 0) == ""
    window.resize(640, 700)
    assert window.centralWidget().rect().contains(window.suggestions.geometry())
    qtbot.waitUntil(lambda: tip(window.suggestions.list, 0) == LONG)
    qtbot.waitUntil(lambda: tip(window.suggestions.list, 1) == "")
