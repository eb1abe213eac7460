"""The page of a document with what can be done with it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.documents import DocumentPage
from explorer.domain.versions import ShownChanges
from explorer.ui.changes_page import write_changes
from explorer.ui.document_page import write_document
from explorer.ui.panels.text_page import TextPage
from explorer.ui.theme import Theme
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.flow_layout import FlowLayout
from explorer.ui.widgets.menu_button import MenuButton


class DocumentPanel(QFrame):
    """A page with buttons over it; what is rarely done stands in a menu.

    Signals:
        followed: a ``Target`` to go to.
    """

    followed = Signal(object)

    def __init__(self, theme: Theme, often: Iterable[QAction], rarely: Iterable[QAction]) -> None:
        """Make a panel without a page."""
        super().__init__()
        self.setObjectName("reader")
        self._document = ""
        """Id of the document whose page is shown."""
        self.text = TextPage(theme, self.tr("文件的页面"))
        self.text.followed.connect(self.followed)
        self._nothing = EmptyState("documents", theme)
        self._nothing.say(self.tr("没有选中文件"), self.tr("在左边选一份文件，这里显示它的页面。"))
        self._bar = QFrame()
        self._bar.setObjectName("pageBar")
        row = FlowLayout(self._bar)
        row.setContentsMargins(34, 8, 16, 8)
        more = MenuButton(self.tr("更多"), self.tr("新版本、文件信息、回收站"), rarely)
        row.set_widgets((*map(_button, often), more))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._bar.hide()
        self._stack.setCurrentWidget(self.text)

    def show_nothing(self) -> None:
        """Show no document."""
        self._bar.hide()
        self._stack.setCurrentWidget(self._nothing)

    def show_document(self, page: DocumentPage) -> None:
        """Show the page of a document; where it stood there already it stays scrolled as it is."""
        position = self.text.top() if self._document == page.row.id else 0
        self._document = page.row.id
        self._show_text()
        self.text.show_page(lambda writer: write_document(page, writer), position)

    def show_changes(self, shown: ShownChanges) -> None:
        """Show what a version changed."""
        self._document = ""
        self._show_text()
        self.text.show_page(lambda writer: write_changes(shown, writer))

    def _show_text(self) -> None:
        self._bar.show()
        self._stack.setCurrentWidget(self.text)


def _button(action: QAction) -> QWidget:
    """Return a button that does ``action`` and can be used when that can."""
    button = QPushButton(action.text())
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    if not action.isVisible():  # shown without a parent it would be a window for a moment
        button.hide()

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    action.changed.connect(follow)
    return button
