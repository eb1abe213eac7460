"""Looking up a pasted list: the list at the left, what was found at the right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.look_up import Finding, LookUpTable
from explorer.domain.sheet import Exported
from explorer.ui.copying import copy_table
from explorer.ui.desk import Desk
from explorer.ui.dialogs.save_dialog import ask_target
from explorer.ui.models.look_up_model import FINDING, LookUpModel
from explorer.ui.targets import ToSection
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.view_bar import ViewBar
from explorer.ui.widgets.writing_box import WritingBox
from explorer.workflow.looking_up import export_look_up, look_up

_LEFT = 280
_NARROWEST = (180, 320)
_WIDTHS = (9, 13, 5, 5, 20)
"""Widths of the columns, in characters; the last one takes what is left."""


class LookUpView(View):
    """A box to paste into, a table of findings, and ways to take it along."""

    def __init__(self, desk: Desk) -> None:
        """Make the view with nothing looked up."""
        super().__init__()
        self._desk = desk
        self._table: LookUpTable | None = None
        self.box = WritingBox()
        self.box.setAccessibleName(self.tr("要查的清单"))
        self.box.setPlaceholderText(
            self.tr("把单位、地点或词语粘贴到这里：\n每行一个，或用顿号、逗号隔开，\n简称、拼音也可以。")
        )
        self.run = QPushButton(self.tr("查询"))
        self.run.setDefault(True)
        self.model = LookUpModel(self)
        self.table = self._make_table()
        self.count = QLabel()
        self.count.setObjectName("panelTitle")
        self.copy, self.export = QPushButton(self.tr("复制表格")), QPushButton(self.tr("导出…"))
        self._nothing = EmptyState("look-up", desk.theme)
        self._nothing.say(
            self.tr("一次查一串"), self.tr("在左边粘贴单位、地点或词语的清单，得到一张表：各自在哪些任务和条款里。")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._right())
        panels = (self._left(), self._stack)
        names = (self.tr("要查的清单"), self.tr("查询结果"))
        columns = Columns(panels, names, _NARROWEST, (_LEFT, 4 * _LEFT))
        self._columns = columns.remembered(desk.preferences, "look-up")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the box and the table."""
        return (self.box, self.table)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the box."""
        return (self.box,)

    def look_up(self) -> None:
        """Look up what stands in the box."""
        self._desk.librarian.call(partial(look_up, pasted=self.box.toPlainText()), self._show)

    def save(self, file: Path) -> None:
        """Write the table to a file."""
        if self._table is not None:
            table = self._table
            self._desk.librarian.write(lambda: export_look_up(table, file), self._tell)

    def _connect(self) -> None:
        group = self.tr("批量查询")
        self.run.clicked.connect(self.look_up)
        self._desk.commands.add_in(self, "look-up-run", group, self.tr("查询清单"), self.look_up, "Ctrl+Return")
        self.table.activated.connect(self._open)
        self.copy.clicked.connect(lambda: copy_table(self.model.cells()))
        self.export.clicked.connect(self._ask_file)

    def _show(self, table: LookUpTable) -> None:
        self._table = table
        self.model.show(table)
        self._stack.setCurrentIndex(1)
        self.count.setText(self.tr("查到 {} 项，共 {} 项").format(table.found, len(table.rows)))
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._columns.bring(self.table)
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        finding: Finding | None = index.data(FINDING)
        if finding is not None:
            self._desk.navigator.follow(ToSection(finding.entry.id, finding.clauses))

    def _ask_file(self) -> None:
        ask_target(self, self.tr("导出批量查询结果"), self.tr("批量查询结果"), self.save)

    def _tell(self, exported: Exported) -> None:
        self._desk.librarian.exported.emit(exported)

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("facetPanel")
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        label = QLabel(self.tr("要查的清单"))
        label.setObjectName("panelTitle")
        label.setBuddy(self.box)
        column.addWidget(label)
        column.addWidget(self.box, 1)
        column.addWidget(self.run)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        bar = ViewBar((self.count,), (self.copy, self.export))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        return right

    def _make_table(self) -> QTableView:
        view = QTableView()
        view.setObjectName("lookUpTable")
        view.setAccessibleName(self.tr("查询结果"))
        view.setAccessibleDescription(self.tr("回车打开条目"))
        view.setModel(self.model)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setAlternatingRowColors(True)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + 14)
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        em = view.fontMetrics().horizontalAdvance("国")
        for column, width in enumerate(_WIDTHS):
            view.setColumnWidth(column, width * em)
        return view
