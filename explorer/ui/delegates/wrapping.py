"""Text set in lines for a delegate: wrapped, cut short with an ellipsis, with marked ranges."""

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from explorer.ui.offsets import to_utf16
from explorer.ui.qt_fields import format_range


class Look(Struct, frozen=True):
    """Ground and ink of a marked range."""

    ground: QColor
    ink: QColor


_LEADING = 1.12
"""Distance between lines, as a multiple of their height: Chinese characters fill their squares."""

_CJK = "\u2e80"
"""From here on characters are as wide as they are high; those before are narrower."""

_CACHED = 4000

_DOTS = "…"
"""Stand where the text was cut short."""

PLAIN = Look(QColor(), QColor())


class Lines(Struct, frozen=True):
    """Text laid out, and where the dots stand if it was cut short."""

    layout: QTextLayout
    font: QFont
    dots: QPointF | None

    def draw(self, painter: QPainter, place: QPointF) -> None:
        """Draw the lines in the painter's ink, their upper left corner at ``place``."""
        self.layout.draw(painter, place)
        if self.dots is not None:
            painter.setFont(self.font)
            painter.drawText(place + self.dots, _DOTS)


class Setter:
    """Sets text in one font and in at most ``most`` lines.

    How high a text will be is asked for each row of a list, the lines are needed for the few rows in sight. So the
    height is mostly reckoned from the number of characters; where that does not decide, lines are laid out and counted.
    """

    def __init__(self, font: QFont, most: int) -> None:
        """Measure ``font``."""
        metrics = QFontMetricsF(font)
        self._font = font
        self._most = most
        self._em = metrics.horizontalAdvance("国")
        self._line = metrics.height()
        self._dots = metrics.horizontalAdvance(_DOTS)
        self._counts: dict[tuple[str, float], int] = {}

    def height(self, text: str, width: float) -> float:
        """Return the height of ``text`` at ``width``."""
        lines = self._count(text, width)
        return self._line * (1 + (lines - 1) * _LEADING) if lines else 0

    def set(self, text: str, width: float, marks: Iterable[tuple[int, int]] = (), look: Look = PLAIN) -> Lines:
        """Return ``text`` laid out, its ``marks`` (code points) in ``look``."""
        return self._lay_out(text, width, [_range(text, start, end, look) for start, end in marks])

    def _count(self, text: str, width: float) -> int:
        if not text or len(text) * self._em <= width:
            return 1 if text else 0
        key = (text, width)
        if key not in self._counts:
            if len(self._counts) > _CACHED:
                self._counts.clear()
            is_long = _wide(text) * self._em > self._most * width
            self._counts[key] = self._most if is_long else self._lay_out(text, width, []).layout.lineCount()
        return self._counts[key]

    def _lay_out(self, text: str, width: float, ranges: list[QTextLayout.FormatRange]) -> Lines:
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(ranges)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        length, dots = to_utf16(text, len(text)), None
        for number in range(self._most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * self._line * _LEADING))
            if number + 1 == self._most and line.textStart() + line.textLength() < length:
                line.setLineWidth(width - self._dots)
                dots = line.position() + QPointF(line.naturalTextWidth(), line.ascent())
        layout.endLayout()
        return Lines(layout, self._font, dots)


@lru_cache(_CACHED)
def keep_together(text: str, names: tuple[str, ...]) -> str:
    """Return ``text`` with word joiners in ``names``, so that a line never ends inside one that fits on a line.

    Nor does it end with the dot between two parts: that goes with the part after it.
    """
    for name in names:
        text = text.replace(name, "\u2060".join(name))
    return text.replace("·  ", "·\u00a0\u00a0")


def _wide(text: str) -> int:
    return sum(map(_CJK.__le__, text))


def _range(text: str, start: int, end: int, look: Look) -> QTextLayout.FormatRange:
    format_ = QTextCharFormat()
    format_.setBackground(look.ground)
    format_.setForeground(look.ink)
    first = to_utf16(text, start)
    return format_range(first, to_utf16(text, end) - first, format_)
