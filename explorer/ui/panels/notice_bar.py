"""News that do not interrupt: what went wrong and what to do, what is done and what to do with it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from explorer.domain.errors import ExplorerError
from explorer.ui.counted import counted
from explorer.ui.sentence_words import sentence_words
from explorer.ui.theme import Theme

if TYPE_CHECKING:
    from explorer.domain.sheet import Exported


class NoticeBar(QFrame):
    """A bar under the search box that stays until it is closed or replaced."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._theme = theme
        self._icon, self._words = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(8)
        close = QToolButton()
        close.setAccessibleName(self.tr("关闭提示"))
        close.setToolTip(self.tr("关闭提示"))
        close.clicked.connect(self.hide)
        theme.dress(close, "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addLayout(self._ways)
        row.addWidget(close)
        self.hide()

    def show_error(self, error: ExplorerError) -> None:
        """Say what happened and what to do."""
        self._show("warning", sentence_words(str(error)), ())

    def show_news(
        self, words: str, ways: Iterable[tuple[str, Callable[[], object]]] = (), *, is_warning: bool = False
    ) -> None:
        """Say what is done, with a button for each thing one can do now."""
        self._show("warning" if is_warning else "info", words, ways)

    def show_exported(self, exported: "Exported") -> None:
        """Say where the export is, what to know of it, and offer to open it."""
        file = exported.files[0]
        ways = [(self.tr("打开文件夹"), lambda: _open(file.parent))]
        if len(exported.files) == 1:
            words = self.tr("已导出到 {}").format(file)
            ways = [(self.tr("打开文件"), lambda: _open(file)), *ways]
        else:
            words = counted(self.tr("已导出 {} 个文件到 {}"), len(exported.files), file.parent)
        self._show(
            "warning" if exported.warnings else "info",
            "\n".join((words, *map(sentence_words, exported.warnings))),
            ways,
        )

    def offer(self, label: str, follow: Callable[[], object]) -> None:
        """Offer one more thing to do with what the bar says, before the others."""
        button = QPushButton(label)
        button.clicked.connect(follow)
        self._ways.insertWidget(0, button)

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    def _show(self, kind: str, words: str, ways: Iterable[tuple[str, Callable[[], object]]]) -> None:
        self.setProperty("kind", kind)
        self.style().polish(self)
        self._icon.setPixmap(self._theme.icon(kind, 20).pixmap(20, 20))
        self._words.setText(words)
        self.setAccessibleName(words)
        while item := self._ways.takeAt(0):
            item.widget().deleteLater()
        for label, follow in ways:
            button = QPushButton(label)
            button.clicked.connect(lambda _checked=False, follow=follow: follow())
            self._ways.addWidget(button)
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # its 180 constants are made with the first news

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl  # no start needs them
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
