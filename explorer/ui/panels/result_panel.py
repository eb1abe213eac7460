"""The sections found, in the middle."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.errors import ExplorerError
from explorer.domain.links import Entry
from explorer.domain.query import Results
from explorer.ui.delegates.result_delegate import ResultDelegate
from explorer.ui.models.result_model import ROW, ResultModel
from explorer.ui.panels.filter_bar import FilterBar
from explorer.ui.theme import Theme
from explorer.ui.widgets.empty_state import EmptyState


class ResultList(QListView):
    """A list that tells going past a row from asking for it.

    Signals:
        passed: the arrow keys reached an index.
        asked: an index was clicked, or Enter pressed on it (then ``True``).
    """

    passed = Signal(QModelIndex)
    asked = Signal(QModelIndex, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.clicked.connect(lambda index: self.asked.emit(index, False))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let only the left button choose a row: what is chosen is what the reader shows."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Announce where the keys lead."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and before.isValid():
            self.asked.emit(before, True)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.passed.emit(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as keys arrive."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(
                self.model().index(0, 0), self.selectionModel().SelectionFlag.NoUpdate
            )


class ResultPanel(QFrame):
    """Number of hits, selections, and the list.

    Signals:
        opened: id of a section to open; browsed: the same, in passing; entered: the reader is wanted.
        dropped: a ``Selection`` is to be let go; cleared: all of them; erased: the words, too.
        relaxed: a ``Relaxation`` is to be asked.
    """

    opened = Signal(str)
    browsed = Signal(str)
    entered = Signal()
    dropped = Signal(object)
    cleared = Signal()
    erased = Signal()
    relaxed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the panel without results."""
        super().__init__(parent)
        self.setObjectName("resultPanel")
        self.setAccessibleName(self.tr("结果"))
        self.model = ResultModel(self)
        self._opened: str | None = None
        self._title = QLabel(self.tr("正在打开资料库……"))
        self._title.setObjectName("panelTitle")
        self._title.setContentsMargins(16, 0, 16, 0)
        self._filters = FilterBar()
        self._filters.dropped.connect(self.dropped)
        self.list = self._make_list(theme)
        self._nothing = EmptyState("nothing", theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)

    def show_results(self, results: Results) -> None:
        """List the hits, or say why there are none."""
        self.model.show(results)
        self._filters.show_query(results.query)
        self._title.setText(self._count(results))
        self._stack.setCurrentWidget(self.list if results.hits else self._nothing)
        if not results.hits:
            self._explain(results)
        self._point_at_opened()
        if not self.list.currentIndex().isValid():
            self.list.scrollToTop()

    def show_refusal(self, error: ExplorerError) -> None:
        """Say that the library did not open, and what to do."""
        self._title.setText(self.tr("资料库没有打开"))
        self._nothing.say(error.what, error.do)
        self._stack.setCurrentWidget(self._nothing)

    def show_opened(self, entry: Entry) -> None:
        """Select the row of the section that is open in the reader."""
        self._opened = entry.id
        self._point_at_opened()

    def show_nothing_opened(self) -> None:
        """Select no row."""
        self._opened = None
        self._point_at_opened()

    def enter(self) -> None:
        """Take the keyboard; where no row is chosen yet, begin with the first."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount() and not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self.model.index(0))
            self.browsed.emit(self.model.index(0).data(ROW).id)

    def open_first(self) -> None:
        """Open the first hit."""
        if self.model.rowCount():
            self.opened.emit(self.model.index(0).data(ROW).id)

    def _make_list(self, theme: Theme) -> ResultList:
        view = ResultList()
        view.setObjectName("resultList")
        view.setAccessibleName(self.tr("结果列表"))
        view.setAccessibleDescription(self.tr("上下键浏览，回车阅读"))
        view.setModel(self.model)
        view.setItemDelegate(ResultDelegate(theme, view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setMouseTracking(True)
        view.passed.connect(lambda index: self.browsed.emit(index.data(ROW).id))
        view.asked.connect(self._ask)
        return view

    def _ask(self, index: QModelIndex, by_key: bool) -> None:
        self.opened.emit(index.data(ROW).id)
        if by_key:
            self.entered.emit()

    def _point_at_opened(self) -> None:
        row = self.model.row_of(self._opened) if self._opened else -1
        if row < 0:
            self.list.selectionModel().clear()
        elif row != self.list.currentIndex().row() or not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self.model.index(row))

    def _count(self, results: Results) -> str:
        wider = len(results.hits) - results.total
        if wider > 0:
            return self.tr("共 {} 项，另有相近 {} 项").format(results.total, wider)
        if results.total > len(results.hits):
            return self.tr("共 {} 项，列出前 {} 项").format(results.total, len(results.hits))
        return self.tr("共 {} 项").format(results.total)

    def _explain(self, results: Results) -> None:
        query = results.query
        ways: list[tuple[str, Callable[[], object]]] = []
        for wider in results.explanation.relaxations if results.explanation else ():
            words = self.tr("{}（{} 项）").format(wider.query or self.tr("去掉检索词"), wider.count)
            ways.append((words, partial(self.relaxed.emit, wider)))
        if query.where or query.without:
            ways.append((self.tr("清除筛选"), self.cleared.emit))
        if query.text:
            ways.append((self.tr("清除检索词"), self.erased.emit))
        reason = results.explanation.reason if results.explanation else ""
        self._nothing.say(
            self.tr("没有找到“{}”").format(query.text) if query.text else self.tr("没有符合条件的内容"),
            reason or self.tr("换个说法，或者放宽左侧的筛选条件。"),
            ways,
        )
