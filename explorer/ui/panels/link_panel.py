"""What a section is linked to: bodies by side, places, programmes, related tasks."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, Entry, LinkedSection, Related
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.ui.widgets.chip import Card, Chip
from explorer.ui.widgets.flow_layout import FlowLayout
from explorer.ui.words import heading, reason_words, role_label, section_name

_RELATED = 5
"""Related tasks that are shown: the later ones share little."""


class LinkPanel(QScrollArea):
    """The links of one section, all clickable.

    Signals:
        chosen: a thing was clicked: its ``Selection`` and the ``Span`` of each place it stands at.
        pointed: something that is no facet value was clicked: its spans.
        opened: id of a related task to open.
    """

    chosen = Signal(object, object)
    pointed = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.setObjectName("linkPanel")
        self.setAccessibleName(self.tr("关联"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_entry(self, entry: Entry) -> None:
        """Show the links of ``entry``."""
        page, linked = QWidget(), entry.linked
        page.setObjectName("linkPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        self._add_agencies(column, linked)
        self._add_related(column, entry)
        places = ((link.place, link.span) for link in linked.places)
        self._add_values(column, self.tr("地点"), Facet.PLACE, "place", places)
        programmes = ((link.programme, link.span) for link in linked.programmes)
        self._add_values(column, self.tr("项目平台"), Facet.PROGRAMME, "programme", programmes)
        self._add_words(column, self.tr("提到的机构"), ((mention.name, mention.span) for mention in linked.mentions))
        self._add_words(column, self.tr("引用的文件和会议"), ((cited.title, cited.span) for cited in linked.cites))
        if column.isEmpty():
            column.addWidget(_label(self.tr("这一部分没有关联的单位、地点和项目。"), "quietWords"))
        column.addStretch()
        self.setWidget(page)

    def _add_agencies(self, column: QVBoxLayout, linked: LinkedSection) -> None:
        if not linked.agencies:
            return
        column.addWidget(_label(self.tr("责任单位"), "linkTitle"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, side in enumerate(dict.fromkeys(link.jurisdiction for link in linked.agencies)):
            links = [link for link in linked.agencies if link.jurisdiction == side]
            links.sort(key=lambda link: link.role is not Role.LEAD)
            label = _label(side, "sideName")
            label.setFixedWidth(56)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            flow = FlowLayout(spacing=6)
            for name in dict.fromkeys(link.agency for link in links):
                flow.addWidget(self._agency_chip([link for link in links if link.agency == name]))
            grid.addLayout(flow, row, 1)
        column.addLayout(grid)

    def _agency_chip(self, links: list[AgencyLink]) -> Chip:
        link = links[0]
        role = role_label(link.role)
        look = "participant" if link.role is Role.PARTICIPANT else "lead"
        lines = [self.tr("{}，原文写作“{}”").format(role, link.written), link.evidence.rule if link.evidence else ""]
        tip = "\n".join(line for line in (*lines, _how()) if line)
        chip = Chip(link.agency if look == "participant" else f"{role} · {link.agency}", look, tip)
        selection, spans = Selection(Facet.AGENCY, link.agency), tuple(link.span for link in links)
        chip.clicked.connect(lambda: self.chosen.emit(selection, spans))
        return chip

    def _add_values(
        self, column: QVBoxLayout, title: str, facet: Facet, look: str, found: Iterable[tuple[str, Span]]
    ) -> None:
        values = _gather(found)
        if not values:
            return
        flow = self._flow(column, title)
        for value, spans in values.items():
            chip = Chip(value, look, _how())
            selection = Selection(facet, value)
            chip.clicked.connect(lambda _=False, chosen=selection, at=spans: self.chosen.emit(chosen, at))
            flow.addWidget(chip)

    def _add_words(self, column: QVBoxLayout, title: str, found: Iterable[tuple[str, Span]]) -> None:
        values = _gather(found)
        if not values:
            return
        flow = self._flow(column, title)
        for value, spans in values.items():
            chip = Chip(value, "plain", self.tr("点击看它在正文中的位置"))
            chip.clicked.connect(lambda _=False, at=spans: self.pointed.emit(at))
            flow.addWidget(chip)

    def _add_related(self, column: QVBoxLayout, entry: Entry) -> None:
        sections = {linked.id: linked.section for linked in entry.plan.sections}
        related = [other for other in entry.linked.related if other.section_id in sections]
        if related:
            column.addSpacing(8)
            column.addWidget(_label(self.tr("相关任务"), "linkTitle"))
        for other in related[:_RELATED]:
            section = sections[other.section_id]
            column.addWidget(self._card(other, f"{section_name(section)}  {heading(section)}"))

    def _card(self, related: Related, title: str) -> Card:
        card = Card(title, reason_words(related.reasons))
        card.clicked.connect(lambda: self.opened.emit(related.section_id))
        return card

    def _flow(self, column: QVBoxLayout, title: str) -> FlowLayout:
        column.addSpacing(8)
        column.addWidget(_label(title, "linkTitle"))
        flow = FlowLayout(spacing=6)
        column.addLayout(flow)
        return flow


def _gather(found: Iterable[tuple[str, Span]]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {}
    for value, span in found:
        spans[value] = (*spans.get(value, ()), span)
    return spans


def _label(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _how() -> str:
    return QCoreApplication.translate("LinkPanel", "点击列出相关任务，并标出原文")
