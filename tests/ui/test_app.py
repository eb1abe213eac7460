"""The program as it is started, on the real plan."""

import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.query import Facet
from explorer.ui.dialogs.export_dialog import ExportDialog
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.qt_fields import row_width
from explorer.ui.theme import Theme
from explorer.workflow.settings import load_settings
from tests.ui.guard import Guard
from tests.ui.hands import chip, click_value, open_result, reading, settle, shown, titles, type_words
from tests.ui.sample import chosen, make_services, make_shelf

MAIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from explorer import app

class Window(app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.navigator.asking.answered.connect(lambda results, seconds: QTimer.singleShot(0, self.close))

app.MainWindow = Window
sys.exit(app.main(["explorer"], Path(sys.argv[1])))
"""


def test_the_window_opens_on_the_whole_plan(real: MainWindow) -> None:
    assert shown(real).total == 33
    assert titles(real)[0] == "序言"
    assert real.navigator.visit.opened is None


def test_from_a_word_to_a_body_to_the_sheet(qtbot: QtBot, real: MainWindow, threads: set[int], tmp_path: Path) -> None:
    type_words(qtbot, real, "氢能")
    assert {hit.entry.id for hit in shown(real).hits} == {"chengyu-2022:task-6", "chengyu-2022:task-11"}
    click_value(qtbot, real, "区域产业绿色低碳转型行动")
    open_result(qtbot, real, 0)
    assert "成渝氢走廊" in reading(real)
    qtbot.mouseClick(chip(real, "重庆市经济信息委"), Qt.MouseButton.LeftButton)
    settle(qtbot, real)
    real.search.reader.thing.list_sections()
    settle(qtbot, real)
    assert real.navigator.visit.query.where == (chosen(Facet.AGENCY, "重庆市经济信息委"),)
    real.exports.ask(Layout.TASKS)
    settle(qtbot, real)
    (dialog,) = real.findChildren(ExportDialog)
    dialog.target.opens.setChecked(False)
    dialog.target.folder.setText(str(tmp_path))
    dialog.target.name.setText("清单")
    dialog.export.click()
    settle(qtbot, real)
    real.activateWindow()
    qtbot.waitUntil(real.isActiveWindow)
    assert (tmp_path / "清单.docx").stat().st_size > 1000
    qtbot.keyClick(real, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, real)
    assert real.bar.field.text() == "氢能"
    assert threading.get_ident() not in threads


def test_every_section_can_be_read(qtbot: QtBot, real: MainWindow) -> None:
    for hit in shown(real).hits:
        real.navigator.open(hit.entry.id)
        settle(qtbot, real)
        body = "".join(hit.entry.text.split())
        assert body in "".join(reading(real).split()), hit.entry.id


def test_a_library_that_does_not_open_says_so(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    def refuse(_: Path) -> Any:
        raise ExplorerError("资料库打不开。", "请换一个文件夹。")

    librarian = Librarian(replace(make_services(make_shelf()), open_library=refuse))
    window = MainWindow(librarian, theme)
    qtbot.addWidget(window)
    with qtbot.waitSignal(librarian.refused):
        librarian.open(tmp_path)
    qtbot.waitUntil(lambda: window.notice.words == "资料库打不开。请换一个文件夹。")
    assert window.search.results._title.text() == "资料库没有打开"
    window.close()


def test_main_opens_the_window_and_ends_with_it(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = partial(subprocess.run, env=environment, capture_output=True, text=True, timeout=60, check=False)
    ended = run([sys.executable, "-c", MAIN, str(tmp_path / "new")])
    assert (ended.returncode, ended.stdout) == (0, "")
    assert "Traceback" not in ended.stderr
    assert load_settings(tmp_path / "new").geometry


def test_what_holds_the_window_up_is_noticed(real: MainWindow, held_up: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(real.librarian.queries, "start", lambda work, done, **_topic: done(work()))
        real.navigator.search("氢能")
    noted, held_up.offences[:] = list(held_up.offences), []
    assert any("Searcher.search" in offence for offence in noted)
    assert any("librarian.py" in offence for offence in noted)


def test_rows_are_as_wide_as_what_is_seen_of_a_list(qtbot: QtBot, real: MainWindow) -> None:
    results, facets = real.search.results.list, real.search.facets.list
    for words, scrolled in (("", True), ("页岩气", False)):
        type_words(qtbot, real, words)
        assert results.verticalScrollBar().isVisible() is scrolled
        assert row_width(results) == results.viewport().width() > 0
        assert row_width(facets) == facets.viewport().width() > 0
