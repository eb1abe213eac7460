"""The sections found, in the middle."""

from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.errors import ExplorerError
from explorer.domain.links import Entry
from explorer.domain.query import Query, Results
from explorer.ui.delegates.result_delegate import ResultDelegate
from explorer.ui.models.result_model import ROW, ResultModel
from explorer.ui.panels.explanation_bar import ExplanationBar
from explorer.ui.panels.filter_bar import FilterBar
from explorer.ui.result_words import found_words
from explorer.ui.sentence_words import sentence_words
from explorer.ui.theme import Theme
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.result_list import ResultList

_EXPLAINING, _FILTERS = 3, 4
"""The parts of the panel's height that explaining and what is chosen may take, one in so many."""


class ResultPanel(QFrame):
    """Number of hits, selections, and the list.

    Signals:
        opened: id of a section to open; browsed: the same, in passing; entered: the reader is wanted.
        dropped: a ``Selection`` is to be let go; cleared: all of them; erased: the words, too.
        unlocked: the user's own unit is no longer all that is wanted.
        relaxed: a ``Relaxation`` is to be asked; taken: a ``Suggestion`` is what was meant.
        stranded: what had the keyboard is gone, and there is no hit to go on with.
        ended: more hits are wanted; turned_to: the user scrolls in the list.
    """

    opened = Signal(str)
    browsed = Signal(str)
    entered = Signal()
    dropped = Signal(object)
    cleared = Signal()
    erased = Signal()
    unlocked = Signal()
    relaxed = Signal(object)
    taken = Signal(object)
    stranded = Signal()
    ended = Signal()
    turned_to = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the panel without results."""
        super().__init__(parent)
        self.setObjectName("resultPanel")
        self.setAccessibleName(self.tr("结果"))
        self.model = ResultModel(self)
        self.model.ended.connect(self.ended)
        self._opened: str | None = None
        self._asked: Query | None = None
        self._restoring = False
        self._passing = QTimer(self, singleShot=True, interval=1)  # the row is painted before it is opened
        self._passing.timeout.connect(self._browse)
        self._title = QLabel(self.tr("正在打开资料库……"))
        self._title.setObjectName("panelTitle")
        self._title.setContentsMargins(16, 0, 16, 0)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._filters = FilterBar()
        self._filters.dropped.connect(self.dropped)
        self._filters.unlocked.connect(self.unlocked)
        self.explanation = ExplanationBar()
        self.explanation.cleared.connect(self.cleared)
        self.explanation.erased.connect(self.erased)
        self.explanation.relaxed.connect(self.relaxed)
        self.explanation.taken.connect(self.taken)
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
        column.addWidget(self.explanation)
        column.addWidget(self._stack, 1)

    @property
    def pending(self) -> bool:
        """Whether a row that was come upon is still to be opened."""
        return self._passing.isActive()

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the rows chosen: the one that is read, and with Ctrl or Shift others."""
        return frozenset(index.data(ROW).id for index in self.list.selectionModel().selectedRows())

    def show_results(self, results: Results) -> None:
        """List the hits, or say why there are none."""
        is_new, was_on_chip = self._is_new(results.query), self._has_keyboard_on_chip
        goes_on = self.model.show(results)
        self._filters.show_results(results)
        self._title.setText(found_words(results))
        self.explanation.show_results(results)
        if results.hits:
            self._stack.setCurrentWidget(self.list)
        else:
            filters = results.query.where or results.query.without
            self._say(self.tr("换个说法试试"), self.tr("也可以放宽左侧的筛选条件。") if filters else "")
        if is_new:
            self._begin_at_top()
        else:
            self._point_at_opened()
            if not goes_on and not self.list.currentIndex().isValid():
                self.list.scrollToTop()
        if is_new and was_on_chip:
            self._leave_chips()

    def restore(self) -> None:
        """Have the section that is open in sight when the next answer is listed: the user goes back to where he was."""
        self._restoring = True

    def show_refusal(self, error: ExplorerError) -> None:
        """Say that the library did not open, and what to do."""
        self._title.setText(self.tr("资料库没有打开"))
        self._say(sentence_words(error.what), sentence_words(error.do))

    def show_opened(self, entry: Entry) -> None:
        """Select the row of the section that is open in the reader."""
        self._opened = entry.id
        self._point_at_opened()

    def show_nothing_opened(self) -> None:
        """Select no row."""
        self._opened = None
        self._point_at_opened()

    def enter(self) -> None:
        """Take the keyboard; where no row of this list was gone to yet, begin with the first."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount() and not self.list.selectionModel().isSelected(self.list.currentIndex()):
            self.list.setCurrentIndex(self.model.index(0))
            self.browsed.emit(self.model.index(0).data(ROW).id)

    def open_first(self) -> None:
        """Open the first hit."""
        if self.model.rowCount():
            self.opened.emit(self.model.index(0).data(ROW).id)

    def go_on(self, by: int) -> None:
        """Open the section ``by`` rows further, in passing."""
        row = self.model.row_of(self._opened) if self._opened else -1
        if 0 <= row + by < self.model.rowCount():
            self.browsed.emit(self.model.index(row + by).data(ROW).id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the room to the hits."""
        super().resizeEvent(event)
        self._filters.limit(self.height() // _FILTERS)
        self.explanation.limit(self.height() // _EXPLAINING)

    def _make_list(self, theme: Theme) -> ResultList:
        view = ResultList()
        view.setObjectName("resultList")
        view.setAccessibleName(self.tr("结果列表"))
        view.setAccessibleDescription(self.tr("上下键浏览，回车阅读；按住 Ctrl 或 Shift 可选多项，再导出所选"))
        view.setModel(self.model)
        view.setItemDelegate(ResultDelegate(theme, view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setMouseTracking(True)
        view.passed.connect(self._passing.start)
        view.asked.connect(self._ask)
        view.verticalScrollBar().actionTriggered.connect(self.turned_to)
        return view

    def _say(self, title: str, advice: str) -> None:
        self._nothing.say(title, advice)
        self._stack.setCurrentWidget(self._nothing)

    def _browse(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.browsed.emit(index.data(ROW).id)

    def _ask(self, index: QModelIndex, by_key: bool) -> None:
        self._passing.stop()
        self.opened.emit(index.data(ROW).id)
        if by_key:
            self.entered.emit()

    def _point_at_opened(self) -> None:
        row = self.model.row_of(self._opened) if self._opened else -1
        if self._opened in self.chosen:
            return  # it may be one of several that the user is choosing
        if row < 0:
            self.list.selectionModel().clear()
        else:
            self.list.setCurrentIndex(self.model.index(row))

    @property
    def _has_keyboard_on_chip(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (self._filters.isAncestorOf(focus) or self.explanation.isAncestorOf(focus))

    def _leave_chips(self) -> None:
        """Go on with what a chip has brought: the chip itself is gone, or says something else."""
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.stranded.emit()

    def _is_new(self, query: Query) -> bool:
        """Tell whether ``query`` asks for something else than the one before, and the user is not on his way back."""
        before, self._asked = self._asked, replace(query, limit=0)
        restoring, self._restoring = self._restoring, False
        return self._asked != before and not restoring

    def _begin_at_top(self) -> None:
        """Have the best hits in sight; the section that is open is marked where it stands, but not gone to."""
        self.list.selectionModel().clear()
        row = self.model.row_of(self._opened) if self._opened else -1
        if row >= 0:
            self.list.selectionModel().select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        self.list.scrollToTop()
