"""Small made-up libraries for search tests."""

from collections.abc import Sequence

from explorer.domain.agency import Agency
from explorer.domain.document import Block, Document, Metadata, Span
from explorer.domain.links import AgencyLink, LinkedPlan, LinkedSection
from explorer.domain.plan import Kind, Section
from explorer.domain.role import Role
from explorer.search import Catalogue, Searcher
from explorer.search.scan_engine import ScanEngine
from explorer.text.cutting import Cutter

CUTTER = Cutter()


def plan_of(rows: Sequence[tuple[str, str, str]], document: str = "small") -> LinkedPlan:
    """A plan of tasks from (title, body, leading body); the title stands on the line before the body."""
    lines, sections, position = [], [], 0
    for number, (title, body, agency) in enumerate(rows, 1):
        title_span = Span(position, position + len(title))
        span = Span(title_span.end + 1, title_span.end + 1 + len(body))
        section = Section(Kind.TASK, number, title, title_span, span)
        link = AgencyLink(agency, agency, "重庆市", Role.LEAD, Span(span.start, span.start))
        sections.append(LinkedSection(f"{document}:task-{number}", section, (link,) if agency else ()))
        lines += [title, body]
        position = span.end + 1
    text = "\n".join(lines)
    agencies = tuple(Agency(name, name, "重庆市") for name in dict.fromkeys(row[2] for row in rows) if name)
    found = Document(document, text, (Block(Span(0, len(text))),), Metadata(title=document))
    return LinkedPlan(found, (), tuple(sections), agencies, (), ())


def searcher_over(*plans: LinkedPlan) -> Searcher:
    """A searcher over ``plans``."""
    catalogue = Catalogue(plans)
    return Searcher(catalogue, ScanEngine(catalogue.folded, CUTTER), CUTTER)
