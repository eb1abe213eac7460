"""Finding kept spots again in the library as it is now."""

from collections.abc import Iterator

from msgspec.structs import replace

from explorer.domain.anchor import Anchor
from explorer.domain.document import Span
from explorer.domain.keeping import Found, Spot, Standing
from explorer.domain.links import Entry, LinkedPlan, LinkedSection
from explorer.workflow.session import Session, seek_plan

_HEAD = 200
"""Characters of a section's beginning that tell it where all else has changed."""
_FIRST = 16
"""Characters by which most sections are told from another."""
_LONGEST = 2000
"""Characters of a quotation that are worth looking for when they have changed."""

Place = tuple[str, int, int]
"""What tells places apart: the section (or, of a lost spot, its key) and the span. Spots at the same one are one."""


def find_spot(session: Session, spot: Spot) -> Found:
    """Return where ``spot`` is now, in its document or, where that is not here, in one with the same title."""
    found = session.found.get(spot)
    if found is None:
        found = session.found[spot] = _find(session, spot)
    return found


def place_of(session: Session, spot: Spot) -> Place:
    """Return what tells the place of ``spot`` from others."""
    found = find_spot(session, spot)
    if found.entry is None:
        return spot.key, 0, 0
    return (found.entry.id, found.span.start, found.span.end) if found.span else (found.entry.id, -1, -1)


def _find(session: Session, spot: Spot) -> Found:
    plan = seek_plan(session, spot.document, spot.source)
    if plan is None:
        return Found(Standing.NO_DOCUMENT)
    return _find_section(plan, spot) if spot.is_whole else _find_words(plan, spot)


def _find_section(plan: LinkedPlan, spot: Spot) -> Found:
    """Find a section by all its words, else by its title, else by how its body began."""
    quote, text = _bare(spot.anchor.quote), plan.document.text
    sections = sorted(plan.sections, key=lambda linked: linked.id != spot.section)  # where it was comes first
    for linked in sections:
        whole = linked.section.whole
        # Thousands of sections need not be gone through to their ends.
        first = Span(whole.start, min(whole.start + _FIRST, whole.end))
        if quote.startswith(_bare(first.of(text))) and _bare(whole.of(text)) == quote:
            return Found(Standing.SAME, Entry(plan, linked))
    title = _bare(spot.title)
    for linked in sections:
        if title and _bare(linked.section.title) == title:
            return Found(Standing.CHANGED, Entry(plan, linked))
    body = spot.anchor.quote.removeprefix(spot.title).lstrip("。．. \n\u3000")
    span = Anchor(body[:_HEAD], start=spot.anchor.start).find(text) if body else None
    entry = _entry_at(plan, span) if span else None
    return Found(Standing.CHANGED, entry) if entry else Found(Standing.GONE)


def _find_words(plan: LinkedPlan, spot: Spot) -> Found:
    anchor, text = spot.anchor, plan.document.text
    if len(anchor.quote) > _LONGEST and anchor.quote not in text:
        anchor = replace(anchor, quote=anchor.quote[:_LONGEST], after="")
    span = anchor.find(text)
    entry = _entry_at(plan, span) if span else None
    if span is None or entry is None:
        return Found(Standing.GONE)
    is_same = _bare(span.of(text)) == _bare(spot.anchor.quote)
    return Found(Standing.SAME if is_same else Standing.CHANGED, entry, span)


def _entry_at(plan: LinkedPlan, span: Span) -> Entry | None:
    """Return the section that ``span`` begins in, or else the first it reaches into."""
    return next((Entry(plan, linked) for linked in _sections_at(plan, span)), None)


def _sections_at(plan: LinkedPlan, span: Span) -> Iterator[LinkedSection]:
    for linked in plan.sections:
        whole = linked.section.whole
        if whole.overlaps(span) or whole.contains(span):
            yield linked


def _bare(text: str) -> str:
    return "".join(text.split())
