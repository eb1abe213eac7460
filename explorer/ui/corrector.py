"""Corrections as the window makes them: done away from its thread, told, and offered to be taken back."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.role import Role
from explorer.ui.desk import Desk
from explorer.ui.review_words import correction_words
from explorer.workflow.correcting import correct_all, forget_name, name_body, undo_corrections
from explorer.workflow.session import Session

Undo = Callable[[Session], None]
Act = Callable[[Session], Undo | None]
"""What changes the library, and returns what takes that back, where it can be."""


class Corrector(QObject):
    """Corrects what was understood of a section."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Correct in the library of ``desk``."""
        super().__init__(parent)
        self._desk = desk

    def correct(
        self, entry: Entry, fix: Fix, words: Iterable[Span | None] = (None,), value: str = "", role: Role | None = None
    ) -> None:
        """Make a correction of ``entry`` about each of ``words``."""
        corrections = tuple(Correction.of(entry, fix, each, value, role) for each in words)
        told = self.tr("已更正  {}").format(correction_words(corrections[0]))
        self._change(partial(_correct, corrections=corrections), told)

    def name(self, entry: Entry, link: AgencyLink, body: str) -> None:
        """Let the words of ``link`` mean ``body``, here and in what will be imported."""
        told = self.tr("“{}”以后都认作{}").format(link.written, body)
        self._change(partial(name_body, entry=entry, link=link, name=body), told)

    def undo(self, keys: Iterable[str]) -> None:
        """Take corrections back."""
        self._change(partial(undo_corrections, keys=tuple(keys)), self.tr("更正已撤销"))

    def forget(self, written: str, agency: Agency) -> None:
        """Let ``written`` no longer mean ``agency``."""
        told = self.tr("“{}”不再认作{}").format(written, agency.name)
        self._change(partial(forget_name, written=written, name=agency.name), told)

    def _change(self, act: Act, told: str) -> None:
        """Do ``act``, say so, and offer to take it back."""
        opened = self._desk.navigator.visit.opened
        self._desk.notice.show_news(self.tr("正在更正，重新识别文件……"))

        def done(outcome: tuple[Undo | None, str | None]) -> None:
            undo, now = outcome
            if opened is not None and now is not None:
                self._desk.navigator.history.rename(opened, now)
            ways = ((self.tr("撤销"), lambda: self._change(undo, self.tr("更正已撤销"))),) if undo is not None else ()
            self._desk.notice.show_news(told, ways)

        self._desk.librarian.change(partial(_followed, act=act, opened=opened), done)


def _correct(session: Session, corrections: tuple[Correction, ...]) -> Undo:
    return partial(undo_corrections, keys=correct_all(session, corrections))


def _followed(session: Session, act: Act, opened: str | None) -> tuple[Undo | None, str | None]:
    """Do ``act`` and return what takes it back, and the id that the section ``opened`` goes by after it."""
    catalogue = session.catalogue
    ordinal = catalogue.ordinals.get(opened) if opened is not None else None
    before = catalogue.entries[ordinal] if ordinal is not None else None
    undo = act(session)
    if before is None:
        return undo, None
    document, start = before.plan.document.id, before.section.whole.start
    here = (
        entry.id
        for entry in session.catalogue.entries
        if entry.plan.document.id == document and entry.section.whole.start <= start < entry.section.whole.end
    )
    return undo, next(here, None)
