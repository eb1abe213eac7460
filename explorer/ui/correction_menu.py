"""What can be corrected at a place of a section, as a menu."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from explorer.domain.corrections import Fix
from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, Entry, PlaceLink, ProgrammeLink
from explorer.domain.plan import Kind
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.ui.corrector import Corrector
from explorer.ui.desk import Desk
from explorer.ui.dialogs.pick_dialog import PickDialog
from explorer.ui.panels.source_page import SourcePage
from explorer.ui.targets import ToThing
from explorer.ui.words import kind_label, role_label

Link = AgencyLink | PlaceLink | ProgrammeLink

_LONGEST_NAME = 60
"""Characters of a selection that can be a name."""
_QUOTED = 12


class CorrectionMenu(QObject):
    """Makes menus and asks what they need to know."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Correct what is shown in ``window``."""
        super().__init__(window)
        self._desk, self._window = desk, window
        self.corrector = Corrector(desk, self)

    def open_at(self, entry: Entry, page: SourcePage, point: QPoint, first: Iterable[QAction] = ()) -> None:
        """Offer what can be done with the words of ``entry`` that are selected in ``page``, or stand at its cursor."""
        menu, chosen = self._menu(), page.chosen_span
        menu.addActions(list(first))
        links = links_at(entry, chosen)
        for link in links:
            self._add_link(menu, entry, (link,))
        if chosen is not None and page.selected_span is not None and chosen not in [link.span for link in links]:
            self._add_words(menu, entry, chosen)
        self._add_section(menu, entry, chosen)
        menu.popup(point)

    def open_links(self, entry: Entry, links: tuple[Link, ...], point: QPoint) -> None:
        """Offer what can be done with places at which the same thing is linked."""
        menu = self._menu()
        self._add_link(menu, entry, links)
        menu.popup(point)

    def open_section(self, entry: Entry, chosen: Span | None, point: QPoint) -> None:
        """Offer what can be done with the section as a whole."""
        menu = self._menu()
        self._add_section(menu, entry, chosen)
        menu.popup(point)

    def add(self, entry: Entry, fix: Fix, words: Span | None) -> None:
        """Ask for what ``fix`` adds to ``entry`` at ``words``; a body can be added without any."""
        if words is None and fix is not Fix.BODY:
            self._desk.notice.show_news(self.tr("请先在原文里选中它的名称，再添加"))
            return
        titles = {
            Fix.BODY: self.tr("添加责任单位"),
            Fix.PLACE: self.tr("添加地点"),
            Fix.PROGRAMME: self.tr("添加项目平台"),
        }
        written = words.of(entry.plan.document.text).strip() if words else ""
        role = Role.RESPONSIBLE if fix is Fix.BODY else None
        self._pick(titles[fix], entry, fix, written, role, lambda name, picked: self._correct(
            entry, fix, (words,), name, picked
        ))  # fmt: skip

    # What the menus hold ----------------------------------------------------------------------------------------------

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_link(self, menu: QMenu, entry: Entry, links: tuple[Link, ...]) -> None:
        """Offer what can be done with places at which the same thing is linked."""
        link, spans = links[0], tuple(link.span for link in links)
        if isinstance(link, AgencyLink):
            self._add_body(menu, entry, tuple(each for each in links if isinstance(each, AgencyLink)))
            return
        if isinstance(link, PlaceLink):
            name, fix, no, facet = link.place, Fix.PLACE, Fix.NO_PLACE, Facet.PLACE
            title, change, none = self.tr("地点：{}"), self.tr("改为别的地点…"), self.tr("这里不是地点")
        else:
            name, fix, no, facet = link.programme, Fix.PROGRAMME, Fix.NO_PROGRAMME, Facet.PROGRAMME
            title, change, none = self.tr("项目平台：{}"), self.tr("改为别的项目平台…"), self.tr("这里不是项目平台")
        self._head(menu, title.format(name))
        self._add(menu, self.tr("打开它的页面"), partial(self._desk.navigator.follow, ToThing(Selection(facet, name))))
        self._add(menu, change, lambda: self._pick(
            change, entry, fix, link.written, None, lambda chosen, _role: self._correct(entry, fix, spans, chosen)
        ))  # fmt: skip
        self._add(menu, none, partial(self._correct, entry, no, spans, name))

    def _add_body(self, menu: QMenu, entry: Entry, links: tuple[AgencyLink, ...]) -> None:
        link, spans = links[0], tuple(link.span if link.written else None for link in links)
        self._head(menu, self.tr("{}单位：{}").format(role_label(link.role), link.agency))
        thing = ToThing(Selection(Facet.AGENCY, link.agency))
        self._add(menu, self.tr("打开它的页面"), partial(self._desk.navigator.follow, thing))
        for role in Role:
            run = partial(self._correct, entry, Fix.BODY, spans, link.agency, role)
            self._tick(menu, self.tr("职责：{}").format(role_label(role)), run, is_so=role is link.role)
        change = self.tr("这里其实是别的单位…")
        self._add(menu, change, lambda: self._pick(
            change, entry, Fix.BODY, link.written, link.role,
            lambda name, role: self._correct(entry, Fix.BODY, spans, name, role)
        ))  # fmt: skip
        if link.written:
            self._add_naming(menu, entry, link)
        self._add(menu, self.tr("不是责任单位"), partial(self._correct, entry, Fix.NO_BODY, spans, link.agency))

    def _add_naming(self, menu: QMenu, entry: Entry, link: AgencyLink) -> None:
        """Offer to let the table of bodies grow; what stands for many bodies is none of them."""
        agency = next((agency for agency in entry.plan.agencies if agency.name == link.agency), None)
        if agency is None:
            return
        words = self.tr("“{}”都是指…（记入单位表）").format(link.written)
        self._add(menu, words, lambda: self._pick(
            words, entry, Fix.BODY, link.written, None, lambda name, _role: self.corrector.name(entry, link, name)
        ))  # fmt: skip
        if not agency.known:
            known = self.tr("认可“{}”这个单位（记入单位表）").format(link.agency)
            self._add(menu, known, partial(self.corrector.name, entry, link, link.agency))

    def _add_words(self, menu: QMenu, entry: Entry, words: Span) -> None:
        text = words.of(entry.plan.document.text).strip()
        quote = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
        self._head(menu, self.tr("选中的“{}”").format(" ".join(quote.split())))
        if len(text) <= _LONGEST_NAME and "\n" not in text:
            self._add(menu, self.tr("是责任单位…"), partial(self.add, entry, Fix.BODY, words))
            self._add(menu, self.tr("是地点…"), partial(self.add, entry, Fix.PLACE, words))
            self._add(menu, self.tr("是项目平台…"), partial(self.add, entry, Fix.PROGRAMME, words))
        if "\n" not in text and entry.section.whole.contains(words):
            self._add(menu, self.tr("是这一条的标题"), partial(self._correct, entry, Fix.TITLE, (words,)))

    def _add_section(self, menu: QMenu, entry: Entry, chosen: Span | None) -> None:
        section = entry.section
        self._head(menu, self.tr("这一条"))
        if section.kind is not Kind.TASK:
            self._add(menu, self.tr("这是任务"), partial(self._correct, entry, Fix.KIND, (None,), Kind.TASK.value))
        kinds = QMenu(self.tr("不是任务，是") if section.kind is Kind.TASK else self.tr("是"), menu)
        menu.addMenu(kinds)
        for kind in (Kind.SAFEGUARD, Kind.REQUIREMENT, Kind.PASSAGE):
            run = partial(self._correct, entry, Fix.KIND, (None,), kind.value)
            self._tick(kinds, kind_label(kind), run, is_so=kind is section.kind)
        split = self._add(
            menu, self.tr("从光标或选中处起另成一条"), partial(self._correct, entry, Fix.SPLIT, (chosen,))
        )
        split.setEnabled(chosen is not None and section.span.start < chosen.start < section.span.end)
        is_first = entry.plan.sections[0].id == entry.id
        self._add(menu, self.tr("并入上一条"), partial(self._correct, entry, Fix.MERGE)).setEnabled(not is_first)
        no_title = self._add(menu, self.tr("没有标题"), partial(self._correct, entry, Fix.TITLE))
        no_title.setEnabled(bool(section.title))

    def _head(self, menu: QMenu, words: str) -> None:
        if menu.actions():
            menu.addSeparator()
        head = menu.addAction(words)
        head.setEnabled(False)

    def _add(self, menu: QMenu, words: str, run: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: run())
        return action

    def _tick(self, menu: QMenu, words: str, run: Callable[[], object], *, is_so: bool) -> None:
        """Add a choice; what is so already is ticked, and choosing it changes nothing."""
        action = self._add(menu, words, lambda: None if is_so else run())
        action.setCheckable(True)
        action.setChecked(is_so)

    # What they do -----------------------------------------------------------------------------------------------------

    def _correct(
        self,
        entry: Entry,
        fix: Fix,
        words: tuple[Span | None, ...] = (None,),
        value: str = "",
        role: Role | None = None,
    ) -> None:
        self.corrector.correct(entry, fix, words, value, role)

    def _pick(
        self, title: str, entry: Entry, fix: Fix, typed: str, role: Role | None,
        done: Callable[[str, Role | None], object],
    ) -> None:  # fmt: skip
        where = self.tr("原文写作“{}”").format(typed) if typed else self.tr("原文没有写明")
        dialog = PickDialog(self._desk.librarian, self._window, title.removesuffix("…"), where, fix)
        dialog.ask(typed, entry.plan.document.id, role, done)


def links_at(entry: Entry, span: Span | None) -> tuple[Link, ...]:
    """Return what is linked at ``span``, bodies first."""
    linked = entry.linked
    everything = (*linked.bodies, *linked.places, *linked.programmes)
    return tuple(link for link in everything if span is not None and link.span.overlaps(span))
