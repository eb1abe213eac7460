"""Taking files into the library from the window."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.ui.import_words import summary
from explorer.ui.main_window import MainWindow
from explorer.workflow.importing import Imported, ImportReport, Refused
from tests.ui.hands import settle, shown, type_words
from tests.ui.sample import Shelf, chosen, make_plan

PLAIN, LEFT, COPY = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Drag over the search box and drop there; return whether the window took it for files."""
    point = window.bar.field.mapTo(window, window.bar.field.rect().center())
    enter = QDragEnterEvent(point, COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(window.windowHandle(), enter)
    event = QDropEvent(QPointF(point), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(window.windowHandle(), event)
    return enter.isAccepted() and event.isAccepted()


def test_files_dropped_anywhere_are_taken_in(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    before, data = shown(window).total, QMimeData()
    data.setUrls([QUrl.fromLocalFile("/方案/方案.md"), QUrl.fromLocalFile("/方案/图.png")])
    assert drop(window, data)
    settle(qtbot, window)
    assert shown(window).total == 2 * before
    assert window.bar.field.text() == ""
    assert window.notice.words == "导入了 1 份文件，共 4 项任务；1 份没有导入；1 条提示。"
    assert threading.get_ident() not in shelf.threads


def test_picked_files_are_taken_in_and_can_be_looked_at_alone(qtbot: QtBot, window: MainWindow) -> None:
    window.bar._import.click()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.filesSelected.emit(["/方案/乐山.md"])
    dialog.close()
    settle(qtbot, window)
    assert window.notice.words == "已导入《样例方案》：任务 4 项，条目 5 个。\n有一条提示。"
    next(each for each in window.notice.findChildren(QPushButton) if each.text() == "只看这份文件").click()
    settle(qtbot, window)
    assert window.navigator.visit.query.where == (chosen(Facet.DOCUMENT, "乐山"),)
    assert shown(window).total == 5


def test_questions_are_answered_between_files(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    order: list[str] = []
    window.librarian.imported.connect(lambda _: order.append("imported"))
    window.navigator.asking.answered.connect(lambda results, _: order.append(results.query.text))
    shelf.gate.clear()
    window.librarian.import_files((Path("a.md"), Path("b.md"), Path("c.md")))
    window.bar.field.insert("涪陵")
    shelf.gate.set()
    settle(qtbot, window)
    assert order == ["涪陵", "imported", "涪陵"]


def test_an_import_can_be_stopped(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    before = shown(window).total
    shelf.gate.clear()
    with qtbot.waitSignal(window.librarian.progressed):
        window.librarian.import_files((Path("a.md"), Path("b.md")))
    window.status._cancel.click()
    shelf.gate.set()
    settle(qtbot, window)
    type_words(qtbot, window, "")
    assert shown(window).total == before
    assert not window.status._bar.isVisible()


@pytest.mark.usefixtures("theme")
def test_reports_are_short() -> None:
    taken = Imported("/a/一.md", make_plan("一"))
    refused = Refused("/a/二.ofd", "还不能读取。请另存。")
    assert summary(ImportReport((), (refused,))) == "没有导入 二.ofd：还不能读取。请另存。"
    assert summary(ImportReport((taken, taken), ())) == "导入了 2 份文件，共 8 项任务。"
    known = Imported("/a/三.md", make_plan("三"), ("已有。",), is_known=True)
    assert (
        summary(ImportReport((taken, known), (), left=3))
        == "导入了 1 份文件，共 4 项任务；1 份已在资料库中；还剩 3 份。"
    )
