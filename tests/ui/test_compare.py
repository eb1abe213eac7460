"""Two sections side by side, only what they share marked."""

from typing import Any, cast

from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from explorer.ui.panels.reading_view import ReadingView
from explorer.ui.views.compare_view import CompareView
from tests.ui.hands import settle


def _compare(qtbot: QtBot, window: MainWindow) -> CompareView:
    window.navigator.open("chengyu-2022:task-6")
    settle(qtbot, window)
    window.commands.action("compare").trigger()
    settle(qtbot, window)
    view = window.view("compare")
    assert isinstance(view, CompareView)
    return view


def _marked(text: ReadingView) -> set[str]:
    assert text._page is not None
    return {mark.selection.value for mark in text._page.marks}


def test_only_what_both_have_is_marked_and_said_in_words(qtbot: QtBot, real: MainWindow) -> None:
    view = _compare(qtbot, real)
    assert view._pair is not None
    one, other = view._pair
    assert (one.id, other.id) == ("chengyu-2022:task-6", one.linked.related[0].section_id)

    def things(entry: Any) -> set[str]:
        linked = entry.linked
        return (
            {link.agency for link in linked.bodies}
            | {link.place for link in linked.places}
            | {link.programme for link in linked.programmes}
        )

    assert _marked(view.left) == _marked(view.right) == things(one) & things(other)
    words = {cast("Any", over).cursor.selectedText() for over in view.left.extraSelections()}
    assert words
    assert all(word in other.text or word[:2] in other.text for word in words)
    assert "同由 重庆市经济信息委 牵头" in view.shared.text()


def test_another_is_chosen_swapped_and_left_by_going_back(qtbot: QtBot, real: MainWindow) -> None:
    view = _compare(qtbot, real)
    first = real.navigator.visit.pair
    assert first is not None
    view.other.activated.emit(1)
    settle(qtbot, real)
    second = real.navigator.visit.pair
    assert second is not None
    assert (second[0], second[1] != first[1]) == (first[0], True)
    view.swap.click()
    settle(qtbot, real)
    assert real.navigator.visit.pair == (second[1], second[0])
    assert view.left.entry is not None
    assert view.left.entry.id == second[1]
    for _ in range(2):
        real.navigator.back()
        settle(qtbot, real)
    assert view.right.entry is not None
    assert view.right.entry.id == first[1]


def test_both_texts_and_the_choice_are_reached_by_f6(qtbot: QtBot, real: MainWindow) -> None:
    view = _compare(qtbot, real)
    assert view.areas() == (view.other, view.left, view.right)
    assert all(area.isVisible() and area.accessibleName() for area in view.areas())
