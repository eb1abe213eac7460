"""Keeping things in the window: every act by keyboard, nothing lost, all of it found again."""

import sys
import threading
from pathlib import Path
from time import sleep
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet, Query
from explorer.library import UserData
from explorer.ui.dialogs.name_dialog import NameDialog
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.models.kept_model import DRAWER, DrawerKind
from explorer.ui.theme import Theme
from explorer.ui.views.kept_view import KeptView
from explorer.ui.widgets.note_card import NoteCard, NoteEditor
from explorer.ui.widgets.search_menu import SearchMenu
from explorer.workflow.kept import kept_all
from explorer.workflow.searches import recent_searches, recent_work
from explorer.workflow.session import Session
from explorer.workflow.shelves import keepsakes
from tests.ui.hands import SIZE, click_value, compose, lit, open_result, reading, settle, titles, type_words
from tests.ui.sample import Shelf, chosen, make_services

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def session(shelf: Shelf) -> Session:
    """Return the shelf as what it stands for."""
    return cast("Any", shelf)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL) -> None:
    """Press a shortcut and wait until nothing is under way."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, keys)
    settle(qtbot, window)


def answer(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Answer the dialog that asks for a name."""
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(NameDialog)))
    dialog = next(dialog for dialog in window.findChildren(NameDialog) if dialog.isVisible())
    dialog.field.clear()
    compose(dialog.field, "", text)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, window)


def editor(window: MainWindow) -> NoteEditor:
    return next(each for each in window.search.reading.strip.findChildren(NoteEditor) if each.isVisible())


def notes(window: MainWindow) -> list[str]:
    return [card.accessibleName() for card in window.search.reading.strip.findChildren(NoteCard) if card.isVisible()]


def strip(window: MainWindow) -> list[str]:
    return [chip.text() for chip in window.search.reading.strip.chips.chips]


def kept(qtbot: QtBot, window: MainWindow) -> KeptView:
    window.navigator.turn_to("kept")
    settle(qtbot, window)
    view = window.view("kept")
    assert isinstance(view, KeptView)
    return view


def open_drawer(qtbot: QtBot, window: MainWindow, kind: DrawerKind) -> list[str]:
    """Open the first drawer of a kind and return the titles in it."""
    view = kept(qtbot, window)
    indexes = [view.drawers.index(row) for row in range(view.drawers.rowCount())]
    view.drawer_list.setCurrentIndex(next(index for index in indexes if index.data(DRAWER).kind is kind))
    settle(qtbot, window)
    return [view.places.index(row).data() for row in range(view.places.rowCount())]


def test_nothing_is_kept_of_what_is_not_open(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    for key in (Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_T):
        press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_D, CTRL | SHIFT)
    assert not window.search.reading.strip.isVisible()
    assert kept_all(session(shelf)).places == ()
    assert kept(qtbot, window)._nothing.isVisible()


def test_bookmark_tags_and_collection_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_D)
    press(qtbot, window, Qt.Key.Key_T)
    answer(qtbot, window, "督办/本月、急，督办/本月")
    press(qtbot, window, Qt.Key.Key_D, CTRL | SHIFT)
    answer(qtbot, window, "周会/能源")
    assert strip(window)[:4] == ["★ 书签", "#督办/本月", "#急", "周会/能源"]
    assert "周会/能源" in window.notice.words
    press(qtbot, window, Qt.Key.Key_D)
    assert strip(window)[0] == "☆ 书签"
    open_result(qtbot, window, 2)
    assert strip(window) == ["☆ 书签", "＋标签", "＋收藏夹", "＋笔记"]


def test_a_note_is_kept_while_it_is_written_with_an_input_method(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_M)
    field = editor(window)
    compose(field, "qing")
    assert keepsakes(session(shelf)).notes == {}
    compose(field, "", "请**核**一下")
    qtbot.waitUntil(lambda: [note.text for note in keepsakes(session(shelf)).notes.values()] == ["请**核**一下"])
    compose(field, "", "，急")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert notes(window) == ["笔记：请 核 一下，急"]
    assert window.navigator.visit.opened == "sample:task-1"
    assert len(keepsakes(session(shelf)).notes) == 1


