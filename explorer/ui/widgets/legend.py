"""What the marks in a text mean."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel

from explorer.ui.widgets.flow_layout import FlowLayout


class Legend(QFrame):
    """A word on the ground of each mark."""

    def __init__(self, looks: Iterable[tuple[str, str]]) -> None:
        """Show ``looks``: words, and the token they are marked by."""
        super().__init__()
        self.setObjectName("legend")
        self.setAccessibleName(_tr("图例"))
        self.row = FlowLayout(self, spacing=8)
        self.row.setContentsMargins(34, 6, 16, 6)
        self.row.addWidget(QLabel(_tr("标记")))
        for words, look in looks:
            label = QLabel(words)
            label.setProperty("look", look)
            self.row.addWidget(label)


def link_looks() -> tuple[tuple[str, str], ...]:
    """Return the words for what is linked."""
    return (
        (_tr("牵头单位"), "lead"),
        (_tr("配合单位"), "participant"),
        (_tr("地点"), "place"),
        (_tr("项目平台"), "programme"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Legend", text)
