"""A section set as a text document: eyebrow, title, paragraphs, with marks; and where each character went."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Facet
from explorer.ui.fonts import READING_POINTS, sized
from explorer.ui.marks import Mark, link_marks
from explorer.ui.offsets import to_utf16
from explorer.ui.theme import Theme
from explorer.ui.words import heading, origin, role_label, section_name

_BODY, _TITLE = 1.85, 1.5
"""Distance between lines in em: Chinese characters fill their squares and need air between lines."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the source and the document position of its first character."""

    span: Span
    position: int


class Page:
    """Writes ``entry`` into an empty ``document``."""

    def __init__(self, entry: Entry, document: QTextDocument, font: QFont, theme: Theme) -> None:
        """Set the whole page; ``font`` is the interface font."""
        self.marks = tuple(link_marks(entry))
        self._text = entry.plan.document.text
        self._document = document
        self._theme = theme
        self._pieces: list[_Piece] = []
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._set_head(entry, font)
        self._set_body(entry, sized(font, READING_POINTS))
        for number, mark in enumerate(self.marks):
            self._set_mark(number, mark)
        self._cursor.endEditBlock()

    def cursors(self, span: Span) -> Iterator[QTextCursor]:
        """Yield cursors that select what the page shows of ``span``: several where it runs over paragraphs."""
        for piece in self._pieces:
            start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
            if start < end:
                cursor = QTextCursor(self._document)
                cursor.setPosition(self._position(piece, start))
                cursor.setPosition(self._position(piece, end), QTextCursor.MoveMode.KeepAnchor)
                yield cursor

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of the source that the page shows, paragraph by paragraph."""
        return tuple(piece.span for piece in self._pieces)

    def _position(self, piece: _Piece, offset: int) -> int:
        before = self._text[piece.span.start : offset]
        return piece.position + to_utf16(before, len(before))

    def _set_head(self, entry: Entry, font: QFont) -> None:
        section = entry.section
        parts = dict.fromkeys((section_name(section), origin(entry)))
        eyebrow = "  ·  ".join(part for part in parts if part != heading(section))
        if eyebrow:
            self._block(font, _TITLE, below=4)
            self._cursor.insertText(eyebrow, self._format(font, "muted"))
        large = sized(font, READING_POINTS + 4.5, bold=True)
        self._block(large, _TITLE, below=14)
        title = self._format(large, "text")
        if section.title:
            self._insert(section.title_span, title)
        else:
            self._cursor.insertText(heading(section), title)

    def _set_body(self, entry: Entry, font: QFont) -> None:
        clauses = [clause.span for clause in entry.section.clauses]
        for span in _paragraphs(self._text, entry.section.span, clauses):
            in_clause = any(clause.contains(span) for clause in clauses)
            self._block(font, _BODY, below=8, indent=0 if in_clause else 2)
            self._insert(span, self._format(font, "text"))

    def _set_mark(self, number: int, mark: Mark) -> None:
        look = QTextCharFormat()
        look.setAnchor(True)
        look.setAnchorHref(f"mark:{number}")
        look.setToolTip(_tip(mark))
        look.setBackground(self._theme.colour(mark.look))
        for cursor in self.cursors(mark.span):
            cursor.mergeCharFormat(look)

    def _block(self, font: QFont, line: float, *, below: float, indent: int = 0) -> None:
        """Begin a paragraph; ``line`` and ``indent`` are in em, since fonts differ in the height of their lines."""
        metrics, block = QFontMetricsF(font), QTextBlockFormat()
        em = metrics.horizontalAdvance("国")
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        block.setLineHeight(100 * line * em / metrics.height(), kind.value)
        block.setBottomMargin(below)
        block.setTextIndent(indent * em)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)

    def _insert(self, span: Span, look: QTextCharFormat) -> None:
        self._pieces.append(_Piece(span, self._cursor.position()))
        self._cursor.insertText(span.of(self._text), look)

    def _format(self, font: QFont, ink: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(font)
        look.setForeground(self._theme.colour(ink))
        return look


def _paragraphs(text: str, body: Span, clauses: list[Span]) -> Iterator[Span]:
    """Cut ``body`` at line ends, and before and after responsibility clauses, which stand by themselves."""
    cuts = {body.start, body.end}
    cuts |= {edge for clause in clauses for edge in (clause.start, clause.end) if body.start < edge < body.end}
    cuts |= {at + 1 for at in range(body.start, body.end) if text[at] == "\n"}
    for start, end in pairwise(sorted(cuts)):
        words = text[start:end].strip()
        if words:
            begin = text.index(words, start)
            yield Span(begin, begin + len(words))


def _tip(mark: Mark) -> str:
    kinds = {Facet.PLACE: _tr("地点"), Facet.PROGRAMME: _tr("项目平台")}
    what = role_label(mark.role) if mark.role else kinds[mark.selection.facet]
    lines = [
        f"{what}：{mark.selection.value}",
        _tr("依据：{}").format(mark.rule) if mark.rule else "",
        _tr("点击列出相关任务"),
    ]
    return "\n".join(line for line in lines if line)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Page", text)
