"""All that is kept at one place: the words it hangs on, tags, notes."""

from html import escape
from string import Template

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from explorer.domain.keeping import Kept, Standing
from explorer.domain.links import Entry
from explorer.ui.kept_words import place_name, standing_words
from explorer.ui.theme import Theme
from explorer.ui.words import heading, section_name

_STYLE = """
h3 { margin-bottom: 4px; } p, li { line-height: 150%; }
.quiet { color: ${muted}; } .changed { color: ${danger}; }
table { border-collapse: collapse; } th, td { border: 1px solid ${line}; padding: 4px 8px; } a { color: ${accent}; }
"""


class KeptDetail(QFrame):
    """One place, and what one can do with it.

    Signals:
        opened: the place is to be seen in the plan; up, down: it is to be moved in its collection; out: taken out.
        remarked: something is to be said of it in its collection.
        erased: all that is kept there is to go.
    """

    opened = Signal()
    up = Signal()
    down = Signal()
    out = Signal()
    remarked = Signal()
    erased = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.setObjectName("keptDetail")
        self.setAccessibleName(self.tr("收藏内容"))
        self._theme = theme
        self.text = QTextBrowser()
        self.text.setObjectName("readingView")
        self.text.setAccessibleName(self.tr("收藏内容"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(20)
        self.buttons = {
            name: self._button(words, signal)
            for name, words, signal in (
                ("open", self.tr("打开原文"), self.opened),
                ("up", self.tr("上移"), self.up),
                ("down", self.tr("下移"), self.down),
                ("remark", self.tr("附言…"), self.remarked),
                ("out", self.tr("移出收藏夹"), self.out),
                ("erase", self.tr("全部清除"), self.erased),
            )
        }
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.text, 1)

    def show_kept(self, kept: Kept, pages: tuple[str, ...], said: str, *, in_collection: bool) -> None:
        """Show a place with its notes as HTML, and what its collection says of it."""
        state, entry, spot = standing_words(kept), kept.found.entry, kept.spot
        parts = [f"<h3>{escape(place_name(kept))}</h3>"]
        if state:
            parts.append(f"<p class='changed'>{escape(state)}</p>")
        if kept.found.standing is not Standing.SAME or not spot.is_whole:
            old = self.tr("原来的文字：") if kept.found.standing is not Standing.SAME else ""
            parts.append(f"<p class='quiet'>{escape(old)}{_lines(spot.anchor.quote)}</p>")
        if entry is not None and spot.is_whole:
            parts.append(f"<p>{_lines(entry.text)}</p>")
        elif entry is not None and kept.found.standing is Standing.CHANGED and kept.found.span:
            now, words = kept.found.span.of(entry.plan.document.text), self.tr("现在的文字：")
            parts.append(f"<p>{escape(words)}{_lines(now)}</p>")
        marks = [f"#{tag}" for tag in kept.tags] + [name for _, name in kept.collections]
        if marks:
            parts.append(f"<p class='quiet'>{escape('　'.join(marks))}</p>")
        if said:
            parts.append(f"<p>{_lines(said)}</p>")
        self._show("".join((*parts, *(f"<hr>{page}" for page in pages))))
        self._offer(open=entry is not None, collection=in_collection, erase=True)

    def show_entry(self, entry: Entry) -> None:
        """Show a section that a saved search found."""
        title = f"{section_name(entry.section)}  {heading(entry.section)}"
        self._show(f"<h3>{escape(title)}</h3><p>{_lines(entry.text)}</p>")
        self._offer(open=True, collection=False, erase=False)

    def show_nothing(self) -> None:
        """Show an empty panel."""
        self._show("")
        self._offer(open=False, collection=False, erase=False)

    def _show(self, html: str) -> None:
        style = Template(_STYLE).substitute({name: getattr(self._theme.tokens, name) for name in _COLOURS})
        self.text.document().setDefaultStyleSheet(style)
        self.text.setHtml(html)

    def _offer(self, *, open: bool, collection: bool, erase: bool) -> None:  # noqa: A002 - the button's name
        self.buttons["open"].setEnabled(open)
        self.buttons["erase"].setVisible(erase)
        for name in ("up", "down", "remark", "out"):
            self.buttons[name].setVisible(collection)

    @staticmethod
    def _button(words: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(signal)
        return button


_COLOURS = ("muted", "danger", "line", "accent")


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
