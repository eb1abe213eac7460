"""The chosen and excluded values over the results, each with a way to let it go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from explorer.domain.query import Query, Selection
from explorer.ui.widgets.chip import Chip
from explorer.ui.widgets.flow_layout import FlowLayout
from explorer.ui.words import facet_label, value_label


class FilterBar(QFrame):
    """A chip for each selection; hidden while there is none.

    Signals:
        dropped: a ``Selection`` is to be let go.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar without chips."""
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName(self.tr("已选条件"))
        self._flow = FlowLayout(self, spacing=6)
        self._flow.setContentsMargins(16, 0, 16, 0)
        self.hide()

    def show_query(self, query: Query) -> None:
        """Show the selections of ``query``."""
        while item := self._flow.takeAt(0):
            item.widget().deleteLater()
        for selection in query.where:
            self._add(selection, self.tr("{}：{}"), "chosen")
        for selection in query.without:
            self._add(selection, self.tr("不含{}：{}"), "excluded")
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def _add(self, selection: Selection, words: str, look: str) -> None:
        name = words.format(facet_label(selection.facet), value_label(selection))
        chip = Chip(f"{name}  ✕", look, self.tr("点击取消这一条件"), self)
        chip.setAccessibleName(self.tr("取消 {}").format(name))
        chip.clicked.connect(lambda: self.dropped.emit(selection))
        self._flow.addWidget(chip)
        chip.show()
