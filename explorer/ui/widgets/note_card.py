"""A note: set from Markdown, or being written."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.ui.widgets.writing_box import WritingBox

_PAUSE = 600
"""Milliseconds after the last letter until what is written is kept."""
_LINES = 5


class NoteEditor(WritingBox):
    """Writes a note; what is written is kept without being asked for.

    Signals:
        written: the text as it is now.
        finished: the writer is done.
    """

    written = Signal(str)
    finished = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Begin with ``text``."""
        super().__init__(text, parent)
        self.setObjectName("noteEditor")
        self.setAccessibleName(self.tr("笔记"))
        self.setAccessibleDescription(self.tr("可以用 Markdown；自动保存，Esc 结束"))
        self.setPlaceholderText(self.tr("写点什么……可以用 Markdown，自动保存，Esc 结束"))
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 20)
        self._kept = text
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.flush)
        self.textChanged.connect(self._later.start)

    def flush(self) -> None:
        """Have what is new kept now."""
        self._later.stop()
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.written.emit(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.composing:
            self.flush()
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, where it would clear the search."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is new when the writer turns elsewhere."""
        super().focusOutEvent(event)
        self.flush()


class NoteCard(QFrame):
    """A note with what it hangs on, and ways to change it.

    Signals:
        edited: it is to be changed; removed: to be taken away; pointed: what it hangs on is to be seen.
    """

    edited = Signal()
    removed = Signal()
    pointed = Signal()

    def __init__(self, quote: str, html: str, plain: str, parent: QWidget | None = None) -> None:
        """Show a note; ``quote`` is empty where it hangs on the whole section."""
        super().__init__(parent)
        self.setObjectName("noteCard")
        self.setAccessibleName(self.tr("笔记：{}").format(plain))
        body = QLabel(html)
        body.setTextFormat(Qt.TextFormat.RichText)
        body.setWordWrap(True)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        body.setAccessibleName(plain)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 6)
        column.setSpacing(4)
        if quote:
            source = QPushButton(quote)
            source.setProperty("look", "quiet")
            source.setToolTip(self.tr("看它在正文中的位置"))
            source.clicked.connect(self.pointed)
            column.addWidget(source, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(body)
        row = QHBoxLayout()
        row.addStretch()
        for words, signal in ((self.tr("编辑"), self.edited), (self.tr("删除"), self.removed)):
            button = QPushButton(words)
            button.setProperty("look", "quiet")
            button.setAccessibleName(self.tr("{}这条笔记").format(words))
            button.clicked.connect(signal)
            row.addWidget(button)
        column.addLayout(row)
