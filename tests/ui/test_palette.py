"""The palette: by keys alone to any act, task or thing; never while an input method composes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from explorer.domain.query import Facet
from explorer.ui.delegates.named_delegate import NAMED
from explorer.ui.main_window import MainWindow
from tests.ui.hands import compose, page_words, reading, settle
from tests.ui.sample import chosen

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, real: MainWindow) -> MainWindow:
    """The real window, its palette open."""
    real.activateWindow()
    real.search.results.list.setFocus()
    qtbot.keyClick(real, Qt.Key.Key_K, CTRL)
    settle(qtbot, real)
    qtbot.waitUntil(real.palette_box.field.hasFocus)
    return real


def offered(window: MainWindow) -> list[str]:
    model = window.palette_box.model
    return [model.index(row).data() for row in range(model.rowCount())]


def look_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.palette_box.field.clear()
    compose(window.palette_box.field, "", words)
    settle(qtbot, window)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.palette_box.field, key)
    settle(qtbot, window)


def test_it_begins_with_the_acts_that_can_be_done_and_their_keys(window: MainWindow) -> None:
    first = window.palette_box.model.index(offered(window).index("导入文件"))
    assert "Ctrl+O" in first.data(NAMED).note
    assert "后退" not in offered(window)  # there is no way back yet
    assert "，" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_initials_lead_to_an_agency(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "scsnyj")
    press(qtbot, window, Qt.Key.Key_Return)
    assert not window.palette_box.isVisible()
    body = chosen(Facet.AGENCY, "四川省能源局")
    assert window.navigator.visit.query.where == (body,)
    assert window.navigator.visit.thing == body
    assert "四川省能源局" in page_words(window)


def test_initials_of_an_action_list_its_tasks(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "区域能源绿色低碳转型行动")
    press(qtbot, window, Qt.Key.Key_Return)
    assert [each.facet for each in window.navigator.visit.query.where] == [Facet.ACTION]
    assert window.navigator.visit.thing is None


def test_the_title_of_a_document_opens_its_page(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "联合行动方案")
    assert "联合行动方案" in offered(window)[0]
    press(qtbot, window, Qt.Key.Key_Return)
    assert (window.navigator.visit.view, window.navigator.visit.document) == ("documents", "chengyu-2022")


def test_the_arrows_choose_and_enter_opens_a_task(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "低碳")
    titles = offered(window)
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Up)
    press(qtbot, window, Qt.Key.Key_Down)
    assert window.palette_box.list.currentIndex().data() == titles[1]
    look_for(qtbot, window, "renwu6")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.navigator.visit.opened == "chengyu-2022:task-6"
    assert "打造绿色低碳制造业集群" in reading(window)


def test_a_command_is_done_and_comes_first_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "jsk")
    assert offered(window)[0] == "检索框"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.bar.field.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    settle(qtbot, window)
    assert offered(window)[0] == "检索框"


def test_enter_waits_for_the_answer_to_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.palette_box.field, "scsnyj")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.navigator.visit.query.where == (chosen(Facet.AGENCY, "四川省能源局"),))


def test_escape_closes_it_and_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    before = window.navigator.visit
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.palette_box.isVisible()
    assert QApplication.focusWidget() is window.search.results.list
    assert window.navigator.visit == before


def test_the_keyboard_is_not_given_back_to_what_has_gone(qtbot: QtBot, window: MainWindow) -> None:
    # The news are closed up or replaced while one looks for a command.
    press(qtbot, window, Qt.Key.Key_Escape)
    window.notice.show_news("《我局方案》已移到回收站", (("撤销", lambda: None),))
    (undo,) = window.notice.findChildren(QPushButton)
    undo.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    settle(qtbot, window)
    window.notice.show_news("已导入 1 份文件")
    qtbot.waitUntil(lambda: not isValid(undo))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.palette_box.isVisible()


def test_composing_chooses_nothing_and_closes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    before, rows = window.navigator.visit, offered(window)
    compose(window.palette_box.field, "neng'yuan")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down):
        press(qtbot, window, key)
    assert window.palette_box.isVisible()
    assert window.palette_box.list.currentIndex().row() == 0
    assert (window.navigator.visit, offered(window)) == (before, rows)
    compose(window.palette_box.field, "", "四川省能源局")
    settle(qtbot, window)
    assert offered(window)[0] == "四川省能源局"


def test_nothing_fits_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "qqqq")
    assert window.palette_box._nothing.isVisible()
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.palette_box.isVisible()
