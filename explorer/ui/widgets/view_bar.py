"""The bar on top of a view."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QWidget

from explorer.ui.widgets.flow_layout import FlowLayout


class ViewBar(QFrame):
    """What the view is narrowed by at the left, what is done with it at the right; on two lines where one is short."""

    def __init__(self, left: Iterable[QWidget], right: Iterable[QWidget], indent: int = 16) -> None:
        """Set the widgets in a row that begins ``indent`` pixels from the edge."""
        super().__init__()
        self.setObjectName("viewBar")
        row = FlowLayout(self)
        row.setContentsMargins(indent, 8, 12, 8)
        for widget in left:
            row.addWidget(widget)
        at_left = row.count()
        for widget in right:
            row.addWidget(widget)
        row.rightwards = row.itemAt(at_left)
