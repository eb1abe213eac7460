"""Colours by role: another theme is another set of tokens and nothing else."""

from msgspec import Struct


class Tokens(Struct, frozen=True):
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


CONTRAST = Tokens(
    window="#000000", surface="#000000", hover="#1f1f1f", pressed="#333333", line="#8c8c8c", edge="#ffffff",
    thumb="#c8c8c8", text="#ffffff", muted="#e0e0e0", accent="#ffe14d", on_accent="#000000", selected="#00335c",
    hit="#6b4f00", flash="#8f3600", lead="#003f7a", participant="#2b2b2b", place="#0b4a0b", programme="#4d1a63",
    danger="#ffa8a0", danger_ground="#3d0b08", good_ground="#00384a",
)  # fmt: skip
"""White on black with strong outlines, every text at 7:1 or more."""

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""The looks one can choose, by the names the settings know them under."""
