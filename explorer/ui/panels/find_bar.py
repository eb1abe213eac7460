"""Finding words on the page that is read."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from explorer.ui.theme import Theme
from explorer.ui.widgets.search_field import SearchField

_WIDTH = 260


class FindBar(QFrame):
    """A field, a count, and ways to the next and the previous find.

    Signals:
        sought: the words to find, letter by letter; empty when the bar is closed.
        stepped: 1 for the next find, -1 for the one before.
        closed: the bar went away.
    """

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("在文中查找"))
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("在文中查找"))
        self.field.setAccessibleName(self.tr("在文中查找"))
        self.field.setMaximumWidth(_WIDTH)
        self.field.installEventFilter(self)
        self.field.searched.connect(self.sought)
        self.field.submitted.connect(lambda: self.stepped.emit(1))
        self.field.left_downwards.connect(lambda: self.stepped.emit(1))
        self._count = QLabel()
        self._count.setObjectName("quietWords")
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch()
        for words, icon, run in (
            (self.tr("上一处（Shift+F3）"), "up", lambda: self.stepped.emit(-1)),
            (self.tr("下一处（F3）"), "down", lambda: self.stepped.emit(1)),
            (self.tr("关闭（Esc）"), "close", self.close_up),
        ):
            button = QToolButton()
            button.setToolTip(words)
            button.setAccessibleName(words)
            theme.dress(button, icon)
            button.clicked.connect(run)
            row.addWidget(button)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What is sought; nothing while the bar is closed."""
        text = self.field.text().strip()
        return (text,) if text and not self.isHidden() else ()

    @property
    def count(self) -> str:
        """What the bar says of the finds."""
        return self._count.text()

    def open(self, words: str = "") -> None:
        """Come up, ready to type over what stands there; ``words`` that were selected are sought at once."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.sought.emit(self.field.text().strip())

    def close_up(self) -> None:
        """Go away; nothing is sought any more."""
        self.hide()
        self.sought.emit("")
        self.closed.emit()

    def show_count(self, at: int, total: int) -> None:
        """Say which find is the current one, and how many there are."""
        if not self.field.text().strip():
            self._count.clear()
        elif not total:
            self._count.setText(self.tr("没有找到"))
        else:
            self._count.setText(
                self.tr("第 {} 处，共 {} 处").format(at, total) if at else self.tr("共 {} 处").format(total)
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Esc, which all over the window would clear the search."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not self.field.composing:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.close_up()
            return True
        return super().eventFilter(watched, event)
