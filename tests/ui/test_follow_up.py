"""督办 in the window: a filled sheet is read back, conflicts are chosen between, what presses comes first."""

from contextlib import closing
from pathlib import Path
from threading import Event, Timer

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from explorer.domain.follow_up import Standing
from explorer.domain.layout import Layout
from explorer.domain.progress import finish
from explorer.domain.query import Facet, Query, Selection
from explorer.domain.sheet import ExportRequest
from explorer.ui.dialogs.follow_up_dialog import FollowUpDialog, ask_filled_sheet, read_sheet
from explorer.ui.main_window import MainWindow
from explorer.ui.targets import ToThing
from explorer.ui.views.follow_up_view import FollowUpView
from explorer.workflow.exporting import export_sheets
from explorer.workflow.following_up import list_followed
from tests.export.sample import bundled_tasks
from tests.samples import open_session
from tests.ui.hands import settle

TASK = "chengyu-2022:task-6"


def filled(path: Path, *values: tuple[int, str, str]) -> Path:
    """A sheet of task 6 as an office sends it back: measures, heads and values."""
    entries = tuple(entry for entry in bundled_tasks() if entry.id == TASK)
    finish(export_sheets(ExportRequest(entries, Query(), Layout.FOLLOW_UP), path))
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    heads = [cell.value for cell in page[1]]
    for measure, head, value in values:
        page.cell(1 + measure, heads.index(head) + 1, value)
    book.save(path)
    return path


def read(qtbot: QtBot, window: MainWindow, path: Path) -> FollowUpDialog:
    read_sheet(window.librarian, path, window)
    settle(qtbot, window)
    return next(dialog for dialog in window.findChildren(FollowUpDialog) if dialog.isVisible())


def view_of(qtbot: QtBot, window: MainWindow) -> FollowUpView:
    window.navigator.turn_to("follow-up")
    settle(qtbot, window)
    view = window.view("follow-up")
    assert isinstance(view, FollowUpView)
    return view


def test_what_was_read_back_is_kept_though_the_window_is_closed_at_once(
    qtbot: QtBot, real: MainWindow, library: Path, tmp_path: Path
) -> None:
    dialog = read(qtbot, real, filled(tmp_path / "x.xlsx", (1, "是否完成", "已完成")))
    turn = Event()
    real.librarian.queries.start(turn.wait, lambda _waited: None)  # something else is under way
    dialog.accept()
    Timer(0.2, turn.set).start()
    real.close()
    with closing(open_session(library)) as session:
        assert [one.standing for one in list_followed(session)] == [Standing.DONE]


def test_what_was_filled_in_is_listed_the_most_pressing_first(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    view = view_of(qtbot, real)
    assert view.model.rowCount() == 0
    path = filled(
        tmp_path / "x.xlsx", (1, "是否完成", "已完成"), (2, "完成时限", "2020年底"), (3, "进展情况", "已开工")
    )
    dialog = read(qtbot, real, path)
    assert "新填 3 处" in dialog.summary.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, real)
    assert "3 处" in real.notice.words
    words = [view.model.index(row, 0).data() for row in range(view.model.rowCount())]
    assert words == ["已逾期，1 项", "已逾期", "推进中，1 项", "推进中", "已完成，1 项", "已完成"]
    assert view.standing.itemText(1) == "已逾期（1）"
    view.standing.setCurrentIndex(1)
    view.standing.activated.emit(1)
    assert view.model.rowCount() == 2
    view.table.activated.emit(view.model.index(0, 0))
    assert real.navigator.visit.opened != TASK
    view.table.activated.emit(view.model.index(1, 0))
    settle(qtbot, real)
    assert real.navigator.visit.opened == TASK


def test_a_conflict_is_settled_by_a_tick(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    view = view_of(qtbot, real)
    for progress, ticked, kept in (("甲", False, "甲"), ("乙", False, "甲"), ("丙", True, "丙")):
        dialog = read(qtbot, real, filled(tmp_path / f"{progress}.xlsx", (1, "进展情况", progress)))
        box = dialog.table.item(0, 0)
        assert box is not None
        if ticked:
            box.setCheckState(Qt.CheckState.Checked)
        dialog.accept()
        settle(qtbot, real)
        view.turn_to()
        settle(qtbot, real)
        assert view.model.index(1, 5).data() == kept


def test_a_file_that_is_no_sheet_is_refused_in_the_notice(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    dialog = ask_filled_sheet(real.librarian, real)
    dialog.fileSelected.emit(str(tmp_path / "a.xlsx"))
    dialog.close()
    settle(qtbot, real)
    assert "已损坏" in real.notice.words


def test_the_arrow_keys_pass_over_headings(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    view = view_of(qtbot, real)
    read(qtbot, real, filled(tmp_path / "x.xlsx", (1, "是否完成", "已完成"), (2, "完成时限", "2020年底"))).accept()
    settle(qtbot, real)
    view.turn_to()
    settle(qtbot, real)
    view.table.setCurrentIndex(view.model.index(1, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert view.table.currentIndex().row() == 3
    assert view.model.headings == (0, 2)


def test_the_task_and_its_bodies_tell_how_it_stands(qtbot: QtBot, real: MainWindow, tmp_path: Path) -> None:
    real.navigator.open(TASK)
    settle(qtbot, real)
    group = real.search.reading.followed
    assert group.isHidden()
    path = filled(tmp_path / "x.xlsx", (1, "责任人", "张三"), (2, "完成时限", "2020年底"), (2, "进展情况", "已开工"))
    read(qtbot, real, path).accept()
    settle(qtbot, real)
    assert not group.isHidden()
    first = " ".join(label.text() for label in group.stops[0].findChildren(QLabel)) or group.stops[0].accessibleName()
    assert all(word in first for word in ("已逾期", "举措2", "2020年底", "已开工"))
    entry = next(entry for entry in bundled_tasks() if entry.id == TASK)
    real.navigator.follow(ToThing(Selection(Facet.AGENCY, entry.linked.agencies[0].agency)))
    settle(qtbot, real)
    text = real.search.reader.thing.text.toPlainText()
    assert "督办情况  2" in text
    assert "已逾期" in text
    assert "张三" in text
    qtbot.keyClick(group.stops[0], Qt.Key.Key_Space)
    settle(qtbot, real)
    assert real.view("follow-up").isVisibleTo(real)
