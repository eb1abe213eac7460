"""What the user keeps of the section that is read: bookmark, tags, collections, notes; quiet below the text."""

from collections.abc import Iterator
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from explorer.domain.keeping import Kept, Note, Spot
from explorer.domain.links import Entry
from explorer.ui.desk import Desk
from explorer.ui.keep_acts import KeepActs
from explorer.ui.kept_words import plain_note, quoted, standing_words
from explorer.ui.widgets.chip_flow import ChipFlow, ChipWords
from explorer.ui.widgets.note_card import NoteCard, NoteEditor
from explorer.workflow.keeping import remove_note, write_note
from explorer.workflow.kept import shown_at

_SHARE, _LEAST = 0.36, 150
"""Share of the reader's height that notes take at most, and pixels they may take in any case: the text comes first."""
_QUOTED = 24

Shown = tuple[tuple[Kept, tuple[str, ...]], ...]


class KeepStrip(QFrame):
    """A line of chips and the notes of one section.

    Signals:
        pointed: spans of the section that a note hangs on.
        left: the note has been written; the keyboard belongs to what is read.
    """

    pointed = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, acts: KeepActs, parent: QWidget | None = None) -> None:
        """Make the strip; it is hidden until a section is open."""
        super().__init__(parent)
        self.setObjectName("keepStrip")
        self.setAccessibleName(self.tr("收藏和笔记"))
        self._desk, self._acts = desk, acts
        self._entry: Entry | None = None
        self._editor: NoteEditor | None = None
        self.chips = ChipFlow()
        self._notes = QWidget()
        self._notes.setObjectName("keepNotes")
        self._column = QVBoxLayout(self._notes)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._area = QScrollArea()
        self._area.setObjectName("keepArea")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.chips)
        column.addWidget(self._area)
        desk.commands.add("note", self.tr("收藏和笔记"), self.tr("写笔记"), self.write, "Ctrl+M")
        desk.navigator.opening.opened.connect(self._show_entry)
        desk.navigator.opening.closed.connect(self._close)
        desk.keeper.changed.connect(self._ask)
        desk.keeper.leaving.connect(self._flush)
        self.hide()

    def write(self) -> None:
        """Begin a note on the words selected, or on the section."""
        if (spot := self._acts.spot()) is not None and not self.isHidden():
            self._edit(uuid4().hex, spot, "")

    def _show_entry(self, entry: Entry, _marks: object, _position: int) -> None:
        if self._entry is None or self._entry.id != entry.id:
            self._end()
        self._entry = entry
        self._ask()

    def _close(self) -> None:
        """Have nothing to show; a note that is being written is kept."""
        self._end()
        self._entry = None
        self.hide()

    def _ask(self) -> None:
        if self._entry is not None and self._editor is None:
            self._desk.librarian.call(partial(shown_at, section_id=self._entry.id), self._show, topic="kept")

    def _show(self, shown: Shown) -> None:
        if self._entry is not None and self._editor is None:
            self.chips.show_words(self._chips(shown))
            self._clear()
            for kept, pages in shown:
                for (key, note), html in zip(kept.notes, pages, strict=True):
                    self._add(self._card(kept, key, note, html))
            self.show()
            self._fit()

    def _chips(self, shown: Shown) -> Iterator[ChipWords]:
        run = self._desk.commands.action
        is_marked = any(kept.is_bookmarked for kept, _ in shown)
        mark = self.tr("★ 书签") if is_marked else self.tr("☆ 书签")
        look = "chosen" if is_marked else "plain"
        yield ChipWords(mark, look, run("bookmark").toolTip(), run("bookmark").trigger)
        for tag in dict.fromkeys(tag for kept, _ in shown for tag in kept.tags):
            yield ChipWords(f"#{tag}", "chosen", self.tr("点击修改标签"), run("tags").trigger)
        for name in dict.fromkeys(name for kept, _ in shown for _, name in kept.collections):
            yield ChipWords(name, "chosen", self.tr("在这个收藏夹里"), run("view-kept").trigger)
        for code, words in (("tags", self.tr("＋标签")), ("collect", self.tr("＋收藏夹")), ("note", self.tr("＋笔记"))):
            yield ChipWords(words, "plain", run(code).toolTip(), run(code).trigger, run(code).text())

    def _card(self, kept: Kept, key: str, note: Note, html: str) -> NoteCard:
        state = standing_words(kept)
        quote = " ".join(part for part in (quoted(note.spot, _QUOTED), state) if part)
        card = NoteCard(quote, html, plain_note(note.text))
        card.edited.connect(lambda: self._edit(key, note.spot, note.text))
        card.removed.connect(lambda: self._remove(key, note))
        card.pointed.connect(lambda: self.pointed.emit((kept.found.span,) if kept.found.span else ()))
        return card

    def _edit(self, key: str, spot: Spot, text: str) -> None:
        self._end()
        self._clear()
        editor = self._editor = NoteEditor(text)
        editor.written.connect(lambda now: self._desk.keeper.keep(partial(write_note, key=key, spot=spot, text=now)))
        editor.finished.connect(self._finish)
        self._add(editor)
        self._fit()
        editor.setFocus()

    def _finish(self) -> None:
        self._end()
        self.left.emit()
        self._ask()

    def _end(self) -> None:
        self._flush()
        self._editor = None

    def _flush(self) -> None:
        if self._editor is not None:
            self._editor.flush()

    def _remove(self, key: str, note: Note) -> None:
        keep = self._desk.keeper.keep
        again = partial(write_note, key=key, spot=note.spot, text=note.text)
        ways = ((self.tr("撤销"), lambda: keep(again)),)
        keep(partial(remove_note, key=key), lambda _none: self._desk.notice.show_news(self.tr("笔记已删除"), ways))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # what is still hidden counts for nothing in the layout

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            item.widget().hide()
            item.widget().deleteLater()

    def _fit(self) -> None:
        """Take the room that notes need, up to a limit."""
        self._area.setVisible(bool(self._column.count()))
        self._column.activate()
        width = self._area.viewport().width()
        needed = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else 0
        parent = self.parentWidget()
        most = max(_LEAST, round((parent.height() if parent else 0) * _SHARE))
        self._area.setFixedHeight(min(most, max(needed, self._column.totalSizeHint().height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the notes anew for another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
