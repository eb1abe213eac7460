"""What an opened text is marked with: where it says what was asked for, as in the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from explorer.domain.query import Facet, Selection, Via
from explorer.ui.main_window import MainWindow
from explorer.ui.models.result_model import ROW
from explorer.ui.panels.text_page import Range
from tests.ui.hands import lit, open_result, reading, settle, shown, type_words

TASK = "chengyu-2022:task-6"
RARE = """某市碳达峰实施方案
一、重点任务
（一）能源行动
1．发展𬭊储能。推动𬭊材料、𬭊电池在重庆市潼南区示范应用，建设𬭊储能基地。
（责任单位：重庆市发展改革委、市能源局；四川省发展改革委）
2．推广节能灯具。在公共机构推广节能灯具。
（责任单位：重庆市能源局）
"""


def _search(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.bar.field.clear()
    type_words(qtbot, window, words)


def _finds(window: MainWindow) -> list[Range]:
    return window.search.reader.text.found()


@pytest.mark.parametrize(
    ("asked", "marked"),
    [
        ("牵头:发改委", ["重庆市发展改革委", "四川省发展改革委"]),
        ("哪些任务由四川省能源局牵头？", ["四川省能源局"]),
        ("配合:四川省能源局", ["省能源局"]),
        ("fgw", ["重庆市发展改革委", "四川省发展改革委"]),
        ("项目:成渝氢走廊", ["成渝氢走廊"]),
    ],
)
def test_the_bodies_and_programmes_asked_for_are_marked_in_the_text(
    qtbot: QtBot, real: MainWindow, asked: str, marked: list[str]
) -> None:
    type_words(qtbot, real, asked)
    open_result(qtbot, real, 0)
    assert lit(real) == marked


def test_f3_goes_to_the_body_that_was_asked_for_and_on_into_the_next_task(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "哪些任务由四川省能源局牵头？")
    open_result(qtbot, real, 0)
    real.activateWindow()
    text, before = real.search.reader.text, real.navigator.visit.opened
    qtbot.keyClick(real.search.results.list, Qt.Key.Key_F3)
    assert text._finds[text._at] == _finds(real)[0]
    qtbot.keyClick(real.search.results.list, Qt.Key.Key_F3)
    settle(qtbot, real)
    assert real.navigator.visit.opened != before
    assert lit(real) == ["四川省能源局"]
    assert text._at == 0


def test_a_place_is_marked_where_one_inside_it_is_named(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "地点:内江市")
    real.navigator.open("chengyu-2022:task-1")  # it names 威远县 only, which lies there
    settle(qtbot, real)
    assert set(lit(real)) == {"威远"}


def test_a_word_asked_for_in_the_title_is_marked_there_alone(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "标题:绿色")
    open_result(qtbot, real, 0)
    entry = shown(real).hits[0].entry
    assert "绿色" in entry.text
    assert lit(real) == ["绿色"] * entry.section.title.count("绿色")


def test_list_and_text_mark_the_same_words_of_a_title(qtbot: QtBot, real: MainWindow) -> None:
    for asked in ("氢", "标题:绿色", "“绿色低碳”", "省电", "乡村旅游"):
        _search(qtbot, real, asked)
        for row in range(min(4, len(shown(real).hits))):
            open_result(qtbot, real, row)
            in_list = real.search.results.model.index(row).data(ROW)
            title = shown(real).hits[row].entry.section.title
            begin = reading(real).index(title)
            in_text = [(start - begin, end - begin) for start, end in _finds(real) if end <= begin + len(title)]
            assert in_text == list(in_list.title_marks)


def test_what_stands_for_a_word_is_marked_where_the_word_itself_is_not_there(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "省电")
    assert shown(real).hits[0].via is Via.SYNONYM
    open_result(qtbot, real, 0)
    assert set(lit(real)) == {"能效"}


def test_parts_and_what_is_near_in_meaning_are_marked(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "怎么让老房子不那么费电")
    assert shown(real).hits
    for row, hit in enumerate(shown(real).hits):
        open_result(qtbot, real, row)
        assert hit.via in (Via.PARTIAL, Via.NEAR)
        assert lit(real)


def test_marks_follow_what_is_typed_while_a_text_is_open(qtbot: QtBot, real: MainWindow) -> None:
    real.navigator.open(TASK)
    settle(qtbot, real)
    assert lit(real) == []
    type_words(qtbot, real, "地点:潼南区")
    assert lit(real) == ["潼南", "潼南"]
    real.search.reader.open_find()
    real.search.reader.finder.field.setText("光伏")
    assert set(lit(real)) == {"光伏"}
    qtbot.keyClick(real.search.reader.finder.field, Qt.Key.Key_Escape)
    assert lit(real) == ["潼南", "潼南"]


def test_a_text_that_was_narrowed_away_keeps_its_marks(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "项目:成渝氢走廊")
    open_result(qtbot, real, 0)
    real.navigator.toggle(Selection(Facet.KIND, "safeguard"))
    settle(qtbot, real)
    assert not shown(real).hits
    assert lit(real) == ["成渝氢走廊"]


def test_marks_stand_right_among_rare_characters_and_whatever_ends_the_lines(
    qtbot: QtBot, real: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "某市方案.txt"
    file.write_bytes(RARE.replace("\n", "\r\n").encode())
    with qtbot.waitSignal(real.librarian.imported, timeout=60_000):
        real.librarian.import_files((file,))
    settle(qtbot, real)
    for asked, marked in (
        ("单位:重庆市发展改革委 𬭊", ["𬭊"] * 4 + ["重庆市发展改革委"]),
        ("地点:潼南区 基地", ["潼南区", "基地"]),
    ):
        _search(qtbot, real, asked)
        open_result(qtbot, real, [hit.entry.section.title for hit in shown(real).hits].index("发展𬭊储能"))
        assert lit(real) == marked
