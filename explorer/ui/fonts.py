"""A real Chinese font: the user's own where there is one, otherwise the one that comes with the program."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_OWN = (
    "Microsoft YaHei UI", "Microsoft YaHei", "微软雅黑", "PingFang SC", "苹方-简", "Noto Sans CJK SC",
    "Source Han Sans SC", "Source Han Sans CN", "思源黑体", "Noto Sans SC", "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei", "文泉驿微米黑", "WenQuanYi Zen Hei", "文泉驿正黑",
)  # fmt: skip
"""Fonts people already read all day, the best first."""

POINTS = 10.5
READING_POINTS = 12.5


def pick_family(installed: Iterable[str]) -> str | None:
    """Return the best Chinese family among ``installed``."""
    there = set(installed)
    return next((family for family in _OWN if family in there), None)


def interface_font(shipped: Path) -> QFont:
    """Return the font of the window; ``shipped`` is the font file to load where the system has none."""
    family = pick_family(QFontDatabase.families())
    if family is None:
        loaded = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(shipped)))
        family = loaded[0] if loaded else QFont().family()
    font = QFont(family)
    font.setPointSizeF(POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def sized(font: QFont, points: float, *, bold: bool = False) -> QFont:
    """Return ``font`` in a size and weight of its own.

    A painter asked for a font whose size was never set takes that of what it paints on instead.
    """
    other = QFont(font)
    other.setPointSizeF(points)
    other.setBold(bold)
    return other