def test_a_note_on_words_that_are_selected_leads_back_to_them(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    open_result(qtbot, window, 1)
    text = window.search.reader.text
    cursor = text.document().find("页岩气示范区")
    text.setTextCursor(cursor)
    press(qtbot, window, Qt.Key.Key_M)
    compose(editor(window), "", "口径？")
    qtbot.keyClick(editor(window), Qt.Key.Key_Escape)
    settle(qtbot, window)
    (note,) = keepsakes(session(shelf)).notes.values()
    assert note.spot.anchor.quote == "页岩气示范区"
    text.moveCursor(QTextCursor.MoveOperation.Start)
    source = next(
        each for each in window.search.reading.strip.findChildren(QPushButton) if "页岩气示范区" in each.text()
    )
    source.click()
    assert lit(window) == ["页岩气示范区"]


def test_a_note_that_is_not_finished_survives_another_section_and_the_end(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, tmp_path: Path
) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_M)
    compose(editor(window), "", "一")
    open_result(qtbot, window, 2)
    press(qtbot, window, Qt.Key.Key_M)
    compose(editor(window), "", "二")
    window.close()
    user = UserData(tmp_path)
    again = Shelf(shelf.entries, gate=shelf.gate, kept=user)
    assert [(note.spot.section, note.text) for note in keepsakes(session(again)).notes.values()] == [
        ("sample:task-1", "一"),
        ("sample:task-2", "二"),
    ]
    user.close()


def test_a_note_that_was_deleted_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_M)
    compose(editor(window), "", "留着")
    qtbot.keyClick(editor(window), Qt.Key.Key_Escape)
    settle(qtbot, window)
    buttons = window.search.reading.strip.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == "删除这条笔记" and each.isVisible()).click()
    settle(qtbot, window)
    assert notes(window) == []
    next(each for each in window.notice.findChildren(QPushButton) if each.text() == "撤销").click()
    settle(qtbot, window)
    assert notes(window) == ["笔记：留着"]


def test_what_is_kept_lies_in_drawers_and_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    for row in (3, 1):
        open_result(qtbot, window, row)
        press(qtbot, window, Qt.Key.Key_D, CTRL | SHIFT)
        answer(qtbot, window, "周会")
    assert open_drawer(qtbot, window, DrawerKind.COLLECTION) == ["打造成渝氢走廊", "协同开发油气资源"]
    view = kept(qtbot, window)
    view.place_list.setCurrentIndex(view.places.index(0))
    view.detail.buttons["down"].click()
    settle(qtbot, window)
    assert [view.places.index(row).data() for row in (0, 1)] == ["协同开发油气资源", "打造成渝氢走廊"]
    assert "共建成渝氢走廊" in view.detail.text.toPlainText()
    view.place_list.activated.emit(view.place_list.currentIndex())
    settle(qtbot, window)
    assert "共建成渝氢走廊" in reading(window)
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.isVisible()
    view.detail.buttons["erase"].click()
    settle(qtbot, window)
    assert [view.places.index(row).data() for row in range(view.places.rowCount())] == ["协同开发油气资源"]


def test_a_remark_belongs_to_a_place_in_its_collection(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_D, CTRL | SHIFT)
    answer(qtbot, window, "周会")
    assert open_drawer(qtbot, window, DrawerKind.COLLECTION)
    view = kept(qtbot, window)
    view.detail.buttons["remark"].click()
    answer(qtbot, window, "请三处先答")
    assert "请三处先答" in view.detail.text.toPlainText()
    (collection,) = keepsakes(session(shelf)).collections.values()
    assert [item.note for item in collection.items] == ["请三处先答"]


