"""Choosing one's own unit by name, alias, pinyin or initials."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from explorer.domain.agency import Agency
from explorer.ui.dialogs.choice_dialog import ChoiceDialog
from explorer.ui.librarian import Librarian
from explorer.workflow.naming import find_units

_SIZE = (420, 460)


class UnitDialog(ChoiceDialog):
    """A line to type in and the units that go by it.

    Signals:
        chosen: name of the unit.
    """

    chosen = Signal(str)

    def __init__(self, librarian: Librarian, parent: QWidget) -> None:
        """List all units to begin with."""
        super().__init__(parent, _tr("我的单位"), _tr("单位名称、简称或拼音"), _tr("单位"), _SIZE)
        self._librarian = librarian
        self.accepted.connect(lambda: self.chosen.emit(self.name))
        self.look_up("")

    def look_up(self, typed: str) -> None:
        """List the units that go by ``typed``."""
        self._librarian.call(partial(find_units, typed=typed), self._show, topic="units")

    def _show(self, agencies: tuple[Agency, ...]) -> None:
        if not self.is_open:
            return
        self.begin_list()
        for agency in agencies:
            self.add(agency.name, agency.name, agency.full_name)
        self.end_list()


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnitDialog", text)
