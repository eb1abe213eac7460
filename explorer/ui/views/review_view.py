"""Checking what was found in a document: the sections with how sure they are, their source, what was understood."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.corrections import Fix
from explorer.domain.document import Span
from explorer.domain.review import Review, ReviewItem
from explorer.ui.correction_menu import CorrectionMenu, Link
from explorer.ui.desk import Desk
from explorer.ui.models.review_model import ITEM
from explorer.ui.panels.review_form import ReviewForm
from explorer.ui.panels.review_lists import ReviewLists
from explorer.ui.panels.review_text import ReviewText
from explorer.ui.targets import ToReview
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.elided_box import ElidedBox
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.legend import Legend, link_looks
from explorer.workflow.reviewing import review_document, set_reviewed

_COLUMNS = (330, 620, 380)
_NARROWEST = (230, 320, 260)


class ReviewView(View):
    """Three columns: the lists, the source, the form."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without a document."""
        super().__init__()
        self._desk = desk
        self._review: Review | None = None
        self._is_stale = True
        self.documents = ElidedBox()
        self.documents.setAccessibleName(self.tr("要核对的文件"))
        self.lists = ReviewLists(desk.theme)
        self.text = ReviewText(desk.theme)
        self.form = ReviewForm()
        self._nothing = EmptyState("review", desk.theme)
        self._front = QStackedWidget()
        self.menu = CorrectionMenu(desk, self)
        panels = (self._left(), self._middle(), self.form)
        names = (self.tr("条目"), self.tr("原文"), self.tr("识别结果"))
        columns = Columns(panels, names, _NARROWEST, _COLUMNS, (0, 1, 0))
        self._columns = columns.remembered(desk.preferences, "review")
        self._columns.offer(self.form, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._add_commands()
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the documents, the list in front, the source and the form."""
        return (self.documents, self.lists, self.text, self.form)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the list in front."""
        return (self.lists,)

    def turn_to(self) -> None:
        """Show the document one was at, as it is now."""
        if self._is_stale:
            visit = self._desk.navigator.visit
            self._open(visit.checked or "", visit.checking)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard when the view comes to the front: it is worked through by keys."""
        super().showEvent(event)
        if not event.spontaneous():
            self.lists.sections.setFocus()

    @property
    def item(self) -> ReviewItem | None:
        """The section that is shown."""
        return self.lists.item

    def step(self, by: int) -> None:
        """Go to the next section somebody has to look at, or to the one before."""
        if self._review is not None and not self.lists.step(by):
            self._desk.notice.show_news(self.tr("后面没有存疑的条目了") if by > 0 else self.tr("前面没有存疑的条目了"))

    def approve(self) -> None:
        """Note that the section was looked at and is right, and go on; once more takes that back."""
        item = self.item
        if item is None:
            return
        act = partial(set_reviewed, section_id=item.entry.id, is_reviewed=not item.is_reviewed)
        self._desk.librarian.keep(act, lambda _none: self._approved(item))

    def _approved(self, item: ReviewItem) -> None:
        ahead = self.lists.open_after() if not item.is_reviewed else None
        follow = ahead or item
        self._load(item.entry.plan.document.id, follow.entry.section.whole.start)

    # What is shown ----------------------------------------------------------------------------------------------------

    def _open(self, document: str, start: int) -> None:
        shown = self._review.plan.document.id if self._review else None
        if not self._is_stale and document == shown:
            self.lists.go_to(start)
        else:
            self._load(document, start)

    def _load(self, document: str, start: int) -> None:
        show = partial(self._show, start=start)
        self._desk.librarian.call(partial(review_document, document=document or None), show, topic="review")

    def _show(self, review: Review, start: int) -> None:
        self._review, self._is_stale = review, False
        with QSignalBlocker(self.documents):
            self.documents.clear()
            for tally in review.documents:
                words = self.tr("存疑 {} · {}").format(tally.count, tally.title) if tally.count else tally.title
                self.documents.addItem(words, tally.document)
            self.documents.setCurrentIndex([each.document for each in review.documents].index(review.plan.document.id))
            self.documents.setToolTip(self.documents.currentText())
        self.lists.show_review(review, start)
        self._show_emptiness(is_empty=not review.items)

    def _show_emptiness(self, *, is_empty: bool) -> None:
        """Say what is the matter where there is no section to show."""
        self._front.setCurrentIndex(int(is_empty))
        self._columns.offer(self.form, not is_empty)
        if is_empty and self._review is not None:
            advice = self.tr("可能是图片或空白文件，请在“提示”里看读取时的情况，或换一份文件导入。")
            self._nothing.say(self.tr("这份文件里没有识别出条目"), advice)

    def _reload(self) -> None:
        """The library holds something else now; what is not in sight waits until it is."""
        self._is_stale = True
        if self.isVisible():
            self.turn_to()

    def _show_item(self, index: QModelIndex) -> None:
        item: ReviewItem | None = index.data(ITEM)
        if item is not None:
            self.text.show_item(item)
            self.form.show_item(item)
            self._desk.navigator.history.check_on(item.entry.plan.document.id, item.entry.section.whole.start)

    # What one does ----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        go = self._desk.navigator
        go.front.review_opened.connect(self._open)
        self._desk.librarian.opened.connect(self._reload)
        self._desk.librarian.changed.connect(self._reload)
        self.documents.activated.connect(lambda at: go.follow(ToReview(self.documents.itemData(at))))
        self.lists.turned.connect(self._show_item)
        self.lists.entered.connect(self._go_to_text)
        self.lists.pointed.connect(self._flash)
        self.lists.undone.connect(self.menu.corrector.undo)
        self.lists.forgotten.connect(self.menu.corrector.forget)
        self.text.asked.connect(self._ask_here)
        self.form.pointed.connect(self._flash)
        self.form.asked.connect(self._ask_links)
        self.form.section_asked.connect(self._ask_section)
        self.form.added.connect(self._add)
        self.form.approved.connect(self.approve)

    def _add_commands(self) -> None:
        group = self.tr("核对")
        add = partial(self._desk.commands.add_in, self)
        add("next-doubt", group, self.tr("下一处存疑"), lambda: self.step(1), "N", "F3")
        add("previous-doubt", group, self.tr("上一处存疑"), lambda: self.step(-1), "P", "Shift+F3")
        add("approve", group, self.tr("看过，无误"), self.approve, "Ctrl+Return", "Ctrl+Enter")
        add("correct-here", group, self.tr("更正选中处或光标处"), self.text.ask_here, "F2")
        add("add-body", group, self.tr("添加责任单位"), lambda: self._add(Fix.BODY), "Ctrl+Shift+A")
        self.form.approve.setToolTip(self._desk.commands.action("approve").toolTip())

    def _go_to_text(self) -> None:
        self._columns.bring(self.text)
        self.text.setFocus()

    def _flash(self, spans: tuple[Span, ...]) -> None:
        self._columns.bring(self.text)
        self.text.flash(spans)

    def _ask_here(self, point: QPoint) -> None:
        if self.item is not None:
            self.menu.open_at(self.item.entry, self.text, point)

    def _ask_links(self, links: tuple[Link, ...]) -> None:
        if self.item is not None:
            self.menu.open_links(self.item.entry, links, self.form.menu_place())

    def _ask_section(self) -> None:
        if self.item is not None:
            self.menu.open_section(self.item.entry, self.text.chosen_span, self.form.menu_place())

    def _add(self, fix: Fix) -> None:
        if self.item is not None:
            self.menu.add(self.item.entry, fix, self.text.selected_span)

    # How it is put together -------------------------------------------------------------------------------------------

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("outlinePanel")
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 4, 0)
        column.setSpacing(8)
        column.addWidget(self.documents)
        column.addWidget(self.lists, 1)
        return left

    def _middle(self) -> QWidget:
        middle = QFrame()
        middle.setObjectName("reader")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        looks = ((self.tr("标题"), "title"), (self.tr("责任条款"), "clause"))
        column.addWidget(Legend((*looks, *link_looks())))
        self._nothing.say(
            self.tr("核对识别的结果"), self.tr("导入文件以后，在这里对照原文，核对识别出的条目、责任单位和地点。")
        )
        self._front.addWidget(middle)
        self._front.addWidget(self._nothing)
        self._front.setCurrentWidget(self._nothing)
        return self._front
