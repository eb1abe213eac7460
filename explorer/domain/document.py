"""A document as plain text, and the places in it."""

from bisect import bisect_right

from msgspec import Struct, field


class Span(Struct, frozen=True, order=True):
    """Half-open range of code points in ``Document.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Block(Struct, frozen=True):
    """One line of ``Document.text`` as its file set it: a heading (``level`` 1 to 6) or body text (``level`` 0)."""

    span: Span
    level: int = 0
    lead: int = 0
    """Length of a bold lead-in at its start, in code points."""
    cells: tuple[Span, ...] = ()
    """The cells of a row of a table, left to right, tabs between them; rows that follow each other form one table."""


class Metadata(Struct, frozen=True):
    """What a document says of itself; empty where it says nothing."""

    title: str = ""
    issuers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """Province-level names the document speaks for (重庆市, 四川省); empty for a national document."""
    number: str | None = None
    date: str | None = None
    """ISO date, year-month or year, as far as the text says."""
    source: str = ""


class Document(Struct, frozen=True):
    """A file as text: ``text`` is one line a block, without front matter or markup."""

    id: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()
    """What reading the file could not make out: garbled text, pages without text, doubtful recognition."""

    def block_at(self, offset: int) -> int:
        """Return the number of the block in which ``offset`` lies, or which comes before it."""
        return max(0, bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1)
