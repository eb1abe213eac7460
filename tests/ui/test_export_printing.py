"""Printing: the pages of the export, whole, one on each sheet, lying as they lie."""

import gc
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.layout import Layout
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.ui.dialogs.export_dialog import ExportDialog
from explorer.ui.dialogs.export_printing import RESOLUTION, PrintPreview, paint, to_images
from explorer.ui.main_window import MainWindow
from explorer.workflow.export_desk import preview_page, print_pages
from tests.export.sample import TASKS
from tests.ui.hands import settle


def test_upright_and_turned_pages_come_out_as_they_are(qapp: QApplication, tmp_path: Path) -> None:
    images = to_images(print_pages(ExportRequest(TASKS, Query(), Layout.AGENCIES), RESOLUTION))
    assert qapp is not None
    assert [image.width() > image.height() for image in images] == [False, True]
    assert {image.pixelColor(5, 5).name() for image in images} == {"#ffffff"}
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    paint(printer, images)
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        sizes = [(round(page.get_width()), round(page.get_height())) for page in document]
    assert sizes == [(595, 842), (842, 595)]


def test_what_is_listed_is_looked_at_as_the_printer_would_print_it(qtbot: QtBot, real: MainWindow) -> None:
    real.search_for("能源")
    settle(qtbot, real)
    for _ in range(2):
        real.commands.action("print").trigger()
        qtbot.waitUntil(lambda: bool(real.findChildren(PrintPreview)))
        (dialog,) = real.findChildren(PrintPreview)
        preview = dialog.findChild(QPrintPreviewWidget)
        assert preview is not None
        qtbot.waitUntil(lambda preview=preview: preview.pageCount() > 0)
        gc.collect()  # what Qt is shown with must outlive the call that opened it
        preview.updatePreview()
        dialog.grab()
        for each in (dialog, *real.findChildren(ExportDialog)):
            each.close()
        settle(qtbot, real)
        qtbot.waitUntil(lambda: not real.findChildren(PrintPreview))


def test_the_first_page_of_a_long_export_is_the_one_that_is_printed() -> None:
    long = ExportRequest(TASKS * 600, Query(), Layout.FOLLOW_UP)
    shown = QImage.fromData(preview_page(long, 60)).convertToFormat(QImage.Format.Format_Grayscale8)
    printed = QImage.fromData(print_pages(long, 60)[0]).convertToFormat(QImage.Format.Format_Grayscale8)
    assert abs(shown.width() - printed.width()) <= 1
    blocks = (_small(shown), _small(printed))
    apart = [abs(a - b) for a, b in zip(*(bytes(block.constBits()) for block in blocks), strict=True)]
    assert min(bytes(blocks[0].constBits())) < 230
    assert max(apart) < 60


def _small(image: QImage) -> QImage:
    """What is left of a page looked at from afar."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(28, 20, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
