"""The lists of what is checked: the sections, what was noticed, what was corrected."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QListView, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.doubt import Doubt
from explorer.domain.review import Review, ReviewItem
from explorer.ui.delegates.review_delegate import ReviewDelegate
from explorer.ui.models.review_model import ITEM, NoteModel, NoteRow, ReviewModel
from explorer.ui.review_words import correction_words, doubt_words, place_words
from explorer.ui.theme import Theme

_MANY = 1000
"""Sections beyond which rows are of one size: measuring each would hold the window up."""
_BATCH = 16
"""Rows of words laid out in one go: each is measured, and a hundred hold the window up."""


class ReviewLists(QWidget):
    """One of three lists.

    Signals:
        turned: the index of another section is the current one.
        entered: the user wants to go into the text.
        pointed: spans to be shown.
        undone: keys of corrections to be taken back.
        forgotten: words that shall no longer mean a body, and the body.
    """

    turned = Signal(object)
    entered = Signal()
    pointed = Signal(object)
    undone = Signal(object)
    forgotten = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make empty lists."""
        super().__init__(parent)
        self._review: Review | None = None
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("清单"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in range(3):
            self.tabs.addTab("")
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("排列"))
        self.order.addItems([self.tr("存疑的在前"), self.tr("按原文顺序")])
        self.model, self.doubts, self.corrections = ReviewModel(self), NoteModel(self), NoteModel(self)
        self.sections = self._list(self.model, self.tr("条目"))
        self.sections.setItemDelegate(ReviewDelegate(theme, self.sections))
        self.sections.setAccessibleDescription(self.tr("N 到下一处存疑，Ctrl+回车表示看过、无误，回车进入原文"))
        self.doubt_list = self._list(self.doubts, self.tr("提示"))
        self.correction_list = self._list(self.corrections, self.tr("更正"))
        for view in (self.doubt_list, self.correction_list):
            view.setLayoutMode(QListView.LayoutMode.Batched)
            view.setBatchSize(_BATCH)
        self.undo = QPushButton(self.tr("撤销这条更正"))
        self._stack = QStackedWidget()
        for widgets in ((self.order, self.sections), (self.doubt_list,), (self.correction_list, self.undo)):
            self._stack.addWidget(_page(widgets))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def item(self) -> ReviewItem | None:
        """The current section."""
        return self.sections.currentIndex().data(ITEM)

    def show_review(self, review: Review, start: int) -> None:
        """Show another document, or what has become of this one, with the section at ``start`` the current one."""
        self._review = review
        self.tabs.setTabText(0, self.tr("条目 {}").format(len(review.items)))
        self.tabs.setTabText(1, self.tr("提示 {}").format(len(review.plan.doubts)))
        self.tabs.setTabText(2, self.tr("更正 {}").format(len(review.corrections) + len(review.named)))
        self.doubts.show([NoteRow(doubt_words(doubt), "", doubt) for doubt in review.plan.doubts])
        gone = self.tr("原文已变，没有起作用")
        made = [
            NoteRow(correction_words(kept), gone if key in review.lost else place_words(kept), key)
            for key, kept in review.corrections.items()
        ]
        named = [
            NoteRow(self.tr("“{}”都是指{}").format(written, agency.name), self.tr("记入单位表"), (written, agency))
            for written, agency in review.named
        ]
        self.corrections.show([*reversed(made), *named])
        self.undo.setEnabled(bool(made or named))
        self.correction_list.setCurrentIndex(self.corrections.index(0))
        self._list_items(start)

    def go_to(self, start: int) -> None:
        """Make the section at a character of the document the current one; with -1 the first doubtful one."""
        row = self.model.row_at(start) if start >= 0 else self.model.next_open(-1, 1)
        self.sections.setCurrentIndex(self.model.index(max(row, 0)))

    def step(self, by: int) -> bool:
        """Go to the next section somebody has to look at; return whether there is one."""
        row = self.model.next_open(self.sections.currentIndex().row(), by)
        if row >= 0:
            self.sections.setCurrentIndex(self.model.index(row))
        return row >= 0

    def open_after(self) -> ReviewItem | None:
        """Return the section somebody has to look at next, from the beginning again after the last."""
        here = self.sections.currentIndex().row()
        rows = (self.model.next_open(here, 1), self.model.next_open(-1, 1))
        return next((self.model.items[row] for row in rows if row >= 0 and row != here), None)

    def _list_items(self, start: int) -> None:
        if self._review is None:
            return
        items = self._review.items
        if self.order.currentIndex() == 0:
            items = tuple(sorted(items, key=lambda item: not item.is_open))
        self.sections.setUniformItemSizes(len(items) > _MANY)
        self.model.show(items)
        self.go_to(start)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.order.activated.connect(self._reorder)
        self.sections.selectionModel().currentChanged.connect(self._turn)
        self.sections.activated.connect(lambda _index: self.entered.emit())
        for way in (self.doubt_list.clicked, self.doubt_list.activated):
            way.connect(self._show_doubt)
        self.doubt_list.selectionModel().currentChanged.connect(self._show_doubt)
        for way in (self.correction_list.clicked, self.correction_list.activated):
            way.connect(self._show_correction)
        self.undo.clicked.connect(self._undo)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.correction_list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._undo)

    def _reorder(self) -> None:
        item = self.item
        self._list_items(item.entry.section.whole.start if item is not None else -1)

    def _turn(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.turned.emit(index)

    def _show_doubt(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        doubt: Doubt | None = index.data(ITEM)
        if doubt is None or self._review is None:
            return
        span = doubt.span or Span(0, 1)
        sections = self._review.items
        at = next((item for item in sections if span.start < item.entry.section.span.end), None)
        if at is not None:
            self.go_to(at.entry.section.whole.start)
            self.pointed.emit((span,))

    def _show_correction(self, index: QModelIndex) -> None:
        """Show where a correction was made, unless that is gone."""
        key: Any = index.data(ITEM)
        if self._review is None or not isinstance(key, str) or key in self._review.lost:
            return
        correction, text = self._review.corrections[key], self._review.plan.document.text
        anchor = correction.words or correction.section
        span = anchor.find(text) if anchor is not None else None
        if span is not None:
            self.go_to(span.start)
            self.pointed.emit((span,))

    def _undo(self) -> None:
        thing: Any = self.correction_list.currentIndex().data(ITEM)
        if isinstance(thing, str):
            self.undone.emit((thing,))
        elif thing is not None:
            self.forgotten.emit(*thing)

    @staticmethod
    def _list(model: ReviewModel | NoteModel, name: str) -> QListView:
        view = QListView()
        view.setObjectName("outlineList")
        view.setAccessibleName(name)
        view.setModel(model)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setWordWrap(True)
        return view


def _page(widgets: tuple[QWidget, ...]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 8)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget, int(isinstance(widget, QListView)))
    return page
