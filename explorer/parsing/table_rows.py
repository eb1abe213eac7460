"""The rows of tables of tasks."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.plan import Clause


class Row(Struct, frozen=True):
    """A row that assigns work: its title, its text, and who is responsible."""

    line: Span
    number: int
    title: Span
    body: Span
    group: Span | None
    """The heading, or merged cell, the row stands under."""
    clauses: tuple[Clause, ...]
    inherited: tuple[Clause, ...]
    """Clauses in merged cells, which stand in a row above."""
    contents: tuple[Span, ...]
    """The cells that say what is done."""


class Tables(Struct, frozen=True):
    """The rows of all tables of tasks by their lines, and the lines of these tables that are heads."""

    rows: Mapping[Span, Row]
    heads: frozenset[Span]

    def without(self, lines: AbstractSet[Span]) -> "Tables":
        """Return these tables without the rows on ``lines``, which are text then."""
        return Tables({line: row for line, row in self.rows.items() if line not in lines}, self.heads)
