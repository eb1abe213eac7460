"""What stands on a page, whatever file it comes from; lengths in any one unit, from the upper left corner."""

from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace


class Turn(IntEnum):
    """Which way text runs: quarter turns clockwise from upright."""

    NONE = 0
    RIGHT = 1
    OVER = 2
    LEFT = 3


class Run(Struct, frozen=True):
    """A stretch of text on one line: a character, or all a file sets in one go."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    """Set off from the text around it: bold, or in a face that official texts keep for headings."""
    turn: Turn = Turn.NONE

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.y0 + self.y1) / 2


class Rule(Struct, frozen=True):
    """A straight line, level or upright."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_upright(self) -> bool:
        """Whether it runs down the page."""
        return self.x1 - self.x0 < self.y1 - self.y0


class Page(Struct, frozen=True):
    """One page."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()


class TextLine(Struct, frozen=True):
    """A line of text as set, in a column that reaches from ``left`` to ``right``."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    lead: int = 0
    """Length of what is set off at its start, in code points."""
    page: int = 0
    column: int = 0
    left: float = 0.0
    right: float = 0.0

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.y0 + self.y1) / 2

    @property
    def is_bold(self) -> bool:
        """Whether all of it is set off."""
        return self.lead == len(self.text)


class Table(Struct, frozen=True):
    """A ruled table: where its columns part, and its cells row by row."""

    y0: float
    y1: float
    borders: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    is_open: bool = False
    """No line closes it at its foot: its last row goes on over the page."""
    page: int = 0


class LaidPage(Struct, frozen=True):
    """A page in reading order; ``aside`` are the lines that run another way than the rest."""

    height: float
    parts: tuple[TextLine | Table, ...]
    aside: tuple[TextLine, ...] = ()


def turn_page(page: Page, turn: Turn) -> Page:
    """Return ``page`` turned so that text which ran along ``turn`` is upright."""
    if turn is Turn.NONE:
        return page
    width, height = (page.height, page.width) if turn % 2 else (page.width, page.height)
    runs = tuple(replace(run, **_box(_turned(run, page, turn)), turn=Turn((run.turn - turn) % 4)) for run in page.runs)
    rules = tuple(Rule(*_turned(rule, page, turn)) for rule in page.rules)
    return Page(width, height, runs, rules)


def _turned(part: Run | Rule, page: Page, turn: Turn) -> tuple[float, float, float, float]:
    """Return the box of ``part`` on the turned page."""
    if turn is Turn.RIGHT:  # text ran downwards
        return part.y0, page.width - part.x1, part.y1, page.width - part.x0
    if turn is Turn.LEFT:  # text ran upwards
        return page.height - part.y1, part.x0, page.height - part.y0, part.x1
    return page.width - part.x1, page.height - part.y1, page.width - part.x0, page.height - part.y0


def _box(corners: tuple[float, float, float, float]) -> dict[str, float]:
    return dict(zip(("x0", "y0", "x1", "y1"), corners, strict=True))
