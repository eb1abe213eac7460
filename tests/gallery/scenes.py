"""What the pictures show: states of the window that hold something to look at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from explorer.domain.follow_up import Change, Comparison, Difference, Field, FollowUpKey
from explorer.domain.layout import Layout
from explorer.domain.query import Facet, Selection
from explorer.ui.dialogs.crash_dialog import CrashDialog
from explorer.ui.dialogs.follow_up_dialog import Accepted, FollowUpDialog
from explorer.ui.dialogs.tour import Tour
from explorer.ui.history import DOCUMENTS, HOME, REVIEW, SEARCH
from explorer.ui.main_window import MainWindow
from explorer.ui.views.home_view import HomeView
from explorer.ui.views.look_up_view import LookUpView
from explorer.ui.views.registry import view_entries
from explorer.workflow.following_up import keep_follow_up

_TASK = "chengyu-2022:task-6"
TOUR_STOPS = 5
_PATIENCE = 500
"""Looks at whether a dialog is there, 20 milliseconds apart."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: its name, and what puts the window, or a dialog of it, into the state; that widget is returned."""

    name: str
    set: Callable[[MainWindow], QWidget]


def view_scenes() -> tuple[Scene, ...]:
    """Return a scene for each view that the rail leads to."""
    return tuple(Scene(f"view-{entry.code}", partial(_turn_to, entry.code)) for entry in view_entries())


def _turn_to(code: str, window: MainWindow) -> QWidget:
    window.navigator.turn_to(code)
    return window


def _search(text: str, window: MainWindow) -> QWidget:
    window.navigator.turn_to(SEARCH)
    window.navigator.clear_facets()
    window.search_for(text)
    return window


def _filtered(window: MainWindow) -> QWidget:
    _search("绿色", window)
    window.navigator.toggle(Selection(Facet.AGENCY, "重庆市发展改革委"))
    window.navigator.exclude(Selection(Facet.PLACE, "涪陵区"))
    return window


def _reading(window: MainWindow) -> QWidget:
    _search("氢", window)
    window.navigator.open(_TASK)
    return window


def _thing(window: MainWindow) -> QWidget:
    _search("", window)
    window.navigator.open_thing(Selection(Facet.AGENCY, "重庆市经济信息委"))
    return window


def _matrix(window: MainWindow) -> QWidget:
    _search("", window)
    window.navigator.turn_to("matrix")
    return window


def _looked_up(window: MainWindow) -> QWidget:
    window.navigator.turn_to("look-up")
    settle(window)
    view = window.view("look-up")
    assert isinstance(view, LookUpView)
    view.box.setPlainText("市能源局\n涪陵\n成渝氢走廊\nNowhere")
    view.look_up()
    return window


def _adding(window: MainWindow) -> QWidget:
    window.navigator.turn_to(REVIEW)
    settle(window)
    window.commands.action("add-body").trigger()
    return _opened(window)


def _palette(typed: str, window: MainWindow) -> QWidget:
    window.palette_box.open()
    window.palette_box.field.setText(typed)
    return window


def _dialog(command: str, window: MainWindow) -> QWidget:
    window.commands.action(command).trigger()
    return _opened(window)


def _opened(window: MainWindow) -> QWidget:
    """Return the dialog that was opened last, when it is there."""
    for _ in range(_PATIENCE):
        if dialogs := [each for each in window.findChildren(QDialog) if each.isVisible()]:
            settle(window)
            return dialogs[-1]
        rest(20)
    raise LookupError("no dialog was opened")


def settle(window: MainWindow, pause: int = 20) -> None:
    """Wait until nothing is under way and all is laid out, which takes ``pause`` milliseconds."""
    rest(pause)
    while window.librarian.queries.busy or window.librarian.writing.busy:
        rest(pause)


def rest(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _export(window: MainWindow) -> QWidget:
    _search("氢", window)
    window.exports.ask(Layout.AGENCIES)
    return _opened(window)


def _documents(window: MainWindow) -> QWidget:
    window.navigator.turn_to(SEARCH)
    window.navigator.turn_to(DOCUMENTS)
    settle(window)
    return window.view(DOCUMENTS)


def _imported(window: MainWindow) -> QWidget:
    """Show what an import says that went wrong."""
    _documents(window)
    window.librarian.import_files((Path("/不存在/实施方案.docx"), Path("/不存在/规划.pdf")))
    settle(window)
    return window


def _trash(window: MainWindow) -> QWidget:
    next(each for each in _documents(window).findChildren(QPushButton) if each.isCheckable()).setChecked(True)
    return window


def _facts(window: MainWindow) -> QWidget:
    _documents(window)
    return _dialog("document-facts", window)


def _filled(window: MainWindow) -> QWidget:
    """Show what an office has filled in; all of it is kept when the dialog is accepted."""
    key = FollowUpKey(_TASK, 1, "重庆市经济信息委")
    stated = {Field.DEADLINE: "2025-06-30", Field.PERSON: "A. B.", Field.PROGRESS: "70 %"}
    differences = (
        Difference(key, field, "", value, Change.NEW, "打造绿色低碳制造业集群") for field, value in stated.items()
    )
    comparison = Comparison("sheet.xlsx", tuple(differences), 3, ("9: X",))
    librarian = window.librarian

    def keep(accepted: Accepted) -> None:
        librarian.call(partial(keep_follow_up, comparison=comparison, accepted=accepted), librarian.followed.emit)

    FollowUpDialog(comparison, keep, window).open()
    return _opened(window)


def _standing(window: MainWindow) -> QWidget:
    """Read a task of which it is told how it stands."""
    dialog = _filled(window)
    assert isinstance(dialog, FollowUpDialog)
    dialog.accept()
    settle(window)
    return _reading(window)


def _tour(stop: int, window: MainWindow) -> QWidget:
    """Lead to a stop of the tour, counted from 1."""
    window.commands.action("tour").trigger()
    tour = next(each for each in window.findChildren(Tour) if each.isVisible())
    for _ in range(1, stop):
        tour.go_on()
    settle(window)
    assert tour.isVisible()
    return tour


def _unit(window: MainWindow) -> QWidget:
    window.navigator.turn_to(HOME)
    view = window.view(HOME)
    assert isinstance(view, HomeView)
    view.choose_unit()
    return _opened(window)


def _crashed(window: MainWindow) -> QWidget:
    dialog = CrashDialog("ValueError: 1\n  in a module", "explorer.log", window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return _opened(window)


SCENES = (
    Scene("everything", partial(_search, "")),
    Scene("hits", partial(_search, "氢能")),
    Scene("nothing", partial(_search, "量子纠缠")),
    Scene("filtered", _filtered),
    Scene("reading", _reading),
    Scene("thing", _thing),
    Scene("matrix-whole", _matrix),
    Scene("looked-up", _looked_up),
    Scene("review-adding", _adding),
    Scene("imported", _imported),
    Scene("trash", _trash),
    Scene("document-facts", _facts),
    Scene("palette", partial(_palette, "")),
    Scene("palette-typed", partial(_palette, "nyj")),
    Scene("export", _export),
    Scene("help", partial(_dialog, "help")),
    Scene("keys", partial(_dialog, "keys")),
    Scene("settings", partial(_dialog, "settings")),
    *(Scene(f"tour-{stop}", partial(_tour, stop)) for stop in range(1, TOUR_STOPS + 1)),
    Scene("unit", _unit),
    Scene("filled", _filled),
    Scene("standing", _standing),
    Scene("crashed", _crashed),
)
