"""Correcting by hand what was understood; every correction is kept and can be taken back."""

from collections.abc import Callable, Iterable
from uuid import uuid4

from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction, Fix
from explorer.domain.errors import ExplorerError
from explorer.domain.links import AgencyLink, Entry, LinkedPlan
from explorer.workflow.session import Session, find_plan
from explorer.workflow.shelves import agencies, corrections
from explorer.workflow.understanding import Understanding


def correct(session: Session, correction: Correction) -> str:
    """Keep ``correction``, understand its document anew, and return the key under which it can be taken back.

    Raises:
        ExplorerError: there is no such document, or the library can't be written.
    """
    (key,) = correct_all(session, (correction,))
    return key


def correct_all(session: Session, made: Iterable[Correction]) -> tuple[str, ...]:
    """Keep the corrections ``made``, understand their documents anew, and return the keys of those that were kept.

    Raises:
        ExplorerError: there is no such document, or the library can't be written.
    """
    kept = {uuid4().hex: correction for correction in made}
    documents = {correction.document for correction in kept.values()}
    for document in documents:
        find_plan(session, document)
    _refuse_read_only(session)
    corrections(session).put_all(kept)
    understand_anew(session, documents)
    return tuple(kept)


def undo_corrections(session: Session, keys: Iterable[str]) -> None:
    """Take the corrections under ``keys`` back, those that are gone already left out.

    Raises:
        ExplorerError: there are none, or the library can't be written.
    """
    shelf = corrections(session)
    found = {key: kept for key in keys if (kept := shelf.get(key)) is not None}
    if not found:
        raise ExplorerError("没有这条更正。", "它可能已经撤销。")
    _refuse_read_only(session)
    with session.user.together():
        for key in found:
            shelf.remove(key)
    understand_anew(session, {correction.document for correction in found.values()})


def corrections_of(session: Session, document: str) -> dict[str, Correction]:
    """Return the corrections of ``document`` by key, the oldest first."""
    return {key: kept for key, kept in corrections(session).all().items() if kept.document == document}


def confirm_agency(session: Session, agency: Agency) -> None:
    """Let the table of bodies grow by ``agency`` and understand the documents anew that name it.

    Raises:
        ExplorerError: the library can't be written.
    """
    _refuse_read_only(session)
    agencies(session).put(agency.name, agency)
    _understand_naming(session, agency)


def name_body(session: Session, entry: Entry, link: AgencyLink, name: str) -> Callable[[Session], None]:
    """Let the words of ``link`` mean the body ``name``, and return what takes that back.

    In texts of the body's own jurisdiction they mean it from now on, in all documents; a body of another one is set
    for these words in this document alone: 发改委 means another body in each jurisdiction.

    Raises:
        ExplorerError: the library can't be written.
    """
    body = find_body(session, name) or Agency(name, name, link.jurisdiction)
    if body.jurisdiction == link.jurisdiction:
        before = agencies(session).get(body.name)
        aliases = dict.fromkeys((*body.aliases, link.written))
        named = replace(body, aliases=tuple(alias for alias in aliases if alias != body.name))
        confirm_agency(session, named)
        return lambda session: _restore(session, named, before)
    same = (
        Correction.of(Entry(entry.plan, linked), Fix.BODY, other.span, body.name, other.role)
        for linked in entry.plan.sections
        for other in linked.bodies
        if other.written == link.written and other.jurisdiction == link.jurisdiction
    )
    keys = correct_all(session, same)
    return lambda session: undo_corrections(session, keys)


def forget_name(session: Session, written: str, name: str) -> None:
    """Let ``written`` no longer mean the body ``name``, and forget a body that only the user knew by that.

    Raises:
        ExplorerError: the library can't be written.
    """
    named = agencies(session).get(name)
    if named is not None:
        rest = tuple(alias for alias in named.aliases if alias != written)
        is_kept = bool(set(rest) - _shipped_names(name)) and written != name
        _restore(session, named, replace(named, aliases=rest) if is_kept else None)


def names_given(session: Session, plan: LinkedPlan) -> tuple[tuple[str, Agency], ...]:
    """Return what the user said of the words for bodies that stand in ``plan``: the words, and whom they mean."""
    written = {link.written: None for linked in plan.sections for link in linked.bodies}
    found: list[tuple[str, Agency]] = []
    for agency in agencies(session).all().values():
        known = _shipped_names(agency.name)
        ways = dict.fromkeys((*agency.aliases, agency.name, agency.full_name))
        found += [(way, agency) for way in ways if way in written and way not in known]
    return tuple(found)


def find_body(session: Session, name: str) -> Agency | None:
    """Return the body called ``name``: one the user confirmed, one of the table, or one of the library."""
    return agencies(session).get(name) or _shipped(name) or session.catalogue.agencies.get(name)


def _shipped(name: str) -> Agency | None:
    from explorer.linking.agency_table import AgencyTable

    return AgencyTable.shipped().named(name)


def _shipped_names(name: str) -> set[str]:
    """Return all names by which the table that comes with the program knows the body ``name``."""
    shipped = _shipped(name)
    return _names(shipped) if shipped else set()


def _names(agency: Agency) -> set[str]:
    return {agency.name, agency.full_name, *agency.aliases}


def _restore(session: Session, now: Agency, before: Agency | None) -> None:
    """Put ``before`` in the place of ``now`` in the user's part of the table."""
    _refuse_read_only(session)
    if before is None:
        agencies(session).remove(now.name)
    else:
        agencies(session).put(before.name, before)
    _understand_naming(session, now)


def _refuse_read_only(session: Session) -> None:
    if session.store.read_only:
        raise ExplorerError("资料库是只读的，不能更正。", "请换一个有写入权限的资料库文件夹（--library 选项）。")


def _understand_naming(session: Session, agency: Agency) -> None:
    """Understand the documents anew in which ``agency`` is named in any way."""
    understand_anew(session, documents_naming(session, agency))


def documents_naming(session: Session, agency: Agency) -> set[str]:
    """Return the ids of the documents in which ``agency`` is named in any way."""
    written = _names(agency)
    return {plan.document.id for plan in session.plans if any(way in plan.document.text for way in written)}


def understand_anew(session: Session, documents: set[str]) -> None:
    """Understand ``documents`` with all that the user corrected and confirmed, keep and show them."""
    understanding = Understanding.with_user(session.user)
    plans = {plan.document.id: plan for plan in session.plans}
    for document in documents & plans.keys():
        read = session.store.document(document) or plans[document].document
        plans[document] = understanding.of(read)
        session.store.save(read, plans[document], session.understanding)
    session.show(tuple(plans.values()))
