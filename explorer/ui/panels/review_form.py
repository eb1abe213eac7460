"""What was understood of a section, in a form each part of which can be corrected."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from explorer.domain.confidence import Grade, Grader
from explorer.domain.corrections import Fix
from explorer.domain.doubt import DoubtKind
from explorer.domain.links import AgencyLink, PlaceLink, ProgrammeLink
from explorer.domain.review import ReviewItem
from explorer.domain.role import Role
from explorer.ui.review_words import SIGNS, confidence_words, doubt_words, state_words
from explorer.ui.widgets.chip_flow import ChipWords, lead_through
from explorer.ui.widgets.link_groups import ChipGroup, SideGroup, plain_label
from explorer.ui.words import by_hand, heading, kind_label, origin, role_label, section_name

_T = TypeVar("_T")

_NOTICED = (DoubtKind.GAP, DoubtKind.REPEATED, DoubtKind.GARBLED)
"""What is told in full: the reasons for a grade say only that it is so."""


class ReviewForm(QScrollArea):
    """Grade and reasons, kind and title, bodies with their roles, places, programmes.

    Signals:
        pointed: spans of what the pointer or the keyboard came upon.
        asked: links to the same thing are to be corrected: these.
        section_asked: borders, kind or title are to be corrected.
        added: something is missing: the ``Fix`` that adds it.
        approved: somebody has looked at the section and found it right, or takes that back.
    """

    pointed = Signal(object)
    asked = Signal(object)
    section_asked = Signal()
    added = Signal(object)
    approved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.setObjectName("linkPanel")
        self.setAccessibleName(self.tr("识别结果"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grader: Grader | None = None
        self.name, self.state = QLabel(), plain_label("", "quietWords")
        self.name.setObjectName("panelTitle")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.approve = QPushButton()
        self.approve.clicked.connect(self.approved)
        self._what = ChipGroup(self.tr("条目"))
        self._bodies = SideGroup(self.tr("责任单位"))
        self._places = ChipGroup(self.tr("地点"))
        self._programmes = ChipGroup(self.tr("项目平台"))
        self._groups = (self._what, self._bodies, self._places, self._programmes)
        page = QWidget()
        page.setObjectName("linkPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.name, self.state, self.approve, *self._groups):
            column.addWidget(widget)
        column.addStretch()
        self.setWidget(page)

    def show_item(self, item: ReviewItem) -> None:
        """Show what was understood of ``item``."""
        linked, section = item.entry.linked, item.entry.section
        self.name.setText(f"{section_name(section)}  ·  {origin(item.entry)}")
        noticed = (doubt_words(doubt) for doubt in item.doubts if doubt.kind in _NOTICED)
        self.state.setText("\n".join((state_words(item), *noticed)))
        self.approve.setText(self.tr("改为未看过") if item.is_reviewed else self.tr("看过，无误"))
        self._what.show_words(self._section_words(item))
        if self._grader is None or self._grader.plan is not item.entry.plan:
            self._grader = Grader(item.entry.plan)
        grader = self._grader
        sides: dict[str, list[ChipWords]] = {}
        bodies = sorted(linked.bodies, key=lambda link: link.role is not Role.LEAD)
        for links in _gathered(bodies, lambda link: (link.agency, link.role, link.manual)):
            sides.setdefault(links[0].jurisdiction, []).append(self._body(links, grader))
        sides[""] = [self._add(Fix.BODY, self.tr("＋责任单位"))]
        self._bodies.show_sides(sides)
        self._places.show_words(self._things(linked.places, Fix.PLACE))
        self._programmes.show_words(self._things(linked.programmes, Fix.PROGRAMME))
        lead_through([self.approve, *(stop for group in self._groups for stop in group.stops)])

    def _section_words(self, item: ReviewItem) -> Iterator[ChipWords]:
        tip = self.tr("改类别、标题，拆分或合并")
        section, ask = item.entry.section, self.section_asked.emit
        yield ChipWords(self.tr("类别：{}").format(kind_label(section.kind)), "plain", tip, ask)
        title = self.tr("标题：{}").format(section.title) if section.title else self.tr("没有标题")
        point = partial(self.pointed.emit, (section.title_span,))
        yield ChipWords(title, "plain", f"{heading(section)}\n{tip}", ask, point=point)
        measures = len(section.measures)
        if measures:
            spans = tuple(measure.span for measure in section.measures)
            words = self.tr("举措 {} 条").format(measures)
            yield ChipWords(words, "plain", tip, ask, point=partial(self.pointed.emit, spans))

    def _body(self, links: tuple[AgencyLink, ...], grader: Grader) -> ChipWords:
        link, confidence = links[0], grader.body(links[0])
        sign = "" if confidence.grade is Grade.SURE else f" {SIGNS[confidence.grade]}"
        words = f"{role_label(link.role)} · {link.agency}{sign}"
        written = self.tr("原文写作“{}”").format(link.written) if link.written else self.tr("原文没有写明")
        rule = link.evidence.rule if link.evidence else ""
        tip = "\n".join(part for part in (written, rule, confidence_words(confidence), self.tr("点击更正")) if part)
        look = "participant" if link.role is Role.PARTICIPANT else "lead"
        point = partial(self.pointed.emit, tuple(link.span for link in links))
        words = by_hand(_times(words, links), is_manual=link.manual)
        return ChipWords(words, look, tip, partial(self.asked.emit, links), point=point)

    def _things(self, links: Iterable[PlaceLink | ProgrammeLink], fix: Fix) -> Iterator[ChipWords]:
        is_place = fix is Fix.PLACE
        for same in _gathered(links, lambda link: (_name(link), link.manual)):
            link = same[0]
            tip = self.tr("原文写作“{}”").format(link.written) + "\n" + self.tr("点击更正")
            point = partial(self.pointed.emit, tuple(each.span for each in same))
            look = "place" if is_place else "programme"
            words = by_hand(_times(_name(link), same), is_manual=link.manual)
            yield ChipWords(words, look, tip, partial(self.asked.emit, same), point=point)
        yield self._add(fix, self.tr("＋地点") if is_place else self.tr("＋项目平台"))

    def _add(self, fix: Fix, words: str) -> ChipWords:
        return ChipWords(words, "plain", self.tr("先在原文里选中词语，再点这里"), partial(self.added.emit, fix))

    def menu_place(self) -> QPoint:
        """Return the point of the screen below the part that has the keyboard or was clicked."""
        focus = self.widget().focusWidget() or self.name
        return focus.mapToGlobal(focus.rect().bottomLeft())


def _gathered(links: Iterable[_T], key: Callable[[_T], object]) -> Iterable[tuple[_T, ...]]:
    """Return the links that have the same ``key`` together, in the order of the first."""
    found: dict[object, tuple[_T, ...]] = {}
    for link in links:
        found[key(link)] = (*found.get(key(link), ()), link)
    return found.values()


def _times(words: str, links: Sequence[object]) -> str:
    return words if len(links) == 1 else f"{words} ×{len(links)}"


def _name(link: PlaceLink | ProgrammeLink) -> str:
    return link.place if isinstance(link, PlaceLink) else link.programme
