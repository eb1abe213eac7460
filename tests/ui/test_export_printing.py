"""Printing: the pages of the export, whole, one on each sheet, lying as they lie."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest, Layout
from explorer.ui.dialogs.export_printing import RESOLUTION, paint
from explorer.workflow.export_desk import preview_page, print_pages
from tests.export.sample import TASKS


def test_upright_and_turned_pages_come_out_as_they_are(qapp: QApplication, tmp_path: Path) -> None:
    images = [QImage.fromData(page) for page in print_pages(ExportRequest(TASKS, Query(), Layout.AGENCIES), RESOLUTION)]
    assert qapp is not None
    assert [image.width() > image.height() for image in images] == [False, True]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    paint(printer, images)
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        sizes = [(round(page.get_width()), round(page.get_height())) for page in document]
    assert sizes == [(595, 842), (842, 595)]


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
