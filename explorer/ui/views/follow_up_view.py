"""What is being followed up: the most pressing first, by where it stands and by body."""

from collections import Counter

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.follow_up import Followed, Standing
from explorer.ui.desk import Desk
from explorer.ui.follow_up_words import standing_label
from explorer.ui.models.follow_up_model import FollowUpModel
from explorer.ui.targets import ToSection
from explorer.ui.views.view import View
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.row_table import RowTable
from explorer.ui.widgets.view_bar import ViewBar
from explorer.workflow.following_up import list_followed

_WIDTHS = (84, 360, 150, 120, 90, 240, 90)


class FollowUpView(View):
    """A table to sift by standing and body; Enter opens the section."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without rows."""
        super().__init__()
        self._desk = desk
        self._all: tuple[Followed, ...] = ()
        self.model = FollowUpModel(desk.theme, self)
        self.table = RowTable(self.model, self.tr("督办情况"), _WIDTHS)
        self.standing, self.body = QComboBox(), QComboBox()
        for box in (self.standing, self.body):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.standing.setAccessibleName(self.tr("状态"))
        self.body.setAccessibleName(self.tr("单位"))
        self.read = QPushButton(self.tr("读回填报表…"))
        self.export = QPushButton(self.tr("导出督办清单…"))
        self._nothing = EmptyState("follow-up", desk.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the choices and the table."""
        return (self.standing, self.table)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the table, or the choice above it."""
        return (self.table, self.standing)

    def turn_to(self) -> None:
        """Ask where everything stands today."""
        self._desk.librarian.call(list_followed, self._show, topic="follow-up")

    def _connect(self) -> None:
        for box in (self.standing, self.body):
            box.activated.connect(self._sift)
        self.read.clicked.connect(self._desk.commands.action("read-follow-up").trigger)
        self.export.clicked.connect(self._desk.commands.action("export-follow-up").trigger)
        self.table.activated.connect(self._open)
        self._desk.librarian.followed.connect(self.turn_to)

    def _show(self, followed: tuple[Followed, ...]) -> None:
        self._all = followed
        counts = Counter(one.standing for one in followed)
        standings = [(standing, f"{standing_label(standing)}（{counts[standing]}）") for standing in Standing]
        _fill(self.standing, [(None, self.tr("全部状态（{}）").format(len(followed))), *standings])
        bodies = sorted({one.key.body for one in followed if one.key.body})
        _fill(self.body, [(None, self.tr("全部单位")), *((body, body) for body in bodies)])
        self.body.setVisible(bool(bodies))
        self._sift()

    def _sift(self) -> None:
        standing, body = self.standing.currentData(), self.body.currentData()
        rows = [one for one in self._all if standing in (None, one.standing) and body in (None, one.key.body)]
        self.model.show(rows)
        self.table.clearSpans()
        for row in self.model.headings:
            self.table.setSpan(row, 0, 1, self.model.columnCount())
        self._stack.setCurrentWidget(self.table if rows else self._nothing)
        if self._all:
            self._nothing.say(self.tr("没有这样的条目"), self.tr("请改选状态或单位。"))
        else:
            self._nothing.say(
                self.tr("还没有督办记录"),
                self.tr("先导出督办清单或工作方案，请各单位填好进展、时限、责任人，再把表读回来。"),
            )

    def _open(self, index: QModelIndex) -> None:
        one = self.model.followed(index.row())
        if one is not None and one.entry is not None:
            self._desk.navigator.follow(ToSection(one.entry.id))

    def _bar(self) -> QWidget:
        return ViewBar((self.standing, self.body), (self.read, self.export))


def _fill(box: QComboBox, choices: list[tuple[object, str]]) -> None:
    """Offer other choices, the one that is chosen kept where it is still there."""
    chosen = box.currentData()
    box.clear()
    for data, words in choices:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, next((place for place, (data, _) in enumerate(choices) if data == chosen), 0)))
