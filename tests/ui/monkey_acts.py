"""What a monkey does: keys, commands, clicks, words, drops, another look, closing what is in the way."""

import gc
import random
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDropEvent, QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QMenu,
    QTextBrowser,
    QWidget,
)
from shiboken6 import isValid

from explorer.ui.main_window import MainWindow
from explorer.ui.theme import THEMES
from explorer.ui.views.registry import view_entries

_WORDS = (
    "氢能", "页岩气", "fgw", "yeyanqi", "牵头:发改委", "“绿色低碳”", "煤 -电", "（煤 或 气", "岩页气", "co2", "LN*",
    "哪些任务由四川省能源局牵头？", "，。", "\u3000", "2025-12-31", "完成", "𠮷😀", "100%", "a" * 60, "标题:", "-", '"',
)  # fmt: skip
_KEYS = (
    "Tab", "Backtab", "Return", "Enter", "Escape", "Escape", "Up", "Down", "Left", "Right",
    "Home", "End", "PageUp", "PageDown", "Space", "Delete", "Backspace", "F1", "F2", "F3",
    "F6", "N", "P", "J", "K", "Slash", "Menu", "Question",
)  # fmt: skip
_PLAIN = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    _PLAIN, _PLAIN, _PLAIN, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_BUTTONS = (_LEFT, _LEFT, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton, Qt.MouseButton.MiddleButton)
_SIZES = ((1360, 820), (1366, 700), (640, 420), (1920, 1080), (300, 200), (900, 1200))
_ZOOMS = (80, 100, 150, 200)
_KEPT = 30
_PATIENCE = 0.3
"""Seconds for which a menu or dialog that Qt waits for may hold an act up."""
_W = TypeVar("_W", bound=QWidget)


