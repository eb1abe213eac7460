"""The view of documents: an office keeps its plans there, over the real library."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QMessageBox, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet
from explorer.settings import Settings
from explorer.ui.dialogs.facts_dialog import FactsDialog
from explorer.ui.history import DOCUMENTS, PLAN, SEARCH
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.targets import ToDocument, ToPlan, ToSection, ToThing
from explorer.ui.theme import Theme
from explorer.ui.views.documents_view import DocumentsView
from tests.samples import open_session
from tests.ui.hands import SIZE, compose, open_result, settle
from tests.ui.real import REAL
from tests.ui.sample import chosen

BUNDLED = "成渝地区双城经济圈碳达峰碳中和联合行动方案"
OLD = """成都市氢能试点实施方案
成办发〔2025〕3号
一、主要任务
（一）先行先试。开展氢能试点，形成经验。（责任单位：市教育局）
（三）扩大应用。推广氢能车辆。
"""
NEW = OLD.replace("市教育局", "市科技局").replace("扩大应用", "加快应用").replace("形成经验", "形成样板")
STATE = """国务院关于推进储能发展的若干意见
国发〔2024〕2号
一、主要任务
（一）建设电站。建设储能电站。（国家能源局负责）
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library with the bundled plan, to be copied."""
    folder = tmp_path_factory.mktemp("documents") / "library"
    open_session(folder).close()
    return folder


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with plans of several levels, and one that can't be read."""
    folder = tmp_path / "各级 方案"
    folder.mkdir()
    for name, text in (("氢能.txt", OLD), ("储能.txt", STATE), ("空.docx", "")):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def make_window(qtbot: QtBot, theme: Theme, library: Path) -> MainWindow:
    window = MainWindow(Librarian(REAL), theme, Preferences(Settings(view=SEARCH)))
    window.resize(*SIZE)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.asking.answered, timeout=30_000):
        window.librarian.open(library)
    settle(qtbot, window)
    window.navigator.turn_to(DOCUMENTS)
    settle(qtbot, window)
    return window


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, made: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window over a library of its own, the documents in front."""
    window = make_window(qtbot, theme, shutil.copytree(made, tmp_path / "library"))
    yield window
    window.close()


def view(window: MainWindow) -> DocumentsView:
    made = window.view(DOCUMENTS)
    assert isinstance(made, DocumentsView)
    return made


def take_in(qtbot: QtBot, window: MainWindow, *files: Path) -> None:
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000):
        window.librarian.import_files(files)
    settle(qtbot, window)


def titles(window: MainWindow) -> list[str]:
    model = view(window).list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def page(window: MainWindow) -> str:
    return view(window).page.text.toPlainText()


def choose(qtbot: QtBot, window: MainWindow, title: str) -> None:
    row = next(at for at, each in enumerate(titles(window)) if title in each)
    view(window).list.table.setCurrentIndex(view(window).list.model.index(row, 0))
    settle(qtbot, window)


def press_in_table(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    """Press a key while the table has the keyboard: the keys of the view work only there."""
    window.activateWindow()
    view(window).list.table.setFocus()
    qtbot.waitUntil(view(window).list.table.hasFocus)
    qtbot.keyClick(view(window).list.table, key)
    settle(qtbot, window)


def click(qtbot: QtBot, window: MainWindow, words: str) -> None:
    buttons = (each for each in window.findChildren(QPushButton) if each.text() == words and each.isVisible())
    next(buttons).click()
    settle(qtbot, window)


def test_a_folder_is_taken_in_and_each_failure_says_what_to_do(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    window.commands.action("import-folder").trigger()
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000):
        dialog.filesSelected.emit([str(files)])
    dialog.close()
    settle(qtbot, window)
    assert titles(window) == ["国务院关于推进储能发展的若干意见", BUNDLED, "成都市氢能试点实施方案"]
    report = view(window).imports.text.toPlainText()
    assert "没有导入  空.docx" in report
    assert "空.docx”是空文件。请" in report
    assert "成都市氢能试点实施方案  任务 2 项" in report
    take_in(qtbot, window, files)
    assert "已有  成都市氢能试点实施方案" in view(window).imports.text.toPlainText()
    click(qtbot, window, "收起")
    assert not view(window).imports.isVisible()


def test_the_page_says_what_the_document_is_and_leads_on(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    words, targets = page(window), view(window).page.text._targets
    document = window.navigator.visit.document
    assert "市级（成都市）  ·  实施方案" in words
    assert "发文字号  成办发〔2025〕3号" in words
    assert "任务“扩大应用”没有写明责任单位" in words
    assert f"{files / '氢能.txt'}" in words
    assert "SHA-256" in words
    assert ToSection(f"{document}:task-1") in targets
    assert ToThing(chosen(Facet.AGENCY, "成都市教育局")) in targets
    assert any(isinstance(target, (ToSection, ToPlan)) and target != ToPlan(str(document)) for target in targets)


def test_documents_are_sifted_by_pinyin_while_composing_is_left_alone(
    qtbot: QtBot, window: MainWindow, files: Path
) -> None:
    take_in(qtbot, window, files)
    compose(view(window).list.field, "cheng'du")
    settle(qtbot, window)
    assert len(titles(window)) == 3
    compose(view(window).list.field, "", "cdqn")
    settle(qtbot, window)
    assert titles(window) == []
    assert view(window).list.count.text() == "共 3 份文件，没有符合筛选的"
    view(window).list.field.clear()
    compose(view(window).list.field, "", "chengdu")
    settle(qtbot, window)
    assert titles(window) == ["成都市氢能试点实施方案"]
    assert "成都市氢能试点实施方案" in page(window)


def test_documents_are_sorted_and_sifted_by_level(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    take_in(qtbot, window, files)
    head = view(window).list.table.horizontalHeader()
    head.sectionClicked.emit(4)
    assert titles(window)[0] == BUNDLED
    head.sectionClicked.emit(4)
    assert titles(window)[-1] == BUNDLED
    assert view(window).list.order.currentText() == "按任务"
    level = view(window).list.level
    level.setCurrentIndex(level.findText("国家（1）"))
    level.activated.emit(level.currentIndex())
    settle(qtbot, window)
    assert titles(window) == ["国务院关于推进储能发展的若干意见"]
    assert view(window).list.count.text() == "共 3 份文件，列出 1 份"


def test_reading_searching_and_the_duty_list_are_one_key_or_click_away(
    qtbot: QtBot, window: MainWindow, files: Path
) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    document = window.navigator.visit.document
    assert document
    window.navigator.duties_asked.disconnect(window.exports.ask_duties)
    with qtbot.waitSignal(window.navigator.duties_asked) as asked:
        click(qtbot, window, "导出责任清单…")
    assert asked.args == [chosen(Facet.DOCUMENT, document)]
    press_in_table(qtbot, window, Qt.Key.Key_Return)
    assert (window.navigator.visit.view, window.navigator.visit.document) == (PLAN, document)
    window.navigator.back()
    settle(qtbot, window)
    assert window.navigator.visit.view == DOCUMENTS
    click(qtbot, window, "只在其中检索")
    assert window.navigator.visit.query.where == (chosen(Facet.DOCUMENT, document),)
    assert QApplication.focusWidget() is window.bar.field


def test_a_new_version_is_taken_in_and_what_it_changed_is_shown(
    qtbot: QtBot, window: MainWindow, files: Path, tmp_path: Path
) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    document = window.navigator.visit.document
    newer = tmp_path / "新版.txt"
    newer.write_text(NEW.replace("试点实施方案", "实施方案"), encoding="utf-8")
    window.commands.action("new-version").trigger()
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000):
        dialog.filesSelected.emit([str(newer)])
    dialog.close()
    settle(qtbot, window)
    assert titles(window) == [BUNDLED, "成都市氢能实施方案"]
    assert "变化2项" in window.notice.words
    click(qtbot, window, "看变化")
    words = page(window)
    assert "成都市科技局  新增，责任　现文 （责任单位：市科技局）" in words
    assert "成都市教育局  不再责任　原文 （责任单位：市教育局）" in words
    assert "改名   加快应用" in words
    proofs = [each for each in view(window).page.text._targets if isinstance(each, ToSection) and each.spans]
    assert proofs[0].section == f"{document}:task-1"
    window.navigator.back()
    settle(qtbot, window)
    assert "来源文件" in page(window)
    assert page(window).count("SHA-256") == 2
    window.navigator.forward()
    settle(qtbot, window)
    assert "原标题：扩大应用" in page(window)


def test_what_is_removed_comes_back_by_undo_or_out_of_the_trash(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    choose(qtbot, window, "氢能")
    press_in_table(qtbot, window, Qt.Key.Key_Delete)
    assert titles(window) == [BUNDLED]
    assert window.notice.words == "《成都市氢能试点实施方案》已移到回收站"
    click(qtbot, window, "撤销")
    assert len(titles(window)) == 2
    choose(qtbot, window, "氢能")
    window.commands.action("remove-document").trigger()
    settle(qtbot, window)
    click(qtbot, window, "回收站（1）")
    assert not window.commands.action("remove-document").isEnabled()
    click(qtbot, window, "恢复")
    assert len(titles(window)) == 2
    assert not view(window).trash.isVisible()
    assert "成都市氢能试点实施方案" in page(window)


def test_removing_what_is_being_read_is_told_and_can_be_undone(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    choose(qtbot, window, "氢能")
    window.commands.action("search-document").trigger()
    settle(qtbot, window)
    open_result(qtbot, window, 0)
    assert window.search.reader.page is window.search.reader.text
    window.turn_to(DOCUMENTS)
    choose(qtbot, window, "氢能")
    press_in_table(qtbot, window, Qt.Key.Key_Delete)
    assert window.notice.words == "《成都市氢能试点实施方案》已移到回收站"
    assert window.search.reader.page is not window.search.reader.text
    click(qtbot, window, "撤销")
    assert len(titles(window)) == 2
    window.turn_to(SEARCH)
    settle(qtbot, window)
    assert window.search.reader.page is window.search.reader.text
    assert not window.notice.isVisible() or "没有" not in window.notice.words


def test_the_trash_is_emptied_only_by_who_means_it(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    choose(qtbot, window, "氢能")
    window.commands.action("remove-document").trigger()
    settle(qtbot, window)
    click(qtbot, window, "回收站（1）")
    click(qtbot, window, "清空回收站…")
    (box,) = window.findChildren(QMessageBox)
    assert box.defaultButton().text() == "不删除"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert view(window).trash.model.rowCount() == 1
    click(qtbot, window, "清空回收站…")
    click(qtbot, window, "彻底删除")
    assert view(window).trash.model.rowCount() == 0
    assert window.notice.words == "已彻底删除 1 份文件"


def test_the_bundled_plan_can_be_read_but_not_removed_or_replaced(qtbot: QtBot, window: MainWindow) -> None:
    assert BUNDLED in page(window)
    assert "随程序提供" in page(window)
    assert not window.commands.action("remove-document").isEnabled()
    assert not window.commands.action("new-version").isEnabled()
    press_in_table(qtbot, window, Qt.Key.Key_Delete)
    assert titles(window) == [BUNDLED]


def test_facts_are_set_by_hand_and_taken_back(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    take_in(qtbot, window, files / "氢能.txt")
    window.commands.action("document-facts").trigger()
    (dialog,) = window.findChildren(FactsDialog)
    assert dialog.fields["number"].text() == "成办发〔2025〕3号"
    dialog.fields["title"].setText("成都氢能")
    dialog.fields["date"].setText("去年三月")
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.fields["date"].setText("2025-03-01")
    assert ok.isEnabled()
    dialog.accept()
    settle(qtbot, window)
    assert "成都氢能" in titles(window)
    assert "日期  2025-03-01" in page(window)
    assert "含人工更正 2 处" in page(window)
    click(qtbot, window, "撤销")
    assert "成都市氢能试点实施方案" in titles(window)


def test_an_import_that_was_cut_off_is_offered_when_the_program_starts(
    qtbot: QtBot, theme: Theme, window: MainWindow, files: Path, tmp_path: Path
) -> None:
    window.librarian.import_files((files,))
    with qtbot.waitSignal(window.librarian.progressed, timeout=60_000):
        pass
    window.close()
    again = make_window(qtbot, theme, tmp_path / "library")
    assert again.notice.words.startswith("上次导入没有完成，还有 ")
    with qtbot.waitSignal(again.librarian.imported, timeout=60_000):
        click(qtbot, again, "继续导入")
    settle(qtbot, again)
    assert len(titles(again)) == 3
    again.close()


def test_a_stopped_import_keeps_what_was_read_and_says_what_is_left(
    qtbot: QtBot, window: MainWindow, files: Path
) -> None:
    for number in range(60):
        (files / f"方案{number}.txt").write_text(OLD.replace("氢能", f"第{number}号"), encoding="utf-8")
    window.librarian.import_files((files,))
    qtbot.waitUntil(lambda: view(window).imports.isVisible() and view(window).imports._title.text()[5:6] > "2")
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000) as told:
        view(window).imports.cancel.click()
    settle(qtbot, window)
    assert told.args is not None
    report = told.args[0]
    assert report.left > 0
    assert len(titles(window)) == 1 + len(report.files)
    assert f"还剩 {report.left} 份" in view(window).imports._now.text()


def test_one_file_that_takes_too_long_is_skipped_by_a_button(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    for number in range(60):
        (files / f"方案{number}.txt").write_text(OLD.replace("氢能", f"第{number}号"), encoding="utf-8")
    window.librarian.import_files((files,))
    panel = view(window).imports
    qtbot.waitUntil(lambda: panel.skip.isVisible() and panel._title.text()[5:6] > "2")
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000) as told:
        panel.skip.click()
    settle(qtbot, window)
    assert told.args is not None
    report = told.args[0]
    assert report.left == 0
    assert len(report.files) > 15
    assert not panel.skip.isVisible()


def test_an_old_version_that_comes_again_can_be_kept_out_or_gone_back_to(
    qtbot: QtBot, window: MainWindow, files: Path
) -> None:
    file = files / "版本.txt"
    for text in (OLD, NEW, OLD):
        file.write_text(text, encoding="utf-8")
        take_in(qtbot, window, file)
    assert window.notice.words.startswith("这是《")
    assert "没有替换" in window.notice.words
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000):
        click(qtbot, window, "换回旧版本")
    settle(qtbot, window)
    assert "旧版本已更新" in window.notice.words


def test_a_library_that_cannot_be_written_is_read_and_says_so(qtbot: QtBot, window: MainWindow, files: Path) -> None:
    window.librarian.call(lambda session: setattr(session.store._database, "read_only", True), lambda _none: None)
    window.navigator.turn_to(SEARCH)
    window.navigator.turn_to(DOCUMENTS)
    settle(qtbot, window)
    assert "资料库是只读的" in view(window).list.count.text()
    window.librarian.import_files((files,))
    settle(qtbot, window)
    assert window.notice.words.startswith("资料库是只读的，不能导入。请")
    assert not view(window).imports.isVisible()


def test_a_document_that_is_gone_leaves_the_page_of_another(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.follow(ToDocument("doc-gone"))
    settle(qtbot, window)
    assert BUNDLED in page(window)


def test_the_models_keep_the_rules_of_qt(
    qtbot: QtBot, window: MainWindow, files: Path, qtmodeltester: ModelTester
) -> None:
    take_in(qtbot, window, files)
    models: tuple[QAbstractItemModel, ...] = (view(window).list.model, view(window).trash.model)
    for model in models:
        qtmodeltester.check(model)
