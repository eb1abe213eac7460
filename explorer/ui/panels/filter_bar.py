"""The chosen and excluded values over the results, each with a way to let it go."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from explorer.domain.query import Results, Selection
from explorer.ui.widgets.capped import Capped
from explorer.ui.widgets.chip_flow import ChipFlow, ChipWords
from explorer.ui.words import facet_label, value_label


class FilterBar(QFrame):
    """A chip for each selection; hidden while there is none.

    Signals:
        dropped: a ``Selection`` is to be let go.
        unlocked: the user's own unit is no longer all that is wanted.
    """

    dropped = Signal(object)
    unlocked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar without chips."""
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName(self.tr("已选条件"))
        self._flow = ChipFlow()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        self._area = Capped(self._flow)
        column.addWidget(self._area)
        self.hide()

    def limit(self, height: int) -> None:
        """Be no higher than ``height``: what was found is to be seen below."""
        self._area.limit(height)

    def show_results(self, results: Results) -> None:
        """Show the selections of ``results``; documents bear their titles."""
        query, label = results.query, partial(value_label, titles=results.titles)
        locks = [self._lock(label(selection)) for selection in query.within]
        chosen = [self._chip(selection, label(selection), self.tr("{}：{}"), "chosen") for selection in query.where]
        excluded = [
            self._chip(selection, label(selection), self.tr("不含{}：{}"), "excluded") for selection in query.without
        ]
        self._flow.show_words((*locks, *chosen, *excluded))
        self.setVisible(bool(self._flow.chips))

    def _lock(self, label: str) -> ChipWords:
        name = self.tr("只看我的单位：{}").format(label)
        spoken = self.tr("取消 {}").format(name)
        return ChipWords(f"{name}  ✕", "locked", self.tr("点击取消锁定"), self.unlocked.emit, spoken)

    def _chip(self, selection: Selection, label: str, words: str, look: str) -> ChipWords:
        name = words.format(facet_label(selection.facet), label)
        tip, spoken = self.tr("点击取消这一条件"), self.tr("取消 {}").format(name)
        return ChipWords(f"{name}  ✕", look, f"{name}\n{tip}", lambda: self.dropped.emit(selection), spoken)