class Acts:
    """The acts, what they are done with, and those done last."""

    window: MainWindow

    def __init__(self, app: QApplication, chance: random.Random, files: tuple[Path, ...], out: Path) -> None:
        """Act in ``app`` as ``chance`` will have it, with ``files`` to take in and ``out`` to write to."""
        self.chance, self.files, self.out = chance, files, out
        self.last: deque[str] = deque(maxlen=_KEPT)
        self.count = 0
        self._app, self._began = app, 0.0
        self._acts: dict[Callable[[], object], int] = {
            self._strike_keys: 10, self._command: 10, self._shortcut: 6, self._click: 8, self._push: 12,
            self._take_row: 14, self._type: 8, self._ask_menu: 5, self._resize: 2, self._drop: 1, self._drag: 2,
            self._look: 1, self._close_top: 5, self._follow_link: 3, self._choose: 3, self._turn: 3, gc.collect: 1,
        }  # fmt: skip

    def do_one(self) -> bool:
        """Do one act; tell whether the window is to be closed and opened again instead."""
        for dialog in self._app.topLevelWidgets():
            if isinstance(dialog, QFileDialog):
                dialog.close()  # Qt's own can remove files
        self.count, self._began = self.count + 1, time.perf_counter()
        act = self.chance.choices((*self._acts, None), (*self._acts.values(), 1))[0]
        self.last.append(f"{self.count} {getattr(act, '__name__', 'reopen').strip('_')}")
        if act is not None:
            act()
        return act is None

    def get_on(self) -> None:
        """End what holds an act up: take something from the menu that Qt waits for, or close it."""
        top = self._app.activePopupWidget() or self._app.activeModalWidget()
        if top is None or time.perf_counter() - self._began < _PATIENCE:
            return
        actions = [each for each in top.actions() if each.isEnabled()] if isinstance(top, QMenu) else []
        action = self.chance.choice([*actions, None])
        self.add("chose", action.text() if action else "nothing")
        top.close()
        if action is not None:
            action.trigger()

    def add(self, *what: object) -> None:
        """Tell more of the act that is being done."""
        self.last[-1] = " ".join((self.last[-1], *map(str, what)))

    def offered(self, count: int) -> tuple[Path, ...]:
        """Return files: some of those to take in, some that were written."""
        written = [file for file in self.out.rglob("*") if file.is_file()]
        return tuple(
            self.chance.choice(written if written and self.chance.random() < 0.4 else self.files) for _ in range(count)
        )

    # Where ------------------------------------------------------------------------------------------------------------

    def _top(self) -> QWidget:
        """Return where a user can act: the menu, the dialog that holds all else up, or any window."""
        others = [each for each in self._app.topLevelWidgets() if each.isVisible() and each is not self.window]
        front = self._app.activePopupWidget() or self._app.activeModalWidget()
        return front or self.chance.choice([self.window, *others])

    def _pick(self, kind: type[_W]) -> _W | None:
        found = [each for each in self._top().findChildren(kind) if _in_sight(each)]
        picked = self.chance.choice(found) if found else None
        if picked is not None:
            self.add(type(picked).__name__, picked.objectName() or picked.accessibleName())
        return picked

    def _spot(self, widget: QWidget) -> QPoint:
        seen = widget.visibleRegion().boundingRect()
        return QPoint(self.chance.randint(seen.left(), seen.right()), self.chance.randint(seen.top(), seen.bottom()))

    def _press(self, widget: QWidget, at: QPoint, button: Qt.MouseButton = _LEFT) -> None:
        window, spot = _window_of(widget), widget.mapTo(widget.window(), at)
        modifier = self.chance.choice(_MODIFIERS)
        self.add(button.name, modifier.name, at.toTuple())
        for move in (QTest.mousePress, QTest.mouseRelease):
            if window is not None and isValid(window):
                move(window, button, modifier, spot)
        if button is _RIGHT and isValid(widget):
            there = widget.mapToGlobal(at)
            QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, there))

    def _strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Strike a key wherever the keyboard is; it may be elsewhere when the key comes up."""
        if self._app.activePopupWidget():
            modifier = _PLAIN  # Alt alone closes a menu, and QTest would go on with what is gone
        self.add(f"{modifier.name}+{key.name}")
        for move in (QTest.keyPress, QTest.keyRelease):
            window = self._app.focusWindow() or _window_of(self.window)
            if window is not None:
                move(window, key, modifier)

    def _commands(self) -> list[QAction]:
        return [each.action for each in self.window.commands.all() if each.code != "quit" and each.action.isEnabled()]

    # What -------------------------------------------------------------------------------------------------------------

    def _strike_keys(self) -> None:
        for _ in range(self.chance.choice((1, 1, 1, 3, 8))):
            self._strike(Qt.Key[f"Key_{self.chance.choice(_KEYS)}"], self.chance.choice(_MODIFIERS))

    def _command(self) -> None:
        action = self.chance.choice(self._commands())
        self.add(action.text())
        action.trigger()

    def _shortcut(self) -> None:
        shortcuts: list[Any] = [keys for action in self._commands() for keys in action.shortcuts()]
        keys = self.chance.choice(shortcuts)[0]  # PySide's stubs know no parts of shortcuts
        self._strike(keys.key(), keys.keyboardModifiers())

    def _click(self) -> None:
        if (widget := self._pick(QWidget)) is not None:
            self._press(widget, self._spot(widget), self.chance.choice(_BUTTONS))

    def _ask_menu(self) -> None:
        if (widget := self._pick(QWidget)) is not None:
            self._press(widget, self._spot(widget), _RIGHT)

    def _push(self) -> None:
        if (button := self._pick(QAbstractButton)) is not None:
            self._press(button, button.visibleRegion().boundingRect().center())

    def _take_row(self) -> None:
        view = self._pick(QAbstractItemView)
        index = view.indexAt(self._spot(view)) if view is not None else None
        if view is not None and index is not None and index.isValid():
            at = view.visualRect(index).intersected(view.viewport().rect()).center()
            self.add(str(index.data())[:_KEPT])
            self._press(view.viewport(), at, self.chance.choice((_LEFT, _LEFT, _LEFT, _LEFT, _RIGHT)))

    def _type(self) -> None:
        field, words = self._app.focusWidget(), self.chance.choice(_WORDS)
        if field is None:
            return
        self.add(type(field).__name__, words)
        if not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) or self.chance.random() < 0.5:
            for letter in words if words.isascii() else "nengyuan":
                self._strike(Qt.Key(ord(letter.upper())))
            return
        QApplication.sendEvent(field, QInputMethodEvent("pin yin", []))
        if self.chance.random() < 0.8 and isValid(field):
            event = QInputMethodEvent("", [])
            event.setCommitString(words)
            QApplication.sendEvent(field, event)

    def _follow_link(self) -> None:
        page = self._pick(QTextBrowser)
        spots = [self._spot(page) for _ in range(200)] if page is not None else []
        at = next((spot for spot in spots if page and page.anchorAt(spot)), None)
        if page is not None and at is not None:
            self.add(page.anchorAt(at))
            self._press(page.viewport(), at)

    def _choose(self) -> None:
        box = self._pick(QComboBox)
        if box is not None and box.count():
            at = self.chance.randrange(box.count())
            self.add(box.itemText(at))
            box.setCurrentIndex(at)
            box.activated.emit(at)

    def _turn(self) -> None:
        self.window.turn_to(self.chance.choice(view_entries()).code)

    def _resize(self) -> None:
        self.window.resize(*self.chance.choice(_SIZES))

    def _look(self) -> None:
        theme, zoom = self.chance.choice((*THEMES, "system")), self.chance.choice(_ZOOMS)
        self.window.preferences.change(theme=theme, text_zoom=zoom)

    def _drag(self) -> None:
        widget = self._pick(QWidget)
        window = _window_of(widget) if widget is not None else None
        if widget is None or window is None:
            return
        start, end = (widget.mapTo(widget.window(), self._spot(widget)) for _ in range(2))
        QTest.mousePress(window, _LEFT, _PLAIN, start)
        for spot in (QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2), end):
            if isValid(window):
                QTest.mouseMove(window, spot)
        if isValid(window):
            QTest.mouseRelease(window, _LEFT, _PLAIN, end)

    def _drop(self) -> None:
        files, data, window = self.offered(self.chance.choice((1, 1, 3))), QMimeData(), _window_of(self.window)
        self.add(*(file.name for file in files))
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        copying = Qt.DropAction.CopyAction
        event = QDropEvent(QPointF(100, 100), copying, data, _LEFT, _PLAIN, QEvent.Type.Drop)
        if window is not None:
            QApplication.sendEvent(window, event)

    def _close_top(self) -> None:
        top = self._app.activePopupWidget() or self._app.activeModalWidget()
        if top is not None:
            self.add(type(top).__name__)
            top.close()


def _in_sight(widget: QWidget) -> bool:
    """Tell whether a user can reach ``widget``; what Qt has just closed may be gone."""
    return isValid(widget) and widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()


def _window_of(widget: QWidget) -> QWindow | None:
    return widget.window().windowHandle()
