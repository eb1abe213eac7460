"""How what is followed up of the section that is read stands: a chip each below the text."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from explorer.domain.follow_up import Followed, Standing
from explorer.domain.links import Entry
from explorer.ui.desk import Desk
from explorer.ui.follow_up_words import in_a_line
from explorer.ui.widgets.chip_flow import ChipFlow, ChipWords, lead_through
from explorer.workflow.following_up import followed_of

_SHOWN, _LONGEST = 4, 16
"""Chips before the rest is only counted, and characters of each fact in one: the text comes first."""
_LOOKS = {Standing.OVERDUE: "lead", Standing.SOON: "lead"}


class FollowUpStrip(QFrame):
    """Chips that lead to the view of all that is followed up; hidden where there is nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Make the strip; it is hidden until a section with something to tell is open."""
        super().__init__(parent)
        self.setObjectName("keepStrip")
        self.setAccessibleName(self.tr("督办情况"))
        self._desk = desk
        self._entry: Entry | None = None
        self.chips = ChipFlow()
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 8, 16, 8)
        column.addWidget(self.chips)
        desk.navigator.opened.connect(self._show_entry)
        desk.navigator.closed.connect(self.hide)
        desk.librarian.followed.connect(self._ask)
        self.hide()

    def _show_entry(self, entry: Entry, _terms: object, _position: int) -> None:
        self._entry = entry
        self._ask()

    def _ask(self) -> None:
        if self._entry is not None:
            ask = partial(followed_of, section_id=self._entry.id)
            self._desk.librarian.call(ask, self._show, topic="followed-here")

    def _show(self, followed: tuple[Followed, ...]) -> None:
        self.chips.show_words(self._words(followed))
        lead_through(self.chips.chips)
        self.setVisible(bool(followed))

    def _words(self, followed: tuple[Followed, ...]) -> Iterator[ChipWords]:
        turn = partial(self._desk.navigator.turn_to, "follow-up")
        for one in followed[:_SHOWN]:
            yield ChipWords(in_a_line(one, _LONGEST), _LOOKS.get(one.standing, "plain"), in_a_line(one), turn)
        if len(followed) > _SHOWN:
            words = self.tr("另有 {} 条").format(len(followed) - _SHOWN)
            yield ChipWords(words, "plain", self.tr("查看督办情况"), turn)
