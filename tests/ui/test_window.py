"""Journeys through the window as people go."""

import threading
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.errors import ExplorerError
from explorer.domain.query import Facet, Query
from explorer.ui.history import SEARCH
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.theme import Theme
from explorer.ui.widgets.chip import Card, Chip
from tests.ui.hands import (
    SIZE,
    chip,
    chips,
    click_value,
    lit,
    open_result,
    page_words,
    reading,
    settle,
    titles,
    type_words,
)
from tests.ui.sample import Shelf, chosen, make_services


def test_search_narrow_open_follow_an_agency_and_come_back(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "能源")
    click_value(qtbot, window, "涪陵区")
    assert titles(window) == ["协同开发油气资源", "打造成渝氢走廊"]
    open_result(qtbot, window, 1)
    assert "共建成渝氢走廊" in reading(window)
    qtbot.mouseClick(chip(window, "四川省能源局"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "四川省能源局" in page_words(window)
    window.search.reader.thing._list.click()
    settle(qtbot, window)
    assert window.bar.field.text() == ""
    assert titles(window) == ["协同开发油气资源", "打造成渝氢走廊"]
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert window.bar.field.text() == "能源"
    assert window.navigator.visit.query.where == (chosen(Facet.PLACE, "涪陵区"),)


def test_back_and_forward_reach_both_ends(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    open_result(qtbot, window, 2)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        settle(qtbot, window)
    assert not window.search.reader.text.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert "协同开发油气资源" in reading(window)


def test_the_place_in_the_text_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    text = window.search.reader.text
    text.setFixedHeight(90)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 40)
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.ensureCursorVisible()
    place = window.navigator.visit.scroll
    assert place > 0
    open_result(qtbot, window, 2)
    window.navigator.back()
    settle(qtbot, window)
    assert window.navigator.visit.scroll == place


def test_the_mouse_has_back_and_forward_buttons(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    for button, opened in ((Qt.MouseButton.BackButton, None), (Qt.MouseButton.ForwardButton, "sample:task-1")):
        point = QPoint(300, 300)
        press = QMouseEvent(
            QMouseEvent.Type.MouseButtonPress, point, point, button, button, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(window.windowHandle(), press)
        assert window.navigator.visit.opened == opened


def test_a_related_task_opens_with_its_reasons_in_words(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    card = window.search.reader.links.findChildren(Card)[0]
    assert card.accessibleName() == "任务 3  打造成渝氢走廊"
    assert card.accessibleDescription() == "都涉及 涪陵区；都谈 示范"
    card.click()
    settle(qtbot, window)
    assert "共建成渝氢走廊" in reading(window)


def test_evidence_lights_up_under_the_pointer_and_fades(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    QApplication.sendEvent(chip(window, "涪陵区"), QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert lit(window) == ["涪陵"]
    window.search.reader.text._quiet.timeout.emit()
    assert lit(window) == []


def test_excluding_and_letting_go(qtbot: QtBot, window: MainWindow) -> None:
    click_value(qtbot, window, "交通行动", Qt.KeyboardModifier.AltModifier)
    assert window.navigator.visit.query.without == (chosen(Facet.ACTION, "交通行动"),)
    assert titles(window) == ["序言", "协同开发油气资源", "加快电网一体化建设"]
    drop = next(each for each in window.search.results.findChildren(Chip) if "不含行动" in each.text())
    drop.click()
    settle(qtbot, window)
    assert len(titles(window)) == 5


def test_two_values_of_a_facet_widen(qtbot: QtBot, window: MainWindow) -> None:
    click_value(qtbot, window, "交通行动")
    click_value(qtbot, window, "能源行动")
    assert len(titles(window)) == 4
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.navigator.visit.query == Query()


def test_nothing_found_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    click_value(qtbot, window, "涪陵区")
    type_words(qtbot, window, "xyz")
    ways = {each.text(): each for each in chips(window.search.results.explanation)}
    assert {"清除筛选", "清除检索词"} <= set(ways)
    assert not window.bar._export.isEnabled()
    ways["清除检索词"].click()
    settle(qtbot, window)
    assert window.bar.field.text() == ""
    assert len(titles(window)) == 2


def test_who_filters_by_nothing_is_not_told_to_loosen_filters(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "xyz")
    assert titles(window) == []
    advice = window.search.results._nothing._advice
    assert advice.text() == ""
    window.navigator.toggle(chosen(Facet.PLACE, "涪陵区"))
    settle(qtbot, window)
    assert "筛选" in advice.text()


def test_keys_alone_do(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_words(qtbot, window, "涪陵")
    for _ in range(2):  # over the one suggestion
        qtbot.keyClick(window.bar.field, Qt.Key.Key_Down)
    settle(qtbot, window)
    assert QApplication.focusWidget() is window.search.results.list
    assert "协同开发油气资源" in reading(window)
    qtbot.keyClick(window.search.results.list, Qt.Key.Key_Down)
    settle(qtbot, window)
    assert "共建成渝氢走廊" in reading(window)
    qtbot.keyClick(window.search.results.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.search.reader.text


def test_browsing_by_keys_is_one_step_back(qtbot: QtBot, window: MainWindow) -> None:
    for target in (window.bar.field, *[window.search.results.list] * 3):
        qtbot.keyClick(target, Qt.Key.Key_Down)
        settle(qtbot, window)
    assert "打造成渝氢走廊" in reading(window)
    window.navigator.back()
    assert window.navigator.visit.opened is None


def test_f6_goes_round(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    open_result(qtbot, window, 1)
    window.bar.field.setFocus()
    stops: list[QWidget | None] = []
    for _ in range(6):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        stops.append(QApplication.focusWidget())
    assert stops[:3] == [window.search.facets.list, window.search.results.list, window.search.reader.text]
    assert isinstance(stops[3], Chip)
    assert stops[4] is not None
    assert window.rail.isAncestorOf(stops[4])
    assert stops[5] is window.bar.field


def test_stale_answers_are_dropped(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    heard: list[str] = []
    window.navigator.asking.answered.connect(lambda results, _: heard.append(results.query.text))
    shelf.gate.clear()
    qtbot.keyClicks(window.bar.field, "abcdef")
    shelf.gate.set()
    settle(qtbot, window)
    assert heard == ["abcdef"]
    assert len(shelf.queries) <= 3  # the start, the one that ran while the gate was closed, the last


def test_the_library_is_never_asked_on_the_gui_thread(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    type_words(qtbot, window, "涪陵")
    open_result(qtbot, window, 0)
    settle(qtbot, window)
    assert shelf.threads
    assert threading.get_ident() not in shelf.threads


def test_writing_that_fails_says_what_and_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    def write() -> None:
        raise ExplorerError("不能写这种文件。", "请换一种格式。")

    window.librarian.write(write)
    settle(qtbot, window)
    assert window.notice.words == "不能写这种文件。请换一种格式。"


def test_a_window_that_is_closed_is_gone_before_what_is_under_way_is_over(window: MainWindow) -> None:
    seen = list[bool]()
    began = Event()

    def work() -> None:
        began.set()
        sleep(0.2)
        seen.append(window.isVisible())

    window.librarian.write(work)
    assert began.wait(5)
    window.close()
    assert seen == [False]


def test_closing_while_work_is_under_way(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    qtbot.keyClicks(window.bar.field, "abc")
    window.close()
    assert shelf.closed
    assert not window.librarian.queries.busy


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_links_stand_where_there_is_room(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    open_result(qtbot, window, 1)
    wide = size[0] > 1600
    assert (window.search.reader.links.x() > 0) is wide
    assert (window.search.reader.links.y() > 0) is not wide


def test_every_control_has_an_accessible_name(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    controls = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [
        each
        for each in controls
        if each.isVisible() and not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert nameless == []


def test_what_was_asked_before_the_library_opened_is_answered(
    qtbot: QtBot, theme: Theme, shelf: Shelf, tmp_path: Path
) -> None:
    window = MainWindow(Librarian(make_services(shelf)), theme)
    window.resize(*SIZE)
    qtbot.addWidget(window)
    window.bar.field.setText("涪陵")
    window.navigator.open("sample:task-3")
    with qtbot.waitSignal(window.navigator.opening.opened):
        window.librarian.open(tmp_path)
    assert titles(window) == ["协同开发油气资源", "打造成渝氢走廊"]
    assert "共建成渝氢走廊" in reading(window)
    window.close()


def test_escape_clears_the_search_where_one_sees_it_and_nothing_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "氢")
    window.navigator.turn_to("matrix")
    settle(qtbot, window)
    window.navigator.escape()
    settle(qtbot, window)
    assert (window.navigator.visit.view, window.navigator.asking.query.text) == ("matrix", "氢")
    window.navigator.turn_to(SEARCH)
    window.navigator.escape()
    assert window.navigator.asking.query.text == ""


def test_a_change_that_takes_long_is_shown_as_work_that_cannot_be_stopped_halfway(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.ui.librarian._LONG", 1)
    go_on, told = threading.Event(), []
    window.librarian.change(lambda _session: go_on.wait(20), told.append)
    with qtbot.waitSignal(window.librarian.progressed) as shown_as:
        pass
    assert shown_as.args is not None
    assert shown_as.args[1] is False
    assert window.status._bar.isVisible()
    assert not window.status._cancel.isVisible()
    go_on.set()
    settle(qtbot, window)
    assert told == [True]
    assert not window.status._bar.isVisible()
