"""Reading a whole document: the outline follows the text and the other way round, however long it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.models.outline_model import OutlineModel
from explorer.ui.targets import ToPlan, ToSection
from explorer.ui.theme import Theme
from explorer.ui.views.plan_view import PlanView
from tests.ui.hands import SIZE, compose, reading, settle, shown, type_words
from tests.ui.real import REAL

PARAGRAPHS = 4000


def _open(qtbot: QtBot, window: MainWindow, target: ToPlan) -> PlanView:
    window.navigator.follow(target)
    settle(qtbot, window)
    view = window.view("plan")
    assert isinstance(view, PlanView)
    return view


def _heading(view: PlanView) -> str:
    return str(view.outline.currentIndex().data()).strip("\u3000")


def _top(view: PlanView) -> str:
    """Return what stands at the upper edge."""
    text = view.text.part.toPlainText()
    return text[view.text.part.top() :][:12]


def _marked(view: PlanView) -> list[str]:
    return [view.text.part.cursor_over(found).selectedText() for found in view.text.part.found()]


@pytest.fixture
def long(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """A window on a library with a long document."""
    body = "\n".join(f"第{n}段。" + "这一段说的是绿色低碳发展的一件事，写得不长也不短。" * 2 for n in range(PARAGRAPHS))
    file = tmp_path / "长文.txt"
    file.write_text(f"某市很长的规划\n{body}", encoding="utf-8")
    window = MainWindow(Librarian(REAL), theme)
    window.resize(*SIZE)
    qtbot.addWidget(window)
    window.show()
    window.librarian.open(tmp_path / "library")
    qtbot.waitUntil(lambda: window.navigator.asking.results is not None, timeout=30_000)
    with qtbot.waitSignal(window.librarian.imported, timeout=60_000):
        window.librarian.import_files((file,))
    settle(qtbot, window)
    return window


def test_the_whole_text_stands_there_in_order(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real, ToPlan("chengyu-2022"))
    assert view._whole is not None
    text = view._whole.plan.document.text
    assert "".join(view.text.part.toPlainText().split()) == "".join(text.split())


def test_the_outline_leads_and_follows(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real, ToPlan("chengyu-2022"))
    view.outline.setFocus()
    for _ in range(7):
        qtbot.keyClick(view.outline, Qt.Key.Key_Down)
    assert _top(view).startswith(_heading(view)[:8])
    bar = view.text.part.verticalScrollBar()

    def is_at_the_end() -> bool:
        bar.setValue(bar.maximum())  # Qt lays a long text out piece by piece: the end moves down until it is done
        return view.model.rows[view.outline.currentIndex().row()].block >= view.model.rows[-8].block

    qtbot.waitUntil(is_at_the_end)
    bar.setValue(0)
    assert _heading(view) == view.model.rows[0].words


def test_a_title_opens_its_section_and_back_comes_to_the_same_place(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real, ToPlan("chengyu-2022"))
    bar = view.text.part.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = real.navigator.visit.reading
    assert place > 0
    assert ToSection("chengyu-2022:task-6") in view.text.part._targets
    real.navigator.follow(ToSection("chengyu-2022:task-6"))
    settle(qtbot, real)
    assert "成渝氢走廊" in reading(real)
    real.navigator.back()
    settle(qtbot, real)
    assert view.isVisible()
    assert real.navigator.visit.reading == place


def test_from_a_section_one_reads_on(qtbot: QtBot, real: MainWindow) -> None:
    real.activateWindow()
    real.navigator.open("chengyu-2022:task-6")
    settle(qtbot, real)
    real.commands.action("read-whole").trigger()
    settle(qtbot, real)
    view = real.view("plan")
    assert isinstance(view, PlanView)
    assert "打造绿色低碳制造业集群" in _heading(view)


def test_who_reads_on_by_keys_has_them_in_the_text_and_not_in_the_choice_of_documents(
    qtbot: QtBot, real: MainWindow
) -> None:
    real.activateWindow()
    real.navigator.open("chengyu-2022:task-6")
    settle(qtbot, real)
    real.search.reader.text.setFocus()
    qtbot.waitUntil(real.search.reader.text.hasFocus)
    real.commands.action("read-whole").trigger()
    settle(qtbot, real)
    view = real.view("plan")
    assert isinstance(view, PlanView)
    assert QApplication.focusWidget() is view.text.part
    real.navigator.back()
    settle(qtbot, real)
    assert QApplication.focusWidget() is real.search.reader.text


def test_words_are_found_all_over_it(qtbot: QtBot, real: MainWindow) -> None:
    view = _open(qtbot, real, ToPlan("chengyu-2022"))
    real.commands.action("find-in-plan").trigger()
    compose(view.finder.field, "shi you")
    compose(view.finder.field, "", "天然气")
    settle(qtbot, real)
    assert view._whole is not None
    total = view._whole.plan.document.text.count("天然气")
    assert view.finder.count == f"第 1 处，共 {total} 处"
    for _ in range(total):
        qtbot.keyClick(view.finder.field, Qt.Key.Key_Return)
    assert view.finder.count == f"第 1 处，共 {total} 处"


def test_what_was_searched_for_is_marked_all_over_it_and_stepped_through(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "哪些任务由四川省能源局牵头？")
    first, *others = sorted(hit.entry.section.number for hit in shown(real).hits)
    view = _open(qtbot, real, ToPlan("chengyu-2022"))
    assert view.text.at == 0
    assert _marked(view) == ["四川省能源局"] * (1 + len(others))
    view.step(1)
    assert view._whole is not None
    task = next(each.section for each in view._whole.plan.sections if each.id == f"chengyu-2022:task-{first}")
    assert task.whole.contains(view._finds[view._find_at])
    view.text.part.setFocus()
    for key, find in ((Qt.Key.Key_N, 1), (Qt.Key.Key_N, 2), (Qt.Key.Key_P, 1), (Qt.Key.Key_F3, 2)):
        qtbot.keyClick(view.text.part, key)  # as in the text beside the results
        assert view._find_at == find
    compose(view.finder.field, "", "天然气")
    view.finder.open()
    settle(qtbot, real)
    assert set(_marked(view)) == {"天然气"}
    view.finder.close_up()
    settle(qtbot, real)
    assert set(_marked(view)) == {"四川省能源局"}


def test_the_find_one_is_at_stays_marked_where_others_are_laid_out_between(qtbot: QtBot, long: MainWindow) -> None:
    plans = [hit.entry.plan for hit in long.navigator.asking.results.hits] if long.navigator.asking.results else []
    view = _open(qtbot, long, ToPlan(plans[-1].document.id))
    view.finder.open("第7")
    settle(qtbot, long)
    here = view.text.part._at
    assert here >= 0
    view.text.go_to(plans[-1].document.text.index(f"第{PARAGRAPHS - 1}段。"))
    assert view.text.part._at < 0
    view.text.go_to(0)
    assert view.text.part._at == here
    view.step(1)
    assert view.text.part._at == here + 1
    assert view.text.bar._current == view._find_at == 1
    long.close()


def test_of_a_long_document_only_a_part_is_laid_out(qtbot: QtBot, long: MainWindow) -> None:
    document = long.navigator.asking.results.hits[-1].entry.plan.document if long.navigator.asking.results else None
    assert document is not None
    view = _open(qtbot, long, ToPlan(document.id))
    assert view._whole is not None
    document = view._whole.plan.document
    for number in (0, 1234, PARAGRAPHS - 1, 700):
        view.text.go_to(document.text.index(f"第{number}段。"))
        assert f"第{number}段。" in view.text.part.toPlainText()
        assert view.text.part.document().blockCount() < 500
    before = view.text.at
    for _ in range(40):
        bar = view.text.part.verticalScrollBar()
        bar.setValue(bar.value() + 600)
    assert view.text.at > before + 8000
    assert view.text.bar.value() == view.text.at
    long.close()


def test_a_find_far_away_is_laid_out_when_it_is_reached(qtbot: QtBot, long: MainWindow) -> None:
    plans = [hit.entry.plan for hit in long.navigator.asking.results.hits] if long.navigator.asking.results else []
    view = _open(qtbot, long, ToPlan(plans[-1].document.id))
    view.finder.open(f"第{PARAGRAPHS - 2}段")
    settle(qtbot, long)
    assert view.finder.count == "第 1 处，共 1 处"
    assert f"第{PARAGRAPHS - 2}段" in view.text.part.toPlainText()
    long.close()


def test_the_outline_keeps_the_rules_of_models(qtbot: QtBot, real: MainWindow) -> None:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = _open(qtbot, real, ToPlan("chengyu-2022"))
    model.show(view.model.rows)
    assert tester.model().rowCount() == len(view.model.rows)
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "第 3 级：（一）指导思想"
