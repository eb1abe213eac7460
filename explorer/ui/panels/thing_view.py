"""The page of a body, place or programme, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from explorer.domain.pages import AgencyPage, ThingPage
from explorer.domain.query import Selection
from explorer.ui.panels.text_page import TextPage
from explorer.ui.targets import ToList
from explorer.ui.theme import Theme
from explorer.ui.thing_page import page_selection, write_page


class ThingView(QFrame):
    """A page with buttons over it.

    Signals:
        followed: a ``Target`` to go to.
        duties_asked: the duty list of a body is wanted, told by its ``Selection``.
    """

    followed = Signal(object)
    duties_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a view without a page."""
        super().__init__(parent)
        self.setObjectName("thingView")
        self._selection: Selection | None = None
        self.text = TextPage(theme, self.tr("单位、地点、项目平台的页面"))
        self.text.followed.connect(self.followed)
        self._list = QPushButton(self.tr("列出相关任务"))
        self._list.setToolTip(self.tr("在结果列表中只看与它有关的条目"))
        self._list.clicked.connect(self.list_sections)
        self._duties = QPushButton(self.tr("导出责任清单"))
        self._duties.setToolTip(self.tr("把这个单位牵头、配合的任务存成文件"))
        self._duties.clicked.connect(self.ask_duties)
        bar = QFrame()
        bar.setObjectName("pageBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(34, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._list)
        row.addWidget(self._duties)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.text, 1)

    def show_page(self, page: ThingPage, position: int) -> None:
        """Show ``page``, scrolled so that ``position`` stands at the upper edge."""
        self._selection = page_selection(page)
        self._duties.setVisible(isinstance(page, AgencyPage))
        self.text.show_page(lambda writer: write_page(page, writer), position)

    def list_sections(self) -> None:
        """List what carries the thing."""
        if self._selection is not None:
            self.followed.emit(ToList(self._selection))

    def ask_duties(self) -> None:
        """Ask for the duty list of the body."""
        if self._selection is not None and self._duties.isVisibleTo(self):
            self.duties_asked.emit(self._selection)
