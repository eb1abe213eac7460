"""A document read from beginning to end, its outline beside it."""

from bisect import bisect_left, bisect_right
from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.whole_plan import WholePlan
from explorer.ui.desk import Desk
from explorer.ui.models.outline_model import OutlineModel
from explorer.ui.panels.find_bar import FindBar
from explorer.ui.panels.plan_text import PlanText
from explorer.ui.targets import ToPlan
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.elided_box import ElidedBox
from explorer.workflow.whole_plans import find_in_plan, mark_plan, read_plan

_COLUMNS = (320, 960)
_NARROWEST = (200, 420)


class PlanView(View):
    """The outline follows the text, and the text the outline."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without a document."""
        super().__init__()
        self._desk = desk
        self._whole: WholePlan | None = None
        self._finds: tuple[Span, ...] = ()
        self._find_at = -1
        self._starts: list[int] = []
        self.documents = ElidedBox()
        self.documents.setAccessibleName(self.tr("文件"))
        self.model = OutlineModel(self)
        self.outline = self._make_outline()
        self.text = PlanText(desk.theme)
        self.finder = FindBar(desk.theme, self)
        left, right = QFrame(), QFrame()
        left.setObjectName("outlinePanel")
        right.setObjectName("reader")
        self._stack(left, self.documents, self.outline, margin=8)
        self._stack(right, self.finder, self.text, margin=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        names = (self.tr("目录"), self.tr("正文"))
        self._columns = Columns((left, right), names, _NARROWEST, _COLUMNS, front=1)
        column.addWidget(self._columns.remembered(desk.preferences, "plan"))
        self._add_commands()
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the documents, the outline and the text."""
        return (self.documents, self.outline, self.text.part)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the text."""
        return (self.text.part,)

    def turn_to(self) -> None:
        """Show the document one was at, or the first."""
        if self._whole is None:
            visit = self._desk.navigator.visit
            self._open(visit.document or "", visit.reading)
        elif not self.finder.words:
            self._seek()

    def _connect(self) -> None:
        go = self._desk.navigator
        go.front.plan_opened.connect(self._open)
        self._desk.librarian.opened.connect(self._reload)
        self._desk.librarian.changed.connect(self._reload)
        self.documents.activated.connect(self._choose)
        self.outline.clicked.connect(self._follow)
        self.outline.clicked.connect(lambda _index: self._columns.bring(self.text))
        self.outline.selectionModel().currentChanged.connect(lambda index, _before: self._follow(index))
        self.outline.activated.connect(lambda _index: self._read())
        go.asking.answered.connect(self._hear_answer)
        self.text.followed.connect(go.follow)
        self.text.reached.connect(self._reach)
        self.finder.sought.connect(self._seek)
        self.finder.stepped.connect(self.step)
        self.finder.closed.connect(self.text.setFocus)

    def _read(self) -> None:
        self._columns.bring(self.text)
        self.text.setFocus()

    def _find(self) -> None:
        self._columns.bring(self.text)
        self.finder.open()

    def _add_commands(self) -> None:
        group = self.tr("阅读")
        add = partial(self._desk.commands.add_in, self)
        add("find-in-plan", group, self.tr("在全文中查找"), self._find, "Ctrl+Shift+F", "Ctrl+G")
        add("next-in-plan", group, self.tr("全文中的下一处"), lambda: self.step(1), "N", "F3")
        add("previous-in-plan", group, self.tr("全文中的上一处"), lambda: self.step(-1), "P", "Shift+F3")

    def _reload(self) -> None:
        """Show the document as it is now: the library was opened, or has taken something in."""
        document = self._whole.plan.document.id if self._whole else self._desk.navigator.visit.document
        if self.isVisible() or self._whole is not None:
            self._whole = None
            self._open(document or "", self.text.at or self._desk.navigator.visit.reading)

    def _open(self, document: str, offset: int) -> None:
        self._columns.bring(self.text)
        if self._whole is not None and document in ("", self._whole.plan.document.id):
            self.text.go_to(offset)
        else:
            show = partial(self._show, offset=offset)
            self._desk.librarian.call(partial(read_plan, document=document or None), show, topic="plan")

    def _show(self, whole: WholePlan, offset: int) -> None:
        self._whole = whole
        self._starts = [row.block for row in whole.outline]
        self.model.show(whole.outline)
        self.documents.clear()
        self.documents.addItems([plan.title for plan in whole.documents])
        ids = [plan.document for plan in whole.documents]
        self.documents.setCurrentIndex(ids.index(whole.plan.document.id))
        self.text.show_plan(whole.plan, offset)
        self._seek()

    def _choose(self, number: int) -> None:
        if self._whole is not None:
            self._desk.navigator.follow(ToPlan(self._whole.documents[number].document))

    def _follow(self, index: QModelIndex) -> None:
        if self._whole is not None and index.isValid():
            block = self._whole.plan.document.blocks[self.model.rows[index.row()].block]
            with QSignalBlocker(self.text):
                self.text.go_to(block.span.start)
            self._desk.navigator.history.read_on(self._whole.plan.document.id, block.span.start)

    def _reach(self, offset: int) -> None:
        """Point at the heading above the upper edge."""
        if self._whole is None:
            return
        document = self._whole.plan.document
        self._desk.navigator.history.read_on(document.id, offset)
        row = bisect_right(self._starts, document.block_at(offset)) - 1
        with QSignalBlocker(self.outline.selectionModel()):
            self.outline.setCurrentIndex(self.model.index(max(row, 0)))
        self.outline.viewport().update()

    def _seek(self) -> None:
        """Find the words, or else what was searched for, in the whole document, away from the window's thread."""
        if self._whole is None:
            return
        document, words = self._whole.plan.document.id, self.finder.words
        if words:
            find = partial(find_in_plan, document=document, words=words[0])
        else:
            find = partial(mark_plan, document=document, query=self._desk.navigator.asking.query)
        self._desk.librarian.call(find, self._show_finds, topic="find")

    def _hear_answer(self) -> None:
        if self.isVisible() and not self.finder.words:
            self._seek()

    def _show_finds(self, finds: tuple[Span, ...]) -> None:
        self._finds, self._find_at = finds, -1
        self.finder.show_count(0, len(finds))
        self.text.show_finds(finds)
        if finds and self.finder.words:
            self.step(1)

    def step(self, by: int) -> None:
        """Go to the next find, or the one before, round the ends."""
        if not self._finds:
            return
        if self._find_at < 0:
            here = bisect_left(self._finds, Span(self.text.at, 0))
            self._find_at = (here if by > 0 else here - 1) % len(self._finds)
        else:
            self._find_at = (self._find_at + by) % len(self._finds)
        self.text.go_to_find(self._find_at)
        self.finder.show_count(self._find_at + 1, len(self._finds))

    def _make_outline(self) -> QListView:
        view = QListView()
        view.setObjectName("outlineList")
        view.setAccessibleName(self.tr("目录"))
        view.setAccessibleDescription(self.tr("上下键移动，正文随之移动；回车进入正文"))
        view.setModel(self.model)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setUniformItemSizes(True)
        view.setSpacing(1)
        return view

    def _stack(self, panel: QFrame, above: QWidget, below: QWidget, *, margin: int) -> None:
        column = QVBoxLayout(panel)
        column.setContentsMargins(margin, margin, margin and 4, 0)
        column.setSpacing(margin)
        column.addWidget(above)
        column.addWidget(below, 1)
