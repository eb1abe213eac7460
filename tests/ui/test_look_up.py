"""A pasted list becomes a table in the window, by keyboard, and goes into a file or the clipboard."""

import threading
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from explorer.ui.views.look_up_view import LookUpView
from tests.ui.hands import compose, lit, reading, settle


def look_up(qtbot: QtBot, window: MainWindow, pasted: str) -> LookUpView:
    window.navigator.turn_to("look-up")
    view = window.view("look-up")
    assert isinstance(view, LookUpView)
    view.box.setFocus()
    view.box.setPlainText("")
    compose(view.box, "", pasted)
    qtbot.keyClick(view.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    return view


def test_from_a_list_to_the_words_that_prove_it(qtbot: QtBot, real: MainWindow, threads: set[int]) -> None:
    view = look_up(qtbot, real, "市教委\n潼南、不存在的局")
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.count.text() == "查到 2 项，共 3 项"
    first = [view.model.index(0, column).data() for column in range(5)]
    assert first == ["市教委", "重庆市教委", "单位", "配合", "任务 23  倡导绿色低碳消费方式"]
    last = view.model.rowCount() - 1
    assert view.model.index(last, 1).data() == "未找到"
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settle(qtbot, real)
    assert "倡导绿色低碳消费方式" in reading(real)
    assert any("市教委" in words for words in lit(real))
    assert threading.get_ident() not in threads
    assert tester.model() is view.model


def test_the_table_goes_into_a_file_and_the_clipboard(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    view = look_up(qtbot, real, "市教委")
    view.save(tmp_path / "结果.xlsx")
    settle(qtbot, real)
    assert str(tmp_path / "结果.xlsx") in real.notice.words
    assert load_workbook(tmp_path / "结果.xlsx").worksheets[0]["B2"].value == "重庆市教委"
    view.copy.click()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0].split("\t")[:2] == ["查询内容", "理解为"]
    assert copied[1].split("\t")[1] == "重庆市教委"


def test_an_empty_list_says_what_to_do(qtbot: QtBot, real: MainWindow) -> None:
    look_up(qtbot, real, "、")
    assert "清单里没有可以查的内容" in real.notice.words
