"""Exporting: what, how and where to, with the first page in sight."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage
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
from explorer.domain.layout import Layout
from explorer.domain.progress import Progress
from explorer.domain.sheet import Exported
from explorer.ui.dialogs.export_form import ExportForm
from explorer.ui.dialogs.export_preview import PagePreview
from explorer.ui.dialogs.export_scope import scopes
from explorer.ui.dialogs.export_target import TargetFields
from explorer.ui.dialogs.export_work import attempt
from explorer.ui.librarian import Librarian
from explorer.ui.sentence_words import sentence_words
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.scrolled import Scrolled
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.workflow.export_desk import ExportMaterial, keep_choices, print_pages
from explorer.workflow.exporting import export_each, export_sheets

_PAUSE = 300
"""Milliseconds without another choice until the preview is made anew."""
_SIZE = (980, 720)
_COLUMNS, _NARROWEST = (456, 456), (0, 240)


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
        choices = material.choices.for_another(layout, unit)
        self.form = ExportForm(material, choices, scopes(material.results, chosen, opened, unit))
        self.target = TargetFields(choices.folder, opens=choices.opens)
        self.preview = PagePreview(librarian.writing)
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

    def draw(self) -> None:
        """Make the preview anew."""
        if self._material.results.hits:
            self.preview.draw(self.form.request, self.form.choices.suffix)

    def write(self) -> None:
        """Write the file or files."""
        choices = replace(self.form.choices, folder=self.target.folder.text(), opens=self.target.opens.isChecked())
        self._librarian.call(partial(keep_choices, choices=choices), lambda _kept: None)
        export = export_each if choices.each else export_sheets
        self._set_writing(True)
        target = self.target.target(choices.suffix)
        attempt(self._librarian.writing, partial(export, self.form.request, target), self._written)

    def print_out(self) -> None:
        """Set all pages and show them as the printer would print them."""
        from explorer.ui.dialogs.export_printing import RESOLUTION as PRINTED
        from explorer.ui.dialogs.export_printing import PrintPreview, to_images

        self._set_writing(True)

        request = self.form.request

        def show(pages: list[QImage] | ExplorerError) -> None:
            self._set_writing(False)
            if isinstance(pages, ExplorerError):
                self._tell(pages)
            else:
                PrintPreview(pages, self).open()

        attempt(self._librarian.writing, lambda: to_images(print_pages(request, PRINTED)), show)

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
        self.preview.stop()
        super().done(result)
        self.deleteLater()

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
