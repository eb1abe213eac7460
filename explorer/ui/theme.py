"""The look in force: palette, style sheet and icons in its colours."""

from collections.abc import Callable
from string import Template
from typing import Any

from msgspec.structs import asdict
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from explorer.resources import read_resource, resource
from explorer.ui.fonts import POINTS, sized
from explorer.ui.system_look import wants_contrast
from explorer.ui.tokens import CONTRAST, DARK, LIGHT, THEMES, Tokens

_ICON_SIZE = 16
_FADED = 0.4
_ZOOMED: tuple[Any, ...] = ("QAbstractItemView", "QTextBrowser")
"""Widgets whose text is larger or smaller with the text zoom; the rest of the window keeps its size.

PySide takes them as text, its stubs want bytes.
"""


class Theme(QObject):
    """The look of the running program; follows the system until one look is chosen.

    Signals:
        recoloured: other tokens are in force.
        changed: other tokens are in force, or another size of text; what paints or measures by itself does so again.
    """

    changed = Signal()
    recoloured = Signal()

    def __init__(self, app: QApplication, name: str = "system", zoom: int = 100) -> None:
        """Take over the look of ``app``: the one called ``name``, text to be read and lists at ``zoom`` per cent."""
        super().__init__(app)
        self._app = app
        self._name = name
        self._icons = resource("resources/icons")
        # Read now, before there is a window that a slow disk could hold up.
        self._style = Template(read_resource("resources/styles/window.qss"))
        self._drawings = {file.stem: file.read_text("utf-8") for file in self._icons.glob("*.svg")}
        self.tokens = LIGHT
        self._colours: dict[str, QColor] = {}
        self.zoom = 1.0
        self._set_zoom(zoom)
        app.styleHints().colorSchemeChanged.connect(self.follow)
        self.choose(name)

    def choose(self, name: str) -> None:
        """Use one of ``THEMES``, or with any other name what the system uses."""
        self._name = name
        self.use(THEMES.get(name) or _system_tokens(self._app.styleHints().colorScheme()))

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Use the tokens for the system's colour scheme, unless a look is chosen."""
        if self._name not in THEMES:
            self.use(_system_tokens(scheme))

    def use(self, tokens: Tokens) -> None:
        """Put ``tokens`` in force everywhere."""
        self.tokens = tokens
        self._colours.clear()
        self._app.setPalette(_palette(tokens))
        self.recoloured.emit()
        self.changed.emit()

    def enlarge(self, per_cent: int) -> None:
        """Show text that is read, and lists, at ``per_cent`` of its size."""
        if round(self.zoom * 100) != per_cent:
            self._set_zoom(per_cent)
            self.changed.emit()

    def _shapes(self) -> dict[str, str]:
        """Return the files of ticks and arrows: a style sheet takes no drawing in the colour of the text."""
        tick, arrow = (_black_or_white(self.colour(token)) for token in ("on_accent", "text"))
        names = {"tick": f"tick-{tick}", "up": f"arrow-up-{arrow}", "down": f"arrow-down-{arrow}"}
        return {shape: (self._icons / f"{name}.svg").as_posix() for shape, name in names.items()}

    def _set_zoom(self, per_cent: int) -> None:
        self.zoom = per_cent / 100
        for kind in _ZOOMED:
            self._app.setFont(sized(self._app.font(), POINTS * self.zoom), kind)

    def colour(self, name: str) -> QColor:
        """Return the colour of a token."""
        if name not in self._colours:
            self._colours[name] = QColor(getattr(self.tokens, name))
        return self._colours[name]

    def clothe(self, window: QWidget) -> None:
        """Give ``window``, and the dialogs and menus that belong to it, the style sheet.

        Set on the application it would take four times as long to change.
        """
        self._keep_colours(
            window, lambda: window.setStyleSheet(self._style.substitute(asdict(self.tokens), **self._shapes()))
        )

    def icon(self, name: str, size: int) -> QIcon:
        """Return an icon from ``resources/icons`` in the theme's text colour, sharp on every screen at ``size``."""
        drawing = self._drawings[name].replace("currentColor", self.tokens.text)
        icon = QIcon()
        for ratio in {screen.devicePixelRatio() for screen in self._app.screens()}:
            picture = _draw(drawing, size, ratio)
            icon.addPixmap(picture)
            icon.addPixmap(_faded(picture), QIcon.Mode.Disabled)
        return icon

    def dress(self, target: QAbstractButton | QAction, name: str, size: int = _ICON_SIZE) -> None:
        """Give ``target`` an icon of ``size`` that changes with the theme."""
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(size, size))
        self._keep_colours(target, lambda: target.setIcon(self.icon(name, size)))

    def picture(self, label: QLabel, name: str, size: int) -> None:
        """Give ``label`` a picture that changes with the theme."""
        self._keep_colours(label, lambda: label.setPixmap(self.icon(name, size).pixmap(size, size)))

    def keep(self, owner: QObject, draw: Callable[[], object]) -> None:
        """Call ``draw`` now, and again whenever the theme changes while ``owner`` lives."""
        self.changed.connect(_Keeper(owner, draw).redraw)
        draw()

    def _keep_colours(self, owner: QObject, draw: Callable[[], object]) -> None:
        """Call ``draw`` now, and again whenever there are other colours, not with another size of text."""
        self.recoloured.connect(_Keeper(owner, draw).redraw)
        draw()


class _Keeper(QObject):
    """Lives and dies with its owner: Qt ends the connection of an object that is gone."""

    def __init__(self, owner: QObject, draw: Callable[[], object]) -> None:
        super().__init__(owner)
        self._draw = draw

    def redraw(self) -> None:
        self._draw()


def _system_tokens(scheme: Qt.ColorScheme) -> Tokens:
    if wants_contrast():
        return CONTRAST
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def _black_or_white(ink: QColor) -> str:
    return "white" if ink.lightnessF() > 0.5 else "black"


def _draw(drawing: str, size: int, ratio: float) -> QPixmap:
    """Render an SVG whose root says ``width="24" height="24"`` at ``size`` on a screen of ``ratio``."""
    pixels = round(size * ratio)
    picture = QPixmap()
    picture.loadFromData(drawing.replace('width="24" height="24"', f'width="{pixels}" height="{pixels}"').encode())
    picture.setDevicePixelRatio(ratio)
    return picture


def _faded(picture: QPixmap) -> QPixmap:
    """Return ``picture`` as it looks on what can't be used now; Qt's own would hardly differ on a dark ground."""
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(_FADED)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return faded


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: tokens.window, roles.WindowText: tokens.text, roles.Base: tokens.surface,
        roles.AlternateBase: tokens.window, roles.Text: tokens.text, roles.Button: tokens.window,
        roles.ButtonText: tokens.text, roles.BrightText: tokens.on_accent, roles.ToolTipBase: tokens.text,
        roles.ToolTipText: tokens.surface, roles.Highlight: tokens.accent, roles.HighlightedText: tokens.on_accent,
        roles.PlaceholderText: tokens.muted, roles.Link: tokens.accent, roles.LinkVisited: tokens.accent,
        roles.Light: tokens.surface, roles.Midlight: tokens.hover, roles.Mid: tokens.edge, roles.Dark: tokens.edge,
        roles.Shadow: tokens.line, roles.Accent: tokens.accent,
    }.items():  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette
