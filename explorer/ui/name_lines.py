"""Names that stand one after another: a line ends between two of them, not inside one that fits on a line.

Qt breaks a line between any two Chinese characters. Invisible characters that forbid it would be read out, found and
copied; so the gap before a name that does not fit becomes the end of the line instead.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field
from PySide6.QtGui import QTextCursor, QTextDocument

GAP = "　"
"""Stands between two names of a line."""
_END = "\u2028"


class Gap(Struct):
    """The gap before a name."""

    position: int
    width: float
    need: float = 0
    """How wide the name is, with what belongs to it."""
    ends: bool = False
    """Whether a line ends here."""


class NameLine(Struct):
    """A paragraph with gaps."""

    left: float
    at: float = 0
    """Where the first gap stands, told from the upper line's own left edge."""
    gaps: list[Gap] = field(default_factory=list[Gap])

    def changes(self, width: float) -> Iterator[Gap]:
        """Fit the lines into ``width``, and yield the gaps that are otherwise now."""
        at = self.at
        for gap in self.gaps:
            after = at + gap.width + gap.need
            ends = after > width - self.left
            at = gap.need if ends else after
            if ends != gap.ends:
                gap.ends = ends
                yield gap


def set_lines(document: QTextDocument, lines: Iterable[NameLine], width: float) -> None:
    """Have ``lines`` end between names where ``document`` is ``width`` wide."""
    changes = [gap for line in lines for gap in line.changes(width)]
    if not changes:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for gap in changes:
        cursor.setPosition(gap.position)
        cursor.setPosition(gap.position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(_END if gap.ends else GAP, cursor.charFormat())
    cursor.endEditBlock()


def without_ends(text: str) -> str:
    """Return selected ``text`` as it was written, whatever the width it is shown in."""
    return text.replace(_END, GAP).replace("\u2029", "\n").replace("\xa0", " ")
