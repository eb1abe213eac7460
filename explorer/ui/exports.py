"""Writing and printing what is listed, from wherever in the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.domain.layout import Layout
from explorer.domain.query import Query, Selection
from explorer.ui.desk import Desk
from explorer.ui.panels.top_bar import TopBar
from explorer.workflow.session import Session

if TYPE_CHECKING:
    from explorer.workflow.export_desk import ExportMaterial


class Exports(QObject):
    """The one way out for sheets, and back in for those that were filled."""

    def __init__(self, desk: Desk, bar: TopBar, chosen: Callable[[], frozenset[str]], window: QWidget) -> None:
        """Register the commands, which ``bar`` offers, too; ``chosen`` returns the ids chosen in the list."""
        super().__init__(window)
        self._desk, self._chosen, self._window = desk, chosen, window
        group, add = self.tr("文件"), desk.commands.add
        add("export", group, self.tr("导出"), bar.open_export_menu, "Ctrl+E")
        add("export-matrix", group, self.tr("导出任务分工表"), partial(self.ask, Layout.MATRIX))
        add("export-follow-up", group, self.tr("导出督办清单"), partial(self.ask, Layout.FOLLOW_UP))
        add("read-follow-up", group, self.tr("读回填报表"), self.ask_follow_up)
        bar.export_asked.connect(self.ask)
        desk.navigator.duties_asked.connect(self.ask_duties)
        desk.navigator.asking.answered.connect(lambda results, _seconds: bar.allow_export(bool(results.hits)))

    def ask(self, layout: Layout) -> None:
        """Let the user export what is listed."""
        results = self._desk.navigator.asking.results
        if results is not None:
            self._open(results.query, layout, chosen=self._chosen())

    def ask_duties(self, selection: Selection) -> None:
        """Let the user export the duty list of one body."""
        self._open(Query(where=(selection,)), Layout.AGENCIES)

    def print_listed(self) -> None:
        """Show what is listed as the printer would print it; what and how can be chosen in the dialog behind."""
        results = self._desk.navigator.asking.results
        if results is not None and results.hits:
            self._open(results.query, Layout.TASKS, chosen=self._chosen(), printing=True)

    def ask_follow_up(self) -> None:
        """Ask for a filled sheet and read it back."""
        from explorer.ui.dialogs.follow_up_dialog import ask_filled_sheet

        ask_filled_sheet(self._desk.librarian, self._window)

    def _open(
        self, query: Query, layout: Layout, *, chosen: frozenset[str] = frozenset(), printing: bool = False
    ) -> None:
        desk = self._desk

        def show(material: "ExportMaterial") -> None:
            from explorer.ui.dialogs.export_dialog import ExportDialog

            unit, opened = desk.preferences.current.unit, desk.navigator.visit.opened
            dialog = ExportDialog(
                desk.librarian, material, layout, self._window, opened=opened, unit=unit, chosen=chosen
            )
            dialog.open()
            if printing:
                dialog.print_out()

        desk.librarian.call(partial(_prepare, query=query), show)


def _prepare(session: Session, query: Query) -> "ExportMaterial":
    from explorer.workflow.export_desk import prepare_export  # in the lane: the window need not wait for it

    return prepare_export(session, query)
