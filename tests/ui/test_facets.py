"""The facets on the left, by key."""

import pytest
import shiboken6
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListView, QMenu
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet, FacetCount, Query, Results, Selection
from explorer.ui.main_window import MainWindow
from explorer.ui.models.facet_model import ROW, FacetModel, GroupRow, MoreRow, ValueRow
from tests.ui.hands import click_row, settle, tip


def test_a_group_opened_by_key_at_the_bottom_comes_in_sight(qtbot: QtBot, real: MainWindow) -> None:
    view = _narrowed(qtbot, real)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        heading = _to_heading(real, Facet.KIND)
        qtbot.keyClick(view, key)
        assert _is_open(real, Facet.KIND)
        first, last = real.search.facets.model.extent(Facet.KIND)
        assert view.currentIndex().row() == first == heading
        assert last > first
        for row in (first, last):
            assert view.viewport().rect().contains(_place(view, row))
        qtbot.keyClick(view, Qt.Key.Key_Left)
        assert not _is_open(real, Facet.KIND)


def test_a_group_longer_than_the_list_keeps_its_heading_in_sight(qtbot: QtBot, real: MainWindow) -> None:
    view = _narrowed(qtbot, real)
    heading = _to_heading(real, Facet.PARTICIPANT)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.viewport().rect().contains(_place(view, heading))


def test_a_click_on_a_heading_leaves_all_where_it_is_below_the_pointer(qtbot: QtBot, real: MainWindow) -> None:
    view = _narrowed(qtbot, real)
    heading = _to_heading(real, Facet.KIND)
    before = view.verticalScrollBar().value()
    click_row(qtbot, view, real.search.facets.model.index(heading))
    assert _is_open(real, Facet.KIND)
    assert view.verticalScrollBar().value() == before


@pytest.mark.usefixtures("zoomed")
def test_the_name_of_a_value_is_told_only_where_it_is_cut_short(qtbot: QtBot, real: MainWindow) -> None:
    view, model = real.search.facets.list, real.search.facets.model
    name = "区域绿色低碳标准体系保障行动"
    row = next(row for row in range(model.rowCount()) if model.index(row).data() == name)
    real.resize(1360, 800)
    qtbot.waitUntil(lambda: tip(view, row) == "")
    real.preferences.change(text_zoom=200)
    qtbot.waitUntil(lambda: tip(view, row) == name)


def test_who_asks_for_more_goes_on_with_the_first_of_them_and_comes_back(qtbot: QtBot, real: MainWindow) -> None:
    view, model = _narrowed(qtbot, real), real.search.facets.model
    more = next(row for row in range(model.rowCount()) if isinstance(model.index(row).data(ROW), MoreRow))
    view.setCurrentIndex(model.index(more))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.currentIndex().row() == more
    assert isinstance(view.currentIndex().data(ROW), ValueRow)
    less = next(row for row in range(more, model.rowCount()) if isinstance(model.index(row).data(ROW), MoreRow))
    view.setCurrentIndex(model.index(less))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.currentIndex().row() == more
    assert view.viewport().rect().contains(_place(view, more))


def test_who_excludes_one_value_after_another_by_key_goes_on_where_he_was(qtbot: QtBot, real: MainWindow) -> None:
    view, model = _narrowed(qtbot, real), real.search.facets.model
    first = model.extent(Facet.AGENCY)[0] + 1
    view.setCurrentIndex(model.index(first))
    excluded: list[Selection] = []
    for _ in range(2):
        excluded.append(model.index(first).data(ROW).selection)
        qtbot.keyClick(view, Qt.Key.Key_Minus)
        settle(qtbot, real)
        assert view.currentIndex().row() == first
    assert real.navigator.visit.query.without == tuple(excluded)
    assert len(set(excluded)) == len(excluded)


def test_the_menu_offers_to_clear_only_what_is_chosen(
    qtbot: QtBot, real: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without a screen no menu can take the keyboard.
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    view = _narrowed(qtbot, real)
    assert _offered(real, Facet.PLACE, 0) == []
    assert _offered(real, Facet.PLACE, 1) == ["选中", "排除", "只看这一项"]
    view.setCurrentIndex(real.search.facets.model.index(real.search.facets.model.extent(Facet.AGENCY)[0] + 1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settle(qtbot, real)
    assert _offered(real, Facet.PLACE, 0) == ["清除全部筛选"]
    assert _offered(real, Facet.AGENCY, 0) == ["清除本组", "清除全部筛选"]
    assert _offered(real, Facet.AGENCY, 1) == ["取消选中", "排除", "只看这一项", "", "清除本组", "清除全部筛选"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("actions", "listed"), [(10, 10), (70, 6)])
def test_the_actions_of_many_plans_leave_room_for_the_other_facets(actions: int, listed: int) -> None:
    model = FacetModel()
    counts = tuple(FacetCount(f"第{number}项行动", 1) for number in range(actions))
    model.show(Results(Query(), "全部内容", actions, (), {Facet.ACTION: counts}))
    rows = [model.index(row).data(ROW) for row in range(model.rowCount())]
    assert sum(isinstance(row, ValueRow) for row in rows) == listed


@pytest.mark.usefixtures("qapp")
def test_every_document_bears_its_title_however_far_down_its_sections_are_listed() -> None:
    others = {"doc-1": "甲市实施方案", "doc-2": "乙市实施方案"}
    counts = (FacetCount("doc-1", 98), FacetCount("doc-2", 86))
    model = FacetModel()
    model.fold(Facet.DOCUMENT, open_=True)
    model.show(Results(Query(), "全部内容", 184, (), {Facet.DOCUMENT: counts}, titles=others))
    rows = [model.index(row).data(ROW) for row in range(model.rowCount())]
    assert [row.label for row in rows if isinstance(row, ValueRow)] == ["甲市实施方案", "乙市实施方案"]


def _narrowed(qtbot: QtBot, window: MainWindow) -> QListView:
    """Return the list of a low window, with the keyboard."""
    window.resize(1360, 500)
    window.activateWindow()
    view = window.search.facets.list
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    settle(qtbot, window)
    return view


def _to_heading(window: MainWindow, facet: Facet) -> int:
    facets = window.search.facets
    heading, _ = facets.model.extent(facet)
    facets.list.setCurrentIndex(facets.model.index(heading))
    facets.list.scrollTo(facets.model.index(heading))
    return heading


def _offered(window: MainWindow, facet: Facet, below: int) -> list[str]:
    """Return the menu of a group's heading, or of a row below it."""
    facets = window.search.facets
    index = facets.model.index(facets.model.extent(facet)[0] + below)
    facets.list.scrollTo(index)
    facets.list.menu_asked.emit(facets.list.visualRect(index).center())
    menus = facets.findChildren(QMenu)
    words = [action.text() for action in menus[-1].actions()] if menus else []
    for menu in menus:
        shiboken6.delete(menu)
    return words


def _is_open(window: MainWindow, facet: Facet) -> bool:
    model = window.search.facets.model
    row = model.index(model.extent(facet)[0]).data(ROW)
    return isinstance(row, GroupRow) and row.open


def _place(view: QListView, row: int) -> QRect:
    return view.visualRect(view.model().index(row, 0))
