"""How what is followed up of the section that is read stands: a card each above its links."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from explorer.domain.follow_up import Followed
from explorer.domain.links import Entry
from explorer.ui.desk import Desk
from explorer.ui.follow_up_words import facts, standing_label, whose
from explorer.ui.widgets.link_groups import CardGroup, CardWords
from explorer.workflow.following_up import followed_of

_SHOWN = 5
"""Cards before the rest is only counted: the links follow."""


class FollowUpGroup(CardGroup):
    """Cards that lead to the view of all that is followed up; hidden where there is nothing."""

    def __init__(self, desk: Desk) -> None:
        """Make the group; it is hidden until a section with something to tell is open."""
        super().__init__(_tr("督办情况"))
        self._desk = desk
        self._entry: Entry | None = None
        desk.navigator.opening.opened.connect(self._show_entry)
        desk.librarian.followed.connect(self._ask)

    def _show_entry(self, entry: Entry, _marks: object, _position: int) -> None:
        self._entry = entry
        self._ask()

    def _ask(self) -> None:
        if self._entry is not None:
            ask = partial(followed_of, section_id=self._entry.id)
            self._desk.librarian.call(ask, self._show, topic="followed-here")

    def _show(self, followed: tuple[Followed, ...]) -> None:
        self.show_cards(self._words(followed))

    def _words(self, followed: tuple[Followed, ...]) -> Iterator[CardWords]:
        turn = partial(self._desk.navigator.turn_to, "follow-up")
        for one in followed[:_SHOWN]:
            yield CardWords("  ".join(filter(None, (standing_label(one.standing), whose(one)))), facts(one), turn)
        if len(followed) > _SHOWN:
            yield CardWords(_tr("另有 {} 条").format(len(followed) - _SHOWN), _tr("查看督办情况"), turn)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FollowUpGroup", text)
