"""Printing the pages an export would have: set as for PDF, painted page by page."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_LONGEST_A4 = 300
"""Millimetres."""
RESOLUTION = 200
"""Dots per inch: hairlines and 五号 stay crisp, forty pages take some 60 MB while they are printed."""


def preview_print(pages: Sequence[bytes], parent: QWidget) -> QPrintPreviewDialog:
    """Open a preview of ``pages``, PNG pictures, from which the user prints."""
    images = [QImage.fromData(page) for page in pages]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _turn(printer, images[0])
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.paintRequested.connect(lambda asked: paint(asked, images))
    dialog.open()
    return dialog


def paint(printer: QPrinter, images: Sequence[QImage]) -> None:
    """Paint each picture on a page that lies as it does, margins and all."""
    _turn(printer, images[0])
    painter = QPainter(printer)
    for number, image in enumerate(images):
        if number:
            _turn(printer, image)
            printer.newPage()
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        free = printer.pageLayout().paintRectPixels(printer.resolution())
        place = image.size().scaled(sheet.size(), _KEEP)
        painter.drawImage(QRect(-free.topLeft(), place), image)
    painter.end()


def _turn(printer: QPrinter, image: QImage) -> None:
    """Take paper of the picture's size, lying as it lies."""
    is_across = image.width() > image.height()
    longest = max(image.width(), image.height()) / RESOLUTION * 25.4
    kind = QPageSize.PageSizeId.A3 if longest > _LONGEST_A4 else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(kind))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait)