def test_all_that_is_listed_goes_into_a_collection(qtbot: QtBot, window: MainWindow) -> None:
    click_value(qtbot, window, "涪陵区")
    window.commands.action("collect-results").trigger()
    answer(qtbot, window, "涪陵")
    assert open_drawer(qtbot, window, DrawerKind.COLLECTION) == ["协同开发油气资源", "打造成渝氢走廊"]


def test_a_saved_search_is_a_list_and_opens_with_its_filters(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "能源")
    click_value(qtbot, window, "涪陵区")
    press(qtbot, window, Qt.Key.Key_S)
    answer(qtbot, window, "涪陵的能源")
    window.navigator.erase()
    window.navigator.clear_facets()
    found = ["协同开发油气资源", "打造成渝氢走廊"]
    assert open_drawer(qtbot, window, DrawerKind.SEARCH) == found
    kept(qtbot, window)._open()
    settle(qtbot, window)
    assert titles(window) == found
    assert window.navigator.visit.query == Query("能源", (chosen(Facet.PLACE, "涪陵区"),))


def test_searches_of_late_are_in_a_menu(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without a screen no menu can take the keyboard.
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    type_words(qtbot, window, "氢")
    window.keeper._later_search.timeout.emit()
    settle(qtbot, window)
    window.navigator.erase()
    settle(qtbot, window)
    assert recent_searches(session(shelf)) == (Query("氢"),)
    press(qtbot, window, Qt.Key.Key_H, CTRL | SHIFT)
    (button,) = window.bar.findChildren(SearchMenu)
    next(each for each in button.menu_.actions() if each.text() == "氢").trigger()
    settle(qtbot, window)
    assert (window.bar.field.text(), titles(window)) == ("氢", ["打造成渝氢走廊"])
    press(qtbot, window, Qt.Key.Key_H, CTRL | SHIFT)
    next(each for each in button.menu_.actions() if each.text() == "清除最近的检索和阅读").trigger()
    settle(qtbot, window)
    assert (recent_searches(session(shelf)), recent_work(session(shelf))) == ((), ())


def test_a_note_left_by_going_back_is_there_again_with_all_else_that_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_M)
    compose(editor(window), "", "开会时问")
    window.navigator.back()
    settle(qtbot, window)
    assert not window.search.reading.strip.isVisible()
    window.navigator.forward()
    settle(qtbot, window)
    assert notes(window) == ["笔记：开会时问"]
    assert strip(window) == ["☆ 书签", "＋标签", "＋收藏夹", "＋笔记"]


