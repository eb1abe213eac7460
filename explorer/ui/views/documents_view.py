"""All documents of the library, the page of the one that is chosen, imports under way, and the trash."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.documents import DocumentPage, Documents, Level
from explorer.domain.progress import Progress
from explorer.domain.versions import ShownChanges
from explorer.ui.desk import Desk
from explorer.ui.document_acts import DocumentActs
from explorer.ui.document_words import level_label
from explorer.ui.models.cell_model import CellModel
from explorer.ui.models.document_rows import LEVEL_COLUMN, WIDTHS, comes_down, document_rows, heads, sorted_rows
from explorer.ui.panels.document_panel import DocumentPanel
from explorer.ui.panels.import_panel import ImportPanel
from explorer.ui.panels.trash_panel import TrashPanel
from explorer.ui.views.view import View
from explorer.ui.widgets.menu_button import MenuButton
from explorer.ui.widgets.row_table import RowTable
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.view_bar import ViewBar
from explorer.workflow.documents import document_page, list_documents
from explorer.workflow.importing import ImportProgress
from explorer.workflow.session import Session
from explorer.workflow.versions import show_changes

if TYPE_CHECKING:
    from explorer.workflow.importing import ImportReport

_COLUMNS = (640, 640)
_ROWS = (420, 240)
_NARROWEST = (240, 300)
_FIELD = (140, 240)
"""Least and greatest width of the field, in pixels."""


class DocumentsView(View):
    """A table with the page beside it; the trash takes the place of both."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without documents."""
        super().__init__()
        self._desk = desk
        self._documents = Documents((), 0, (), False)
        self._wanted = ""
        """Id of the document whose row is to be the current one."""
        self._sorting = (LEVEL_COLUMN, False)
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("标题、字号、机关或拼音"))
        self.field.setAccessibleName(self.tr("筛选文件"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.level, self.order = QComboBox(), QComboBox()
        self.level.setAccessibleName(self.tr("层级"))
        self.order.setAccessibleName(self.tr("排列"))
        for box in (self.level, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.order.addItems([self.tr("按{}").format(head) for head in heads()])
        self.model = CellModel(heads(), self)
        self.table = self._make_table()
        self.count = QLabel()
        self.count.setObjectName("quietWords")
        self.count.setContentsMargins(16, 6, 16, 6)
        self.count.setWordWrap(True)
        self.acts = DocumentActs(desk, self)
        self.page = DocumentPanel(desk.theme, self.acts.often, self.acts.rarely)
        self.imports, self.trash = ImportPanel(desk.theme), TrashPanel(desk.theme)
        self.to_trash = QPushButton()
        self.to_trash.setCheckable(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._columns())
        self._stack.addWidget(self.trash)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)
        self._mark_sorting()
        self._show(self._documents)
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the field, the table and the page, or the trash."""
        return (self.field, self.table, self.page.text, self.trash.table, self.imports.text)

    def turn_to(self) -> None:
        """List what is in the library now."""
        self.to_trash.setChecked(False)
        self._ask()

    def show_report(self, report: "ImportReport") -> None:
        """Show what became of the files of an import."""
        self.to_trash.setChecked(False)
        self.imports.show_report(report)

    def _connect(self) -> None:
        library, go = self._desk.librarian, self._desk.navigator
        self.field.searched.connect(lambda _text: self._ask())
        self.field.left_downwards.connect(self.table.setFocus)
        self.field.submitted.connect(self.table.setFocus)
        self.level.activated.connect(lambda _at: self._list())
        self.order.activated.connect(lambda column: self._sort(column, comes_down(column)))
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_head)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._pass_by(index.row()))
        self.table.activated.connect(lambda _index: self.acts.read())
        self.page.followed.connect(go.follow)
        self.imports.followed.connect(go.follow)
        self.imports.cancelled.connect(library.cancel)
        self.to_trash.toggled.connect(self._turn_to_trash)
        self.trash.restored.connect(self.acts.restore)
        self.trash.emptied.connect(lambda: self.acts.ask_empty(len(self._documents.trash)))
        go.document_opened.connect(self._open)
        library.opened.connect(self._ask_if_seen)
        library.changed.connect(self._hear_changed)
        library.progressed.connect(self._show_progress)
        library.imported.connect(self._show_imported)

    # Which documents are listed ---------------------------------------------------------------------------------------

    def _ask(self) -> None:
        ask = partial(list_documents, typed=self.field.text())
        self._desk.librarian.call(ask, self._show, topic="documents")

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self._ask()

    def _hear_changed(self) -> None:
        self.imports.end()
        self._ask_if_seen()

    def _show(self, documents: Documents) -> None:
        self._documents = documents
        chosen = self.level.currentData()
        counts = Counter(row.level for row in documents.rows)
        self.level.clear()
        self.level.addItem(self.tr("全部层级"), None)
        for level in (level for level in Level if counts[level]):
            self.level.addItem(self.tr("{}（{}）").format(level_label(level), counts[level]), level)
        self.level.setCurrentIndex(max(self.level.findData(chosen), 0) if chosen else 0)
        self.to_trash.setText(self.tr("回收站（{}）").format(len(documents.trash)))
        self.trash.show_rows(documents.trash)
        self._list()

    def _list(self) -> None:
        """List the documents of the level that is chosen, the current one kept where it is still there."""
        level, at = self.level.currentData(), max(self.table.currentIndex().row(), 0)
        rows = [row for row in self._documents.rows if level in (None, row.level)]
        column, down = self._sorting
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show(document_rows(sorted_rows(rows, column, down=down)))
            found = self.model.row_of(self._wanted or self._desk.navigator.visit.document or "")
            self.table.setCurrentIndex(self.model.index(found if found >= 0 else min(at, len(rows) - 1), 0))
        self.table.viewport().update()
        self._tell_count(len(rows))
        self._choose(self.model.key(self.table.currentIndex().row()))

    def _tell_count(self, listed: int) -> None:
        total = self._documents.total
        words = self.tr("共 {} 份文件").format(total)
        if listed < total:
            words = self.tr("共 {} 份文件，列出 {} 份").format(total, listed)
        if not listed and total:
            words = self.tr("共 {} 份文件，没有符合筛选的").format(total)
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

    def _turn_to_trash(self, shown: bool) -> None:
        """Show the trash or the documents; nothing is done with a document that is out of sight."""
        self._stack.setCurrentIndex(1 if shown else 0)
        for widget in (self.field, self.level, self.order):
            widget.setEnabled(not shown)
        self._list()

    # Which document is shown ------------------------------------------------------------------------------------------

    def _pass_by(self, row: int) -> None:
        """Show the document of a row that was moved to."""
        key = self.model.key(row)
        if key:
            self._desk.navigator.be_at(key)
            self._choose(key)

    def _open(self, document: str, _changes: bool) -> None:
        """Show the page of a document, or its changes, whatever is filtered."""
        self.to_trash.setChecked(False)
        self._wanted = document
        if self.field.text() and document not in {row.id for row in self._documents.rows}:
            self.field.show_text("")
        self.level.setCurrentIndex(0)
        self._ask()

    def _choose(self, document: str) -> None:
        row = next((row for row in self._documents.rows if row.id == document), None)
        self._wanted = document
        self.acts.choose(None if self.to_trash.isChecked() else row, can_write=not self._documents.is_read_only)
        if row is not None:
            self._ask_page(document)
        elif self._documents.total:
            self.page.show_nothing()

    def _ask_page(self, document: str) -> None:
        visit = self._desk.navigator.visit
        changes = visit.shows_changes and visit.document == document
        self._desk.librarian.call(partial(_fetch, document=document, changes=changes), self._show_page, topic="page")

    def _show_page(self, fetched: tuple[DocumentPage, ShownChanges | None]) -> None:
        page, changes = fetched
        if not self.to_trash.isChecked():
            self.acts.take_page(page)
        if changes is not None:
            self.page.show_changes(changes)
        else:
            self.page.show_document(page)

    # What is taken in -------------------------------------------------------------------------------------------------

    def _show_progress(self, progress: Progress, _stoppable: bool) -> None:
        if isinstance(progress, ImportProgress) and progress.total > 1:
            self.imports.show_progress(progress)

    def _show_imported(self, report: "ImportReport") -> None:
        if report.is_batch:
            self.imports.show_report(report)
        elif report.files and self.isVisible():
            self._wanted = report.files[0].plan.document.id
            self._desk.navigator.be_at(self._wanted)

    # How it is put together -------------------------------------------------------------------------------------------

    def _make_table(self) -> RowTable:
        table = RowTable(self.model, self.tr("文件"), WIDTHS, lines=2)
        table.setAccessibleDescription(self.tr("上下键换文件，回车通读，F2 改文件信息，Delete 移到回收站"))
        head = table.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSectionsMovable(True)
        return table

    def _bar(self) -> QWidget:
        actions = [self._desk.commands.action(code) for code in ("import", "import-folder")]
        take_in = MenuButton(self.tr("导入"), self.tr("把文件或整个文件夹放进资料库，也可以直接拖到窗口里"), actions)
        return ViewBar((self.field, self.level, self.order), (self.to_trash, take_in))

    def _columns(self) -> QWidget:
        left, rows, columns = QFrame(), QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Horizontal)
        left.setObjectName("resultPanel")
        listed = QVBoxLayout(left)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(0)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.count)
        rows.addWidget(left)
        rows.addWidget(self.imports)
        rows.setSizes(_ROWS)
        for panel, narrowest in zip((rows, self.page), _NARROWEST, strict=True):
            panel.setMinimumWidth(narrowest)
            columns.addWidget(panel)
        for splitter in (rows, columns):
            splitter.setChildrenCollapsible(False)
        columns.setSizes(_COLUMNS)
        self._desk.preferences.hold("documents", columns)
        return columns


def _fetch(session: Session, document: str, *, changes: bool) -> tuple[DocumentPage, ShownChanges | None]:
    """Return the page of a document, with what its last version changed where that is wanted."""
    return document_page(session, document), show_changes(session, document) if changes else None
