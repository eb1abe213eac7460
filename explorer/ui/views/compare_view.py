"""Two sections side by side; only what both have is marked."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.links import Entry, Reason, ReasonKind
from explorer.domain.query import Selection
from explorer.ui.desk import Desk
from explorer.ui.marks import link_marks
from explorer.ui.panels.reading_view import ReadingView
from explorer.ui.targets import ToPair, ToSection
from explorer.ui.views.view import View
from explorer.ui.widgets.elided_box import ElidedBox
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.flow_layout import FlowLayout
from explorer.ui.widgets.link_groups import plain_label
from explorer.ui.words import heading, reason_words, section_name


class CompareView(View):
    """A section, one that is related to it, and over them what they share, in words."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without sections."""
        super().__init__()
        self._desk = desk
        self._pair: tuple[Entry, Entry] | None = None
        self.left, self.right = ReadingView(desk.theme), ReadingView(desk.theme)
        self.left.setAccessibleName(self.tr("左边"))
        self.right.setAccessibleName(self.tr("右边"))
        self.other = ElidedBox()
        self.other.setAccessibleName(self.tr("右边的条目"))
        self.other.setMaximumWidth(460)
        self.other.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.swap = QPushButton(self.tr("左右交换"))
        self.shared = plain_label("", "quietWords")
        texts = QSplitter(Qt.Orientation.Horizontal)
        texts.setChildrenCollapsible(False)
        texts.addWidget(self.left)
        texts.addWidget(self.right)
        texts.setSizes((1, 1))
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(texts, 1)
        advice = EmptyState("compare", desk.theme)
        advice.say(
            self.tr("两项任务并排看"),
            self.tr(
                "在阅读任务时按 Ctrl+B，或点“并排对照”，这里会并排显示两项任务，标出共同的单位、地点、项目和词语。"
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(advice)
        self._stack.addWidget(self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the choice and both texts."""
        return (self.other, self.left, self.right)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the text on the left."""
        return (self.left,)

    def _connect(self) -> None:
        go = self._desk.navigator
        go.front.paired.connect(self.show_pair)
        for text in (self.left, self.right):
            text.followed.connect(go.follow)
        self.other.activated.connect(self._choose)
        self.swap.clicked.connect(self._swap)

    def show_pair(self, one: Entry, other: Entry) -> None:
        """Show two sections with what they share marked."""
        self._pair = (one, other)
        reasons = _reasons(one, other)
        words = tuple(reason.value for reason in reasons if reason.kind is ReasonKind.TEXT)
        both = shared_things(one, other)
        for text, entry in ((self.left, one), (self.right, other)):
            text.show_entry(entry, (), 0, only=both)
            text.find_words(words)
        things = "、".join(dict.fromkeys(selection.value for selection in sorted(both, key=lambda s: s.facet)))
        said = self.tr("标记是两边共有的：{}").format(things) if things else ""
        parts = [part for part in (reason_words(reasons), said) if part]
        self.shared.setText("\n".join(parts) or self.tr("没有共同的单位、地点、项目和词语"))
        self._list(one, other)
        self._stack.setCurrentWidget(self._page)

    def _list(self, one: Entry, other: Entry) -> None:
        sections = {linked.id: linked.section for linked in one.plan.sections}
        self._ids = [related.section_id for related in one.linked.related if related.section_id in sections]
        self.other.clear()
        self.other.addItems([f"{section_name(sections[key])}  {heading(sections[key])}" for key in self._ids])
        if other.id not in self._ids:
            self._ids.append(other.id)
            self.other.addItem(f"{section_name(other.section)}  {heading(other.section)}")
        self.other.setCurrentIndex(self._ids.index(other.id))

    def _choose(self, number: int) -> None:
        if self._pair is not None:
            self._desk.navigator.follow(ToPair(self._pair[0].id, self._ids[number]))

    def _swap(self) -> None:
        if self._pair is not None:
            self._desk.navigator.follow(ToPair(self._pair[1].id, self._pair[0].id))

    def _open(self, side: int) -> None:
        if self._pair is not None:
            self._desk.navigator.follow(ToSection(self._pair[side].id))

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("viewBar")
        column = QVBoxLayout(bar)
        column.setContentsMargins(34, 8, 12, 8)
        column.setSpacing(6)
        row = FlowLayout()
        row.addWidget(self.other)
        row.addWidget(self.swap)
        for side, words in enumerate((self.tr("打开左边的条目"), self.tr("打开右边的条目"))):
            button = QPushButton(words)
            button.clicked.connect(partial(self._open, side))
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.shared)
        return bar


def shared_things(one: Entry, other: Entry) -> frozenset[Selection]:
    """Return the bodies, places and programmes that both sections are linked to."""
    left, right = ({mark.selection for mark in link_marks(entry)} for entry in (one, other))
    return frozenset(left & right)


def _reasons(one: Entry, other: Entry) -> tuple[Reason, ...]:
    return next((related.reasons for related in one.linked.related if related.section_id == other.id), ())
