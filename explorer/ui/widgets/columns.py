"""Panels side by side, as many as there is room for; tabs lead to the others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabBar, QVBoxLayout, QWidget

from explorer.ui.preferences import Preferences


class Columns(QWidget):
    """Panels that can be made wider and narrower; how wide they were left is remembered.

    Where the window is too narrow for all, the panel in front and those of its neighbours that fit are shown.
    """

    def __init__(
        self,
        panels: Sequence[QWidget],
        names: Sequence[str],
        narrowest: Sequence[int],
        widths: Sequence[int],
        stretches: Sequence[int] = (),
        front: int = 0,
    ) -> None:
        """Put ``panels`` beside one another, at first in these widths in pixels.

        Room that is won goes where ``stretches`` says, without them to the last one. ``names`` are the panels' on
        their tabs, ``front`` the number of the one that is shown first where there is room for one only.
        """
        super().__init__()
        self._panels, self._offered = tuple(panels), list(panels)
        self._widths = tuple(widths)
        self._asked = QSize()
        self.tabs = QTabBar()
        self.tabs.setObjectName("columnTabs")
        self.tabs.setAccessibleName(self.tr("并排的各栏"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(True)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for panel, name, least in zip(panels, names, narrowest, strict=True):
            panel.setMinimumWidth(least)
            self.splitter.addWidget(panel)
            self.tabs.addTab(name)
        for number, stretch in enumerate(stretches or (*(0 for _ in panels[1:]), 1)):
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setSizes(list(widths))
        self.tabs.setCurrentIndex(front)
        self.tabs.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.splitter, 1)
        self.tabs.currentChanged.connect(self._fit)
        self.splitter.splitterMoved.connect(self._note_widths)

    def remembered(self, preferences: Preferences, name: str) -> "Columns":
        """Take the widths that were left under ``name``, and keep those to come; returns itself."""
        preferences.hold(name, self.splitter)
        left = preferences.current.splitters.get(name, ())
        self._widths = left if len(left) == len(self._panels) else self._widths
        return self

    @property
    def is_whole(self) -> bool:
        """Whether all panels are shown."""
        return not self.tabs.isVisibleTo(self)

    def bring(self, widget: QWidget) -> None:
        """Have the panel that is or holds ``widget`` in sight."""
        panel = self._panel_of(widget)
        if panel is not None and panel in self._offered and panel.isHidden():
            had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
            self.tabs.setCurrentIndex(self._panels.index(panel))
            if had_focus:
                first_stop(panel).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, panel: QWidget, is_offered: bool) -> None:
        """Have ``panel`` among the others, or not where it has nothing to show."""
        self._offered = [each for each in self._panels if (is_offered if each is panel else each in self._offered)]
        self.tabs.setTabVisible(self._panels.index(panel), is_offered)
        self._fit()

    def reaches(self, widget: QWidget) -> bool:
        """Tell whether ``widget`` is in sight, or would be with its panel in front."""
        panel = self._panel_of(widget)
        return self.isVisible() and panel in self._offered and (widget is panel or widget.isVisibleTo(panel))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the widest panel alone allows."""
        height = max(map(_lowest, self._panels)) + (0 if self.is_whole else self.tabs.minimumSizeHint().height())
        return QSize(max(map(_least, self._panels)), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look anew whether all fit: a panel may need more room, or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        was_whole, shown = self.is_whole, self._fitting()
        is_whole = len(shown) == len(self._offered)
        for panel in self._panels:
            if panel.isHidden() == (panel in shown):
                panel.setVisible(panel in shown)
        if is_whole != was_whole:
            self.tabs.setVisible(not is_whole)
            if is_whole:
                self.splitter.setSizes(list(self._widths))
        if self._asked != self.minimumSizeHint():
            self._asked = self.minimumSizeHint()
            self.updateGeometry()

    def _fitting(self) -> set[QWidget]:
        """Return the panels to show: the one in front, and of the others those beside it that still fit."""
        front = self._panels[self.tabs.currentIndex()]
        room, at = self.width(), self._offered.index(front) if front in self._offered else 0
        if sum(map(_least, self._offered)) + len(self._offered) - 1 <= room:
            return set(self._offered)
        first = last = at
        room -= _least(self._offered[at])
        while True:
            if last + 1 < len(self._offered) and _least(self._offered[last + 1]) < room:
                last += 1
                room -= _least(self._offered[last]) + 1
            elif first > 0 and _least(self._offered[first - 1]) < room:
                first -= 1
                room -= _least(self._offered[first]) + 1
            else:
                return set(self._offered[first : last + 1])

    def _note_widths(self) -> None:
        """Keep how wide all are beside one another; a panel that is put away has no width."""
        if 0 not in (sizes := self.splitter.sizes()):
            self._widths = tuple(sizes)

    def _panel_of(self, widget: QWidget) -> QWidget | None:
        return next((panel for panel in self._panels if panel is widget or panel.isAncestorOf(widget)), None)


def columns_around(widget: QWidget) -> Columns | None:
    """Return the columns that ``widget`` stands in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Columns):
        parent = parent.parentWidget()
    return parent


def first_stop(area: QWidget) -> QWidget:
    """Return ``area`` or the first widget in it that takes the keyboard."""
    if area.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return area
    inside = (child for child in area.findChildren(QWidget) if child.isVisible() and child.isEnabled())
    return next((child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus), area)


def _least(panel: QWidget) -> int:
    return max(panel.minimumWidth(), panel.minimumSizeHint().width())


def _lowest(panel: QWidget) -> int:
    """Return the least height of ``panel``, whose buttons may need several lines where it is narrow."""
    layout, height = panel.layout(), panel.minimumSizeHint().height()
    has_lines = layout is not None and layout.hasHeightForWidth() and panel.isVisible()
    return max(height, layout.totalMinimumHeightForWidth(panel.width())) if layout and has_lines else height
