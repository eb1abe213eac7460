"""What a user's hands do: type, compose, click; and wait as a user does."""

from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtWidgets import QListView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.query import Results
from explorer.ui.main_window import MainWindow
from explorer.ui.models.facet_model import ROW, ValueRow
from explorer.ui.widgets.chip import Chip

SIZE = (1360, 820)
"""Of windows, whatever the screen."""

PLAIN = Qt.KeyboardModifier.NoModifier


def compose(field: QWidget, letters: str, committed: str = "") -> None:
    """Do what an input method does: show ``letters`` being composed, commit words."""
    event = QInputMethodEvent(letters, [])
    if committed:
        event.setCommitString(committed)
    QCoreApplication.sendEvent(field, event)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way."""
    lanes, late = (
        (window.librarian.queries, window.librarian.writing),
        (window.search.facets, window.search.results, window.search.reader.links),
    )
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes) and not any(panel.pending for panel in late))


def type_words(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type Chinese words the way they are typed."""
    compose(window.bar.field, "pinyin")
    compose(window.bar.field, "", words)
    settle(qtbot, window)


def suggested(qtbot: QtBot, window: MainWindow, words: str) -> list[str]:
    """Type with the focus in the search box and return what is suggested."""
    window.activateWindow()
    window.bar.field.setFocus()
    qtbot.waitUntil(window.bar.field.hasFocus)
    type_words(qtbot, window, words)
    model = window.suggestions.model
    return [model.index(row).data() for row in range(model.rowCount())] if window.suggestions.isVisible() else []


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    """Press keys in the search box."""
    for key in keys:
        qtbot.keyClick(window.bar.field, key)
    settle(qtbot, window)


def click_row(qtbot: QtBot, view: QListView, index: QModelIndex, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Click the middle of a row."""
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center())


def click_value(qtbot: QtBot, window: MainWindow, label: str, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Click a facet value."""
    model = window.search.facets.model
    indexes = [model.index(row) for row in range(model.rowCount()) if model.index(row).data() == label]
    click_row(qtbot, window.search.facets.list, next(i for i in indexes if isinstance(i.data(ROW), ValueRow)), modifier)
    settle(qtbot, window)


def tip(view: QListView, row: int) -> str:
    """Return what is told where the mouse rests on a row."""
    place = view.visualRect(view.model().index(row, 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QCoreApplication.sendEvent(view.viewport(), event)
    return QToolTip.text()


def open_result(qtbot: QtBot, window: MainWindow, row: int) -> None:
    """Click a result."""
    click_row(qtbot, window.search.results.list, window.search.results.model.index(row))
    settle(qtbot, window)


def titles(window: MainWindow) -> list[str]:
    """Return the titles listed."""
    return [window.search.results.model.index(row).data() for row in range(window.search.results.model.rowCount())]


def shown(window: MainWindow) -> Results:
    """Return the answer that is shown."""
    assert window.navigator.asking.results is not None
    return window.navigator.asking.results


def lit(window: MainWindow) -> list[str]:
    """Return what is marked over the text: words searched for, and evidence pointed at."""
    return [cast("Any", over).cursor.selectedText() for over in window.search.reader.text.extraSelections()]


def reading(window: MainWindow) -> str:
    """Return the text in the reader."""
    return window.search.reader.text.toPlainText()


def page_words(window: MainWindow) -> str:
    """Return the words of the page in front in the reader."""
    page = window.search.reader.page
    return page.toPlainText() if page else ""


def chip(window: MainWindow, name: str) -> Chip:
    """Return the chip in the reader that carries a name."""
    return next(each for each in chips(window.search.reader.links) if name in each.text())


def chips(area: QWidget) -> list[Chip]:
    """Return the chips shown in an area."""
    return [each for each in area.findChildren(Chip) if each.isVisible()]
