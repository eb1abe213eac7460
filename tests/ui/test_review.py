"""Checking and correcting in the window, with the real session: what is set by hand is everywhere, and stays."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.corrections import Fix
from explorer.domain.progress import finish
from explorer.domain.query import Facet
from explorer.settings import Settings
from explorer.ui.dialogs.pick_dialog import PickDialog
from explorer.ui.history import SEARCH
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.models.review_model import NoteModel, ReviewModel
from explorer.ui.panels.source_page import SourcePage
from explorer.ui.preferences import Preferences
from explorer.ui.targets import ToReview
from explorer.ui.theme import Theme
from explorer.ui.views.review_view import ReviewView
from explorer.workflow.importing import import_files
from tests.samples import open_session
from tests.ui.hands import SIZE, chips, compose, reading, settle, shown
from tests.ui.real import REAL

TEXT = """重庆市试点方案
一、主要任务
（一）先行先试。开展氢能试点。在涪陵区形成经验。（市教委牵头，市财政局配合）
（二）扩大应用。推广氢能车辆。由市交通运输委推进。
（四）总结经验。形成报告。编制手册。（责任单位：双碳专班）
"""
OTHER = "重庆市另一方案\n一、主要任务\n（一）接续推进。再次试点。（责任单位：双碳专班）\n"

Open = Callable[[], MainWindow]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan, and a library in which it was imported, to be copied."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "方案.txt").write_text(TEXT, encoding="utf-8")
    with closing(open_session(folder / "library")) as session:
        finish(import_files(session, (folder / "方案.txt",)))
    return folder


@pytest.fixture
def folder(tmp_path: Path, made: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "made"))


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, folder: Path) -> Iterator[Open]:
    """Opens a window on the same library, as often as wanted."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        for before in windows:
            before.close()
        window = MainWindow(Librarian(REAL), theme, Preferences(Settings(view=SEARCH)))
        window.resize(*SIZE)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        with qtbot.waitSignal(window.navigator.asking.answered, timeout=30_000):
            window.librarian.open(folder / "library")
        settle(qtbot, window)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """A window on the library."""
    return open_window()


