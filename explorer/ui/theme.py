"""Colours and style sheets: tokens by role, so that another theme is another set of tokens and nothing else."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from explorer.resources import read_resource

_ICON_SIZES = (16, 20, 24, 32, 40, 48)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they are for. Text colours keep a contrast of 4.5:1 on every ground they stand on."""

    window: str
    """Ground of bars and side panels."""
    surface: str
    """Ground of lists and of the reader."""
    hover: str
    pressed: str
    line: str
    """Hairlines between areas."""
    edge: str
    """Outline of controls."""
    thumb: str
    """Handles of scroll bars."""
    text: str
    muted: str
    accent: str
    on_accent: str
    selected: str
    """Ground of selected rows."""
    hit: str
    """Ground of words that were searched for."""
    flash: str
    """Ground of the evidence just pointed at."""
    lead: str
    participant: str
    place: str
    programme: str
    danger: str
    danger_ground: str
    good_ground: str


LIGHT = Tokens(
    window="#f4f6f5", surface="#ffffff", hover="#e9eeec", pressed="#dbe3e0", line="#dfe5e2", edge="#84918b",
    thumb="#bcc8c3", text="#1a2320", muted="#55625d", accent="#0b6650", on_accent="#ffffff", selected="#dceee7",
    hit="#ffe58f", flash="#ffc24d", lead="#cfe6f7", participant="#e6f1fa", place="#dff0d8", programme="#ede2f6",
    danger="#a3261f", danger_ground="#fbeae8", good_ground="#e2f2ec",
)  # fmt: skip

DARK = Tokens(
    window="#1b201e", surface="#222826", hover="#2d3532", pressed="#38423e", line="#36403c", edge="#7a8882",
    thumb="#4d5a55", text="#e6ecea", muted="#a3b1ab", accent="#6fd0b2", on_accent="#0d211a", selected="#27453b",
    hit="#665200", flash="#7a4b00", lead="#1f4560", participant="#263b49", place="#2c452a", programme="#43335a",
    danger="#ff9d94", danger_ground="#4a2623", good_ground="#22413a",
)  # fmt: skip


class Theme(QObject):
    """The look of the running program; follows the system between light and dark.

    Signals:
        changed: other tokens are in force; what paints by itself repaints.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        """Take over the look of ``app``."""
        super().__init__(app)
        self._app = app
        self.tokens = LIGHT
        app.setStyle("fusion")
        app.styleHints().colorSchemeChanged.connect(self.follow)
        self.follow(app.styleHints().colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Use the tokens for the system's colour scheme."""
        self.use(DARK if scheme is Qt.ColorScheme.Dark else LIGHT)

    def use(self, tokens: Tokens) -> None:
        """Put ``tokens`` in force everywhere."""
        self.tokens = tokens
        self._app.setPalette(_palette(tokens))
        self._app.setStyleSheet(Template(read_resource("resources/styles/window.qss")).substitute(asdict(tokens)))
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """Return the colour of a token."""
        return QColor(getattr(self.tokens, name))

    def icon(self, name: str) -> QIcon:
        """Return an icon from ``resources/icons`` in the theme's text colours."""
        drawing = read_resource(f"resources/icons/{name}.svg")
        icon = QIcon()
        for mode, colour in ((QIcon.Mode.Normal, self.tokens.text), (QIcon.Mode.Disabled, self.tokens.edge)):
            for size in _ICON_SIZES:
                icon.addPixmap(_draw(drawing.replace("currentColor", colour), size), mode)
        return icon

    def dress(self, target: QAbstractButton | QAction, name: str) -> None:
        """Give ``target`` an icon that changes with the theme."""
        self.keep(target, lambda: target.setIcon(self.icon(name)))

    def picture(self, label: QLabel, name: str, size: int) -> None:
        """Give ``label`` a picture that changes with the theme."""
        self.keep(label, lambda: label.setPixmap(self.icon(name).pixmap(size, size)))

    def keep(self, owner: QObject, draw: Callable[[], object]) -> None:
        """Call ``draw`` now, and again whenever the theme changes while ``owner`` lives."""
        self.changed.connect(_Keeper(owner, draw).redraw)
        draw()


class _Keeper(QObject):
    """Lives and dies with its owner: Qt ends the connection of an object that is gone."""

    def __init__(self, owner: QObject, draw: Callable[[], object]) -> None:
        super().__init__(owner)
        self._draw = draw

    def redraw(self) -> None:
        self._draw()


def _draw(drawing: str, size: int) -> QPixmap:
    """Render an SVG whose root says ``width="24" height="24"`` at ``size`` pixels."""
    scaled = drawing.replace('width="24" height="24"', f'width="{size}" height="{size}"')
    image = QImage()
    image.loadFromData(scaled.encode())
    return QPixmap.fromImage(image)


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
