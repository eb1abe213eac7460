"""Sections, documents and bodies as the JSON objects of the command line's contract."""

from collections.abc import Iterable

from explorer.domain.document import Span
from explorer.domain.duties import AgencyDuties
from explorer.domain.links import AgencyLink, Entry, LinkedPlan, LinkedSection, PlaceLink, Related

Record = dict[str, object]


def section_record(entry: Entry) -> Record:
    """Return everything known of a section: the answer of ``show``."""
    section, linked = entry.section, entry.linked
    return {
        "id": entry.id,
        "document": entry.plan.document.id,
        "kind": section.kind.value,
        "number": section.number,
        "title": section.title,
        "title_start": section.title_span.start,
        "title_end": section.title_span.end,
        "action": {"number": section.action.number, "title": section.action.title} if section.action else None,
        "text": entry.text,
        **_offsets(section.span),
        "measures": [
            {"text": measure.span.of(entry.plan.document.text), **_offsets(measure.span)}
            for measure in section.measures
        ],
        "agencies": [_agency_link(entry.plan, link) for link in linked.agencies],
        "mentions": [{"name": mention.name, **_offsets(mention.span)} for mention in linked.mentions],
        "places": [_place_link(entry.plan, link) for link in linked.places],
        "programmes": [
            {"name": link.programme, "written": link.written, **_offsets(link.span)} for link in linked.programmes
        ],
        "cites": [{"title": cited.title, **_offsets(cited.span)} for cited in linked.cites],
        "related": [_related(entry.plan, related) for related in linked.related],
    }


def document_record(plan: LinkedPlan, sections: Iterable[LinkedSection]) -> Record:
    """Return a document with its whole text and those of its sections that are asked for."""
    return {
        "id": plan.document.id,
        "title": plan.document.metadata.title,
        "text": plan.document.text,
        "sections": [section_record(Entry(plan, linked)) for linked in sections],
    }


def agency_record(duty: AgencyDuties) -> Record:
    """Return a body and its sections by role: an item of ``list agencies``."""
    agency = duty.agency
    roles = {"lead": duty.lead, "participant": duty.participant, "responsible": duty.responsible}
    return {
        "name": agency.name,
        "full_name": agency.full_name,
        "aliases": list(agency.aliases),
        "jurisdiction": agency.jurisdiction,
        "counterpart": agency.counterpart,
        **{role: [entry.section.number for entry in entries] for role, entries in roles.items()},
        **{f"{role}_ids": [entry.id for entry in entries] for role, entries in roles.items()},
    }


def _offsets(span: Span) -> dict[str, int]:
    """Return where something stands in the document's text."""
    return {"start": span.start, "end": span.end}


def _agency_link(plan: LinkedPlan, link: AgencyLink) -> Record:
    """Return a responsible body with the words that name it and give it its role."""
    full_names = {agency.name: agency.full_name for agency in plan.agencies}
    evidence = link.evidence
    return {
        "name": link.agency,
        "full_name": full_names.get(link.agency, link.agency),
        "written": link.written,
        "jurisdiction": link.jurisdiction,
        "role": link.role.value,
        **_offsets(link.span),
        "role_evidence": {"rule": evidence.rule, **_offsets(evidence.span)} if evidence else None,
    }


def _place_link(plan: LinkedPlan, link: PlaceLink) -> Record:
    """Return a named place and where it lies; ``label`` is its facet value."""
    place = {place.label: place for place in plan.places}[link.place]
    return {
        "name": place.name,
        "kind": place.kind.value,
        "parent": place.parent,
        "code": place.code,
        "written": link.written,
        **_offsets(link.span),
        "label": place.label,
    }


def _related(plan: LinkedPlan, related: Related) -> Record:
    """Return a related section with the reasons."""
    section = {linked.id: linked.section for linked in plan.sections}[related.section_id]
    return {
        "id": related.section_id,
        "number": section.number,
        "title": section.title,
        "score": related.score,
        "reasons": [{"kind": reason.kind.value, "value": reason.value} for reason in related.reasons],
    }