def take(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    with qtbot.waitSignal(window.librarian.imported, timeout=30_000):
        window.librarian.import_files((file,))
    settle(qtbot, window)


def review(qtbot: QtBot, window: MainWindow) -> ReviewView:
    window.navigator.turn_to("review")
    settle(qtbot, window)
    view = window.view("review")
    assert isinstance(view, ReviewView)
    return view


def titles(view: ReviewView) -> list[str]:
    return [item.entry.section.title for item in view.lists.model.items]


def title(view: ReviewView) -> str:
    assert view.item is not None
    return view.item.entry.section.title


def go(qtbot: QtBot, window: MainWindow, wanted: str) -> ReviewView:
    view = review(qtbot, window)
    row = titles(view).index(wanted)
    view.lists.sections.setCurrentIndex(view.lists.model.index(row))
    return view


def key(qtbot: QtBot, window: MainWindow, widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, key, keys)
    settle(qtbot, window)


def select(page: SourcePage, words: str) -> None:
    page.setTextCursor(page.document().find(words))
    assert page.textCursor().selectedText() == words


def point_at(page: SourcePage, words: str) -> None:
    cursor = page.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    page.setTextCursor(cursor)


def choose(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    """Take the first line of the open menu, and of the menus below it, that begins with ``words``."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines, action = menu.actions(), QAction()
    for each in words:
        action = next(line for line in lines if line.text().startswith(each) and line.isEnabled())
        below = action.menu()
        lines = below.actions() if isinstance(below, QMenu) else []
    menu.close()
    action.trigger()
    settle(qtbot, window)


def pick(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    """Type into the dialog that asks for a name, and take what comes first."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PickDialog)))
    dialog = next(each for each in window.findChildren(PickDialog) if each.isVisible())
    dialog.field.clear()
    compose(dialog.field, "", typed)
    settle(qtbot, window)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, window)


def form(view: ReviewView) -> list[str]:
    return [chip.text() for chip in chips(view.form)]


def bodies(window: MainWindow) -> dict[str, int]:
    return {value.value: value.count for value in shown(window).facets[Facet.AGENCY]}


def test_the_end_of_an_import_offers_to_check_what_is_doubtful(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    take(qtbot, window, folder / "方案.txt")
    offer = next(each for each in window.notice.findChildren(QPushButton) if "存疑" in each.text())
    assert offer.text() == "核对 2 处存疑"
    offer.click()
    settle(qtbot, window)
    view = window.view("review")
    assert isinstance(view, ReviewView)
    assert view.isVisible()
    assert title(view) == "扩大应用"
    assert "没有写明责任单位" in view.form.state.text()
    assert "扩大应用。推广氢能车辆" in view.text.toPlainText()


def test_an_import_without_doubts_offers_nothing(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    file = folder / "好方案.txt"
    file.write_text("重庆市好方案\n一、主要任务\n（一）先行。试点。（责任单位：市教委）\n", encoding="utf-8")
    take(qtbot, window, file)
    assert not [each for each in window.notice.findChildren(QPushButton) if "存疑" in each.text()]


def test_by_keys_alone_one_looks_at_all_that_is_doubtful(qtbot: QtBot, window: MainWindow, open_window: Open) -> None:
    view = review(qtbot, window)
    sections = view.lists.sections
    key(qtbot, window, sections, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
    assert title(view) == "总结经验"
    key(qtbot, window, sections, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
    assert title(view) == "扩大应用"
    key(qtbot, window, sections, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert title(view) == "总结经验"
    key(qtbot, window, sections, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [item.is_open for item in view.lists.model.items] == [False] * 3
    view = review(qtbot, open_window())
    assert [item.entry.section.title for item in view.lists.model.items if item.is_reviewed] == ["扩大应用", "总结经验"]


def test_a_notice_leads_to_its_place(qtbot: QtBot, window: MainWindow) -> None:
    view = review(qtbot, window)
    words = [view.lists.doubts.index(row).data() for row in range(view.lists.doubts.rowCount())]
    assert words[0] == "编号从“（二）”跳到“（四）”，中间可能缺少内容"
    view.lists.tabs.setCurrentIndex(1)
    view.lists.doubt_list.setCurrentIndex(view.lists.doubts.index(0))
    assert title(view) == "总结经验"
    lit = [cast("Any", over).cursor.selectedText() for over in view.text.extraSelections()]
    assert "（四）总结经验" in "".join(lit)


def test_a_body_is_added_at_selected_words_and_is_everywhere_at_once(qtbot: QtBot, window: MainWindow) -> None:
    view = go(qtbot, window, "扩大应用")
    before = bodies(window).get("重庆市交通运输委", 0)
    select(view.text, "市交通运输委")
    key(qtbot, window, view.text, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    choose(qtbot, window, "是责任单位")
    pick(qtbot, window, "市交通运输委")
    assert "责任 · 重庆市交通运输委 · 人工" in form(view)
    assert title(view) == "扩大应用"
    assert "已更正" in window.notice.words
    assert bodies(window)["重庆市交通运输委"] == before + 1
    window.navigator.open(view.item.entry.id)  # type: ignore[union-attr]
    settle(qtbot, window)
    assert "责任 · 重庆市交通运输委 · 人工" in [chip.text() for chip in chips(window.search.reader.links)]


def test_what_was_corrected_survives_a_restart_and_a_new_version_and_is_taken_back(
    qtbot: QtBot, window: MainWindow, open_window: Open, folder: Path
) -> None:
    view = go(qtbot, window, "先行先试")
    point_at(view.text, "市财政局")
    view.text.ask_here()
    choose(qtbot, window, "职责：牵头")
    assert "牵头 · 重庆市财政局 · 人工" in form(view)
    window = open_window()
    (folder / "方案.txt").write_text(TEXT.replace("开展氢能", "大力开展氢能"), encoding="utf-8")
    take(qtbot, window, folder / "方案.txt")
    view = go(qtbot, window, "先行先试")
    assert "大力开展" in view.text.toPlainText()
    assert "牵头 · 重庆市财政局 · 人工" in form(view)
    view.lists.tabs.setCurrentIndex(2)
    assert "责任单位：重庆市财政局（牵头）" in str(view.lists.corrections.index(0).data())
    view.lists.sections.setCurrentIndex(view.lists.model.index(0))
    view.lists.correction_list.activated.emit(view.lists.corrections.index(0))
    assert title(view) == "先行先试"
    view.lists.undo.click()
    settle(qtbot, window)
    assert "配合 · 重庆市财政局" in form(view)
    assert view.lists.corrections.rowCount() == 0


def test_a_task_becomes_none_and_one_again_by_the_notice(qtbot: QtBot, window: MainWindow) -> None:
    view = go(qtbot, window, "扩大应用")
    view.text.ask_here()
    choose(qtbot, window, "不是任务，是", "条款")
    assert view.form.name.text().startswith("条款 1")
    next(each for each in window.notice.findChildren(QPushButton) if each.text() == "撤销").click()
    settle(qtbot, window)
    assert view.form.name.text().startswith("任务 2")


def test_sections_are_split_and_joined(qtbot: QtBot, window: MainWindow) -> None:
    view = go(qtbot, window, "总结经验")
    point_at(view.text, "编制手册")
    view.text.moveCursor(QTextCursor.MoveOperation.Left)
    view.text.ask_here()
    choose(qtbot, window, "从光标")
    texts = [item.entry.text for item in view.lists.model.items if item.entry.section.title in ("总结经验", "")]
    assert "形成报告。" in texts
    assert any(text.startswith("编制手册。") for text in texts)
    view = go(qtbot, window, "扩大应用")
    view.text.ask_here()
    choose(qtbot, window, "并入上一条")
    assert "扩大应用" not in titles(view)
    assert title(view) == "先行先试"


def test_a_title_is_what_was_selected(qtbot: QtBot, window: MainWindow) -> None:
    view = go(qtbot, window, "扩大应用")
    select(view.text, "推广氢能车辆")
    view.text.ask_here()
    choose(qtbot, window, "是这一条的标题")
    assert title(view) == "推广氢能车辆"


def test_places_and_programmes_are_taken_away_and_added(qtbot: QtBot, window: MainWindow) -> None:
    view = go(qtbot, window, "先行先试")
    assert "涪陵区" in form(view)
    point_at(view.text, "涪陵区")
    view.text.ask_here()
    choose(qtbot, window, "这里不是地点")
    assert "涪陵区" not in form(view)
    select(view.text, "氢能试点")
    view.text.ask_here()
    choose(qtbot, window, "是项目平台")
    pick(qtbot, window, "氢能试点")
    assert "氢能试点 · 人工" in form(view)


def test_the_table_of_bodies_grows_for_later_imports(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    view = go(qtbot, window, "总结经验")
    point_at(view.text, "双碳专班")
    view.text.ask_here()
    choose(qtbot, window, "“双碳专班”都是指")
    pick(qtbot, window, "重庆市双碳办")
    assert "责任 · 重庆市双碳办" in form(view)
    (folder / "另一.txt").write_text(OTHER, encoding="utf-8")
    take(qtbot, window, folder / "另一.txt")
    window.navigator.follow(ToReview(view.documents.itemData(0)))
    settle(qtbot, window)
    assert titles(view) == ["接续推进"]
    assert "责任 · 重庆市双碳办" in form(view)
    view.lists.tabs.setCurrentIndex(2)
    assert "“双碳专班”都是指重庆市双碳办" in str(view.lists.corrections.index(0).data())
    view.lists.undo.click()
    settle(qtbot, window)
    assert "责任 · 重庆市双碳专班 !" in form(view)


def test_in_the_reader_a_body_is_corrected_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    window.search_for("氢能试点")
    settle(qtbot, window)
    window.navigator.open(shown(window).hits[0].entry.id)
    settle(qtbot, window)
    text = window.search.reader.text
    point_at(text, "市教委")
    key(qtbot, window, text, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    choose(qtbot, window, "不是责任单位")
    links = [chip.text() for chip in chips(window.search.reader.links)]
    assert not [each for each in links if "教委" in each]
    assert "开展氢能试点" in reading(window)
    next(each for each in window.notice.findChildren(QPushButton) if each.text() == "撤销").click()
    settle(qtbot, window)
    assert "牵头 · 重庆市教委" in [chip.text() for chip in chips(window.search.reader.links)]


def test_a_section_that_is_open_is_followed_when_its_number_changes(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.open(review(qtbot, window).lists.model.items[0].entry.id)
    settle(qtbot, window)
    before = window.navigator.visit.opened
    window.search.reader.text.ask_here()
    choose(qtbot, window, "不是任务，是", "条款")
    assert window.navigator.visit.opened != before
    assert "已更正" in window.notice.words
    assert "扩大应用" in reading(window)


def test_documents_are_chosen_the_newest_first(qtbot: QtBot, window: MainWindow) -> None:
    view = review(qtbot, window)
    assert view.documents.itemText(0) == "存疑 2 · 重庆市试点方案"
    view.documents.setCurrentIndex(1)
    view.documents.activated.emit(1)
    settle(qtbot, window)
    assert len(view.lists.model.items) == 33
    window.navigator.back()
    settle(qtbot, window)
    assert titles(view) == ["扩大应用", "总结经验", "先行先试"]


def test_the_lists_keep_the_rules_of_models(qtbot: QtBot, window: MainWindow) -> None:
    view = review(qtbot, window)
    model, notes = ReviewModel(), NoteModel()
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in (model, notes)
    ]
    model.show(view.lists.model.items)
    notes.show(())
    assert [tester.model().rowCount() for tester in testers] == [3, 0]
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "任务 2  扩大应用，较可信：与其他任务同级，但没有写明责任单位"


def test_from_the_reader_one_comes_to_the_same_section_beside_its_source(qtbot: QtBot, window: MainWindow) -> None:
    window.search_for("扩大应用")
    settle(qtbot, window)
    window.navigator.open(shown(window).hits[0].entry.id)
    settle(qtbot, window)
    key(qtbot, window, window.search.reader.text, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    view = window.view("review")
    assert isinstance(view, ReviewView)
    assert title(view) == "扩大应用"
    window.navigator.back()
    settle(qtbot, window)
    assert window.search.reader.isVisible()
    assert "推广氢能车辆" in reading(window)


def test_in_a_long_document_rows_are_of_one_size(qtbot: QtBot, window: MainWindow) -> None:
    view = review(qtbot, window)
    assert not view.lists.sections.uniformItemSizes()
    items = view.lists.model.items * 400
    heights = {view.lists.sections.sizeHintForRow(row) for row in range(3)}
    view.lists.sections.setUniformItemSizes(len(items) > 1000)
    view.lists.model.show(items)
    assert view.lists.sections.sizeHintForRow(7) >= max(heights)


def test_a_choice_that_is_closed_at_once_is_not_answered(qtbot: QtBot, real: MainWindow):
    settle(qtbot, real)
    dialog = PickDialog(real.librarian, real, "换成哪家单位", "选定的单位处处生效", Fix.BODY)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.ask("能源", "chengyu-2022", None, lambda *_: None)
        dialog.reject()
    settle(qtbot, real)
