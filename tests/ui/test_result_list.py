"""Where the list of results stands, and what keys do in it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QSplitter
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.ui.delegates.result_delegate import ResultDelegate
from explorer.ui.history import REVIEW
from explorer.ui.main_window import MainWindow
from explorer.ui.models.result_model import ROW
from tests.ui.hands import chips, press, settle, shown, type_words
from tests.ui.sample import chosen


def rows_in_sight(window: MainWindow) -> list[int]:
    """Return the numbers of the rows that are at least partly in sight."""
    results = window.search.results
    area = results.list.viewport().rect()
    rows = range(results.model.rowCount())
    return [row for row in rows if results.list.visualRect(results.model.index(row)).intersects(area)]


def open_far_down(qtbot: QtBot, window: MainWindow) -> str:
    """Search, read a hit far down in the list, and return its id."""
    type_words(qtbot, window, "能源")
    results = window.search.results
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End):
        qtbot.keyClick(results.list, key)
    settle(qtbot, window)
    opened = window.navigator.visit.opened
    assert opened is not None
    assert results.model.row_of(opened) > 10
    return opened


def search_anew(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type over what stands in the search box."""
    window.focus_search()
    type_words(qtbot, window, words)


def test_another_search_shows_its_best_hits_whatever_is_open(qtbot: QtBot, real: MainWindow) -> None:
    opened = open_far_down(qtbot, real)
    search_anew(qtbot, real, "推进")
    results = real.search.results
    assert results.model.row_of(opened) > max(rows_in_sight(real))  # else the list would have no reason to scroll
    assert rows_in_sight(real)[0] == 0
    assert results.chosen == {opened}  # it is marked where it stands
    press(qtbot, real, Qt.Key.Key_Return)
    assert real.navigator.visit.opened == results.model.index(0).data(ROW).id


