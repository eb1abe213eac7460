"""Look and size of text: chosen by commands, by Ctrl and the wheel, or in the settings; all lead to the settings."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from explorer.settings import Settings
from explorer.ui.commands import Commands
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme

_SIZES = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
"""Sizes of text in per cent, as browsers have them."""


class Appearance(QObject):
    """Puts what is set in force, and offers the acts that set it."""

    def __init__(self, commands: Commands, preferences: Preferences, theme: Theme, parent: QObject) -> None:
        """Register the acts and follow ``preferences``."""
        super().__init__(parent)
        self._preferences, self._theme = preferences, theme
        self._set = preferences.current
        preferences.changed.connect(self._follow)
        group = self.tr("外观")
        commands.add("zoom-in", group, self.tr("放大文字"), self.larger, "Ctrl++", "Ctrl+=")
        commands.add("zoom-out", group, self.tr("缩小文字"), self.smaller, "Ctrl+-")
        commands.add("zoom-reset", group, self.tr("文字恢复原来大小"), self.reset, "Ctrl+0")
        for name, words in _looks().items():
            commands.add(f"theme-{name}", group, words, partial(preferences.change, theme=name))

    def larger(self) -> None:
        """Show text one size larger."""
        now = self._preferences.current.text_zoom
        self._preferences.change(text_zoom=next((size for size in _SIZES if size > now), now))

    def smaller(self) -> None:
        """Show text one size smaller."""
        now = self._preferences.current.text_zoom
        self._preferences.change(text_zoom=next((size for size in reversed(_SIZES) if size < now), now))

    def reset(self) -> None:
        """Show text as large as it is without being set."""
        self._preferences.change(text_zoom=Settings().text_zoom)

    def _follow(self, settings: Settings) -> None:
        before, self._set = self._set, settings
        if settings.theme != before.theme:
            self._theme.choose(settings.theme)
        if settings.text_zoom != before.text_zoom:
            self._theme.enlarge(settings.text_zoom)


def _looks() -> dict[str, str]:
    return {
        "system": _tr("外观跟随系统"),
        "light": _tr("浅色外观"),
        "dark": _tr("深色外观"),
        "contrast": _tr("高对比度外观"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Appearance", text)
