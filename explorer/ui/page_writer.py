"""Sets text into a document: paragraphs in em, words in the colours of the theme, links that know where they lead."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from explorer.ui.fonts import sized
from explorer.ui.name_lines import GAP, Gap, NameLine, set_lines
from explorer.ui.targets import Target
from explorer.ui.theme import Theme

SCHEME = "way"
"""Scheme of the anchors: ``way:3`` is the fourth of ``PageWriter.targets``."""

_LINES = {
    "lead": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "participant": QTextCharFormat.UnderlineStyle.DotLine,
    "place": QTextCharFormat.UnderlineStyle.DashUnderline,
    "programme": QTextCharFormat.UnderlineStyle.DashDotLine,
}
"""Lines under what is marked, as in the legend: the colour alone tells nothing to those who don't see it."""


class PageWriter:
    """Writes into an empty document, inside one edit block that ``close`` ends."""

    def __init__(self, document: QTextDocument, font: QFont, theme: Theme) -> None:
        """Begin; ``font`` is the interface font, all sizes are told against it."""
        self.document = document
        self.targets: list[Target] = []
        self._font, self._theme = font, theme
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._current = font
        self.lines: list[NameLine] = []
        """Paragraphs whose lines end between names."""
        self._line = NameLine(0)
        self._words: list[tuple[str, QFont]] = []
        """What was written since the last gap of the paragraph."""

    @property
    def position(self) -> int:
        """Where the next words will stand."""
        return self._cursor.position()

    def paragraph(
        self, size: float = 0, *, bold: bool = False, line: float = 1.5, above: float = 0, below: float = 0,
        indent: float = 0, left: float = 0,
    ) -> None:  # fmt: skip
        """Begin a paragraph ``size`` points larger than the interface.

        ``line``, ``indent`` (of the first line) and ``left`` are in em, since fonts differ in the height of their
        lines; ``above`` and ``below`` are pixels.
        """
        self._measure()
        self._current = sized(self._font, self._font.pointSizeF() + size * self._theme.zoom, bold=bold)
        metrics, block = QFontMetricsF(self._current), QTextBlockFormat()
        em = metrics.horizontalAdvance("国")
        block.setLineHeight(
            100 * line * em / metrics.height(), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        block.setTopMargin(above)
        block.setBottomMargin(below)
        block.setTextIndent(indent * em)
        block.setLeftMargin(left * em)
        self._line, self._words = NameLine(left * em, indent * em), []
        if self.document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)

    def words(
        self, text: str, ink: str = "text", *, ground: str = "", size: float = 0, bold: bool | None = None,
        struck: bool = False, target: Target | None = None, tip: str = "",
    ) -> None:  # fmt: skip
        """Add words; ``size`` is told against the paragraph's, ``ink`` and ``ground`` are colours of the theme."""
        look = self._look(size, bold=bold)
        self._words.append((text, look.font()))
        look.setForeground(self._theme.colour(ink))
        look.setFontStrikeOut(struck)
        if ground:
            look.setBackground(self._theme.colour(ground))
        if target is not None:
            self.link(look, target, tip)
        self._cursor.insertText(text, look)

    def gap(self, size: float = 0) -> None:
        """Add the gap before a name that stands beside others; the line ends here if the name does not fit on it."""
        if not self._line.gaps:
            self.lines.append(self._line)
        self._measure()
        look = self._look(size)
        self._line.gaps.append(Gap(self.position, QFontMetricsF(look.font()).horizontalAdvance(GAP)))
        self._cursor.insertText(GAP, look)

    def link(self, look: QTextCharFormat, target: Target, tip: str) -> None:
        """Let what is set in ``look`` lead to ``target``."""
        look.setAnchor(True)
        look.setAnchorHref(f"{SCHEME}:{len(self.targets)}")
        look.setToolTip(tip)
        self.targets.append(target)

    def mark(self, cursor: QTextCursor, ground: str, target: Target, tip: str) -> None:
        """Give words that stand already a ground and a way to ``target``."""
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(ground))
        look.setUnderlineStyle(_LINES.get(ground, QTextCharFormat.UnderlineStyle.NoUnderline))
        look.setUnderlineColor(self._theme.colour("muted"))
        self.link(look, target, tip)
        cursor.mergeCharFormat(look)

    def lay(self, cursor: QTextCursor, ground: str) -> None:
        """Give words that stand already a ground that leads nowhere."""
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(ground))
        cursor.mergeCharFormat(look)

    def lead(self, cursor: QTextCursor, target: Target, tip: str) -> None:
        """Let words that stand already lead to ``target`` without looking otherwise."""
        look = QTextCharFormat()
        self.link(look, target, tip)
        cursor.mergeCharFormat(look)

    def close(self, width: float = 0) -> None:
        """End the edit block, lines set for ``width`` where one is known."""
        self._measure()
        if width > 0:
            set_lines(self.document, self.lines, width)
        self._cursor.endEditBlock()

    def _look(self, size: float, *, bold: bool | None = None) -> QTextCharFormat:
        look = QTextCharFormat()
        bold = self._current.bold() if bold is None else bold
        look.setFont(sized(self._current, self._current.pointSizeF() + size * self._theme.zoom, bold=bold))
        return look

    def _measure(self) -> None:
        """Note how wide is what was written since the last gap, if there is one in this paragraph."""
        if self.lines and self._line is self.lines[-1]:
            wide = sum(QFontMetricsF(font).horizontalAdvance(text) for text, font in self._words)
            if self._line.gaps:
                self._line.gaps[-1].need = wide
            else:
                self._line.at += wide
            self._words = []