def test_going_down_into_the_results_of_another_search_begins_with_the_best(qtbot: QtBot, real: MainWindow) -> None:
    real.activateWindow()
    open_far_down(qtbot, real)
    search_anew(qtbot, real, "推进")
    real.suggestions.close_up()
    press(qtbot, real, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is real.search.results.list
    assert real.navigator.visit.opened == real.search.results.model.index(0).data(ROW).id


def test_going_back_shows_what_was_read_where_it_stands(qtbot: QtBot, real: MainWindow) -> None:
    opened = open_far_down(qtbot, real)
    search_anew(qtbot, real, "推进")
    real.navigator.back()
    settle(qtbot, real)
    assert real.navigator.visit.opened == opened
    assert real.search.results.model.row_of(opened) in rows_in_sight(real)


def test_a_document_that_is_chosen_is_called_by_its_title(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.toggle(chosen(Facet.DOCUMENT, "sample"))
    settle(qtbot, window)
    (drop,) = chips(window.search.results._filters)
    assert (drop.text(), drop.accessibleName()) == ("文件：样例方案  ✕", "取消 文件：样例方案")
    type_words(qtbot, window, "xyz")  # where nothing of it is listed any more it is called the same
    (drop,) = chips(window.search.results._filters)
    assert drop.text() == "文件：样例方案  ✕"


def test_a_long_title_leaves_the_cross_of_its_chip_in_sight(qtbot: QtBot, real: MainWindow) -> None:
    real.resize(1010, 700)
    real.navigator.toggle(chosen(Facet.DOCUMENT, "chengyu-2022"))
    settle(qtbot, real)
    (drop,) = chips(real.search.results._filters)
    name = "文件：成渝地区双城经济圈碳达峰碳中和联合行动方案"
    assert (drop.text(), drop.accessibleName()) == (f"{name}  ✕", f"取消 {name}")
    assert drop.toolTip().startswith(name)
    assert drop.width() < drop.sizeHint().width()
    assert drop.visibleRegion().boundingRect() == drop.rect()
    picture = drop.grab().toImage()
    drop.setText(name)
    assert drop.grab().toImage() != picture  # the cross was in sight


@pytest.mark.parametrize("size", [(1360, 820), (683, 480), (683, 352)])
def test_what_is_found_is_in_sight_below_many_filters(qtbot: QtBot, real: MainWindow, size: tuple[int, int]) -> None:
    real.resize(*size)
    actions = {hit.entry.section.action.title for hit in shown(real).hits if hit.entry.section.action}
    for action in sorted(actions)[:8]:
        real.navigator.toggle(chosen(Facet.ACTION, action))
    settle(qtbot, real)
    results = real.search.results
    assert len(chips(results._filters)) == 8
    view = results.list.viewport()
    qtbot.waitUntil(lambda: view.visibleRegion().boundingRect().height() > results.height() // 3)


@pytest.mark.parametrize("size", [(1360, 820), (700, 500), (683, 352)])
def test_what_is_near_is_in_sight_below_many_ways_to_go_on(
    qtbot: QtBot, real: MainWindow, size: tuple[int, int]
) -> None:
    real.resize(*size)
    type_words(qtbot, real, "氢能源车")
    results, ways = real.search.results, chips(real.search.results.explanation)
    assert len(ways) > 4
    assert results.model.rowCount()
    view = results.list.viewport()
    qtbot.waitUntil(lambda: view.visibleRegion().boundingRect().height() > results.height() // 4)
    ways[-1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not ways[-1].visibleRegion().isEmpty())  # what has no room is scrolled to


@pytest.mark.parametrize("size", [(900, 300), (900, 640), (1360, 640), (470, 500)])
def test_rows_are_as_high_as_their_words_need_at_any_width(
    qtbot: QtBot, real: MainWindow, size: tuple[int, int]
) -> None:
    real.activateWindow()
    real.resize(470, 640)
    type_words(qtbot, real, "交通")
    press(qtbot, real, Qt.Key.Key_Return)
    press(qtbot, real, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    real.resize(*size)
    qtbot.waitUntil(real.search.results.list.isVisible)
    qtbot.wait(100)
    assert heights_in_sight(real) == heights_wanted(real)


@pytest.mark.parametrize("width", [310, 360, 520])
def test_rows_are_as_high_as_their_words_need_when_the_column_is_made_wider(
    qtbot: QtBot, real: MainWindow, width: int
) -> None:
    splitter = real.search._columns.splitter
    left, middle, right = splitter.sizes()
    splitter.setSizes([left, width, right + middle - width])
    qtbot.wait(100)
    assert heights_in_sight(real) == heights_wanted(real)


def heights_in_sight(window: MainWindow) -> list[int]:
    """Return how far apart the first rows begin."""
    results = window.search.results
    tops = [results.list.visualRect(results.model.index(row)).top() for row in range(6)]
    return [below - above for above, below in pairwise(tops)]


def heights_wanted(window: MainWindow) -> list[int]:
    """Return how high the first rows want to be at the width of the list."""
    results = window.search.results
    return [results.list.sizeHintForIndex(results.model.index(row)).height() for row in range(5)]


@pytest.mark.usefixtures("zoomed")
@pytest.mark.parametrize("code", ["kept", REVIEW])
def test_rows_that_are_kept_or_checked_are_as_high_as_their_words_need_at_any_width(
    qtbot: QtBot, real: MainWindow, code: str
) -> None:
    real.preferences.change(text_zoom=200)
    for row in range(8):
        real.navigator.open(real.search.results.model.index(row).data(ROW).id)
        settle(qtbot, real)
        real.commands.action("bookmark").trigger()
        settle(qtbot, real)
    real.turn_to(code)
    settle(qtbot, real)
    (view,) = (
        each for each in real.view(code).findChildren(QListView) if isinstance(each.itemDelegate(), ResultDelegate)
    )
    qtbot.waitUntil(lambda: view.model().rowCount() > 6)
    splitter = next(each for each in real.view(code).findChildren(QSplitter) if each.isAncestorOf(view))
    number = next(
        at for at in range(splitter.count()) if splitter.widget(at).isAncestorOf(view) or splitter.widget(at) is view
    )
    for width in (700, 300, 460):
        sizes = [(sum(splitter.sizes()) - width) // (splitter.count() - 1)] * splitter.count()
        sizes[number] = width
        splitter.setSizes(sizes)
        qtbot.wait(100)
        rows = [view.model().index(row, 0) for row in range(6)]
        tops = [view.visualRect(row).top() for row in rows]
        assert [below - above for above, below in pairwise(tops)] == [
            view.sizeHintForIndex(row).height() for row in rows[:-1]
        ]
