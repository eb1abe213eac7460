"""What is read beside the results: the reader, with all that belongs to it and its commands."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from explorer.ui.commands import Commands
from explorer.ui.desk import Desk
from explorer.ui.keep_acts import KeepActs
from explorer.ui.panels.follow_up_group import FollowUpGroup
from explorer.ui.panels.keep_strip import KeepStrip
from explorer.ui.panels.reader import Reader
from explorer.ui.targets import ToReview
from explorer.ui.views.view import View

if TYPE_CHECKING:
    from explorer.ui.correction_menu import CorrectionMenu


class Reading(QObject):
    """The reader of ``view``, what is kept and followed up of the section in it, and the acts on it.

    Signals:
        find_asked: words are to be found on the page in front.
    """

    find_asked = Signal()

    def __init__(self, desk: Desk, view: View) -> None:
        """Make all of it without a section; the acts' keys work in ``view``."""
        super().__init__(view)
        self._desk, self._view = desk, view
        self.reader = Reader(desk.theme)
        self._add_commands(desk.commands)
        self.acts = KeepActs(desk, lambda: self.reader.text.selected_span, view)
        self.strip = KeepStrip(desk, self.acts)
        self.followed = FollowUpGroup(desk)
        self.reader.add_below(self.strip)
        self.reader.links.add_on_top(self.followed)
        self._connect(desk)

    def _add_commands(self, commands: Commands) -> None:
        read, thing = self.tr("阅读"), self.reader.thing
        add = partial(commands.add_in, self._view)
        add("find", read, self.tr("在文中查找"), self.find_asked.emit, "Ctrl+Shift+F", "Ctrl+G")
        add("next-hit", read, self.tr("下一处命中"), lambda: self.reader.step(1), "N", "F3")
        add("previous-hit", read, self.tr("上一处命中"), lambda: self.reader.step(-1), "P", "Shift+F3")
        add("compare", read, self.tr("与相关任务并排对照"), self.reader.compare, "Ctrl+B")
        add("read-whole", read, self.tr("在整份文件里读下去"), self.reader.read_whole, "Ctrl+R")
        text = self.reader.text
        commands.add_in(text, "copy-text", read, self.tr("复制为纯文本"), text.copy_text, "Ctrl+Shift+C")
        commands.add_in(text, "copy-rich", read, self.tr("复制为带格式文本"), text.copy_rich, "Ctrl+Alt+Shift+C")
        commands.add_in(text, "copy-citation", read, self.tr("复制引用"), text.copy_citation, "Ctrl+Alt+C")
        commands.add_in(text, "correct", read, self.tr("更正选中处或光标处"), text.ask_here, "F2")
        add("check-section", read, self.tr("在核对页里看这一条"), self._check, "Shift+F2")
        commands.add_in(thing, "list-thing", read, self.tr("列出相关任务"), thing.list_sections, "Ctrl+Return")

    def _connect(self, desk: Desk) -> None:
        """Who announces what, and who hears it, sorted by sender."""
        go, reader = desk.navigator, self.reader

        reader.text.asked.connect(self._ask_here)
        self.strip.pointed.connect(reader.point)
        self.strip.left.connect(reader.text.setFocus)
        reader.followed.connect(go.follow)
        reader.scrolled.connect(go.history.scroll)
        reader.duties_asked.connect(go.duties_asked)

        go.opening.opened.connect(reader.show_entry)
        go.opening.marked.connect(reader.text.mark)
        go.opening.pointed.connect(reader.point)
        go.opening.thing_opened.connect(reader.show_thing)
        go.opening.closed.connect(reader.show_nothing)

    @cached_property
    def _corrections(self) -> "CorrectionMenu":
        from explorer.ui.correction_menu import CorrectionMenu

        return CorrectionMenu(self._desk, self._view)

    def _ask_here(self, point: QPoint) -> None:
        text = self.reader.text
        if text.entry is not None:
            first = ("copy-text", "copy-rich", "copy-citation", "check-section")
            self._corrections.open_at(text.entry, text, point, map(self._desk.commands.action, first))

    def _check(self) -> None:
        """Check the section that is open beside its source."""
        entry = self.reader.text.entry
        if entry is not None and self.reader.page is self.reader.text:
            target = ToReview(entry.plan.document.id, entry.section.whole.start)
            self._desk.navigator.follow(target)
