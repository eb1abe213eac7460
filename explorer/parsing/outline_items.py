"""The parts of a document and the tree they form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.plan import Clause
from explorer.parsing.enumerators import Style
from explorer.parsing.overlaps import clauses_in
from explorer.parsing.table_rows import Row


@dataclass(slots=True, eq=False)
class Item:
    """A part: its number, title, own lines of text and the parts below it."""

    style: Style | int
    """Shape of its number, or heading level where it has none."""
    number: int
    start: int
    """Where the number mark or heading starts."""
    title: Span
    head: Span
    """The whole line that starts the part."""
    lines: list[Span] = field(default_factory=list[Span])
    children: list[Item] = field(default_factory=list["Item"])
    parent: Item | None = None
    row: Row | None = None
    """The row of a table of tasks that the part is."""

    @property
    def has_run_in_title(self) -> bool:
        """Whether title and text share a line: （一）指导思想。以…为指导."""
        in_line = bool(self.lines) and self.head.contains(self.lines[0])
        return in_line and self.title.start < self.title.end

    @property
    def end(self) -> int:
        """Where the last line of the part, or of those below it, ends."""
        own = self.lines[-1].end if self.lines else self.head.end
        return max(own, self.children[-1].end) if self.children else own

    def walk(self) -> Iterator[Item]:
        """Yield this part and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Item]:
        """Yield the parts this one lies in, the nearest first."""
        item = self.parent
        while item is not None:
            yield item
            item = item.parent


class Outline(Struct, frozen=True):
    """What stands before the first part (the title's lines left out), and the parts."""

    head: tuple[Span, ...]
    preamble: tuple[Span, ...]
    items: tuple[Item, ...]

    def walk(self) -> Iterator[Item]:
        """Yield all parts in reading order."""
        for item in self.items:
            yield from item.walk()


def untitled(style: Style, *lines: Span) -> Item:
    """Return a part without number and title."""
    start = lines[0].start
    return Item(style, 0, start, Span(start, start), Span(start, start), [*lines])


def own_clauses(item: Item, clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Return those of ``clauses``, which are in order, that stand in the own lines of ``item``."""
    if item.row is not None:
        return (*item.row.inherited, *item.row.clauses)
    return [clause for line in item.lines for clause in clauses_in(clauses, line)]
