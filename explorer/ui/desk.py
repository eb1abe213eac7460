"""What every view works with."""

from msgspec import Struct

from explorer.ui.commands import Commands
from explorer.ui.keeper import Keeper
from explorer.ui.librarian import Librarian
from explorer.ui.navigator import Navigator
from explorer.ui.panels.notice_bar import NoticeBar
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme


class Desk(Struct, frozen=True):
    """The library, the way through the window, the look, the acts, where news is told, what is set and what is kept."""

    librarian: Librarian
    navigator: Navigator
    theme: Theme
    commands: Commands
    notice: NoticeBar
    preferences: Preferences
    keeper: Keeper
