"""What linking adds to a plan: each link with the characters that prove it."""

from enum import StrEnum

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.document import Document, Span
from explorer.domain.doubt import Doubt, summaries
from explorer.domain.place import Place
from explorer.domain.plan import Action, Plan, Section, section_id
from explorer.domain.programme import Programme
from explorer.domain.role import Role, RoleEvidence


class AgencyLink(Struct, frozen=True):
    """A body is responsible for a section; ``span`` covers ``written``."""

    agency: str
    written: str
    jurisdiction: str
    role: Role
    span: Span
    evidence: RoleEvidence | None = None
    manual: bool = False
    """Set by the user."""


class PlaceLink(Struct, frozen=True):
    """A section names a place; ``place`` is its label, ``span`` covers ``written``."""

    place: str
    written: str
    span: Span
    manual: bool = False


class ProgrammeLink(Struct, frozen=True):
    """A section names a programme; ``span`` covers ``written``."""

    programme: str
    written: str
    span: Span
    manual: bool = False


class Mention(Struct, frozen=True):
    """A body a section names without making it responsible."""

    name: str
    span: Span


class Citation(Struct, frozen=True):
    """A document or meeting a section refers to; ``span`` covers ``title``."""

    title: str
    span: Span


class ReasonKind(StrEnum):
    """Why two tasks are related."""

    LEAD = "lead"
    AGENCY = "agency"
    PLACE = "place"
    PROGRAMME = "programme"
    TEXT = "text"


class Reason(Struct, frozen=True):
    """One thing two tasks share: a body's name, a place's label, a programme's name or a word."""

    kind: ReasonKind
    value: str


class Related(Struct, frozen=True):
    """Another task of the same plan, by section id; ``score`` lies in (0, 1] and is the same both ways."""

    section_id: str
    score: float
    reasons: tuple[Reason, ...]


class LinkedSection(Struct, frozen=True):
    """A section with all that was found in it."""

    id: str
    section: Section
    agencies: tuple[AgencyLink, ...] = ()
    places: tuple[PlaceLink, ...] = ()
    programmes: tuple[ProgrammeLink, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cites: tuple[Citation, ...] = ()
    related: tuple[Related, ...] = ()
    collectives: tuple[AgencyLink, ...] = ()
    """Bodies kept as written that stand for many: 各区县（自治县）人民政府, 有关部门."""

    @property
    def bodies(self) -> tuple[AgencyLink, ...]:
        """All that is responsible, in reading order: agencies and collective bodies."""
        return tuple(sorted((*self.agencies, *self.collectives), key=lambda link: link.span))


class LinkedPlan(Struct, frozen=True):
    """A plan with its links.

    ``agencies``, ``places`` (with the parents of those linked) and ``programmes`` describe all that is linked, once.
    """

    document: Document
    actions: tuple[Action, ...]
    sections: tuple[LinkedSection, ...]
    agencies: tuple[Agency, ...]
    places: tuple[Place, ...]
    programmes: tuple[Programme, ...]
    doubts: tuple[Doubt, ...] = ()
    areas: tuple[tuple[str, ...], ...] = ()
    """The areas it speaks for, each with those it lies in, the nearest first; 中央 for the State, none if unknown."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the user should be told of the plan, one sentence each."""
        return tuple(summaries(self.doubts))


class Entry(Struct, frozen=True):
    """A section and the plan it stands in: what results, lists, pages and sheets are made of."""

    plan: LinkedPlan
    linked: LinkedSection

    @property
    def id(self) -> str:
        """The section's id in the library."""
        return self.linked.id

    @property
    def section(self) -> Section:
        """The section as parsed."""
        return self.linked.section

    @property
    def text(self) -> str:
        """The body, exactly as the document has it."""
        return self.section.span.of(self.plan.document.text)


def unlinked(plan: Plan) -> tuple[LinkedSection, ...]:
    """Return the sections of ``plan`` with their ids and no links yet."""
    return tuple(LinkedSection(section_id(plan.document.id, section), section) for section in plan.sections)
