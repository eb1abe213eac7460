"""While an input method composes, letters and keys are its own, in every field one can type into."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from explorer.ui.main_window import MainWindow
from tests.gallery.scenes import SCENES, view_scenes
from tests.ui import walk
from tests.ui.hands import compose, settle

COMMITTED = "能源"
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


def fields(top: QWidget) -> Iterator[QLineEdit | QTextEdit | QPlainTextEdit]:
    for each in walk.in_sight(top):
        if isinstance(each, (QLineEdit, QTextEdit, QPlainTextEdit)) and each.isEnabled() and not each.isReadOnly():
            yield each


def state(window: MainWindow, top: QWidget) -> tuple[object, ...]:
    """What composing must leave as it is: where the user is, what is listed, what is open."""
    lists = [each.model().rowCount() for each in walk.in_sight(top) if isinstance(each, QAbstractItemView)]
    marks = [len(each.extraSelections()) for each in walk.in_sight(top) if isinstance(each, QTextEdit)]
    return window.navigator.visit, window.preferences.current.view, lists, marks, top.isVisible()


def faults(qtbot: QtBot, window: MainWindow, top: QWidget, field: QWidget) -> Iterator[str]:
    before = state(window, top)
    field.setFocus()
    for letters in ("n", "ne", "neng'yuan"):
        compose(field, letters)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    override.ignore()
    QCoreApplication.sendEvent(field, override)
    if not override.isAccepted():
        yield "a shortcut gets through"
    for key in KEYS:
        qtbot.keyClick(field, key)
    settle(qtbot, window)
    if state(window, top) != before:
        now = state(window, top)
        yield f"composing changes {[pair for pair in zip(before, now, strict=True) if pair[0] != pair[1]]}"
    compose(field, "", COMMITTED)
    settle(qtbot, window)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]
    if COMMITTED not in text:
        yield f"what is committed is lost: {text!r}"


def test_composing_is_left_alone_in_every_field(qtbot: QtBot, real: MainWindow) -> None:
    found: dict[str, list[str]] = {}
    for scene in (*SCENES, *view_scenes()):
        top = scene.set(real)
        settle(qtbot, real)
        top.activateWindow()
        for field in list(fields(top)):
            name = f"{walk.described(field)} {field.accessibleName()}"
            if name not in found and field.isVisible():
                found[name] = list(faults(qtbot, real, top, field))
                settle(qtbot, real)
        real.palette_box.close_up()
        if top is not real:
            top.close()
    assert len(found) >= 4
    assert not any(found.values()), "\n".join(f"{name}: {fault}" for name, each in found.items() for fault in each)
