"""The bar on top of a view."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget


class ViewBar(QFrame):
    """What the view is narrowed by at the left, what is done with it at the right."""

    def __init__(self, left: Iterable[QWidget], right: Iterable[QWidget], indent: int = 16) -> None:
        """Set the widgets in a row that begins ``indent`` pixels from the edge."""
        super().__init__()
        self.setObjectName("viewBar")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(indent, 8, 12, 8)
        self.row.setSpacing(8)
        for widget in left:
            self.row.addWidget(widget)
        self.row.addStretch()
        for widget in right:
            self.row.addWidget(widget)
