"""What parsing finds in a document: actions, sections and measures."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.domain.document import Document, Span


class Kind(StrEnum):
    """The kinds of section; ``PASSAGE`` is one article or paragraph of a text without tasks."""

    PREAMBLE = "preamble"
    REQUIREMENT = "requirement"
    TASK = "task"
    SAFEGUARD = "safeguard"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Action:
    """A heading that groups tasks: （一）区域能源绿色低碳转型行动."""

    number: int
    title: str
    span: Span
    """The characters of the title."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One sentence-level commitment inside a task."""

    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the plan that is searched, shown and linked as one."""

    kind: Kind
    number: int
    title: str
    title_span: Span
    """Covers exactly ``title``; empty, at the start of the body, where there is none."""
    span: Span
    """The body with its responsibility clause, without number and title."""
    clauses: tuple[Span, ...] = ()
    """Responsibility clauses inside the body, brackets included."""
    measures: tuple[Measure, ...] = ()
    action: Action | None = None

    @property
    def whole(self) -> Span:
        """Title and body together."""
        return Span(min(self.title_span.start, self.span.start), self.span.end)


@dataclass(frozen=True, slots=True)
class Plan:
    """A document and what parsing found in it, in reading order."""

    document: Document
    actions: tuple[Action, ...]
    sections: tuple[Section, ...]
    warnings: tuple[str, ...] = ()


def section_id(document_id: str, section: Section) -> str:
    """Return ``<document>:<kind>-<number>``, stable across rebuilds."""
    return f"{document_id}:{section.kind}-{section.number}"
