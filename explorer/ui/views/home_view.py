"""The start page: the plan, or what one's own unit has to do."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.domain.overview import Overview
from explorer.domain.query import Facet, Selection
from explorer.settings import Settings
from explorer.ui.desk import Desk
from explorer.ui.home_page import write_plan, write_rest
from explorer.ui.panels.text_page import TextPage
from explorer.ui.views.view import View
from explorer.ui.widgets.columns import Columns
from explorer.ui.widgets.view_bar import ViewBar
from explorer.workflow.session import Session

_COLUMNS = (860, 420)
_NARROWEST = (340, 200)
_SIDE = 380
"""Widest column of text at the right."""


class HomeView(View):
    """Two pages of words with links, and over them whose page this is."""

    def __init__(self, desk: Desk) -> None:
        """Make the view; it fills when the library is open."""
        super().__init__()
        self._desk = desk
        self.main = TextPage(desk.theme, self.tr("开始"))
        self.side = TextPage(desk.theme, self.tr("单位、地点、最近"))
        self.side.column = _SIDE
        self.side.setObjectName("sidePage")
        self._told = ""
        self._unit = QLabel()
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._choose = QPushButton()
        self._drop = QPushButton(self.tr("不设单位"))
        self._lock = QCheckBox(self.tr("检索只看我的单位"))
        self._lock.setToolTip(self.tr("以后的每次检索都只列出我的单位牵头、配合的任务，直到取消"))
        self._duties = QPushButton(self.tr("导出责任清单"))
        panels, names = (self.main, self.side), (self.tr("总览"), self.tr("单位、地点、最近"))
        columns = Columns(panels, names, _NARROWEST, _COLUMNS, (1, 0)).remembered(desk.preferences, "home")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(columns, 1)
        self._connect()
        self._show_unit(desk.preferences.current)

    def areas(self) -> tuple[QWidget, ...]:
        """Return both pages."""
        return (self.main, self.side)

    def turn_to(self) -> None:
        """Show what was read and searched for since."""
        self._ask()

    def choose_unit(self) -> None:
        """Let the user say which unit is his."""
        from explorer.ui.dialogs.unit_dialog import UnitDialog

        dialog = UnitDialog(self._desk.librarian, self)
        dialog.chosen.connect(lambda name: self._desk.preferences.change(unit=name))
        dialog.open()

    def _connect(self) -> None:
        go = self._desk.navigator
        self.main.followed.connect(go.follow)
        self.side.followed.connect(go.follow)
        self._choose.clicked.connect(self.choose_unit)
        self._drop.clicked.connect(lambda: self._desk.preferences.change(unit="", unit_locked=False))
        self._lock.toggled.connect(lambda locked: self._desk.preferences.change(unit_locked=locked))
        self._duties.clicked.connect(self._ask_duties)
        self._desk.preferences.changed.connect(self._show_unit)
        self._desk.librarian.opened.connect(self._ask_if_seen)
        self._desk.librarian.changed.connect(self._ask_if_seen)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        unit = self._desk.preferences.current.unit
        self._desk.librarian.call(partial(_overview, unit=unit), self._show, topic="overview")

    def _show(self, overview: Overview) -> None:
        place = self.main.top()
        unit = overview.unit
        if unit is not None:
            from explorer.ui.thing_page import write_page

            self.main.show_page(lambda writer: write_page(unit, writer), place)
        else:
            self.main.show_page(lambda writer: write_plan(overview, writer), place)
        self.side.show_page(lambda writer: write_rest(overview, writer), self.side.top())

    def _show_unit(self, settings: Settings) -> None:
        """Say whose page this is; of all that may be set otherwise only that is told here."""
        unit = settings.unit
        is_other, self._told = unit != self._told, unit
        self._unit.setText(self.tr("我的单位：{}").format(unit) if unit else self.tr("还没有设定我的单位"))
        self._choose.setText(self.tr("更换…") if unit else self.tr("设定我的单位…"))
        for widget in (self._drop, self._lock, self._duties):
            widget.setVisible(bool(unit))
        self._lock.setChecked(settings.unit_locked)
        if is_other and self.main.written:
            self._ask()

    def _ask_duties(self) -> None:
        self._desk.navigator.duties_asked.emit(Selection(Facet.AGENCY, self._desk.preferences.current.unit))

    def _bar(self) -> QWidget:
        return ViewBar((self._unit, self._choose, self._drop, self._lock), (self._duties,), indent=34)


def _overview(session: Session, unit: str) -> Overview:
    from explorer.workflow.overview import make_overview  # in the lane: the window need not wait for it

    return make_overview(session, unit)
