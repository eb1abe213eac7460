"""Lists in larger text: all of a row grows, and nothing of it is cut off."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from explorer.ui.models.facet_model import ROW, ValueRow
from tests.ui.hands import press, suggested, type_words

_NEAR, _SAME = 60, 6
"""How far the colour of a pixel may be from that of ink, edges of letters being blurred, and from that of a ground."""


def drawn(view: QListView, index: QModelIndex, token: str, left: int, right: int, near: int = _NEAR) -> tuple[int, int]:
    """Return width and height of what is drawn in a colour between two edges of a row."""
    picture = view.grab().toImage()
    area = view.visualRect(index).translated(view.viewport().pos())
    wanted = QColor(token)
    points = [
        (x, y)
        for x in range(area.x() + left, min(area.x() + right, area.right()))
        for y in range(area.y(), min(area.bottom(), picture.height() - 1))
        if _distance(picture.pixelColor(x, y), wanted) < near
    ]
    assert points
    across, down = [x for x, _ in points], [y for _, y in points]
    return max(across) - min(across) + 1, max(down) - min(down) + 1


def _distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


def zoom(qtbot: QtBot, window: MainWindow, per_cent: int) -> None:
    """Have lists in another size, laid out."""
    window.preferences.change(theme="light", text_zoom=per_cent)
    window.repaint()
    qtbot.wait(50)


pytestmark = pytest.mark.usefixtures("zoomed")


def test_values_and_counts_of_the_filter_grow_with_its_headings(qtbot: QtBot, window: MainWindow) -> None:
    view, colours = window.search.facets.list, window.desk.theme.tokens
    rows = (view.model().index(row, 0) for row in range(view.model().rowCount()))
    value = next(row for row in rows if isinstance(row.data(ROW), ValueRow))
    heights: list[tuple[int, int]] = []
    for per_cent in (100, 200):
        zoom(qtbot, window, per_cent)
        name = drawn(view, value, colours.text, 36, view.width() // 2)
        count = drawn(view, value, colours.muted, view.width() - 60, view.width())
        heights.append((name[1], count[1]))
    (name, count), (name_large, count_large) = heights
    assert name_large > 1.6 * name
    assert count_large > 1.6 * count


def test_names_that_are_suggested_grow_with_what_is_beside_them(qtbot: QtBot, window: MainWindow) -> None:
    heights: list[int] = []
    for per_cent in (100, 200):
        zoom(qtbot, window, per_cent)
        assert suggested(qtbot, window, "涪陵")
        view = window.suggestions.findChildren(QListView)[0]
        qtbot.wait(50)
        first = view.model().index(0, 0)
        heights.append(drawn(view, first, window.desk.theme.tokens.text, per_cent * 70 // 100, view.width() - 60)[1])
        press(qtbot, window, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert heights[1] > 1.6 * heights[0]


def test_the_number_of_a_task_is_whole_in_large_text(qtbot: QtBot, real: MainWindow) -> None:
    type_words(qtbot, real, "能源")
    view = real.search.results.list
    titled = (view.model().index(row, 0) for row in range(view.model().rowCount()))
    two_figures = next(row for row in titled if len(row.data(Qt.ItemDataRole.UserRole).badge) == 2)
    zoom(qtbot, real, 200)
    view.scrollTo(two_figures, QListView.ScrollHint.PositionAtTop)
    qtbot.wait(50)
    colours = real.desk.theme.tokens
    figures = drawn(view, two_figures, colours.accent, 8, 80)
    ground = drawn(view, two_figures, colours.good_ground, 8, 80, _SAME)
    assert figures[0] + 4 < ground[0]
    assert figures[1] + 4 < ground[1]
