"""Exporting: what, how and where to, with the first page in sight."""

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.errors import ExplorerError
from explorer.domain.plan import Kind
from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Exported, ExportRequest, Layout
from explorer.ui.dialogs.export_form import ExportForm
from explorer.ui.dialogs.export_preview import RESOLUTION, PagePreview
from explorer.ui.dialogs.export_target import TargetFields
from explorer.ui.librarian import Librarian
from explorer.ui.sentence_words import sentence_words
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.scrolled import Scrolled
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.workflow.export_desk import ExportMaterial, keep_choices, preview_page, print_pages
from explorer.workflow.exporting import export_each, export_sheets

_PAUSE = 300
"""Milliseconds without another choice until the preview is made anew."""
_SIZE = (980, 720)
_COLUMNS, _NARROWEST = (456, 456), (0, 240)
_PREVIEW = "preview"
ALL, TASKS, CHOSEN, OPENED, MINE = "all", "tasks", "chosen", "opened", "mine"


class ExportDialog(QDialog):
    """The form at the left, the first page at the right, what came of it below."""

    def __init__(
        self,
        librarian: Librarian,
        material: ExportMaterial,
        layout: Layout,
        parent: QWidget,
        *,
        opened: str | None = None,
        unit: str = "",
        chosen: frozenset[str] = frozenset(),
    ) -> None:
        """Offer to export ``material`` in ``layout``.

        All of it, the sections ``chosen`` in the list, the one ``opened``, or what concerns ``unit``.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出"))
        self._librarian, self._material = librarian, material
        self._opened, self._unit, self._chosen = opened, unit, chosen
        # What belongs to one occasion is not offered again: how it is divided, its number, its remarks, its template.
        choices = replace(
            material.choices,
            layout=layout,
            unit=unit or material.choices.unit,
            split=None,
            each=False,
            annex="",
            remarks="",
            template="",
        )
        self.form = ExportForm(material, choices, self._scopes())
        self.target = TargetFields(choices.folder, opens=choices.opens)
        self.preview = PagePreview()
        self.news = QLabel()
        self.news.setObjectName("exportNews")
        self.news.setWordWrap(True)
        self.news.hide()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("导出进度"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.export = QPushButton(self.tr("导出(&E)"))
        self.print_button = QPushButton(self.tr("打印(&T)…"))
        self.close_button = QPushButton(self.tr("取消"))
        self._is_writing = False
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._compose()
        self._connect()
        self.target.propose(layout, material.results.query)
        self.draw()

    @property
    def request(self) -> ExportRequest:
        """What is to be exported, as chosen now."""
        hits, bodies = self._material.results.hits, ()
        match self.form.scope.currentData():
            case "tasks":
                hits = tuple(hit for hit in hits if hit.entry.section.kind is Kind.TASK)
            case "chosen":
                hits = tuple(hit for hit in hits if hit.entry.id in self._chosen)
            case "opened":
                hits = tuple(hit for hit in hits if hit.entry.id == self._opened)
            case "mine":
                hits = tuple(hit for hit in hits if self._unit in {link.agency for link in hit.entry.linked.agencies})
                bodies = (self._unit,)
        material = self._material
        chosen = ExportRequest(
            tuple(hit.entry for hit in hits),
            material.results.query,
            results=material.results,
            bodies=bodies,
            follow_ups=material.follow_ups,
        )
        choices = self.form.choices
        template = Path(choices.template) if choices.template else None
        return choices.apply(chosen, template, self.form.stated_day)

    def draw(self) -> None:
        """Make the preview anew."""
        request = self.request
        if not self._material.results.hits:
            return
        self._ask(partial(preview_page, request, RESOLUTION), self._show_page, _PREVIEW)

    def write(self) -> None:
        """Write the file or files."""
        choices = replace(self.form.choices, folder=self.target.folder.text(), opens=self.target.opens.isChecked())
        self._librarian.call(partial(keep_choices, choices=choices), lambda _kept: None)
        export = export_each if choices.each else export_sheets
        self._set_writing(True)
        request, target = self.request, self.target.target(choices.suffix)
        self._ask(partial(export, request, target), self._written, None)

    def print_out(self) -> None:
        """Set all pages and show them as the printer would print them."""
        from explorer.ui.dialogs.export_printing import RESOLUTION as PRINTED
        from explorer.ui.dialogs.export_printing import preview_print

        self._set_writing(True)

        def show(pages: list[bytes] | ExplorerError) -> None:
            self._set_writing(False)
            if isinstance(pages, ExplorerError):
                self._tell(pages)
            else:
                preview_print(pages, self)

        self._ask(partial(print_pages, self.request, PRINTED), show, None)

    def reject(self) -> None:
        """Stop writing; when nothing is being written, close."""
        if self._is_writing:
            self._librarian.writing.cancel()
            self._set_writing(False)
            self._say(self.tr("已取消导出，原有文件未改动。"), "info")
        else:
            self.done(QDialog.DialogCode.Rejected)

    def done(self, result: int) -> None:
        """Stop drawing: nobody will look at the page any more."""
        self._later.stop()
        self._librarian.writing.cancel(_PREVIEW)
        super().done(result)
        self.deleteLater()

    def _scopes(self) -> list[tuple[str, str]]:
        hits = self._material.results.hits
        tasks = sum(hit.entry.section.kind is Kind.TASK for hit in hits)
        scopes = [(ALL, self.tr("检索结果，共 {} 项").format(len(hits)))]
        if 0 < tasks < len(hits):
            # Who searches for nothing in particular wants the tasks; who searches wants what was found.
            query = self._material.results.query
            place = 1 if query.text.strip() or query.where or query.without else 0
            scopes.insert(place, (TASKS, self.tr("其中的任务，共 {} 项").format(tasks)))
        if (chosen := sum(hit.entry.id in self._chosen for hit in hits)) > 1:
            # Who has picked rows wants these.
            scopes.insert(0, (CHOSEN, self.tr("列表中选中的 {} 项").format(chosen)))
        if any(hit.entry.id == self._opened for hit in hits):
            title = next(hit.entry.section.title for hit in hits if hit.entry.id == self._opened)
            scopes.append((OPENED, self.tr("正在看的这一项：{}").format(title)))
        if self._unit and any(link.agency == self._unit for hit in hits for link in hit.entry.linked.agencies):
            scopes.append((MINE, self.tr("其中我的单位：{}").format(self._unit)))
        return scopes

    def _compose(self) -> None:
        names = (self.tr("选项"), self.tr("第一页"))
        middle = Columns((Scrolled(self.form), self.preview), names, _NARROWEST, _COLUMNS, (1, 1))
        middle.splitter.setHandleWidth(20)
        buttons = QHBoxLayout()
        buttons.addWidget(self.print_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.export)
        self.export.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(middle, 1)
        column.addWidget(self.target)
        column.addWidget(self.news)
        column.addWidget(self.progress)
        column.addLayout(buttons)
        resize_on_screen(self, *_SIZE)

    def _connect(self) -> None:
        self.form.changed.connect(self._later.start)
        self._later.timeout.connect(self.draw)
        self.form.layout_box.currentIndexChanged.connect(self._propose)
        self.target.changed.connect(self._allow)
        self.export.clicked.connect(self.write)
        self.print_button.clicked.connect(self.print_out)
        self.close_button.clicked.connect(self.reject)
        self._librarian.writing.progressed.connect(self._show_progress)

    def _propose(self) -> None:
        self.target.propose(self.form.choices.layout, self._material.results.query)

    def _allow(self) -> None:
        named = bool(self.target.name.text().strip() and self.target.folder.text().strip())
        self.export.setEnabled(named and not self._is_writing)

    def _ask(self, work: Callable[[], object], done: Callable[..., object], topic: str | None) -> None:
        """Have ``work`` done in the writing lane; ``done`` gets its result, or the ``ExplorerError`` it ended with."""

        def deliver(result: object) -> None:
            # The dialog may be closed by now.
            if self.isVisible() or topic is None:
                done(result)

        self._librarian.writing.start(partial(_outcome, work), deliver, topic)

    def _show_page(self, page: bytes | ExplorerError) -> None:
        if isinstance(page, ExplorerError):
            self.preview.show_nothing(sentence_words(str(page)))
            return
        choices = self.form.choices
        words = self.tr("第一页")
        if choices.template:
            words = self.tr("不用模板时的第一页；模板填好的样子请导出后在 Word 或 WPS 里看")
        elif choices.suffix not in (".docx", ".pdf"):
            words = self.tr("打印版式的第一页；{} 文件里是同样的内容").format(choices.suffix)
        self.preview.show_page(page, words)

    def _written(self, outcome: Exported | ExplorerError) -> None:
        self._set_writing(False)
        if isinstance(outcome, ExplorerError):
            self._tell(outcome)
            return
        self._librarian.exported.emit(outcome)
        if self.target.opens.isChecked():
            first = outcome.files[0]
            place = first.parent if self.form.choices.each else first
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
        self.accept()

    def _set_writing(self, is_writing: bool) -> None:
        self._is_writing = is_writing
        self.news.hide()
        self.progress.setRange(0, 0)
        self.progress.setVisible(is_writing)
        self.form.setEnabled(not is_writing)
        self.print_button.setEnabled(not is_writing)
        self._allow()

    def _show_progress(self, progress: Progress) -> None:
        if self._is_writing:
            self.progress.setRange(0, progress.total)
            self.progress.setValue(progress.done)

    def _tell(self, error: ExplorerError) -> None:
        self._say(sentence_words(str(error)), "warning")

    def _say(self, words: str, kind: str) -> None:
        self.news.setText(words)
        self.news.setProperty("kind", kind)
        self.news.style().polish(self.news)
        self.news.show()


def _outcome(work: Callable[[], object]) -> Job[object]:
    """Do ``work``, which may be a job, and return its result, or the error the user can do something about."""
    yield Progress(0, 0)
    try:
        result = work()
        return (yield from result) if isinstance(result, Generator) else result
    except ExplorerError as error:
        return error
