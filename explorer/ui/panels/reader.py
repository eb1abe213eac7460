"""The section that is read: its text, and beside or below it what it is linked to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.query import Results, Selection
from explorer.ui.panels.link_panel import LinkPanel
from explorer.ui.panels.reading_view import ReadingView
from explorer.ui.theme import Theme
from explorer.ui.widgets.empty_state import EmptyState

_WIDE = 900
"""Pixels from which the links stand beside the text and not below it."""


class Reader(QFrame):
    """One section, or advice on how to open one.

    Signals:
        chosen: a ``Selection`` that was clicked.
        opened: id of a related task to open.
        scrolled: position of the text at the upper edge.
    """

    chosen = Signal(object)
    opened = Signal(str)
    scrolled = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the reader without a section."""
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("阅读"))
        self._entry: Entry | None = None
        self.text = ReadingView(theme)
        self.links = LinkPanel()
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.text, 1)
        rows.addWidget(self._legend())
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self.links)
        advice = EmptyState("reading", theme)
        advice.say(
            self.tr("打开一项任务开始阅读"),
            self.tr("点击结果列表中的任务，或按 ↓ 选择、回车打开。\nCtrl + F 检索　·　F6 切换区域　·　Alt + ← 返回"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(advice)
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.text.chosen.connect(lambda selection, span: self._choose(selection, (span,)))
        self.text.scrolled.connect(self.scrolled)
        self.links.chosen.connect(self._choose)
        self.links.pointed.connect(self.text.flash)
        self.links.opened.connect(self.opened)

    def show_entry(self, entry: Entry, terms: tuple[str, ...], position: int) -> None:
        """Show ``entry``; where it is shown already, the links and the keyboard's place in them stay."""
        self._stack.setCurrentWidget(self._split)
        if self._entry is None or entry.id != self._entry.id or entry.plan is not self._entry.plan:
            self.links.show_entry(entry)
        self._entry = entry
        self.text.show_entry(entry, terms, position)

    def show_nothing(self) -> None:
        """Show the advice again."""
        self._stack.setCurrentIndex(0)

    def mark_terms(self, results: Results) -> None:
        """Mark the words that ``results`` were found by."""
        self.text.mark_terms(results.terms)

    def _choose(self, selection: Selection, spans: tuple[Span, ...]) -> None:
        self.text.flash(spans)
        self.chosen.emit(selection)

    def _legend(self) -> QWidget:
        legend = QFrame()
        legend.setObjectName("legend")
        legend.setAccessibleName(self.tr("图例"))
        row = QHBoxLayout(legend)
        row.setContentsMargins(28, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("标记")))
        for words, look in (
            (self.tr("牵头单位"), "lead"),
            (self.tr("配合单位"), "participant"),
            (self.tr("地点"), "place"),
            (self.tr("项目平台"), "programme"),
            (self.tr("检索词"), "hit"),
        ):
            label = QLabel(words)
            label.setProperty("look", look)
            row.addWidget(label)
        row.addStretch()
        return legend

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the links beside the text where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() != orientation or not self._split.property("set"):
            self._split.setProperty("set", True)
            self._split.setOrientation(orientation)
            whole = self.width() if wide else self.height()
            self._split.setSizes([whole - 400, 400] if wide else [whole * 62 // 100, whole * 38 // 100])