def test_what_is_owed_when_the_window_closes_is_kept_though_something_before_it_fails(
    window: MainWindow, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed, done = list[object](), list[str]()
    monkeypatch.setattr(sys, "excepthook", lambda *error: failed.append(error[0]))
    window.librarian.queries.start(lambda: sleep(0.2), lambda _: None)  # something else is under way
    window.keeper.keep(lambda _session: 1 // 0)
    window.keeper.keep(lambda _session: done.append("笔记"))
    window.close()
    assert (failed, done, shelf.closed) == ([ZeroDivisionError], ["笔记"], True)


def test_after_a_note_the_keyboard_is_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    # Not on the button that goes back: the space bar would.
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_M)
    compose(editor(window), "", "开会时问")
    qtbot.keyClick(editor(window), Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.search.reader.text.hasFocus()


def test_who_keeps_before_there_is_anything_to_keep_is_told_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_D)
    assert window.notice.words.startswith("请先打开一项任务")
    press(qtbot, window, Qt.Key.Key_S)
    assert window.notice.words.startswith("请先输入检索词")


def test_a_dialog_that_knows_no_names_is_no_higher_than_its_line(window: MainWindow) -> None:
    dialog = NameDialog(window, "标签", "标签，几个之间用顿号隔开：")
    dialog.ask("", (), print)
    assert dialog.height() == dialog.sizeHint().height()
    dialog.reject()


def test_searches_of_late_are_listed_before_anything_is_read(
    qtbot: QtBot, theme: Theme, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who is quick has the list before the first answer and the reader are there.
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    window = MainWindow(Librarian(make_services(shelf)), theme)
    qtbot.addWidget(window)
    window.librarian.opened.connect(window.commands.action("searches").trigger)
    window.librarian.open(tmp_path)
    (button,) = window.bar.findChildren(SearchMenu)
    qtbot.waitUntil(lambda: bool(button.menu_.actions()))
    assert [each.text() for each in button.menu_.actions() if each.text()] == ["还没有检索过", "保存当前检索"]
    window.close()


def test_what_was_read_is_remembered_and_what_was_passed_is_not(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    open_result(qtbot, window, 1)
    open_result(qtbot, window, 2)
    window.keeper._later_work.timeout.emit()
    settle(qtbot, window)
    assert [entry.id for entry in recent_work(session(shelf))] == ["sample:task-2"]


def test_a_tag_is_renamed_and_a_collection_made_and_removed(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_T)
    answer(qtbot, window, "急")
    open_drawer(qtbot, window, DrawerKind.TAG)
    view = kept(qtbot, window)
    view.rename.click()
    answer(qtbot, window, "督办/急")
    assert kept_all(session(shelf)).places[0].tags == ("督办/急",)
    new = next(each for each in view.findChildren(QPushButton) if each.text() == "新建收藏夹…")
    new.click()
    answer(qtbot, window, "空的")
    open_drawer(qtbot, window, DrawerKind.COLLECTION)
    view.remove.click()
    settle(qtbot, window)
    assert kept_all(session(shelf)).collections == {}


def test_a_collection_goes_to_a_colleague_and_comes_back_and_is_undone(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, tmp_path: Path
) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_D, CTRL | SHIFT)
    answer(qtbot, window, "周会")
    view = kept(qtbot, window)
    view._files._hand_over(tmp_path / "周会.explorer.json", None)
    settle(qtbot, window)
    assert str(tmp_path / "周会.explorer.json") in window.notice.words
    open_drawer(qtbot, window, DrawerKind.COLLECTION)
    view.remove.click()
    settle(qtbot, window)
    view._files._merge(tmp_path / "周会.explorer.json")
    settle(qtbot, window)
    assert "1 个收藏夹、1 条收藏" in window.notice.words
    next(each for each in window.notice.findChildren(QPushButton) if each.text() == "撤销合并").click()
    settle(qtbot, window)
    assert kept_all(session(shelf)).collections == {}


def test_the_models_keep_the_rules_of_models(qtbot: QtBot, window: MainWindow) -> None:
    view = kept(qtbot, window)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (view.drawers, view.places)
    ]
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_D)
    for kind in (DrawerKind.ALL, DrawerKind.BOOKMARKS, DrawerKind.NOTES, DrawerKind.CHANGED):
        assert len(open_drawer(qtbot, window, kind)) == (kind in (DrawerKind.ALL, DrawerKind.BOOKMARKS))
    spoken = view.drawers.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "全部，1 条"
    assert len(testers) == 2


def test_no_keeping_is_done_by_the_windows_thread(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    open_result(qtbot, window, 1)
    press(qtbot, window, Qt.Key.Key_D)
    open_drawer(qtbot, window, DrawerKind.BOOKMARKS)
    assert threading.get_ident() not in shelf.threads


def test_news_of_the_opening_are_told(qtbot: QtBot, theme: Theme, shelf: Shelf, tmp_path: Path) -> None:
    shelf.news = ("个人数据文件已损坏，已改名留存。",)
    window = MainWindow(Librarian(make_services(shelf)), theme)
    window.resize(*SIZE)
    qtbot.addWidget(window)
    window.librarian.open(tmp_path)
    qtbot.waitUntil(lambda: window.notice.words == shelf.news[0])
    settle(qtbot, window)
    window.close()
