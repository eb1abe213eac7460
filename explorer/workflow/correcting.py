"""Correcting by hand what was understood; every correction is kept and can be taken back."""

from uuid import uuid4

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.library import Shelf
from explorer.workflow.session import Session, find_plan
from explorer.workflow.understanding import Understanding


def correct(session: Session, correction: Correction) -> str:
    """Keep ``correction``, understand its document anew, and return the key under which it can be taken back.

    Raises:
        ExplorerError: there is no such document, or the library can't be written.
    """
    find_plan(session, correction.document)
    if session.store.read_only:
        raise ExplorerError("资料库是只读的，不能更正。", "请换一个有写入权限的资料库文件夹（--library 选项）。")
    key = uuid4().hex
    _corrections(session).put(key, correction)
    _understand_anew(session, {correction.document})
    return key


def undo_correction(session: Session, key: str) -> None:
    """Take the correction under ``key`` back.

    Raises:
        ExplorerError: there is none, or the library can't be written.
    """
    correction = _corrections(session).get(key)
    if correction is None:
        raise ExplorerError("没有这条更正。", "它可能已经撤销。")
    _corrections(session).remove(key)
    _understand_anew(session, {correction.document})


def corrections_of(session: Session, document: str) -> dict[str, Correction]:
    """Return the corrections of ``document`` by key, the oldest first."""
    return {key: kept for key, kept in _corrections(session).all().items() if kept.document == document}


def confirm_agency(session: Session, agency: Agency) -> Job[None]:
    """Let the table of bodies grow by ``agency`` and understand the documents anew that name it.

    Raises:
        ExplorerError: the library can't be written.
    """
    session.user.shelf("agencies", Agency).put(agency.name, agency)
    yield Progress(0, 1, "正在重新识别单位")
    written = {agency.name, agency.full_name, *agency.aliases}
    naming = {plan.document.id for plan in session.plans if any(way in plan.document.text for way in written)}
    _understand_anew(session, naming)


def _corrections(session: Session) -> Shelf[Correction]:
    return session.user.shelf("corrections", Correction)


def _understand_anew(session: Session, documents: set[str]) -> None:
    """Understand ``documents`` with all that the user corrected and confirmed, keep and show them."""
    understanding = Understanding.with_user(session.user)
    plans = {plan.document.id: plan for plan in session.plans}
    for document in documents & plans.keys():
        read = session.store.document(document) or plans[document].document
        plans[document] = understanding.of(read)
        session.store.save(read, plans[document], session.understanding)
    session.show(tuple(plans.values()))
