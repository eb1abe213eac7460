"""Documents to be read from beginning to end."""

from collections.abc import Iterator

from explorer.domain.document import Span
from explorer.domain.links import LinkedPlan
from explorer.domain.pages import PlanTally
from explorer.domain.plan import Kind
from explorer.domain.query import Query
from explorer.domain.whole_plan import OutlineRow, WholePlan
from explorer.text.folding import fold
from explorer.workflow.session import Session, find_marks, find_plan, seek_plan


def read_plan(session: Session, document: str | None = None) -> WholePlan:
    """Return a document with its outline; the first one where none is named, or where it is gone."""
    plan = find_plan(session, document) if document in _ids(session) and document else session.plans[0]
    return WholePlan(plan, tuple(_outline(plan)), tuple(plan_tallies(session)))


def plan_tallies(session: Session) -> Iterator[PlanTally]:
    """Yield the documents of the library with the number of their tasks."""
    for plan in session.plans:
        tasks = sum(linked.section.kind is Kind.TASK for linked in plan.sections)
        yield PlanTally(plan.document.id, plan.document.metadata.title or plan.document.id, tasks)


def find_in_plan(session: Session, document: str, words: str) -> tuple[Span, ...]:
    """Return where ``words`` stand in a document, whatever their width and case."""
    text, needle = fold(find_plan(session, document).document.text), fold(words)
    found: list[Span] = []
    at = text.find(needle) if needle else -1
    while at >= 0:
        found.append(Span(at, at + len(needle)))
        at = text.find(needle, at + len(needle))
    return tuple(found)


def mark_plan(session: Session, document: str, query: Query) -> tuple[Span, ...]:
    """Return where the sections of a document hold what ``query`` asks for; of one that is gone nothing."""
    plan = seek_plan(session, document)
    sections = plan.sections if plan is not None else ()
    return tuple(sorted({mark for linked in sections for mark in find_marks(session, linked.id, query)}))


def _ids(session: Session) -> set[str]:
    return {plan.document.id for plan in session.plans}


def _outline(plan: LinkedPlan) -> Iterator[OutlineRow]:
    """Yield the headings, and titles that are set as body text, below the heading they stand under."""
    document = plan.document
    titled = {
        document.block_at(action.span.start): (1, Span(action.span.start, action.span.end)) for action in plan.actions
    }
    for linked in plan.sections:
        section = linked.section
        if section.title:
            titled[document.block_at(section.title_span.start)] = (2 if section.action else 1, section.title_span)
    top = min((block.level for block in document.blocks if block.level), default=1)
    depth = -1
    for number, block in enumerate(document.blocks):
        if block.level:
            depth = block.level - top
            yield OutlineRow(block.span.of(document.text).strip("。. \u3000"), depth, number)
        elif number in titled:
            below, title = titled[number]
            yield OutlineRow(document.text[block.span.start : title.end].strip(), depth + below, number)
