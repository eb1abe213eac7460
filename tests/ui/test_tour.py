"""The tour: short, skippable, shown once, repeated on request."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.ui.dialogs.tour import Tour
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.theme import Theme
from tests.ui.hands import SIZE, compose, settle, type_words
from tests.ui.sample import Shelf, make_services


def begin(window: MainWindow) -> Tour:
    window.activateWindow()
    window.search.results.list.setFocus()
    window.commands.action("tour").trigger()
    return window.findChildren(Tour)[-1]


def pressed(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def test_it_points_at_parts_that_are_in_sight_and_stands_beside_them(qtbot: QtBot, window: MainWindow) -> None:
    tour, parts = begin(window), list[QWidget]()
    for number in range(5):
        part, card = tour._part(), tour._card.geometry()
        parts.append(tour._stops[number].part)
        assert tour.rect().contains(card)
        assert tour.rect().contains(part)
        # On what is as wide as the window there is no room beside it.
        assert part.intersected(card).width() * part.intersected(card).height() < part.width() * part.height() / 2
        pressed(qtbot, Qt.Key.Key_Space)
    assert parts == [window.bar.field, window.search.facets, window.search.results, window.search.reader, window.rail]
    assert not tour.isVisible()


@pytest.mark.parametrize("size", [(1366, 736), (910, 480), (683, 352), (640, 328)])
def test_on_a_small_screen_every_part_is_brought_into_sight_and_the_columns_are_left_as_they_were(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    settle(qtbot, window)
    before = [panel.isVisible() for panel in (window.search.facets, window.search.results, window.search.reader)]
    tour, parts = begin(window), list[QWidget]()
    while tour.isVisible():
        qtbot.wait(20)  # until all is laid out
        part, card = tour._part(), tour._card.geometry()
        parts.append(tour._stops[tour._at].part)
        corner = parts[-1].mapTo(window.centralWidget(), QPoint())
        assert tour.rect().contains(parts[-1].rect().translated(corner))
        assert part.contains(parts[-1].rect().translated(corner))
        assert tour.rect().contains(card)
        assert part.intersected(card).width() * part.intersected(card).height() < part.width() * part.height() / 2
        pressed(qtbot, Qt.Key.Key_Space)
    assert parts == [window.bar.field, window.search.facets, window.search.results, window.search.reader, window.rail]
    settle(qtbot, window)
    assert before == [
        panel.isVisible() for panel in (window.search.facets, window.search.results, window.search.reader)
    ]


@pytest.mark.parametrize("steps", [0, 2])
def test_escape_skips_it_and_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    tour, before = begin(window), window.navigator.visit
    for _ in range(steps):
        pressed(qtbot, Qt.Key.Key_Space)
    pressed(qtbot, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert window.navigator.visit == before
    assert QApplication.focusWidget() is window.search.results.list
    assert window.preferences.current.tour_seen


def test_it_is_offered_once(window: MainWindow) -> None:
    window.guidance.offer_tour()
    window.findChildren(Tour)[-1].close()
    window.guidance.offer_tour()
    assert not [tour for tour in window.findChildren(Tour) if tour.isVisible()]
    assert window.preferences.current == replace(window.preferences.current, tour_seen=True)


@pytest.mark.parametrize("committed", ["", "氢"])
def test_who_has_begun_to_type_is_not_interrupted(qtbot: QtBot, window: MainWindow, committed: str) -> None:
    compose(window.bar.field, "qing")
    if committed:
        compose(window.bar.field, "", committed)
    window.guidance.offer_tour()
    compose(window.bar.field, "")
    window.bar.field.clear()  # nor at the next answer
    settle(qtbot, window)
    window.guidance.offer_tour()
    assert not window.findChildren(Tour)
    assert not window.preferences.current.tour_seen  # it is for the next start


def test_a_window_that_is_closed_before_its_first_answer_offers_none(window: MainWindow) -> None:
    window.hide()
    window.guidance.offer_tour()
    assert not window.findChildren(Tour)
    assert not window.preferences.current.tour_seen


def test_tab_stays_on_its_buttons(qtbot: QtBot, window: MainWindow) -> None:
    tour = begin(window)
    for _ in range(4):
        pressed(qtbot, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in (tour._next, tour._skip)
    tour.close()


def test_it_leads_through_all_parts_the_moment_the_first_answer_is_there(
    qtbot: QtBot, theme: Theme, shelf: Shelf, tmp_path: Path
) -> None:
    window = MainWindow(Librarian(make_services(shelf)), theme)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.navigator.asking.answered.connect(window.guidance.offer_tour)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(window.navigator.asking.answered):
        window.librarian.open(tmp_path)
    (tour,) = window.findChildren(Tour)
    assert [stop.part for stop in tour._stops][3:] == [window.search.reader, window.rail]
    window.close()


def test_escape_ends_it_wherever_the_keyboard_is_and_clears_nothing(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "氢能")
    tour, field = begin(window), window.bar.field
    window.focus_search()
    qtbot.waitUntil(field.hasFocus)
    compose(field, "qing")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert tour.isVisible()  # that was the input method's
    compose(field, "", "氢能")
    with qtbot.waitSignal(tour.ended):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert field.text() == "氢能"
