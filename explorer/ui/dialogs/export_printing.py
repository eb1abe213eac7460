"""Printing the pages an export would have: set as for PDF, painted page by page."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QImage, QImageReader, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from explorer.ui.widgets.sizing import resize_on_screen

_SIZE = (940, 960)
_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_LONGEST_A4 = 300
"""Millimetres."""
RESOLUTION = 200
"""Dots per inch: hairlines and 五号 stay crisp, forty pages take some 60 MB while they are printed."""


class PrintPreview(QPrintPreviewDialog):
    """Pages as the printer would print them, from which the user prints."""

    def __init__(self, images: Sequence[QImage], parent: QWidget) -> None:
        """Show ``images``, a page each."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        _turn(printer, images[0])
        super().__init__(printer, parent)
        self._printer, self._images = printer, images  # Qt uses the printer, but keeps no hold of it
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, *_SIZE)
        self.paintRequested.connect(self._paint)

    def _paint(self, printer: QPrinter) -> None:
        paint(printer, self._images)


def to_images(pages: Iterable[bytes]) -> list[QImage]:
    """Return PNG pictures as images; a page takes some 80 ms, so not on the window's thread."""
    return [_to_image(page) for page in pages]


def _to_image(page: bytes) -> QImage:
    """Decode a page. Without a channel for what shines through it is painted at once, with one after 10 ms."""
    buffer = QBuffer()
    buffer.setData(page)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    image = QImageReader(buffer).read()  # QImage.fromData would have all threads wait
    return image.convertToFormat(QImage.Format.Format_RGB32)


def paint(printer: QPrinter, images: Sequence[QImage]) -> None:
    """Paint each picture on a page that lies as it does, margins and all."""
    _turn(printer, images[0])
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)  # or small characters fall to pieces
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
    """Take paper of the picture's size, lying as it lies, where the printer's does not: a preview can't change it."""
    is_across = image.width() > image.height()
    longest = max(image.width(), image.height()) / RESOLUTION * 25.4
    kind = QPageSize.PageSizeId.A3 if longest > _LONGEST_A4 else QPageSize.PageSizeId.A4
    lie = QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait
    if (printer.pageLayout().pageSize().id(), printer.pageLayout().orientation()) != (kind, lie):
        printer.setPageSize(QPageSize(kind))
        printer.setPageOrientation(lie)
