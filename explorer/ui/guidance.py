"""Help on F1, the table of shortcuts, and the tour."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from explorer.ui.desk import Desk
from explorer.ui.history import SEARCH
from explorer.ui.language import current_language
from explorer.ui.tour_stops import Stop
from explorer.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from explorer.ui.dialogs.help_dialog import HelpDialog
    from explorer.ui.dialogs.tour import Tour
    from explorer.workflow.help import HelpPage

_KEYS = "keys"
"""Code of the page with the table of shortcuts."""


class Guidance(QObject):
    """Registers the acts that explain the window, and opens what they open.

    Signals:
        tried: an example of a search was clicked in the help (``str``).
    """

    tried = Signal(str)

    def __init__(
        self, desk: Desk, field: SearchField, stops: Callable[[], Sequence[Stop]], window: QMainWindow
    ) -> None:
        """Register the acts; nothing is read before help is asked for.

        ``stops`` returns what the tour shows; who types into ``field`` has begun without it.
        """
        super().__init__(window)
        self._desk, self._stops, self._window = desk, stops, window
        self._field, self._has_begun = field, False
        self._tour: Tour | None = None
        self._left = SEARCH
        """The view that was left for the tour."""
        self._help: HelpDialog | None = None
        group = self.tr("帮助")
        desk.commands.add("help", group, self.tr("帮助"), self.open_help, "F1")
        desk.commands.add("tour", group, self.tr("导览"), self.show_tour)
        desk.commands.add("keys", group, self.tr("快捷键一览"), partial(self.open_help, _KEYS), "Ctrl+F1")

    def open_help(self, page: str = "") -> None:
        """Open the help, at ``page`` where one is named."""
        if self._help is not None:
            self._show(page)
        else:
            from explorer.workflow.help import read_help

            self._desk.librarian.read(partial(read_help, current_language()), partial(self._make, page))

    def offer_tour(self) -> None:
        """Show the tour if it was never seen, unless the user has begun to search or closed the window meanwhile."""
        self._has_begun |= self._field.composing or bool(self._field.text())
        if not self._desk.preferences.current.tour_seen and self._window.isVisible() and not self._has_begun:
            self.show_tour()

    def show_tour(self) -> None:
        """Lead through the window."""
        if self._tour is None:
            from explorer.ui.dialogs.tour import Tour

            self._left = self._desk.navigator.visit.view
            self._desk.navigator.turn_to(SEARCH)
            self._tour = Tour(self._stops(), self._desk.theme, self._window.centralWidget())
            self._tour.ended.connect(self._end_tour)

    def _end_tour(self) -> None:
        self._tour = None
        self._desk.navigator.turn_to(self._left)
        self._desk.preferences.change(tour_seen=True)

    def _make(self, page: str, pages: "tuple[HelpPage, ...]") -> None:
        if self._help is None:
            from explorer.ui.dialogs.help_dialog import HelpDialog

            self._help = HelpDialog(pages, self._desk.commands, self._desk.theme, self._window)
            self._help.tried.connect(self.tried)
        self._show(page)

    def _show(self, page: str) -> None:
        if self._help is not None:
            self._help.open_page(page)
            self._help.show()
            self._help.activateWindow()
