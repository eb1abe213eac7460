"""The matrix: read, narrowed, copied, and left for the words that prove a mark."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.ui.main_window import MainWindow
from explorer.ui.models.matrix_model import MatrixModel
from explorer.ui.views.matrix_view import MatrixView
from tests.ui.hands import compose, lit, page_words, reading, settle, shown, titles, type_words
from tests.ui.sample import chosen

LEFT = Qt.MouseButton.LeftButton


def _open(qtbot: QtBot, window: MainWindow) -> MatrixView:
    window.navigator.turn_to("matrix")
    settle(qtbot, window)
    view = window.view("matrix")
    assert isinstance(view, MatrixView)
    return view


def _at(view: MatrixView, row: str, column: str) -> tuple[int, int]:
    matrix = view.model.matrix
    assert matrix is not None
    names, heads = [head.name for head in matrix.rows], [head.name for head in matrix.columns]
    return names.index(row), heads.index(column)


def _click(qtbot: QtBot, window: MainWindow, view: MatrixView, row: int, column: int) -> None:
    index = view.model.index(row, column)
    view.table.scrollTo(index)
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=view.table.visualRect(index).center())
    settle(qtbot, window)


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, real: MainWindow, kind: int) -> None:
    view = _open(qtbot, real)
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.kind.setCurrentIndex(kind)
    settle(qtbot, real)
    view.order.setCurrentIndex(1)
    settle(qtbot, real)
    assert view.model.rowCount() > 10
    assert tester.model() is view.model


def test_a_mark_leads_to_the_words_that_prove_it_and_back(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real)
    place = _at(view, "重庆市经济信息委", "打造绿色低碳制造业集群")
    assert view.model.mark(*place) == "●"
    _click(qtbot, real, view, *place)
    assert "成渝氢走廊" in reading(real)
    assert lit(real) == ["重庆市经济信息委"]
    real.navigator.back()
    settle(qtbot, real)
    assert view.isVisible()


def test_keys_move_tell_and_open(qtbot: QtBot, real: MainWindow) -> None:
    real.activateWindow()
    view = _open(qtbot, real)
    row, column = _at(view, "重庆市能源局", "加快川渝电网一体化建设")
    view.table.setFocus()
    view.table.setCurrentIndex(view.model.index(row, column - 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    assert view.detail.text().startswith(
        "重庆市能源局，牵头，任务 2 加快川渝电网一体化建设\n（责任单位：重庆市能源局、"
    )
    assert "两省市列首位的为牵头单位" in view.detail.text()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settle(qtbot, real)
    assert real.navigator.visit.opened == "chengyu-2022:task-2"


def test_heads_lead_to_the_body_and_to_the_task(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real)
    row, column = _at(view, "重庆市能源局", "加快川渝电网一体化建设")
    y = view.table.rows.sectionViewportPosition(row) + 4
    qtbot.mouseClick(view.table.rows.viewport(), LEFT, pos=QPoint(20, y))
    settle(qtbot, real)
    assert real.navigator.visit.thing == chosen(Facet.AGENCY, "重庆市能源局")
    assert "对口单位  四川省能源局" in page_words(real)
    real.navigator.back()
    x = view.table.columns.sectionViewportPosition(column) + 4
    qtbot.mouseClick(view.table.columns.viewport(), LEFT, pos=QPoint(x, 20))
    settle(qtbot, real)
    assert real.navigator.visit.opened == "chengyu-2022:task-2"


def test_what_is_copied_opens_in_a_spreadsheet(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real)
    row, column = _at(view, "重庆市能源局", "协同开发油气资源")
    view.table.setCurrentIndex(view.model.index(row, column))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view.table, key, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in data.text().split("\n")]
    assert lines[0] == ["", "任务 1 协同开发油气资源", "任务 2 加快川渝电网一体化建设"]
    assert lines[1] == ["重庆市能源局", "●", "●"]
    assert data.html().count("<tr>") == len(lines) == 3


def test_what_is_shown_is_written_as_it_is_filtered_and_sorted(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    view = _open(qtbot, real)
    for kind in range(view.kind.count()):
        view.kind.setCurrentIndex(kind)
        settle(qtbot, real)
        matrix = view.model.matrix
        assert matrix is not None
        file = tmp_path / f"{kind}.csv"
        view.save(file)
        settle(qtbot, real)
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        names = [head.name for head in matrix.rows]
        table = {row[0]: row for row in rows if row and row[0] in names}
        assert [row[0] for row in rows if row and row[0] in names] == names
        for at, name in enumerate(names):
            marks = [view.model.mark(at, column) for column in range(view.model.columnCount())]
            assert table[name][-len(marks) :] == marks


def test_the_printer_gets_the_matrix_that_is_shown(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real)
    view.filter.setText("能源局")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    real.commands.action("print").trigger()
    settle(qtbot, real)
    preview = real.findChild(QPrintPreviewWidget)
    assert preview is not None
    qtbot.waitUntil(lambda: preview.pageCount() == 1)
    preview.window().close()


def test_it_follows_the_search_until_told_not_to(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "氢能")
    view = _open(qtbot, real)
    assert view.model.columnCount() == 2
    counts = {count.value: count.count for count in shown(real).facets[Facet.AGENCY]}
    assert view.model.matrix is not None
    assert {head.name: head.total for head in view.model.matrix.rows} == counts
    view.follow.setChecked(False)
    settle(qtbot, real)
    assert view.model.columnCount() == 26


def test_rows_are_picked_by_alias_while_nothing_is_being_composed(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real)
    compose(view.filter, "fa gai wei")
    assert not view._later.isActive()
    compose(view.filter, "", "发改委")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    view.filter.setText("没有这样的单位")
    qtbot.waitUntil(view._nothing.isVisible)
    assert "没有这样的单位" in view._nothing.accessibleName()


def test_leaders_who_meet_several_times_are_listed(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real)
    view.kind.setCurrentIndex(2)
    settle(qtbot, real)
    row, column = _at(view, "重庆市能源局", "四川省能源局")
    assert view.model.mark(row, column) == "4"
    _click(qtbot, real, view, row, column)
    assert len(titles(real)) == 4


def test_an_empty_model_says_nothing() -> None:
    model = MatrixModel()
    assert (model.rowCount(), model.columnCount(), model.mark(0, 0), model.words(0, 0)) == (0, 0, "", "")
