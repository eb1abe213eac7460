"""Sections, documents and bodies as the JSON objects of the command line's contract."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.duties import AgencyDuties
from explorer.domain.links import AgencyLink, Entry, LinkedPlan, LinkedSection, PlaceLink, ProgrammeLink, Related
from explorer.domain.place import Place
from explorer.domain.plan import Section
from explorer.domain.role import Role

Record = dict[str, object]


class _Names(Struct, frozen=True):
    """What a plan says of the things its links name."""

    full_names: Mapping[str, str]
    places: Mapping[str, Place]
    sections: Mapping[str, Section]


def section_record(entry: Entry) -> Record:
    """Return everything known of a section: the answer of ``show``."""
    return _section(entry, _names_in(entry.plan))


def document_record(plan: LinkedPlan, sections: Iterable[LinkedSection]) -> Record:
    """Return a document with its whole text and those of its sections that are asked for."""
    names = _names_in(plan)
    return {
        "id": plan.document.id,
        "title": plan.document.metadata.title,
        "text": plan.document.text,
        "sections": [_section(Entry(plan, linked), names) for linked in sections],
    }


def _names_in(plan: LinkedPlan) -> _Names:
    """Return the plan's agencies, places and sections by the keys its links use."""
    return _Names(
        {agency.name: agency.full_name for agency in plan.agencies},
        {place.label: place for place in plan.places},
        {linked.id: linked.section for linked in plan.sections},
    )


def _section(entry: Entry, names: _Names) -> Record:
    """Return a section in the order of fields the contract gives."""
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
        "agencies": [_agency_link(link, names) for link in linked.agencies],
        "collectives": [_agency_link(link, names) for link in linked.collectives],
        "mentions": [{"name": mention.name, **_offsets(mention.span)} for mention in linked.mentions],
        "places": [_place_link(link, names) for link in linked.places],
        "programmes": [
            {"name": link.programme, "written": link.written, **_offsets(link.span), **_manual(link)}
            for link in linked.programmes
        ],
        "cites": [{"title": cited.title, **_offsets(cited.span)} for cited in linked.cites],
        "related": [_related(related, names) for related in linked.related],
    }


def agency_record(duty: AgencyDuties) -> Record:
    """Return a body and its sections by role: an item of ``list agencies``."""
    agency = duty.agency
    return {
        "name": agency.name,
        "full_name": agency.full_name,
        "aliases": list(agency.aliases),
        "jurisdiction": agency.jurisdiction,
        **{role.value: [entry.section.number for entry in duty.entries(role)] for role in Role},
        **{f"{role.value}_ids": [entry.id for entry in duty.entries(role)] for role in Role},
        "counterpart": agency.counterpart,
        "successor": agency.successor,
    }


def _offsets(span: Span) -> dict[str, int]:
    """Return where something stands in the document's text."""
    return {"start": span.start, "end": span.end}


def _manual(link: AgencyLink | PlaceLink | ProgrammeLink) -> Record:
    """Return the mark of what the user set by hand."""
    return {"manual": True} if link.manual else {}


def _agency_link(link: AgencyLink, names: _Names) -> Record:
    """Return a responsible body with the words that name it and give it its role."""
    evidence = link.evidence
    return {
        "name": link.agency,
        "full_name": names.full_names.get(link.agency, link.agency),
        "written": link.written,
        "jurisdiction": link.jurisdiction,
        "role": link.role.value,
        **_offsets(link.span),
        "role_evidence": {"rule": evidence.rule, **_offsets(evidence.span)} if evidence else None,
        **_manual(link),
    }


def _place_link(link: PlaceLink, names: _Names) -> Record:
    """Return a named place and where it lies; ``label`` is its facet value."""
    place = names.places[link.place]
    return {
        "name": place.name,
        "kind": place.kind.value,
        "parent": place.parent,
        "code": place.code,
        "written": link.written,
        **_offsets(link.span),
        "label": place.label,
        **_manual(link),
    }


def _related(related: Related, names: _Names) -> Record:
    """Return a related section with the reasons."""
    section = names.sections[related.section_id]
    return {
        "id": related.section_id,
        "number": section.number,
        "title": section.title,
        "score": related.score,
        "reasons": [{"kind": reason.kind.value, "value": reason.value} for reason in related.reasons],
    }
