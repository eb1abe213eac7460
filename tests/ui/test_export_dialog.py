"""The export dialog: by keys alone, with the first page in sight, and nothing lost when it goes wrong."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.layout import Layout
from explorer.domain.query import Facet
from explorer.ui.dialogs.export_dialog import ExportDialog
from explorer.ui.main_window import MainWindow
from explorer.ui.models.result_model import ROW
from tests.ui.hands import settle
from tests.ui.sample import chosen

_PATIENCE = 30_000
"""Milliseconds: pages are set by a process of their own."""
KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    return urls


def open_dialog(qtbot: QtBot, window: MainWindow, layout: Layout = Layout.TASKS) -> ExportDialog:
    window.exports.ask(layout)
    settle(qtbot, window)
    return window.findChildren(ExportDialog)[-1]


def pick(dialog: ExportDialog, name: str, words: str) -> None:
    box = getattr(dialog.form, name)
    box.setCurrentIndex(box.findText(words, Qt.MatchFlag.MatchContains))


def write(qtbot: QtBot, window: MainWindow, dialog: ExportDialog, folder: Path, name: str) -> None:
    dialog.target.folder.setText(str(folder))
    dialog.target.name.setText(name)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)


def test_from_the_search_box_keys_alone_lead_to_the_export(qtbot: QtBot, real: MainWindow) -> None:
    real.activateWindow()
    real.bar.field.setFocus()
    qtbot.waitUntil(real.bar.field.hasFocus)

    def pick_first() -> None:
        menu = QApplication.activePopupWidget()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(menu, key)

    QTimer.singleShot(200, pick_first)
    qtbot.keyClick(real.bar.field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(real.findChildren(ExportDialog)))
    settle(qtbot, real)
    (dialog,) = real.findChildren(ExportDialog)
    assert dialog.isVisible()
    assert dialog.form.layout_box.currentData() == Layout.TASKS
    assert real.navigator.visit.opened is None


def test_what_is_listed_is_written_opened_and_said(
    qtbot: QtBot, real: MainWindow, tmp_path: Path, opened: list[str]
) -> None:
    real.navigator.focus(chosen(Facet.LEAD, "重庆市能源局"))
    settle(qtbot, real)
    dialog = open_dialog(qtbot, real)
    dialog.form.unit.setText("某某局")
    write(qtbot, real, dialog, tmp_path, "清单")
    text = [paragraph.text for paragraph in docx.Document(str(tmp_path / "清单.docx")).paragraphs]
    assert "编制单位：某某局" in text
    assert "检索条件：牵头为“重庆市能源局”" in text
    assert opened == [str(tmp_path / "清单.docx")]
    assert "清单.docx" in real.notice.words
    assert {"打开文件", "打开文件夹"} <= {each.text() for each in real.notice.findChildren(QAbstractButton)}
    qtbot.waitUntil(lambda: not real.findChildren(ExportDialog))


def test_the_first_page_is_drawn_and_drawn_anew(qtbot: QtBot, real: MainWindow) -> None:
    dialog = open_dialog(qtbot, real)
    qtbot.waitUntil(lambda: not dialog.preview.page.isNull(), timeout=_PATIENCE)
    upright = dialog.preview.page
    assert upright.height() > upright.width()
    pick(dialog, "layout_box", "任务分工表")
    qtbot.waitUntil(lambda: dialog.preview.page.width() > dialog.preview.page.height(), timeout=_PATIENCE)
    assert dialog.target.name.text().startswith("任务分工表")
    dialog.reject()


def test_columns_are_ticked_moved_and_remembered_for_their_layout(
    qtbot: QtBot, real: MainWindow, tmp_path: Path, opened: list[str]
) -> None:
    dialog = open_dialog(qtbot, real, Layout.ACTIONS)
    columns = dialog.form.columns
    assert columns.chosen == ()
    columns.list.setCurrentRow(1)
    columns.move_column(-1)
    columns.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    changed = columns.chosen
    assert changed[:2] == ("count", "action")
    dialog.target.opens.setChecked(False)
    write(qtbot, real, dialog, tmp_path, "a.docx")
    heads = [cell.text for cell in docx.Document(str(tmp_path / "a.docx")).tables[0].rows[0].cells]
    assert heads[:2] == ["任务数", "行动"]
    assert "任务" not in heads
    assert opened == []
    again = open_dialog(qtbot, real, Layout.ACTIONS)
    assert again.form.columns.chosen == changed
    assert Path(again.target.folder.text()) == tmp_path
    again.form.columns.reset()
    assert again.form.columns.chosen == ()
    again.reject()


def test_each_body_gets_a_file(qtbot: QtBot, real: MainWindow, tmp_path: Path, opened: list[str]) -> None:
    real.navigator.focus(chosen(Facet.LEAD, "重庆市能源局"))
    settle(qtbot, real)
    dialog = open_dialog(qtbot, real, Layout.WORKPLAN)
    pick(dialog, "parts", "每个单位一个文件")
    pick(dialog, "format", "Markdown")
    write(qtbot, real, dialog, tmp_path, "方案")
    assert (tmp_path / "方案" / "重庆市能源局.md").exists()
    assert opened == [str(tmp_path / "方案")]


def test_an_error_stays_in_the_dialog_with_what_to_do(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot, real)
    write(qtbot, real, dialog, tmp_path / "nowhere", "a")
    assert dialog.isVisible()
    assert "不存在" in dialog.news.text()
    assert dialog.news.text().endswith("再导出。")
    assert dialog.export.isEnabled()
    dialog.target.name.clear()
    assert not dialog.export.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_one_s_own_unit_and_the_section_being_read_can_be_chosen(qtbot: QtBot, real: MainWindow) -> None:
    real.preferences.change(unit="四川省能源局")
    real.navigator.open("chengyu-2022:task-3")
    settle(qtbot, real)
    dialog = open_dialog(qtbot, real)
    assert dialog.form.unit.text() == "四川省能源局"
    pick(dialog, "scope", "我的单位")
    request = dialog.form.request
    assert request.bodies == ("四川省能源局",)
    assert all(any(link.agency == "四川省能源局" for link in e.linked.agencies) for e in request.entries)
    pick(dialog, "scope", "正在看的")
    assert [entry.id for entry in dialog.form.request.entries] == ["chengyu-2022:task-3"]
    dialog.reject()


def test_the_rows_chosen_in_the_list_are_exported_in_its_order(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.search("建设")
    settle(qtbot, real)
    rows, model = real.search.results.list, real.search.results.model
    for row in (3, 0, 2):
        place = rows.visualRect(model.index(row)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, KEYS[row != 3], place)
    settle(qtbot, real)
    asked = [model.index(row).data(ROW).id for row in (0, 2, 3)]
    assert real.search.results.chosen == frozenset(asked)
    dialog = open_dialog(qtbot, real)
    assert dialog.form.scope.currentText() == "列表中选中的 3 项"
    assert [entry.id for entry in dialog.form.request.entries] == asked
