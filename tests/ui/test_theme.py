import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from explorer.resources import read_resource, resource
from explorer.ui.fonts import pick_family
from explorer.ui.theme import Theme
from explorer.ui.tokens import DARK, LIGHT, THEMES, Tokens

GROUNDS = (
    "window", "surface", "hover", "selected", "hit", "flash", "lead", "participant", "place", "programme",
    "danger_ground", "good_ground",
)  # fmt: skip
PAIRS = (
    *itertools.product(("text",), GROUNDS),
    *itertools.product(("muted",), ("window", "surface", "hover", "selected")),
    *itertools.product(("accent",), ("window", "surface", "hover", "selected", "good_ground")),
    ("on_accent", "accent"), ("danger", "window"), ("danger", "danger_ground"), ("danger", "hover"),
)  # fmt: skip


def luminance(colour: str) -> float:
    shade = QColor(colour)
    channels = (shade.redF(), shade.greenF(), shade.blueF())
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_has_contrast_on_every_ground(tokens: Tokens, ink: str, ground: str) -> None:
    light, dark = sorted((luminance(getattr(tokens, ink)), luminance(getattr(tokens, ground))), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_the_find_one_is_at_differs_from_the_others_not_by_hue_alone(tokens: Tokens) -> None:
    light, dark = sorted((luminance(tokens.accent), luminance(tokens.hit)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3


def test_icons_can_be_drawn_in_any_theme(theme: Theme) -> None:
    for file in Path(resource("resources/icons")).glob("*.svg"):
        assert not theme.icon(file.stem, 20).pixmap(20, 20).isNull(), file.name
        assert 'width="24" height="24"' in read_resource(f"resources/icons/{file.name}") or file.stem == "explorer"


def test_another_theme_reaches_the_palette(theme: Theme) -> None:
    theme.use(DARK)
    dark = QApplication.palette().window().color().name()
    theme.use(LIGHT)
    assert (dark, QApplication.palette().window().color().name()) == (DARK.window, LIGHT.window)


def test_the_users_own_font_comes_first() -> None:
    assert pick_family(["DejaVu Sans", "WenQuanYi Micro Hei", "Microsoft YaHei"]) == "Microsoft YaHei"
    assert pick_family(["DejaVu Sans"]) is None
