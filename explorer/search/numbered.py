"""Sections that are called by the numbers of their headings: 任务6, 最后一个行动, 前三项保障措施."""

from msgspec import Struct

from explorer.domain.plan import Kind
from explorer.domain.query import Facet

ACTION, TASK = Facet.ACTION.label, Kind.TASK.label
HEADINGS = (ACTION, *(kind.label for kind in Kind))
"""What plans number: actions, and the kinds of section."""
SHORT = "保障"
"""What 保障措施 are called in short."""


class Numbered(Struct, frozen=True):
    """The sections under the headings from number ``first`` to ``last``; numbers below zero count from the end."""

    heading: str
    """What is numbered: the label of a kind of section, or 行动."""
    first: int
    last: int
    meant: str = ""
    """What the plans of the library call them, to be told to the user."""

    @property
    def text(self) -> str:
        """How it is typed."""
        match self.first, self.last:
            case 1, -1:
                return f"所有{self.heading}"
            case -1, -1:
                return f"最后1项{self.heading}"
            case first, -1:
                return f"最后{-first}项{self.heading}"
            case first, last if first != last:
                return f"{self.heading}{first}至{last}"
            case first, _:
                return f"倒数第{-first}项{self.heading}" if first < 0 else f"{self.heading}{first}"


def heading_called(written: str) -> str:
    """Return the kind of heading that ``written`` ends with."""
    return next((heading for heading in HEADINGS if written.endswith(heading)), Kind.SAFEGUARD.label)
