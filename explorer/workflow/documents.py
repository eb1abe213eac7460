"""The documents of the library: the list of them, the page of each, and what its facts are set to."""

import re
from collections.abc import Iterator, Mapping, Sequence

from explorer.domain.agency import CENTRAL
from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Metadata
from explorer.domain.documents import (
    DocumentPage,
    DocumentRow,
    Documents,
    KeptFile,
    Level,
    PlacedDoubt,
    TrashedRow,
)
from explorer.domain.holdings import SourceFile
from explorer.domain.links import LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.province import province_named
from explorer.domain.query import Facet
from explorer.text.folding import fold
from explorer.text.pinyin import spelt_at
from explorer.workflow.correcting import correct_all, corrections_of
from explorer.workflow.importing import source_files
from explorer.workflow.lists import entries_of
from explorer.workflow.overview import by_action
from explorer.workflow.pages import tallies
from explorer.workflow.session import BUNDLED, Session, find_plan
from explorer.workflow.trash import trashed_documents
from explorer.workflow.versions import version_changes

_ANNOUNCING = re.compile(r"(?:印发|转发|批转).*的通知$")
_BRACKETS = re.compile(r"[（(〔][^（()）〔〕]*[）)〕]")
_GENRE = re.compile(
    r"(?:(?:行动|实施|工作|总体|试点|建设|改革|分工)方案|(?:实施|指导|若干)意见|(?:行动|工作|三年)计划|(?:发展|专项)规划|规划纲要"
    r"|若干措施|工作要点|重点任务|任务清单|责任清单|方案|意见|计划|规划|纲要|措施|要点|清单|分工表|办法|细则|规定|条例|决定|决议"
    r"|通知|通报|公告|批复|函|报告|令)$"
)
"""The kinds of official texts, as titles end with them."""


def list_documents(session: Session, typed: str = "") -> Documents:
    """Return the documents that ``typed`` is in: title, number, issuers, areas or kind, by pinyin and initials, too."""
    imported = import_times(session)
    rows = tuple(_row(session, plan, imported) for plan in session.plans)
    found = tuple(row for row in rows if all(_goes_by(row, word) for word in fold(typed).split()))
    trash = tuple(TrashedRow(key, one.title, one.removed) for key, one in reversed(trashed_documents(session).items()))
    return Documents(found, len(rows), trash, session.store.read_only)


def document_page(session: Session, document: str) -> DocumentPage:
    """Return all that is known of ``document`` as a whole.

    Raises:
        ExplorerError: there is no such document.
    """
    plan, catalogue = find_plan(session, document), session.catalogue
    bits = catalogue.columns[Facet.DOCUMENT].get(document, 0)
    bodies, places, programmes = (
        tallies(catalogue, facet, bits) for facet in (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME)
    )
    return DocumentPage(
        _row(session, plan, import_times(session)),
        plan,
        tuple(by_action(entries_of(session, document))),
        bodies,
        places,
        programmes,
        tuple(_placed(plan)),
        tuple(_files(session, document)),
        _facts(plan.document.metadata),
        len(corrections_of(session, document)),
        version_changes(session, document),
    )


def state_facts(session: Session, document: str, facts: Mapping[str, str]) -> tuple[str, ...]:
    """Set facts of ``document`` by hand: ``title``, ``number``, ``issuers``, ``date``; return the corrections' keys.

    Raises:
        ExplorerError: there is no such document, or the library can't be written.
    """
    known = _facts(find_plan(session, document).document.metadata)
    changed = {key: value for key, value in facts.items() if value != known[key]}
    return correct_all(
        session, (Correction(document, Fix.METADATA, value=value, key=key) for key, value in changed.items())
    )


def _facts(metadata: Metadata) -> dict[str, str]:
    return {
        "title": metadata.title,
        "number": metadata.number or "",
        "issuers": "、".join(metadata.issuers),
        "date": metadata.date or "",
    }


def _row(session: Session, plan: LinkedPlan, imported: Mapping[str, str]) -> DocumentRow:
    document, metadata = plan.document.id, plan.document.metadata
    tasks = sum(linked.section.kind is Kind.TASK for linked in plan.sections)
    return DocumentRow(
        document,
        metadata.title or document,
        metadata.number or "",
        metadata.issuers,
        tuple(area[0] for area in plan.areas if area),
        level_of(plan.areas),
        metadata.date or "",
        genre_of(metadata.title),
        tasks,
        len(plan.sections) - tasks,
        len({link.agency for linked in plan.sections for link in linked.agencies}),
        len(plan.doubts),
        imported.get(document, ""),
        document == BUNDLED,
        version_changes(session, document) is not None,
    )


def level_of(areas: Sequence[Sequence[str]]) -> Level:
    """Return the level of those whose plan it is, by the lineages of their areas."""
    return min((_level(lineage) for lineage in areas if lineage), key=list(Level).index, default=Level.UNKNOWN)


def _level(lineage: Sequence[str]) -> Level:
    if lineage[0] == CENTRAL:
        return Level.STATE
    depth = len(lineage) - (1 if province_named(lineage[-1]) else 0)
    province = province_named(lineage[-1])
    if depth == 0:
        return Level.PROVINCE
    return Level.CITY if depth == 1 and not (province and province.unit == "市") else Level.COUNTY


def genre_of(title: str) -> str:
    """Return what kind of official text a title names; of one that announces another text, that one's kind."""
    bare = _BRACKETS.sub("", title).strip()
    if _ANNOUNCING.search(bare):
        announced = bare.removesuffix("的通知").rstrip("》”’ ")
        found = _GENRE.search(announced)
        return found[0] if found else "通知"
    found = _GENRE.search(bare.rstrip("》”’ "))
    return found[0] if found else ""


def _goes_by(row: DocumentRow, word: str) -> bool:
    names = (row.title, row.number, *row.issuers, *row.areas, row.level.label, row.genre, row.date)
    return any(word in fold(name) for name in names) or (
        word.isascii() and any(spelt_at(word, name) is not None for name in names)
    )


def import_times(session: Session) -> dict[str, str]:
    """Return when each document was imported last."""
    found: dict[str, str] = {}
    for file in session.user.shelf("files", SourceFile).all().values():
        found[file.document] = max(found.get(file.document, ""), file.imported)
    return found


def _files(session: Session, document: str) -> list[KeptFile]:
    """Return the files a document was read from, the last one first."""
    files = source_files(session, document).items()
    order = sorted(enumerate(files), key=lambda each: (each[1][1].imported, each[0]), reverse=True)
    return [KeptFile(file, digest) for _, (digest, file) in order]


def _placed(plan: LinkedPlan) -> Iterator[PlacedDoubt]:
    """Yield the doubts in the order of the text, each with the section it stands in."""
    for doubt in sorted(plan.doubts, key=lambda doubt: doubt.span.start if doubt.span else -1):
        at = doubt.span
        inside = (linked.id for linked in plan.sections if at and linked.section.whole.contains(at))
        yield PlacedDoubt(doubt, next(inside, ""))
