"""The documents of the library as a table, to be sifted and sorted."""

from collections import Counter

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from explorer.domain.documents import DocumentRow, Documents, Level
from explorer.ui.counted import counted
from explorer.ui.document_words import level_label
from explorer.ui.models.cell_model import CellModel
from explorer.ui.models.document_rows import LEVEL_COLUMN, WIDTHS, comes_down, document_rows, heads, sorted_rows
from explorer.ui.theme import Theme
from explorer.ui.widgets.row_table import RowTable
from explorer.ui.widgets.search_field import SearchField

_FIELD = (140, 240)
"""Least and greatest width of the field, in pixels."""


class DocumentList(QFrame):
    """A table with the number of its rows below; the widgets that sift and sort stand in the view's bar.

    Signals:
        sought: other documents are to be looked for: what is typed in ``field`` has changed.
        moved: the id of the document that the user went to.
        settled: the rows are others; the current one may be, too.
    """

    sought = Signal()
    moved = Signal(str)
    settled = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make a list without documents."""
        super().__init__()
        self.setObjectName("resultPanel")
        self._documents = Documents((), 0, (), False)
        self._sorting = (LEVEL_COLUMN, False)
        self._wanted = ""
        """Id of the document whose row is to be the current one."""
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("标题、字号、机关或拼音"))
        self.field.setAccessibleName(self.tr("筛选文件"))
        self.field.offer_clearing(theme)
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.level, self.order = QComboBox(), QComboBox()
        self.level.setAccessibleName(self.tr("层级"))
        self.level.addItem(self.tr("全部层级"), None)
        self.order.setAccessibleName(self.tr("排列"))
        self.order.addItems([self.tr("按{}").format(head) for head in heads()])
        for box in (self.level, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.model = CellModel(heads(), self)
        self.table = self._make_table()
        self.count = QLabel()
        self.count.setObjectName("quietWords")
        self.count.setContentsMargins(16, 6, 16, 6)
        self.count.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)
        self._mark_sorting()
        self._connect()

    @property
    def sifters(self) -> tuple[QWidget, ...]:
        """What sifts and sorts."""
        return (self.field, self.level, self.order)

    @property
    def current(self) -> DocumentRow | None:
        """The document whose row is the current one."""
        key = self.model.key(self.table.currentIndex().row())
        return next((row for row in self._documents.rows if row.id == key), None)

    def show_documents(self, documents: Documents) -> None:
        """List other documents, of the level that is chosen."""
        self._documents = documents
        chosen = self.level.currentData()
        counts = Counter(row.level for row in documents.rows)
        self.level.clear()
        self.level.addItem(self.tr("全部层级"), None)
        for level in (level for level in Level if counts[level]):
            self.level.addItem(self.tr("{}（{}）").format(level_label(level), counts[level]), level)
        self.level.setCurrentIndex(max(self.level.findData(chosen), 0) if chosen else 0)
        self._list()

    def go_to(self, document: str) -> None:
        """Have the row of ``document`` as the current one when the documents are listed the next time."""
        self._wanted = document

    def let_in(self, document: str) -> None:
        """Go to ``document``, whatever is sifted."""
        self._wanted = document
        self.level.setCurrentIndex(0)
        if self.field.text() and document not in {row.id for row in self._documents.rows}:
            self.field.show_text("")

    def _connect(self) -> None:
        self.field.searched.connect(lambda _text: self.sought.emit())
        self.field.left_downwards.connect(self.table.setFocus)
        self.field.submitted.connect(self.table.setFocus)
        self.level.activated.connect(lambda _at: self._list())
        self.order.activated.connect(lambda column: self._sort(column, comes_down(column)))
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_head)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._move(index.row()))

    def _move(self, row: int) -> None:
        self._wanted = self.model.key(row)
        if self._wanted:
            self.moved.emit(self._wanted)

    def _list(self) -> None:
        """Show the rows, the current one kept where it is still there."""
        level, at = self.level.currentData(), max(self.table.currentIndex().row(), 0)
        rows = [row for row in self._documents.rows if level in (None, row.level)]
        column, down = self._sorting
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show(document_rows(sorted_rows(rows, column, down=down)))
            found = self.model.row_of(self._wanted)
            self.table.setCurrentIndex(self.model.index(found if found >= 0 else min(at, len(rows) - 1), 0))
        self.table.viewport().update()
        self._wanted = self.model.key(self.table.currentIndex().row()) or self._wanted
        self._tell_count(len(rows))
        self.settled.emit()

    def _tell_count(self, listed: int) -> None:
        total = self._documents.total
        words = counted(self.tr("共 {} 份文件"), total)
        if listed < total:
            words = counted(self.tr("共 {} 份文件，列出 {} 份"), total, listed)
        if not listed and total:
            words = counted(self.tr("共 {} 份文件，没有符合筛选的"), total)
        if self._documents.is_read_only:
            words += self.tr("。资料库是只读的：可以看，不能导入和移除")
        self.count.setText(words)

    def _sort_by_head(self, column: int) -> None:
        before, down = self._sorting
        self._sort(column, not down if column == before else comes_down(column))

    def _sort(self, column: int, down: bool) -> None:
        self._sorting = (column, down)
        self._mark_sorting()
        self._list()

    def _mark_sorting(self) -> None:
        column, down = self._sorting
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, order)
        self.order.setCurrentIndex(column)

    def _make_table(self) -> RowTable:
        table = RowTable(self.model, self.tr("文件"), WIDTHS, lines=2)
        table.setAccessibleDescription(self.tr("上下键换文件，回车通读，F2 改文件信息，Delete 移到回收站"))
        head = table.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSectionsMovable(True)
        return table
