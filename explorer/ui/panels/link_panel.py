"""What a section is linked to: bodies by side, places, programmes, related tasks."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, Entry, LinkedSection
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.ui.targets import ToList, ToPair, ToSection, ToThing
from explorer.ui.widgets.chip_flow import ChipWords, lead_through
from explorer.ui.widgets.link_groups import CardGroup, CardWords, ChipGroup, SideGroup, plain_label
from explorer.ui.words import by_hand, heading, reason_words, role_label, section_name

_RELATED = 5
"""Related tasks that are shown: the later ones share little."""

_LATER = 15
"""Milliseconds by which the links follow the text: it is painted first, and keys pressed meanwhile are heard."""


class LinkPanel(QScrollArea):
    """The links of one section, all clickable.

    Signals:
        followed: the ``Target`` of what was clicked; with Ctrl, a thing's list instead of its page.
        pointed: the pointer or the keyboard came upon something, or it was clicked: its spans.
    """

    followed = Signal(object)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.setObjectName("linkPanel")
        self.setAccessibleName(self.tr("关联"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._agencies = SideGroup(self.tr("责任单位"))
        self._related = CardGroup(self.tr("相关任务"))
        self._places = ChipGroup(self.tr("地点"))
        self._programmes = ChipGroup(self.tr("项目平台"))
        self._mentions = ChipGroup(self.tr("提到的机构"))
        self._cites = ChipGroup(self.tr("引用的文件和会议"))
        self._groups = (
            self._agencies, self._related, self._places, self._programmes, self._mentions, self._cites,
        )  # fmt: skip
        self._nothing = plain_label(self.tr("这一部分没有关联的单位、地点和项目。"), "quietWords")
        page = QWidget()
        page.setObjectName("linkPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        for widget in (*self._groups, self._nothing):
            column.addWidget(widget)
        column.addStretch()
        self._column = column
        self.setWidget(page)
        self._nothing.hide()
        self._steps: Iterator[None] = iter(())
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._go_on)

    def add_on_top(self, group: QWidget) -> None:
        """Put ``group`` above the links."""
        self._column.insertWidget(0, group)

    @property
    def pending(self) -> bool:
        """Whether the links of the section that is shown are still to come."""
        return self._later.isActive()

    def show_entry(self, entry: Entry) -> None:
        """Show the links of ``entry``, a moment later."""
        self._steps = self._show(entry)
        self._later.start(_LATER)

    def _go_on(self) -> None:
        if next(self._steps, self) is not self:
            self._later.start(0)

    def _show(self, entry: Entry) -> Iterator[None]:
        """Show one group after the other: each ``yield`` lets the window paint and hear keys."""
        linked = entry.linked
        self.verticalScrollBar().setValue(0)
        yield from self._agencies.show_by_side(self._sides(linked))
        yield from self._related.show_by_card(self._cards(entry))
        yield
        manual = {link.place for link in linked.places if link.manual}
        manual |= {link.programme for link in linked.programmes if link.manual}
        places = ((link.place, link.span) for link in linked.places)
        yield from self._places.show_by_chip(self._values(Facet.PLACE, "place", places, manual))
        programmes = ((link.programme, link.span) for link in linked.programmes)
        yield from self._programmes.show_by_chip(self._values(Facet.PROGRAMME, "programme", programmes, manual))
        yield
        yield from self._mentions.show_by_chip(self._words((mention.name, mention.span) for mention in linked.mentions))
        yield from self._cites.show_by_chip(self._words((cited.title, cited.span) for cited in linked.cites))
        stops = [stop for group in self._groups for stop in group.stops]
        self._nothing.setVisible(not stops)
        lead_through(stops)

    def _sides(self, linked: LinkedSection) -> dict[str, list[ChipWords]]:
        sides: dict[str, dict[str, list[AgencyLink]]] = {}
        for link in sorted(linked.bodies, key=lambda link: link.role is not Role.LEAD):
            sides.setdefault(link.jurisdiction, {}).setdefault(link.agency, []).append(link)
        order = dict.fromkeys(link.jurisdiction for link in linked.bodies)
        return {side: [self._agency(links) for links in sides[side].values()] for side in order}

    def _agency(self, links: list[AgencyLink]) -> ChipWords:
        link = links[0]
        role = role_label(link.role)
        look = "participant" if link.role is Role.PARTICIPANT else "lead"
        written = self.tr("{}，原文写作“{}”") if link.written else self.tr("{}，由您指定，原文没有写明")
        lines = [written.format(role, link.written), link.evidence.rule if link.evidence else ""]
        selection, spans = Selection(Facet.AGENCY, link.agency), tuple(link.span for link in links)
        return ChipWords(
            by_hand(link.agency if look == "participant" else f"{role} · {link.agency}", is_manual=link.manual),
            look,
            "\n".join(line for line in (*lines, _how()) if line),
            lambda: self._follow(selection),
            point=lambda: self.pointed.emit(spans),
        )

    def _values(
        self, facet: Facet, look: str, found: Iterable[tuple[str, Span]], manual: set[str]
    ) -> Iterator[ChipWords]:
        for value, spans in _gather(found).items():
            selection = Selection(facet, value)
            point = partial(self.pointed.emit, spans)
            name = by_hand(value, is_manual=value in manual)
            yield ChipWords(name, look, _how(), partial(self._follow, selection), point=point)

    def _words(self, found: Iterable[tuple[str, Span]]) -> Iterator[ChipWords]:
        tip = self.tr("点击看它在正文中的位置")
        for value, spans in _gather(found).items():
            point = partial(self.pointed.emit, spans)
            yield ChipWords(value, "plain", tip, point, point=point)

    def _cards(self, entry: Entry) -> Iterator[CardWords]:
        sections = {linked.id: linked.section for linked in entry.plan.sections}
        related = [other for other in entry.linked.related if other.section_id in sections]
        for other in related[:_RELATED]:
            section = sections[other.section_id]
            title = f"{section_name(section)}  {heading(section)}"
            yield CardWords(title, reason_words(other.reasons), partial(self._open, entry.id, other.section_id))

    def _open(self, section: str, related: str) -> None:
        """Open a related task, with Ctrl beside the one that is read."""
        aside = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.followed.emit(ToPair(section, related) if aside else ToSection(related))

    def _follow(self, selection: Selection) -> None:
        aside = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.followed.emit(ToList(selection) if aside else ToThing(selection))


def _gather(found: Iterable[tuple[str, Span]]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {}
    for value, span in found:
        spans[value] = (*spans.get(value, ()), span)
    return spans


def _how() -> str:
    return QCoreApplication.translate("LinkPanel", "点击打开它的页面，Ctrl + 点击列出相关任务")
