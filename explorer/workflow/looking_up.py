"""Looking up a pasted list at once, and writing what was found."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from explorer.domain.document import Span
from explorer.domain.errors import ExplorerError
from explorer.domain.links import Entry
from explorer.domain.look_up import Finding, LookedUp, LookUpTable, Meaning, MeaningKind
from explorer.domain.progress import Job, Progress
from explorer.domain.query import Facet
from explorer.domain.role import Role
from explorer.domain.sheet import Exported
from explorer.export.files import export_sheet
from explorer.export.look_up_sheet import look_up_sheet
from explorer.linking.agency_table import AgencyTable
from explorer.parsing.sentences import split_sentences
from explorer.search import entries_of, read_name, spans_of
from explorer.search.readings import Reading, Target, Thing
from explorer.text.listing import split_list
from explorer.workflow.session import Session

_KINDS = {
    Facet.AGENCY: MeaningKind.AGENCY,
    Facet.PLACE: MeaningKind.PLACE,
    Facet.PROGRAMME: MeaningKind.PROGRAMME,
    Facet.ACTION: MeaningKind.ACTION,
}
_MOST = 2000
"""Members of a list: one so long is no list but a text pasted by mistake."""


def look_up(session: Session, pasted: str) -> Job[LookUpTable]:
    """Look up each member of a pasted list: what it stands for, and the tasks and clauses that name it.

    Raises:
        ExplorerError: there is nothing in the list, or far too much.
    """
    members = split_list(pasted)
    if not members:
        raise ExplorerError("清单里没有可以查的内容。", "请每行写一个单位、地点或词语，也可以用顿号、逗号隔开。")
    if len(members) > _MOST:
        raise ExplorerError(f"清单有 {len(members)} 项，太长了。", f"请分成几次，每次不超过 {_MOST} 项。")
    table = AgencyTable.load()
    rows: list[LookedUp] = []
    for done, (written, times) in enumerate(members.items()):
        yield Progress(done, len(members), written)
        rows.append(_look_up(session, written, times, table))
    return LookUpTable(tuple(rows))


def export_look_up(table: LookUpTable, target: Path) -> Job[Exported]:
    """Write a table in the format the suffix of ``target`` names.

    Raises:
        ExplorerError: an unknown format, or the file can't be written.
    """
    with closing(export_sheet(look_up_sheet(table, date.today()), target)) as job:
        return (yield from job)


def _look_up(session: Session, written: str, times: int, table: AgencyTable) -> LookedUp:
    readings, near = read_name(session.searcher, written)
    if readings:
        return LookedUp(written, times, tuple(_meaning(session, reading) for reading in readings))
    known = table.anywhere(written) or tuple(filter(None, (table.named(written), table.full(written))))
    if known:
        names = "、".join(agency.name for agency in known)
        return LookedUp(written, times, (), f"单位表里有{names}，资料库的文件没有提到", near)
    return LookedUp(written, times, (), "资料库里没有这个名称或词语" if not near else "没有完全一样的，可能有误", near)


def _meaning(session: Session, reading: Reading) -> Meaning:
    target = reading.target
    kind = _KINDS[target.facet] if isinstance(target, Thing) else MeaningKind.WORD
    name = target.value if isinstance(target, Thing) else target.text
    findings = (_finding(session, entry, target) for entry in entries_of(session.searcher, target))
    return Meaning(kind, name, reading.via, tuple(findings))


def _finding(session: Session, entry: Entry, target: Target) -> Finding:
    spans = spans_of(session.catalogue, entry, target)
    is_agency = isinstance(target, Thing) and target.facet is Facet.AGENCY
    role = _role(entry, target.value) if isinstance(target, Thing) and is_agency else None
    return Finding(entry, role, tuple(_clauses(entry, spans)))


def _role(entry: Entry, agency: str) -> Role | None:
    """Return the part a body has in a section; leading counts most."""
    roles = {link.role for link in entry.linked.agencies if link.agency == agency}
    return next((role for role in Role if role in roles), None)


def _clauses(entry: Entry, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the responsibility clauses, sentences and (for words in it) the title that hold some of ``spans``."""
    section, text = entry.section, entry.plan.document.text
    clauses = [clause.span for clause in section.clauses]
    taken: set[Span] = set()
    parts = [section.title_span, *split_sentences(text, section.span)]
    for span in spans:
        holders = [clause for clause in clauses if clause.contains(span)] or [p for p in parts if p.overlaps(span)]
        for holder in holders:
            if holder not in taken:
                taken.add(holder)
                yield holder
