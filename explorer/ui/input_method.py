"""Which input method the window talks to on Linux: the desktop may name one that this Qt has no plugin for."""

from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

_BUILT_IN = ("", "none", "compose", "wayland")
_PLUGIN = "platforminputcontextplugin.so"
_FALLBACK = "ibus"
"""Fcitx 5 answers to this protocol, too."""


def input_module(environment: Mapping[str, str], plugins: Collection[str]) -> str | None:
    """Return what ``QT_IM_MODULE`` has to be set to, or ``None`` where what is set already does.

    ``plugins`` are the modules there is a plugin for. PySide's wheels hold none for Fcitx, and Qt 6 has none for XIM.
    """
    if _FALLBACK not in plugins or environment.get("QT_IM_MODULES"):  # of that list Qt itself takes what it has
        return None
    named = environment.get("QT_IM_MODULE")
    if named is None and not environment.get("WAYLAND_DISPLAY"):
        named = environment.get("XMODIFIERS", "").removeprefix("@im=")
    return None if named is None or named in _BUILT_IN or named in plugins else _FALLBACK


def input_plugins() -> frozenset[str]:
    """Return the modules that this Qt has a plugin for."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    return frozenset(file.name[len("lib") : -len(_PLUGIN)] for file in folder.glob(f"lib*{_PLUGIN}"))
