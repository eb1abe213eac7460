"""A table that is read row by row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_ROW = 1.9
"""Height of a row of one line, in heights of a line."""


class RowTable(QTableView):
    """One row is chosen at a time; Enter and a double click activate it, Tab leads out of the table."""

    def __init__(self, model: QAbstractItemModel, name: str, widths: Sequence[int], lines: int = 1) -> None:
        """Show ``model``; screen readers call the table ``name``, its columns are ``widths`` pixels wide.

        Words that are too long go on in as many ``lines`` as a row has.
        """
        super().__init__()
        self.setObjectName("rowTable")
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(lines > 1)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round((_ROW - 1 + lines) * self.fontMetrics().height()))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
