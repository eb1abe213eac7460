"""The JSON objects of the contract that ``search`` and ``list`` answer with."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from explorer.domain.links import Entry
from explorer.domain.query import Results, Via
from explorer.export.records import agency_record
from explorer.workflow.lists import agency_duties, entries_of, place_entries, programme_entries, tasks_among
from explorer.workflow.session import Session

Record = dict[str, object]
Lister = Callable[[Session, str | None], Iterator[Record]]


def results_record(results: Results) -> Record:
    """Return the answer of ``search``."""
    record: Record = {
        "query": results.query.text,
        "understood": results.understood,
        "total": results.total,
        "hits": [
            {
                "id": hit.entry.id,
                "document": hit.entry.plan.document.id,
                "kind": hit.entry.section.kind.value,
                "number": hit.entry.section.number,
                "title": hit.entry.section.title,
                "score": hit.score,
                "via": (Via.PARTIAL if hit.via is Via.NEAR else hit.via).value,  # the contract knows no other word
                "snippet": hit.snippet.text,
                "spans": [list(mark) for mark in hit.snippet.marks],
            }
            for hit in results.hits
        ],
        "facets": {
            facet.value: [{"value": count.value, "count": count.count} for count in counts]
            for facet, counts in results.facets.items()
        },
        "suggestions": [{"text": s.text, "kind": s.kind, "count": s.count} for s in results.suggestions],
    }
    if results.explanation is not None:
        relaxations = [
            {
                "query": r.query,
                "where": [f"{s.facet.value}={s.value}" for s in r.where],
                "without": [f"{s.facet.value}={s.value}" for s in r.without],
                "count": r.count,
            }
            for r in results.explanation.relaxations
        ]
        record["explain"] = {"reason": results.explanation.reason, "relaxations": relaxations}
    return record


def list_documents(session: Session, document: str | None) -> Iterator[Record]:
    """Yield the items of ``list documents``."""
    for plan in session.plans:
        if document in (None, plan.document.id):
            metadata = plan.document.metadata
            entries = entries_of(session, plan.document.id)
            yield {
                "id": plan.document.id,
                "title": metadata.title,
                "issuer": "、".join(metadata.issuers),
                "number": metadata.number,
                "date": metadata.date,
                "tasks": sum(1 for _ in tasks_among(entries)),
                "sections": len(entries),
            }


def list_tasks(session: Session, document: str | None) -> Iterator[Record]:
    """Yield the items of ``list tasks``."""
    for entry in tasks_among(entries_of(session, document)):
        action = entry.section.action
        yield {
            "id": entry.id,
            "document": entry.plan.document.id,
            "number": entry.section.number,
            "title": entry.section.title,
            "action": {"number": action.number, "title": action.title} if action else None,
        }


def list_agencies(session: Session, document: str | None) -> Iterator[Record]:
    """Yield the items of ``list agencies``."""
    return map(agency_record, agency_duties(session, document))


def list_places(session: Session, document: str | None) -> Iterator[Record]:
    """Yield the items of ``list places``."""
    for found in place_entries(session, document):
        place = found.place
        yield {
            "name": place.name,
            "label": place.label,
            "kind": place.kind.value,
            "parent": place.parent,
            "code": place.code,
            **_task_fields(found.entries),
            "below_ids": [entry.id for entry in found.below],
        }


def list_programmes(session: Session, document: str | None) -> Iterator[Record]:
    """Yield the items of ``list programmes``."""
    for found in programme_entries(session, document):
        yield {"name": found.programme.name, **_task_fields(found.entries)}


def _task_fields(entries: Sequence[Entry]) -> Record:
    tasks = list(tasks_among(entries))
    return {
        "tasks": [entry.section.number for entry in tasks],
        "task_ids": [entry.id for entry in tasks],
        "section_ids": [entry.id for entry in entries],
    }


LISTS: Mapping[str, Lister] = {
    "documents": list_documents,
    "tasks": list_tasks,
    "agencies": list_agencies,
    "places": list_places,
    "programmes": list_programmes,
}
"""What lists each kind of thing, of one document or of the whole library."""
