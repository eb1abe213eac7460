"""The start page, without and with one's own unit."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.settings import Settings
from explorer.ui.dialogs.unit_dialog import UnitDialog
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.targets import ToSection
from explorer.ui.theme import Theme
from explorer.ui.views.home_view import HomeView
from explorer.ui.widgets.chip import Chip
from tests.ui.hands import SIZE, compose, reading, settle, shown, titles, type_words
from tests.ui.real import REAL
from tests.ui.sample import chosen


def _home(qtbot: QtBot, window: MainWindow) -> HomeView:
    window.navigator.turn_to("home")
    settle(qtbot, window)
    view = window.view("home")
    assert isinstance(view, HomeView)
    return view


def test_the_program_starts_with_the_plan_and_the_search_box(qtbot: QtBot, theme: Theme, library: Path) -> None:
    window = MainWindow(Librarian(REAL), theme, Preferences(Settings()))
    window.resize(*SIZE)
    qtbot.addWidget(window)
    window.show()
    window.librarian.open(library)
    qtbot.waitUntil(lambda: window.navigator.asking.results is not None, timeout=30_000)
    view = _home(qtbot, window)
    assert "10 项行动 · 26 项任务 · 61 家责任单位 · 211 条分工" in view.main.toPlainText()
    assert "重庆市发展改革委 19" in view.side.toPlainText()
    type_words(qtbot, window, "氢能")
    assert not view.isVisible()
    assert len(titles(window)) == 2
    window.close()


def test_a_task_of_the_plan_is_one_click_away(qtbot: QtBot, real: MainWindow) -> None:
    view = _home(qtbot, real)
    assert ToSection("chengyu-2022:task-6") in view.main._targets
    view.main.followed.emit(ToSection("chengyu-2022:task-6"))
    settle(qtbot, real)
    assert "成渝氢走廊" in reading(real)
    real.navigator.back()
    assert view.isVisible()


def test_ones_unit_is_chosen_by_alias_and_fills_the_page(qtbot: QtBot, real: MainWindow) -> None:
    view = _home(qtbot, real)
    view.choose_unit()
    dialog = view.findChild(UnitDialog)
    assert isinstance(dialog, UnitDialog)
    compose(dialog.field, "jing xin")
    compose(dialog.field, "", "经信委")
    qtbot.waitUntil(lambda: 0 < dialog.list.count() < 5)
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(names.index("重庆市经济信息委"))
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, real)
    assert real.preferences.current.unit == "重庆市经济信息委"
    words = view.main.toPlainText()
    assert "牵头的任务" in words
    assert "对口单位  四川省经济和信息化厅" in words
    real.preferences.change(unit="")
    settle(qtbot, real)
    assert "26 项任务" in view.main.toPlainText()


def test_the_lock_narrows_every_search_until_it_is_let_go(qtbot: QtBot, real: MainWindow) -> None:
    view = _home(qtbot, real)
    real.preferences.change(unit="四川省能源局")
    view._lock.click()
    type_words(qtbot, real, "绿色")
    assert shown(real).query.within == (chosen(Facet.AGENCY, "四川省能源局"),)
    assert all("四川省能源局" in {link.agency for link in hit.entry.linked.agencies} for hit in shown(real).hits)
    locked = next(each for each in real.search.results.findChildren(Chip) if "只看我的单位" in each.text())
    before = shown(real).total
    locked.click()
    settle(qtbot, real)
    assert shown(real).total > before
    assert not view._lock.isChecked()


def test_the_duty_list_of_ones_unit_is_one_click_away(qtbot: QtBot, real: MainWindow) -> None:
    view = _home(qtbot, real)
    real.preferences.change(unit="四川省能源局")
    with qtbot.waitSignal(real.navigator.duties_asked) as asked:
        real.navigator.duties_asked.disconnect(real.exports.ask_duties)
        view._duties.click()
    assert asked.args == [chosen(Facet.AGENCY, "四川省能源局")]
