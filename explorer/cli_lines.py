"""The lines a person reads on the command line: what was found, a section in full, and lists."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from explorer.domain.links import Entry
from explorer.domain.query import Hit, Relaxation, Results, Via
from explorer.domain.role import Role
from explorer.export.labels import document_title, entry_label, group_label
from explorer.workflow.lists import agency_duties, entries_of, place_entries, programme_entries, tasks_among
from explorer.workflow.session import Session


def results_lines(results: Results) -> Iterator[str]:
    """Yield how the query was understood, the hits as written, then the others, each kind said, and the ways out."""
    yield f"{results.understood}：共 {results.total} 条"
    for via, hits in groupby(results.hits, key=lambda hit: hit.via):
        if via is not Via.LITERAL:
            yield f"【{via.label}】"
        yield from map(_hit_line, hits)
    if results.explanation is not None:
        yield results.explanation.reason
        yield from map(_way_out, results.explanation.relaxations)


def _hit_line(hit: Hit) -> str:
    return f"{hit.entry.id}  {entry_label(hit.entry)}\n    {hit.snippet.text}"


def _way_out(relaxation: Relaxation) -> str:
    words = [relaxation.query] if relaxation.query else []
    words += [f"--where {s.facet.label}={s.value}" for s in relaxation.where]
    words += [f"--without {s.facet.label}={s.value}" for s in relaxation.without]
    return f"可以改查：{' '.join(words) or '全部内容'}（{relaxation.count} 条）"


def entry_lines(entry: Entry) -> Iterator[str]:
    """Yield a section: where it stands, its title and text, who is responsible, its places and programmes."""
    yield f"{document_title(entry)}  {group_label(entry)}"
    yield entry_label(entry)
    yield entry.text
    linked = entry.linked
    for role in Role:
        yield from _named(role.label, (link.agency for link in linked.bodies if link.role is role))
    yield from _named("地点", (link.place for link in linked.places))
    yield from _named("项目平台", (link.programme for link in linked.programmes))


def _named(label: str, names: Iterator[str]) -> Iterator[str]:
    listed = "、".join(dict.fromkeys(names))
    if listed:
        yield f"{label}：{listed}"


def _documents(session: Session, document: str | None) -> Iterator[str]:
    for plan in session.plans:
        if document in (None, plan.document.id):
            metadata = plan.document.metadata
            entries = entries_of(session, plan.document.id)
            sizes = f"任务 {sum(1 for _ in tasks_among(entries))} 项，共 {len(entries)} 条"
            yield _line(plan.document.id, metadata.title, "、".join(metadata.issuers), metadata.date, sizes)


def _tasks(session: Session, document: str | None) -> Iterator[str]:
    for entry in tasks_among(entries_of(session, document)):
        yield _line(entry.id, entry_label(entry), f"（{entry.section.action.title}）" if entry.section.action else "")


def _agencies(session: Session, document: str | None) -> Iterator[str]:
    for duty in agency_duties(session, document):
        roles = (_numbers(role.label, duty.entries(role)) for role in Role)
        yield _line(duty.agency.name, duty.agency.jurisdiction, *roles)


def _places(session: Session, document: str | None) -> Iterator[str]:
    for found in place_entries(session, document):
        yield _line(found.place.label, _numbers("任务", found.entries))


def _programmes(session: Session, document: str | None) -> Iterator[str]:
    for found in programme_entries(session, document):
        yield _line(found.programme.name, _numbers("任务", found.entries))


def _numbers(label: str, entries: Iterable[Entry]) -> str:
    numbers = "、".join(str(entry.section.number) for entry in tasks_among(entries))
    return f"{label}：{numbers}" if numbers else ""


def _line(*parts: str | None) -> str:
    return "  ".join(part for part in parts if part)


LISTS: Mapping[str, Callable[[Session, str | None], Iterator[str]]] = {
    "documents": _documents,
    "tasks": _tasks,
    "agencies": _agencies,
    "places": _places,
    "programmes": _programmes,
}
"""The lines of each kind of thing, of one document or of the whole library."""
