"""Text set in lines for a delegate: wrapped, cut short with an ellipsis, with marked ranges."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from explorer.ui.offsets import from_utf16, to_utf16
from explorer.ui.qt_fields import format_range


@dataclass(frozen=True, slots=True)
class Look:
    """Ground and ink of a marked range."""

    ground: QColor
    ink: QColor


_LEADING = 1.12
"""Distance between lines, as a multiple of their height: Chinese characters fill their squares."""

PLAIN = Look(QColor(), QColor())


def wrap(
    text: str, font: QFont, width: float, lines: int, marks: Iterable[tuple[int, int]] = (), look: Look = PLAIN
) -> QTextLayout:
    """Return ``text`` laid out at ``width`` in at most ``lines`` lines, its ``marks`` (code points) in ``look``."""
    ranges = [_range(text, start, end, look) for start, end in marks]
    layout, fits = _lay_out(text, font, width, lines, ranges)
    if not fits:
        start = from_utf16(text, layout.lineAt(lines - 1).textStart())
        rest = QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
        layout, _ = _lay_out(text[:start] + rest, font, width, lines, ranges)
    return layout


def height(layout: QTextLayout) -> float:
    """Return the height of the lines of ``layout``."""
    return layout.boundingRect().height()


def _range(text: str, start: int, end: int, look: Look) -> QTextLayout.FormatRange:
    format_ = QTextCharFormat()
    format_.setBackground(look.ground)
    format_.setForeground(look.ink)
    first = to_utf16(text, start)
    return format_range(first, to_utf16(text, end) - first, format_)


def _lay_out(
    text: str, font: QFont, width: float, lines: int, ranges: list[QTextLayout.FormatRange]
) -> tuple[QTextLayout, bool]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(ranges)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    bottom, end = 0.0, 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, bottom))
        bottom += line.height() * _LEADING
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, end >= to_utf16(text, len(text))
