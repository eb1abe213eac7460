"""A page of text with links: what the reader, the pages of things and the start page have in common."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from explorer.ui.copying import mime_data
from explorer.ui.marks import find_terms
from explorer.ui.name_lines import NameLine, set_lines, without_ends
from explorer.ui.offsets import to_utf16
from explorer.ui.page_writer import PageWriter
from explorer.ui.qt_fields import extra_selection
from explorer.ui.targets import Target, ToList, ToThing
from explorer.ui.theme import Theme
from explorer.ui.widgets.marked_scroll_bar import MarkedScrollBar

COLUMN = 720
"""Widest column of text, in pixels at 100 %: about 42 characters, as in a well-set book."""

MARGIN = 34
"""Room at the left and the right of the text where the column does not leave more."""

_LIT = 1600
"""Milliseconds for which evidence stays lit."""

_INTO_LINE = 12
"""Pixels below the upper edge that lie in a line's characters, not in the air between lines."""

Range = tuple[int, int]
"""Start and end of a stretch, as positions of the document (UTF-16 units)."""


class TextPage(QTextBrowser):
    """Shows one page; words can be found in it, and one can walk from find to find.

    Signals:
        followed: the ``Target`` of a link that was clicked; with Ctrl, a thing's list instead of its page.
        scrolled: position of the text at the upper edge.
        counted: which find is the current one (from 1, 0 where none is), and how many there are.
    """

    followed = Signal(object)
    scrolled = Signal(int)
    counted = Signal(int, int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make an empty page; screen readers call it ``name``."""
        super().__init__(parent)
        self.setObjectName("readingView")
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.theme = theme
        self.column = COLUMN
        self._write: Callable[[PageWriter], object] | None = None
        self._targets: list[Target] = []
        self._lines: list[NameLine] = []
        self._words: tuple[str, ...] = ()
        self._finds: list[Range] = []
        self._at = -1
        self._is_stale = False
        self._lit: tuple[Range, ...] = ()
        self._quiet = QTimer(self, singleShot=True, interval=_LIT)
        self._quiet.timeout.connect(lambda: self._light(()))
        self._bar = MarkedScrollBar(theme)
        self.setVerticalScrollBar(self._bar)
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self._place_marks)
        self.document().documentLayout().documentSizeChanged.connect(self._late.start)
        self._bar.pointed.connect(self._go_to)
        self._bar.valueChanged.connect(self._announce)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._reset)

    @property
    def written(self) -> bool:
        """Whether there is a page."""
        return self._write is not None

    def show_page(self, write: Callable[[PageWriter], object], position: int = 0) -> None:
        """Show what ``write`` writes, scrolled so that ``position`` stands at the upper edge."""
        self._write = None
        self._set(write)
        self.scroll_to(position)

    def find_words(self, words: tuple[str, ...]) -> None:
        """Mark where ``words`` stand."""
        if words != self._words:
            self._words = words
            self._find()

    def step(self, by: int) -> bool:
        """Go on to another find, ``by`` many further; return whether there is one."""
        at = self._at + by if self._at >= 0 else self._first_in_sight(by)
        if 0 <= at < len(self._finds):
            self._go_to(at)
            return True
        return False

    def go_to_end(self, by: int) -> None:
        """Go to the first find, or with a negative ``by`` to the last."""
        if self._finds:
            self._go_to(0 if by > 0 else len(self._finds) - 1)

    def found(self) -> list[Range]:
        """Return what one walks through: where the words to find stand."""
        return self.ranges_of(self._words)

    def ranges_of(self, words: tuple[str, ...]) -> list[Range]:
        """Return where ``words`` stand on the page, whatever their width and case."""
        text = self.document().toPlainText()
        return [(to_utf16(text, span.start), to_utf16(text, span.end)) for span in find_terms(text, words)]

    def light(self, ranges: Iterable[Range]) -> None:
        """Light ``ranges`` up for a moment, and bring the first into view."""
        self._light(ranges)
        self._quiet.start()
        if self._lit:
            self.bring_into_view(self._lit[0])

    def cursor_over(self, range_: Range) -> QTextCursor:
        """Return a cursor that selects ``range_``."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(range_[0])
        cursor.setPosition(range_[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def bring_into_view(self, range_: Range) -> None:
        """Scroll where not all of ``range_`` is in sight: a name can end in the next line."""
        first, last = (self._rect_at(position) for position in (range_[0], max(range_[0], range_[1] - 1)))
        if first.top() < 0 or last.bottom() > self.viewport().height():
            self._bar.setValue(self._bar.value() + first.top() - self.viewport().height() // 3)

    def _rect_at(self, position: int) -> QRect:
        """Return where in the viewport the character at ``position`` stands."""
        return self.cursorRect(self.cursor_over((position, position)))

    def top(self) -> int:
        """Return the position at the upper edge."""
        return self.cursorForPosition(QPoint(0, _INTO_LINE)).position() if self._bar.value() else 0

    def _set(self, write: Callable[[PageWriter], object], at: int = -1) -> None:
        self._lines = []  # before the bar goes with the text, and makes room
        self.document().clear()
        writer = PageWriter(self.document(), self.font(), self.theme)
        write(writer)
        writer.close(self._room)
        self._lines, self._targets, self._write, self._lit = writer.lines, writer.targets, write, ()
        self._find(at)

    def _reset(self) -> None:
        """Write the page anew in other colours or another size; what is not in sight waits until it is."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._keep_column()
        if self._write is not None:
            place, write = self.top(), self._write
            self._write = None
            self._set(write, self._at)
            self.scroll_to(place)

    def _light(self, ranges: Iterable[Range]) -> None:
        self._lit = tuple(ranges)
        self._paint_over()

    def _find(self, at: int = -1) -> None:
        self._finds = self.found()
        self._make_current(at)

    def _go_to(self, number: int) -> None:
        self.bring_into_view(self._finds[number])
        self._make_current(number)

    def _make_current(self, number: int) -> None:
        self._at = number
        self._paint_over()
        self._late.start()
        self.counted.emit(number + 1, len(self._finds))

    def _first_in_sight(self, by: int) -> int:
        """Return the first find below the upper edge; going back, the last one above it."""
        edge = self.top()
        below = next((n for n, (start, _) in enumerate(self._finds) if start >= edge), len(self._finds))
        return below if by > 0 else below - 1

    def _paint_over(self) -> None:
        """Lay finds and lit evidence over the page; they come and go without touching the document."""
        hit, lit, current = self._over("hit"), self._over("flash"), self._over("accent")
        current.setForeground(self.theme.colour("on_accent"))  # light and dark change sides: hues alone don't tell all
        layers = [(each, current if n == self._at else hit) for n, each in enumerate(self._finds)]
        layers += [(each, lit) for each in self._lit]
        self.setExtraSelections([extra_selection(self.cursor_over(each), look) for each, look in layers])

    def _over(self, token: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self.theme.colour(token))
        return look

    def _place_marks(self) -> None:
        """Tell the scroll bar where the finds are."""
        height, shift = max(1.0, self.document().size().height()), self._bar.value()
        tops = (self._rect_at(start).top() + shift for start, _ in self._finds)
        self._bar.show_marks([top / height for top in tops], self._at)

    def _follow(self, url: QUrl) -> None:
        target = self._targets[int(url.path())]
        if isinstance(target, ToThing) and QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            target = ToList(target.selection)
        self.followed.emit(target)

    def _announce(self) -> None:
        if self._write is not None:
            self.scrolled.emit(self.top())

    def scroll_to(self, position: int) -> None:
        """Have ``position`` at the upper edge."""
        position = min(position, self.document().characterCount() - 1)
        self._bar.setValue(self._bar.value() + self._rect_at(position).top() if position else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Be written in the colours and the size of now."""
        super().showEvent(event)
        if self._is_stale:
            self._reset()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words and their paragraphs, without the colours they have on the screen."""
        return mime_data(without_ends(self.textCursor().selectedText()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a readable length in the middle of a wide view, and names whole."""
        self._keep_column()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            set_lines(self.document(), self._lines, self._room)

    @property
    def _room(self) -> int:
        """How wide the text is with the scroll bar beside it, which comes and goes: no line need change then."""
        return self.viewport().width() - (0 if self._bar.isVisible() else self._bar.sizeHint().width())

    def _keep_column(self) -> None:
        zoom = self.theme.zoom
        side = max(round(MARGIN * max(1.0, zoom)), round(self.width() - self.column * zoom) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 24, side, 16)
