"""What parsing finds in a document: actions, sections and measures."""

from msgspec import Struct

from explorer.domain.document import Document, Span
from explorer.domain.doubt import Doubt
from explorer.domain.labelled import Labelled
from explorer.domain.role import Role, RoleEvidence


class Kind(Labelled):
    """The kinds of section; ``PASSAGE`` is one article or paragraph of a text without tasks."""

    PREAMBLE = "preamble", "序言"
    REQUIREMENT = "requirement", "总体要求"
    TASK = "task", "任务"
    SAFEGUARD = "safeguard", "保障措施"
    PASSAGE = "passage", "条款"


class Action(Struct, frozen=True):
    """A heading that groups tasks: （一）区域能源绿色低碳转型行动."""

    number: int
    title: str
    span: Span
    """The characters of the title."""


class Measure(Struct, frozen=True):
    """One sentence-level commitment inside a task."""

    span: Span


class Party(Struct, frozen=True):
    """A body as a responsibility clause writes it."""

    written: str
    span: Span
    group: int
    """Bodies between two semicolons form a group; in joint plans a group is a side's list."""
    role: Role | None = None
    """Role the clause states in words (牵头, 配合); ``None`` where it only lists."""
    evidence: RoleEvidence | None = None
    """The words that state ``role``."""
    collective: bool = False
    """Stands for many bodies: 各区县（自治县）人民政府, 有关部门."""
    ending: str = ""
    """What the last of a list says for this one too: 市人民政府 for 成都 in 成都、德阳市人民政府."""


class OrderRule(Struct, frozen=True):
    """A statement that the first body listed leads (两省市列首位的为牵头单位)."""

    evidence: RoleEvidence
    per_group: bool
    """The first of each group leads, not only the first of the clause."""
    whole_document: bool
    """Stated outside a clause: valid before it too; otherwise from here on (下同)."""


class Clause(Struct, frozen=True):
    """A responsibility clause; ``span`` includes its brackets."""

    span: Span
    parties: tuple[Party, ...]


class Section(Struct, frozen=True):
    """A part of the plan that is searched, shown and linked as one."""

    kind: Kind
    number: int
    title: str
    title_span: Span
    """Covers exactly ``title``; empty, at the start of the body, where there is none."""
    span: Span
    """The body with its responsibility clause, without number and title."""
    clauses: tuple[Clause, ...] = ()
    measures: tuple[Measure, ...] = ()
    action: Action | None = None
    inherited: tuple[Clause, ...] = ()
    """Clauses that stand before the section and hold for it too: merged cells of a table."""

    @property
    def whole(self) -> Span:
        """Title and body together."""
        return Span(min(self.title_span.start, self.span.start), self.span.end)


class Plan(Struct, frozen=True):
    """A document and what parsing found in it, in reading order."""

    document: Document
    actions: tuple[Action, ...]
    sections: tuple[Section, ...]
    rules: tuple[OrderRule, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def section_id(document_id: str, section: Section) -> str:
    """Return ``<document>:<kind>-<number>``, stable across rebuilds."""
    return f"{document_id}:{section.kind}-{section.number}"
