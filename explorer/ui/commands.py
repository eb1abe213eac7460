"""Every act of the window by name: its words, its keys, and when it can be done. Palette, help and tests read it."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = str | QKeySequence.StandardKey


_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Command(Struct, frozen=True):
    """An act and the group it is listed under."""

    code: str
    group: str
    action: QAction


class Commands(QObject):
    """The commands of one window, in the order in which they are listed."""

    def __init__(self, window: QWidget) -> None:
        """Make an empty list; shortcuts work all over ``window``."""
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}

    def add(self, code: str, group: str, words: str, run: Callable[[], object], *keys: Keys) -> QAction:
        """Register an act under ``code`` and return its action."""
        return self._register(code, group, words, run, keys, self._window, Qt.ShortcutContext.WindowShortcut)

    def add_in(
        self, area: QWidget, code: str, group: str, words: str, run: Callable[[], object], *keys: Keys
    ) -> QAction:
        """Register an act whose keys work only while ``area`` or something in it has the keyboard."""
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return self._register(code, group, words, run, keys, area, context)

    def all(self) -> tuple[Command, ...]:
        """Return all commands."""
        return tuple(self._commands.values())

    def action(self, code: str) -> QAction:
        """Return the action registered under ``code``."""
        return self._commands[code].action

    def _register(
        self,
        code: str,
        group: str,
        words: str,
        run: Callable[[], object],
        keys: tuple[Keys, ...],
        owner: QWidget,
        context: Qt.ShortcutContext,
    ) -> QAction:
        action = QAction(words, owner)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(context)
        shortcut = key_words(action.shortcut())
        action.setToolTip(f"{words}（{shortcut}）" if shortcut else words)
        action.triggered.connect(lambda _checked=False: run())
        owner.addAction(action)
        self._commands[code] = Command(code, group, action)
        return action


def key_words(keys: QKeySequence) -> str:
    """Return keys as they stand on keyboards: Ctrl+K, Alt+←; Qt's own words for arrows are long in Chinese."""
    parts = keys.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return "+".join(_ARROWS.get(part, part) for part in parts)
