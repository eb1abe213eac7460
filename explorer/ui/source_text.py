"""Stretches of a source set on a page, and where each of their characters went."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from PySide6.QtGui import QTextCursor

from explorer.domain.document import Span
from explorer.ui.offsets import from_utf16, to_utf16
from explorer.ui.page_writer import PageWriter


class _Piece(Struct, frozen=True):
    """A stretch of the source and the document position of its first character."""

    span: Span
    position: int


class SourceText:
    """Writes stretches of ``text`` and finds them again, both ways."""

    def __init__(self, writer: PageWriter, text: str) -> None:
        """Begin with nothing written."""
        self._writer, self._text = writer, text
        self._pieces: list[_Piece] = []

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches that are shown, in order."""
        return tuple(piece.span for piece in self._pieces)

    def write(self, span: Span, ink: str = "text", *, bold: bool | None = None) -> None:
        """Write a stretch."""
        self._pieces.append(_Piece(span, self._writer.position))
        self._writer.words(span.of(self._text), ink, bold=bold)

    def ranges(self, span: Span) -> Iterator[tuple[int, int]]:
        """Yield where what is shown of ``span`` stands in the document: several where it runs over paragraphs."""
        for piece in self._pieces:
            start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
            if start < end:
                yield self._position(piece, start), self._position(piece, end)

    def cursors(self, span: Span) -> Iterator[QTextCursor]:
        """Yield a cursor for each of ``ranges``."""
        for start, end in self.ranges(span):
            cursor = QTextCursor(self._writer.document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            yield cursor

    def source(self, start: int, end: int) -> Span | None:
        """Return the stretch of the source from the first to the last of its characters between two positions."""
        inside: list[int] = []
        for piece in self._pieces:
            words = piece.span.of(self._text)
            first, last = max(start, piece.position), min(end, piece.position + to_utf16(words, len(words)))
            if first < last:
                inside += (piece.span.start + from_utf16(words, at - piece.position) for at in (first, last))
        return Span(min(inside), max(inside)) if inside else None

    def _position(self, piece: _Piece, offset: int) -> int:
        before = self._text[piece.span.start : offset]
        return piece.position + to_utf16(before, len(before))


def paragraphs(text: str, body: Span, clauses: list[Span]) -> Iterator[Span]:
    """Cut ``body`` at line ends, and before and after responsibility clauses, which stand by themselves."""
    cuts = {body.start, body.end}
    cuts |= {edge for clause in clauses for edge in (clause.start, clause.end) if body.start < edge < body.end}
    cuts |= {at + 1 for at in range(body.start, body.end) if text[at] == "\n"}
    for start, end in pairwise(sorted(cuts)):
        words = text[start:end].strip()
        if words:
            begin = text.index(words, start)
            yield Span(begin, begin + len(words))
