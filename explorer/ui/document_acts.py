"""What can be done with the document that is chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from explorer.domain.documents import DocumentPage, DocumentRow
from explorer.domain.query import Facet, Selection
from explorer.ui.counted import counted
from explorer.ui.desk import Desk
from explorer.ui.targets import ToDocument, ToList, ToPlan, ToReview
from explorer.workflow.correcting import undo_corrections
from explorer.workflow.documents import state_facts
from explorer.workflow.session import Session
from explorer.workflow.trash import empty_trash, remove_document, restore_document


class DocumentActs(QObject):
    """The commands of the view of documents."""

    def __init__(self, desk: Desk, view: QWidget) -> None:
        """Register the commands; they work while ``view`` has the keyboard."""
        super().__init__(view)
        self._desk, self._view = desk, view
        self._page: DocumentPage | None = None
        self._row: DocumentRow | None = None
        self._can_write = True
        add = partial(desk.commands.add_in, view)
        group = self.tr("文件")
        self.often = (
            add("read-document", group, self.tr("通读"), self.read, "Ctrl+Return"),
            add("search-document", group, self.tr("只在其中检索"), self.search),
            add("export-document", group, self.tr("导出责任清单…"), self.export),
            add("check-document", group, self.tr("核对"), self.check),
            add("document-changes", group, self.tr("看变化"), self.show_changes),
        )
        self.rarely = (
            add("new-version", group, self.tr("导入新版本…"), self.ask_version),
            add("document-facts", group, self.tr("改文件信息…"), self.ask_facts, "F2"),
            add("remove-document", group, self.tr("移到回收站"), self.remove, "Delete"),
        )
        self.choose(None, can_write=True)

    def choose(self, row: DocumentRow | None, *, can_write: bool) -> None:
        """Do all with the document of ``row`` from now on."""
        self._row, self._page, self._can_write = row, None, can_write
        read, search, export, check, changes = self.often
        version, facts, remove = self.rarely
        for action in (read, search, check):
            action.setEnabled(row is not None)
        export.setEnabled(row is not None and row.bodies > 0)
        changes.setEnabled(row is not None and row.has_changes)
        changes.setVisible(row is not None and row.has_changes)
        facts.setEnabled(False)  # until the page is there that tells them
        for action in (version, remove):
            action.setEnabled(row is not None and not row.is_bundled and can_write)

    def take_page(self, page: DocumentPage) -> None:
        """Know the facts of the document that is chosen."""
        self._page = page
        self._action("document-facts").setEnabled(self._can_write)

    def read(self) -> None:
        """Read the document from its beginning."""
        if self._row is not None:
            self._desk.navigator.follow(ToPlan(self._row.id))

    def search(self) -> None:
        """Search in the document alone."""
        if self._row is not None:
            self._desk.navigator.follow(ToList(Selection(Facet.DOCUMENT, self._row.id)))
            self._desk.commands.action("search").trigger()

    def export(self) -> None:
        """Export the duty list of the document."""
        if self._row is not None:
            self._desk.navigator.duties_asked.emit(Selection(Facet.DOCUMENT, self._row.id))

    def check(self) -> None:
        """Check what was found in the document beside its source."""
        if self._row is not None:
            self._desk.navigator.follow(ToReview(self._row.id))

    def show_changes(self) -> None:
        """Show what the last version changed, or the page again."""
        if self._row is not None:
            shows = self._desk.navigator.visit.shows_changes
            self._desk.navigator.follow(ToDocument(self._row.id, changes=not shows))

    def ask_version(self) -> None:
        """Ask for a file and import it as the new version of the document."""
        from explorer.ui.dialogs.import_dialog import ask_files
        from explorer.workflow.folders import READABLE

        if self._row is not None:
            take = partial(self._desk.librarian.import_files, replacing=self._row.id)
            ask_files(self._view, take, READABLE, several=False)

    def ask_facts(self) -> None:
        """Let the user set what the document says of itself."""
        from explorer.ui.dialogs.facts_dialog import FactsDialog

        if self._page is not None:
            FactsDialog(self._view, self._page.facts, partial(self._set_facts, self._page.row.id)).open()

    def remove(self) -> None:
        """Put the document into the trash."""
        if self._row is None:
            return
        document, title = self._row.id, self._row.title
        act = partial(remove_document, document=document)
        self._desk.librarian.change(act, lambda _none: self._tell_removed(document, title))

    def restore(self, document: str) -> None:
        """Take a document out of the trash."""
        if document:
            back = ToDocument(document)
            act = partial(restore_document, document=document)
            self._desk.librarian.change(act, lambda _none: self._desk.navigator.follow(back))

    def ask_empty(self, count: int) -> None:
        """Give up what is in the trash, if the user means it."""
        words = counted(self.tr("回收站里的 {} 份文件将被彻底删除，不能恢复。"), count)
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("清空回收站"), words, parent=self._view)
        sure = box.addButton(self.tr("彻底删除"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("不删除"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        sure.clicked.connect(self._empty)
        box.finished.connect(box.deleteLater)
        box.open()

    def _empty(self) -> None:
        told = self.tr("已彻底删除 {} 份文件")
        self._desk.librarian.change(empty_trash, lambda count: self._desk.notice.show_news(counted(told, count)))

    def _tell_removed(self, document: str, title: str) -> None:
        ways = ((self.tr("撤销"), lambda: self._take_back(partial(restore_document, document=document))),)
        self._desk.notice.show_news(self.tr("《{}》已移到回收站").format(title), ways)

    def _set_facts(self, document: str, facts: dict[str, str]) -> None:
        act = partial(state_facts, document=document, facts=facts)
        self._desk.librarian.change(act, self._tell_set)

    def _tell_set(self, keys: tuple[str, ...]) -> None:
        if keys:
            ways = ((self.tr("撤销"), lambda: self._take_back(partial(undo_corrections, keys=keys))),)
            self._desk.notice.show_news(self.tr("文件信息已更改"), ways)

    def _take_back(self, act: Callable[[Session], object]) -> None:
        self._desk.notice.hide()
        self._desk.librarian.change(act, lambda _none: None)

    def _action(self, code: str) -> QAction:
        return self._desk.commands.action(code)
