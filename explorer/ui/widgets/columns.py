"""Panels side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from explorer.ui.preferences import Preferences


class Columns(QSplitter):
    """Panels that can be made wider and narrower, never away; how wide they were left is remembered."""

    def __init__(
        self,
        panels: Sequence[QWidget],
        narrowest: Sequence[int],
        widths: Sequence[int],
        stretches: Sequence[int] = (),
    ) -> None:
        """Put ``panels`` beside one another, at first in these widths in pixels.

        Room that is won goes where ``stretches`` says, without them to the last one.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        for panel, least in zip(panels, narrowest, strict=True):
            panel.setMinimumWidth(least)
            self.addWidget(panel)
        for number, stretch in enumerate(stretches or (*(0 for _ in panels[1:]), 1)):
            self.setStretchFactor(number, stretch)
        self.setSizes(list(widths))

    def remembered(self, preferences: Preferences, name: str) -> "Columns":
        """Take the widths that were left under ``name``, and keep those to come; returns itself."""
        preferences.hold(name, self)
        return self
