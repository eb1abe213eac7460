"""The first page as it will be printed."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from explorer.domain.errors import ExplorerError
from explorer.domain.sheet import ExportRequest
from explorer.ui.dialogs.export_work import attempt
from explorer.ui.jobs import Lane
from explorer.ui.sentence_words import sentence_words
from explorer.workflow.export_desk import preview_page

_RESOLUTION = 110
"""Dots per inch: sharp on screens of twice the usual density at the width the preview has."""
_TOPIC = "preview"
_SET = (".docx", ".pdf")
"""What these files hold is set on pages as they are printed."""


class PagePreview(QWidget):
    """A page on a quiet ground, as large as fits, and a line below it."""

    def __init__(self, lane: Lane) -> None:
        """Make an empty preview, whose pages are drawn in ``lane``."""
        super().__init__()
        self._lane = lane
        self.setObjectName("pagePreview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("第一页预览"))
        self.page = QPixmap()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.words = QLabel()
        self.words.setObjectName("quietWords")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self._picture, 1)
        column.addWidget(self.words)

    def draw(self, request: ExportRequest, suffix: str) -> None:
        """Draw the first page of what is asked for, of which a file with ``suffix`` is to be made."""
        words = self.tr("第一页")
        if request.template:
            words = self.tr("不用模板时的第一页；模板填好的样子请导出后在 Word 或 WPS 里看")
        elif suffix not in _SET:
            words = self.tr("打印版式的第一页；{} 文件里是同样的内容").format(suffix)
        attempt(self._lane, partial(preview_page, request, _RESOLUTION), partial(self._show, words), _TOPIC)

    def stop(self) -> None:
        """Draw no more: nobody looks at the page."""
        self._lane.cancel(_TOPIC)

    def _show(self, words: str, page: bytes | ExplorerError) -> None:
        """Show a page, of which ``words`` say what one sees, or why there is none."""
        self.page = QPixmap()
        if isinstance(page, ExplorerError):
            self._picture.clear()
            self.words.setText(sentence_words(str(page)))
        else:
            self.page.loadFromData(page)
            self.words.setText(words)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as large as fits."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Be about as wide as the form."""
        return QSize(420, 560)

    def _fit(self) -> None:
        if self.page.isNull() or self._picture.size().isEmpty():
            return
        ratio = self.devicePixelRatioF()
        fitted = self.page.scaled(
            self._picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)
