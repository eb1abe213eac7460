"""Taking files in, from wherever in the window: asking for them, telling what became of them, going on."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from explorer.domain.query import Facet, Selection
from explorer.ui.counted import counted
from explorer.ui.desk import Desk
from explorer.ui.history import DOCUMENTS
from explorer.ui.panels.top_bar import TopBar
from explorer.ui.targets import ToDocument, ToReview
from explorer.workflow.session import Session

if TYPE_CHECKING:
    from explorer.workflow.importing import ImportReport


class Imports(QObject):
    """The one way in for files.

    Signals:
        detailed: the ``ImportReport`` that is wanted in full.
    """

    detailed = Signal(object)

    def __init__(self, desk: Desk, bar: TopBar, window: QWidget) -> None:
        """Register the commands, which ``bar`` offers, too; once the library is open, offer to end what was cut off."""
        super().__init__(window)
        self._desk, self._window = desk, window
        group = self.tr("文件")
        desk.commands.add("import", group, self.tr("导入文件"), self.ask_files, "Ctrl+O")
        desk.commands.add("import-folder", group, self.tr("导入文件夹"), self.ask_folder, "Ctrl+Shift+O")
        bar.import_asked.connect(self.ask_files)
        desk.librarian.opened.connect(bar.allow_import)
        desk.librarian.opened.connect(lambda: desk.librarian.call(_unfinished, self._offer_rest))
        desk.librarian.imported.connect(self._tell)

    def ask_files(self) -> None:
        """Ask for files and take them in."""
        from explorer.ui.dialogs.import_dialog import ask_files
        from explorer.workflow.folders import READABLE

        ask_files(self._window, self._desk.librarian.import_files, READABLE)

    def ask_folder(self) -> None:
        """Ask for a folder and take in what it holds."""
        from explorer.ui.dialogs.import_dialog import ask_folder

        ask_folder(self._window, self._desk.librarian.import_files)

    def _offer_rest(self, files: tuple[Path, ...]) -> None:
        if not files:
            return
        words = counted(self.tr("上次导入没有完成，还有 {} 个文件（从“{}”起）"), len(files), files[0].name)
        ways = ((self.tr("继续导入"), lambda: self._go_on(files)), (self.tr("放弃"), self._give_up))
        self._desk.notice.show_news(words, ways)

    def _go_on(self, files: tuple[Path, ...]) -> None:
        self._desk.notice.hide()
        self._desk.librarian.import_files(files)

    def _give_up(self) -> None:
        self._desk.notice.hide()
        self._desk.librarian.give_up_import()

    def _tell(self, report: "ImportReport") -> None:
        """Say what became of the files, and offer what one may want to see now."""
        from explorer.ui.import_words import summary

        is_warning = bool(report.failed)
        self._desk.notice.show_news(summary(report), tuple(self._ways(report)), is_warning=is_warning)
        documents = tuple(taken.plan.document.id for taken in report.files if not taken.older)
        self._desk.librarian.call(partial(_count_open, documents=documents), self._offer_check)

    def _go_back(self, file: Path, document: str) -> None:
        """Take ``file``, an old version of ``document``, in place of the one the library holds."""
        self._desk.notice.hide()
        self._desk.librarian.import_files((file,), replacing=document)

    def _offer_check(self, counts: dict[str, int]) -> None:
        """Offer to check what is doubtful in what was imported."""
        if counts:
            words, target = counted(self.tr("核对 {} 处存疑"), sum(counts.values())), ToReview(next(iter(counts)))
            self._desk.notice.offer(words, lambda: self._desk.navigator.follow(target))

    def _ways(self, report: "ImportReport") -> Iterator[tuple[str, Callable[[], object]]]:
        go = self._desk.navigator
        if report.is_batch and go.visit.view != DOCUMENTS:  # which shows them
            yield self.tr("查看详情"), lambda: self.detailed.emit(report)
        elif report.files and not report.is_batch:
            (taken,) = report.files
            document = taken.plan.document.id
            if taken.older:
                yield self.tr("保留新版本"), self._desk.notice.hide
                yield self.tr("换回旧版本"), partial(self._go_back, Path(taken.file), document)
                return
            if taken.changes is not None:
                yield self.tr("看变化"), lambda: go.follow(ToDocument(document, changes=True))
            yield self.tr("打开它的页面"), lambda: go.follow(ToDocument(document))
            yield self.tr("只看这份文件"), lambda: go.focus(Selection(Facet.DOCUMENT, document))


def _unfinished(session: Session) -> tuple[Path, ...]:
    from explorer.workflow.import_journal import unfinished_import

    return unfinished_import(session)


def _count_open(session: Session, documents: tuple[str, ...]) -> dict[str, int]:
    from explorer.workflow.reviewing import count_open

    return count_open(session, documents)
