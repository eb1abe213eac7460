"""All documents of the library, the page of the one that is chosen, imports under way, and the trash."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.documents import DocumentPage, Documents
from explorer.domain.progress import Progress
from explorer.domain.versions import ShownChanges
from explorer.ui.desk import Desk
from explorer.ui.document_acts import DocumentActs
from explorer.ui.panels.document_list import DocumentList
from explorer.ui.panels.document_panel import DocumentPanel
from explorer.ui.panels.import_panel import ImportPanel
from explorer.ui.panels.trash_panel import TrashPanel
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.menu_button import MenuButton
from explorer.ui.widgets.view_bar import ViewBar
from explorer.workflow.documents import document_page, list_documents
from explorer.workflow.importing import ImportProgress, ImportReport
from explorer.workflow.session import Session
from explorer.workflow.versions import show_changes

_COLUMNS, _NARROWEST = (640, 640), (240, 300)
_ROWS = (420, 240)


class DocumentsView(View):
    """A table with the page beside it; the trash takes the place of both."""

    def __init__(self, desk: Desk) -> None:
        """Make the view without documents."""
        super().__init__()
        self._desk = desk
        self._documents = Documents((), 0, (), False)
        self.list = DocumentList(desk.theme)
        self.acts = DocumentActs(desk, self)
        self.page = DocumentPanel(desk.theme, self.acts.often, self.acts.rarely)
        self.imports, self.trash = ImportPanel(desk.theme), TrashPanel(desk.theme)
        self.to_trash = QPushButton(self.tr("回收站（{}）").format(0))
        self.to_trash.setCheckable(True)
        self._stack = QStackedWidget()
        self._columns = self._make_columns()
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self.trash)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)
        self._connect()

    def areas(self) -> tuple[QWidget, ...]:
        """Return the field, the table and the page, or the trash."""
        return (self.list.field, self.list.table, self.page.text, self.trash.table, self.imports.text)

    def entrances(self) -> tuple[QWidget, ...]:
        """Return the table, or the field above it."""
        return (self.list.table, self.list.field)

    def turn_to(self) -> None:
        """List what is in the library now."""
        self.to_trash.setChecked(False)
        self._ask()

    def show_report(self, report: ImportReport) -> None:
        """Show what became of the files of an import."""
        self.to_trash.setChecked(False)
        self.imports.show_report(report)

    def _connect(self) -> None:
        library, go = self._desk.librarian, self._desk.navigator
        self.list.sought.connect(self._ask)
        self.list.moved.connect(go.history.be_at)
        self.list.moved.connect(self._choose)
        self.list.settled.connect(self._choose)
        self.list.table.activated.connect(lambda _index: self.acts.read())
        self.page.followed.connect(go.follow)
        self.imports.followed.connect(go.follow)
        self.imports.cancelled.connect(library.cancel)
        self.to_trash.toggled.connect(self._turn_to_trash)
        self.trash.restored.connect(self.acts.restore)
        self.trash.emptied.connect(lambda: self.acts.ask_empty(len(self._documents.trash)))
        go.front.document_opened.connect(self._open)
        library.opened.connect(self._ask_if_seen)
        library.changed.connect(self._hear_changed)
        library.progressed.connect(self._show_progress)
        library.imported.connect(self._show_imported)

    # Which documents there are ----------------------------------------------------------------------------------------

    def _ask(self) -> None:
        ask = partial(list_documents, typed=self.list.field.text())
        self._desk.librarian.call(ask, self._show, topic="documents")

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self._ask()

    def _hear_changed(self) -> None:
        self.imports.end()
        self._ask_if_seen()

    def _show(self, documents: Documents) -> None:
        self._documents = documents
        self.to_trash.setText(self.tr("回收站（{}）").format(len(documents.trash)))
        self.trash.show_rows(documents.trash)
        self.list.show_documents(documents)

    def _turn_to_trash(self, shown: bool) -> None:
        """Show the trash or the documents; nothing is done with a document that is out of sight."""
        self._stack.setCurrentIndex(1 if shown else 0)
        for widget in self.list.sifters:
            widget.setEnabled(not shown)
        self._choose()

    # Which document is shown ------------------------------------------------------------------------------------------

    def _open(self, document: str, _changes: bool) -> None:
        """Show the page of a document, or its changes, whatever is filtered."""
        self.to_trash.setChecked(False)
        self._columns.bring(self.page)
        self.list.let_in(document)
        self._ask()

    def _choose(self) -> None:
        """Show the document of the current row."""
        row, is_in_sight = self.list.current, not self.to_trash.isChecked()
        self.acts.choose(row if is_in_sight else None, can_write=not self._documents.is_read_only)
        if row is None:
            self.page.show_nothing()
            return
        visit = self._desk.navigator.visit
        changes = visit.shows_changes and visit.document == row.id
        fetch = partial(_fetch, document=row.id, changes=changes)
        self._desk.librarian.call(fetch, self._show_page, topic="document page")

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

    def _show_imported(self, report: ImportReport) -> None:
        if report.is_batch:
            self.imports.show_report(report)
        elif report.files and self.isVisible():
            document = report.files[0].plan.document.id
            self.list.go_to(document)
            self._desk.navigator.history.be_at(document)

    # How it is put together -------------------------------------------------------------------------------------------

    def _bar(self) -> QWidget:
        actions = [self._desk.commands.action(code) for code in ("import", "import-folder")]
        take_in = MenuButton(self.tr("导入"), self.tr("把文件或整个文件夹放进资料库，也可以直接拖到窗口里"), actions)
        return ViewBar(self.list.sifters, (self.to_trash, take_in))

    def _make_columns(self) -> Columns:
        rows = QSplitter(Qt.Orientation.Vertical)
        rows.setChildrenCollapsible(False)
        rows.addWidget(self.list)
        rows.addWidget(self.imports)
        rows.setSizes(_ROWS)
        names = (self.tr("文件"), self.tr("文件的页面"))
        columns = Columns((rows, self.page), names, _NARROWEST, _COLUMNS)
        return columns.remembered(self._desk.preferences, "documents")


def _fetch(session: Session, document: str, *, changes: bool) -> tuple[DocumentPage, ShownChanges | None]:
    """Return the page of a document, with what its last version changed where that is wanted."""
    return document_page(session, document), show_changes(session, document) if changes else None
