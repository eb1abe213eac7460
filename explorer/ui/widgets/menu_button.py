"""A button with things to do below it."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton


class MenuButton(QPushButton):
    """Opens a menu of actions."""

    def __init__(self, words: str, tip: str, actions: Iterable[QAction]) -> None:
        """Make a button that says ``words``."""
        super().__init__(words)
        self.setObjectName("menuButton")
        self.setToolTip(tip)
        menu = QMenu(self)
        menu.setAccessibleName(words)
        menu.addActions(list(actions))
        self.setMenu(menu)
