"""Hits that are not literal, why that is so, and what to do."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet, Query, Relaxation, Via
from explorer.ui.main_window import MainWindow
from explorer.ui.models.result_model import ROW, ResultModel
from explorer.ui.widgets.capped import Capped
from explorer.ui.widgets.chip_flow import ChipFlow, ChipWords
from explorer.ui.words import relaxation_words
from tests.ui.hands import chips, lit, open_result, reading, settle, titles, type_words
from tests.ui.sample import answer, chosen, make_shelf

PLACE, LEAD = chosen(Facet.PLACE, "涪陵区"), chosen(Facet.LEAD, "重庆市能源局")


def test_a_misspelt_word_is_put_right_with_a_click(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "页炎气")
    assert window.search.results._title.text() == "没有找到“页炎气”，相近的有 1 项"
    assert window.search.results.explanation.reason == "样例里没有“页炎气”。"
    assert "项" not in window.status._found.text()  # “共 0 项” beside a list of one would only puzzle
    (meant,) = chips(window.search.results.explanation)
    assert meant.text() == "您要找的可能是“页岩气”（1 项）"
    meant.click()
    settle(qtbot, window)
    assert window.status._found.text().startswith("共 1 项")
    assert window.bar.field.text() == "页岩气"
    assert not window.search.results.explanation.isVisible()
    window.navigator.back()
    assert window.bar.field.text() == "页炎气"


def test_a_relaxation_is_one_click_and_one_step_back(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.toggle(PLACE)
    type_words(qtbot, window, "电网")
    assert titles(window) == []
    way = next(each for each in chips(window.search.results.explanation) if "涪陵区" in each.text())
    assert way.text() == "去掉筛选 地点：涪陵区（1 项）"
    way.click()
    settle(qtbot, window)
    assert window.navigator.visit.query == Query("电网")
    assert titles(window) == ["加快电网一体化建设"]
    window.navigator.back()
    settle(qtbot, window)
    assert window.navigator.visit.query == Query("电网", (PLACE,))


def test_what_was_meant_is_marked_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "页炎气")
    open_result(qtbot, window, 0)
    assert "页岩气" in reading(window)
    assert lit(window) == ["页岩气"]


@pytest.mark.usefixtures("qapp")
def test_hits_say_where_another_kind_begins() -> None:
    model = ResultModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    results = answer(make_shelf().entries, Query())
    vias = (Via.LITERAL, Via.LITERAL, Via.SYNONYM, Via.PARTIAL)
    hits = tuple(replace(hit, via=via) for hit, via in zip(results.hits, vias, strict=False))
    model.show(replace(results, hits=hits))
    assert [model.index(row).data(ROW).reached for row in range(4)] == ["", "", "同义词、别名", "部分匹配"]
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole).startswith("同义词、别名，")
    assert tester.model() is model


@pytest.mark.parametrize(
    ("query", "wider", "words"),
    [
        (Query("页岩气 光盘"), Relaxation("光盘", (), 1), "只查“光盘”（1 项）"),
        (Query("市域郊列车"), Relaxation("“市域(郊)列车”", (), 1), "只查“市域(郊)列车”（1 项）"),
        (Query("光盘", (LEAD, PLACE)), Relaxation("光盘", (LEAD,), 2), "去掉筛选 地点：涪陵区（2 项）"),
        (Query("光盘", (LEAD, PLACE)), Relaxation("光盘", (), 2), "去掉全部筛选（2 项）"),
        (Query("页岩气 光盘", (LEAD,)), Relaxation("光盘", (), 1), "只查“光盘”，去掉筛选 牵头：重庆市能源局（1 项）"),
        (Query("光盘", (), (PLACE,)), Relaxation("光盘", (), 3), "不再排除 地点：涪陵区（3 项）"),
        (Query("光盘", (LEAD,), (PLACE,)), Relaxation("光盘", (), 3), "去掉全部筛选（3 项）"),
        (Query("光盘", (LEAD,), (PLACE,)), Relaxation("光盘", (), 2, (PLACE,)), "去掉筛选 牵头：重庆市能源局（2 项）"),
        (Query("光盘", (LEAD,), (PLACE,)), Relaxation("光盘", (LEAD,), 1), "不再排除 地点：涪陵区（1 项）"),
        (Query("煤 光盘", (), (PLACE,)), Relaxation("光盘", (), 1, (PLACE,)), "只查“光盘”（1 项）"),
        (Query("光盘", (LEAD,)), Relaxation("", (LEAD,), 4), "去掉检索词（4 项）"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_way_out_says_what_it_does_without(query: Query, wider: Relaxation, words: str) -> None:
    assert relaxation_words(query, wider, {}) == words


@pytest.mark.usefixtures("qapp")
def test_more_hits_are_asked_for_once_at_the_end() -> None:
    entries, model, asked = make_shelf().entries, ResultModel(), list[bool]()
    model.ended.connect(lambda: asked.append(True))
    model.show(answer(entries, Query(limit=3)))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    asked.clear()
    model.show(answer(entries, Query(limit=3)))
    model.fetchMore(model.index(-1))
    model.fetchMore(model.index(-1))
    assert asked == [True]
    model.show(answer(entries, Query(limit=6)))
    assert (model.rowCount(), model.canFetchMore(model.index(-1))) == (5, False)
    assert tester.model() is model


def test_a_long_list_goes_on_when_it_is_read_to_its_end(qtbot: QtBot, window: MainWindow) -> None:
    query = replace(window.navigator.visit.query, limit=2)
    window.navigator.history.replace(replace(window.navigator.visit, query=query))
    window.navigator.asking.ask(query)
    window.resize(1000, 300)
    settle(qtbot, window)
    bar = window.search.results.list.verticalScrollBar()
    for shown in (4, 5):
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda shown=shown: window.search.results.model.rowCount() == shown)
        assert bar.value() > 0
    assert window.search.results._title.text() == "共 5 项"
    assert not window.navigator.history.can_go_back


def test_a_way_out_with_a_long_name_leaves_the_columns_as_they_are(qtbot: QtBot, real: MainWindow) -> None:
    real.resize(1010, 700)
    name = "把实施好宏观政策和深化改革开放结合起来的各项具体行动安排"
    real.navigator.toggle(chosen(Facet.ACTION, name))
    type_words(qtbot, real, "能源")
    results = real.search.results
    (way,) = (each for each in chips(results.explanation) if name in each.text())
    assert real.search.facets.isVisible()
    assert way.width() < way.sizeHint().width()
    assert results.rect().contains(way.rect().translated(way.mapTo(results, way.rect().topLeft())))
    assert name in way.toolTip()
    picture, whole = way.grab().toImage(), way.text()
    way.setText(f"{whole[:-1]}啊")  # how it ends is in sight
    assert way.grab().toImage() != picture


def _is_whole(chip: QWidget) -> bool:
    return chip.visibleRegion().boundingRect() == chip.rect()


def test_ways_out_have_the_room_they_need_whatever_was_asked_before(qtbot: QtBot, real: MainWindow) -> None:
    real.resize(1016, 728)
    bar = real.search.results.explanation
    for words in ("fgw", "二十六 火星", "fgw", "页岩气", "火星移民", "fgw"):
        real.search_for(words)
        settle(qtbot, real)
        if bar.isVisible():
            qtbot.waitUntil(lambda: not [each for each in chips(bar) if not _is_whole(each)])


def test_a_paragraph_that_is_not_found_leaves_room_for_what_is_near(qtbot: QtBot, real: MainWindow) -> None:
    real.resize(1280, 800)
    paragraph = "推动川渝地区建立电力市场协同合作机制优化抽水蓄能等调峰电源布局" * 9
    type_words(qtbot, real, paragraph)
    results = real.search.results
    for said in (results._title.text(), results.explanation.reason):
        assert f"“{paragraph[:26]}…{paragraph[-12:]}”" in said
    assert results.list.height() > results.height() // 2
    assert real.navigator.visit.query.text == paragraph


def test_lines_that_are_pasted_are_searched_for_as_one(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.field.setFocus()
    QApplication.clipboard().setText("页岩气\n\n  火星移民\t重庆市能源局\n")
    qtbot.keyClick(window.bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert window.navigator.visit.query.text == "页岩气 火星移民 重庆市能源局"
    assert "“页岩气 火星移民 重庆市能源局”" in window.search.results._title.text()


def test_there_is_one_way_to_do_without_the_only_filter(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.exclude(chosen(Facet.AGENCY, "四川省能源局"))
    type_words(qtbot, real, "页岩气")
    ways = [each.text() for each in chips(real.search.results.explanation)]
    assert ways == ["不再排除 单位：四川省能源局（1 项）", "清除检索词"]


@pytest.mark.usefixtures("theme")
def test_ways_out_that_fit_are_not_scrolled_to_because_those_before_were(qtbot: QtBot) -> None:
    def ways(count: int) -> list[ChipWords]:
        return [ChipWords(f"只查第{number}个", "chosen", "", lambda: None) for number in range(count)]

    panel, flow = QWidget(), ChipFlow()
    area, column = Capped(flow), QVBoxLayout(panel)
    qtbot.addWidget(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    column.addStretch()
    flow.show_words(ways(3))
    panel.resize(sum(each.sizeHint().width() + 6 for each in flow.chips), 400)
    panel.show()
    bar = area.verticalScrollBar()
    area.limit(100)
    flow.show_words(ways(30))
    qtbot.waitUntil(bar.isVisible)
    flow.show_words(ways(3))
    qtbot.waitUntil(lambda: area.height() < 100)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert [each.y() for each in flow.chips] == [0, 0, 0]
