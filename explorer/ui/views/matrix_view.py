"""Who does what at a glance: bodies against tasks, places against actions, leading bodies of the two sides."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.labelled import Labelled
from explorer.domain.matrix import Head, Matrix, MatrixCell, MatrixKind, MatrixOrder, MatrixRequest
from explorer.domain.query import Facet, Query, Selection
from explorer.ui.desk import Desk
from explorer.ui.dialogs.save_dialog import ask_target
from explorer.ui.excerpts import excerpt
from explorer.ui.matrix_words import matrix_label
from explorer.ui.models.matrix_model import MatrixModel
from explorer.ui.panels.matrix_table import MatrixTable
from explorer.ui.targets import ToList, ToQuery, ToSection, ToThing
from explorer.ui.views.view import View
from explorer.ui.widgets.elided_label import ElidedLabel
from explorer.ui.widgets.empty_state import EmptyState
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.view_bar import ViewBar
from explorer.ui.words import by_hand
from explorer.workflow.matrix import export_matrix, make_matrix, print_matrix

_LATER = 120
"""Milliseconds after a letter until rows are picked by what was typed."""


class MatrixView(View):
    """A table with frozen heads; a click leads to the words that prove a mark."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without a matrix."""
        super().__init__()
        self._desk = desk
        self._asked: MatrixRequest | None = None
        self.model = MatrixModel(self)
        self.table = MatrixTable(self.model, desk.theme)
        self.kind = self._choice(self.tr("内容"), MatrixKind)
        self.order = self._choice(self.tr("排序"), MatrixOrder)
        self.filter = SearchField()
        self.filter.setPlaceholderText(self.tr("筛选行：名称、简称、拼音"))
        self.filter.setAccessibleName(self.tr("筛选行"))
        self.filter.offer_clearing(desk.theme)
        self.filter.setMaximumWidth(260)
        self.follow = QCheckBox(self.tr("只看当前检索结果"))
        self.follow.setChecked(True)
        self.formal = QPushButton(self.tr("任务分工表…"))
        self.formal.setToolTip(self.tr("按公文样式导出任务分工表：选列、落款、预览"))
        self.export = QPushButton(self.tr("导出…"))
        self.export.setToolTip(self.tr("按现在的内容、筛选和排序存成文件"))
        self.print = QPushButton(self.tr("打印…"))
        self.detail = ElidedLabel()
        self.detail.setObjectName("matrixDetail")
        self._nothing = EmptyState("nothing", desk.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._ask)
        self._connect()
        self._explain(-1, -1)

    def areas(self) -> tuple[QWidget, ...]:
        """Return the choices and the table."""
        return (self.kind, self.table)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the table."""
        return (self.table,)

    def turn_to(self) -> None:
        """Ask for what has changed meanwhile."""
        self._ask()

    def save(self, file: Path) -> None:
        """Write the matrix as it is shown to a file."""
        if self.model.matrix is not None:
            work = partial(export_matrix, self.model.matrix, file)
            self._desk.librarian.write(work, self._desk.librarian.exported.emit)

    def print_out(self) -> bool:
        """Preview the matrix, as it is filtered and sorted, the way the printer would print it."""
        from explorer.ui.dialogs.export_printing import RESOLUTION, PrintPreview, to_images

        matrix = self.model.matrix
        if matrix is not None and self.print.isEnabled():
            self._desk.librarian.write(
                lambda: to_images(print_matrix(matrix, RESOLUTION)), lambda images: PrintPreview(images, self).open()
            )
        return True

    def _ask_file(self) -> None:
        ask_target(self, self.tr("导出矩阵"), matrix_label(list(MatrixKind)[self.kind.currentIndex()]), self.save)

    def _connect(self) -> None:
        for choice in (self.kind, self.order):
            choice.currentIndexChanged.connect(self._ask)
        self.follow.toggled.connect(self._ask)
        self.filter.searched.connect(lambda _text: self._later.start())
        self.filter.submitted.connect(self.table.setFocus)
        self.filter.left_downwards.connect(self.table.setFocus)
        self.formal.clicked.connect(lambda: self._desk.commands.action("export-matrix").trigger())
        self.export.clicked.connect(self._ask_file)
        self.print.clicked.connect(self.print_out)
        self.table.opened.connect(self._open)
        self.table.pointed.connect(self._explain)
        self.table.rows.sectionClicked.connect(self._open_row)
        self.table.columns.sectionClicked.connect(self._open_column)
        self._desk.navigator.asking.answered.connect(self._note_change)

    def _note_change(self) -> None:
        """Another query was answered, or the library holds something else now."""
        self._asked = None
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        query = self._desk.navigator.asking.query
        narrowed = self.follow.isChecked() and not query.asks_for_all
        self.follow.setEnabled(not query.asks_for_all)
        request = MatrixRequest(
            list(MatrixKind)[self.kind.currentIndex()],
            query if narrowed else None,
            self.filter.text(),
            list(MatrixOrder)[self.order.currentIndex()],
        )
        if request != self._asked:
            self._asked = request
            self._desk.librarian.call(partial(make_matrix, request=request), self._show, topic="matrix")

    def _show(self, matrix: Matrix) -> None:
        self.table.rows.counts_leads = matrix.request.kind is MatrixKind.TASKS
        self.model.show(matrix)
        self.table.updateGeometries()
        self.formal.setVisible(matrix.request.kind is MatrixKind.TASKS)
        has_cells = bool(matrix.rows and matrix.columns)
        for button in (self.export, self.print):
            button.setEnabled(has_cells)
        self._stack.setCurrentWidget(self.table if has_cells else self._nothing)
        if matrix.request.like:
            self._nothing.say(
                self.tr("没有名称里带“{}”的行").format(matrix.request.like), self.tr("请换个说法，或清除筛选。")
            )
        elif matrix.request.query is not None:
            advice = self.tr("当前检索结果里没有可以列成矩阵的内容。取消“只看当前检索结果”可以看全部。")
            self._nothing.say(self.tr("没有可列的内容"), advice)
        else:
            advice = self.tr("资料库里的文件没有写明责任单位、地点，或没有两地共同牵头的任务。")
            self._nothing.say(self.tr("没有可列的内容"), advice)
        self._explain(-1, -1)

    def _open(self, row: int, column: int) -> None:
        cell, matrix = self.model.cell(row, column), self.model.matrix
        if cell is None or matrix is None:
            return
        go = self._desk.navigator
        if len(cell.proofs) == 1:
            go.follow(ToSection(cell.proofs[0].entry.id, cell.proofs[0].spans))
        else:
            go.follow(ToQuery(_query(matrix.rows[row], matrix.columns[column])))

    def _open_row(self, row: int) -> None:
        head = self.model.matrix.rows[row] if self.model.matrix else None
        if head is not None and head.selection is not None:
            self._desk.navigator.follow(ToThing(_thing(head.selection)))

    def _open_column(self, column: int) -> None:
        head = self.model.matrix.columns[column] if self.model.matrix else None
        if head is not None and head.entry is not None:
            self._desk.navigator.follow(ToSection(head.entry.id))
        elif head is not None and head.selection is not None:
            thing = _thing(head.selection)
            self._desk.navigator.follow(ToThing(thing) if thing.facet is Facet.AGENCY else ToList(thing))

    def _explain(self, row: int, column: int) -> None:
        """Say in words what the cell under the pointer means, and which words prove it."""
        cell = self.model.cell(row, column)
        if row < 0 or cell is None:
            words = self.model.words(row, column) if row >= 0 else ""
            legend = self._legend()
            self.detail.setText(f"{words}\n{legend}" if words else f"{legend}\n")
            return
        self.detail.setText(f"{self.model.words(row, column)}\n{_evidence(cell)}")

    def _legend(self) -> str:
        matrix = self.model.matrix
        if matrix is None or matrix.request.kind is MatrixKind.TASKS:
            return self.tr("●牵头　○配合　◎责任（原文未分牵头、配合）　·　点击标记看原文，点击行首、列首打开单位和任务")
        return self.tr("格内数字为任务项数　·　点击数字看原文或列出这些任务，点击行首、列首打开它的页面")

    def _choice(self, name: str, values: type[Labelled]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value in values:
            box.addItem(matrix_label(value))
        return box

    def _bar(self) -> QWidget:
        return ViewBar((self.kind, self.order, self.filter, self.follow), (self.formal, self.export, self.print))

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("matrixFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.detail)
        self.detail.setFixedHeight(2 * self.fontMetrics().lineSpacing() + 2)
        return foot


def _evidence(cell: MatrixCell) -> str:
    proof = cell.proofs[0]
    words = excerpt(proof.entry, proof.spans[0]).words(proof.entry.plan.document.text)
    words = by_hand(words, is_manual=proof.is_manual)
    return f"{words}　{proof.rule}" if proof.rule else words


def _thing(selection: Selection) -> Selection:
    """Return what a head's page is found under: a body, whether it leads or not."""
    return Selection(Facet.AGENCY, selection.value) if selection.facet is Facet.LEAD else selection


def _query(row: Head, column: Head) -> Query:
    """Return what finds the sections of a cell; two bodies that both lead are a matter of words, not of one facet."""
    chosen = tuple(head.selection for head in (row, column) if head.selection is not None)
    if all(selection.facet is Facet.LEAD for selection in chosen):
        return Query(" ".join(f"{Facet.LEAD.label}:{selection.value}" for selection in chosen))
    return Query(where=chosen)
