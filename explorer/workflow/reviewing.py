"""Checking what was understood: how sure each section is, what was noticed, and what somebody has looked at."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from explorer.domain.confidence import Grade, Grader
from explorer.domain.corrections import Correction, Fix
from explorer.domain.links import Entry, LinkedPlan, LinkedSection
from explorer.domain.pages import PlanTally
from explorer.domain.review import Review, Reviewed, ReviewItem
from explorer.library import Shelf
from explorer.workflow.correcting import corrections_of, names_given
from explorer.workflow.documents import import_times
from explorer.workflow.session import Session, find_entry, find_plan
from explorer.workflow.shelves import now

_OF_SECTIONS = (Fix.TITLE, Fix.KIND, Fix.SPLIT, Fix.MERGE)


def review_document(session: Session, document: str | None = None) -> Review:
    """Return a document with all that is to be checked in it; the one imported last where none is named, or it is gone.

    Raises:
        ExplorerError: the user's data can't be read.
    """
    order = _newest_first(session)
    plan = find_plan(session, document if document in order and document else order[0])
    corrections = corrections_of(session, plan.document.id)
    reviewed = _reviewed(session).all()
    corrected = _corrected(plan, corrections.values())
    grader = Grader(plan)
    items = tuple(
        ReviewItem(
            Entry(plan, linked),
            grader.section(linked, is_corrected=linked.id in corrected),
            _key(plan, linked) in reviewed,
            grader.doubts(linked),
        )
        for linked in plan.sections
    )
    tallies = tuple(_tally(session, name, reviewed) for name in order)
    lost = frozenset(key for key, kept in corrections.items() if not _stands(kept, plan.document.text))
    return Review(plan, items, corrections, lost, names_given(session, plan), tallies)


def count_open(session: Session, documents: Iterable[str]) -> dict[str, int]:
    """Return how many sections of each of ``documents`` are doubtful and were looked at by nobody; 0 is left out."""
    reviewed = _reviewed(session).all()
    known = {plan.document.id for plan in session.plans}
    counts = {each: _tally(session, each, reviewed).count for each in documents if each in known}
    return {document: count for document, count in counts.items() if count}


def set_reviewed(session: Session, section_id: str, *, is_reviewed: bool) -> None:
    """Note that somebody has looked at a section and found it right, or that it has to be looked at again.

    The note holds for the section as it is and as it is understood now: when one of the two changes, it is void.

    Raises:
        ExplorerError: there is no such section, or it can't be written.
    """
    entry = find_entry(session, section_id)
    key = _key(entry.plan, entry.linked)
    if is_reviewed:
        _reviewed(session).put(key, Reviewed(entry.plan.document.id, now()))
    else:
        _reviewed(session).remove(key)


def _tally(session: Session, document: str, reviewed: Mapping[str, Reviewed]) -> PlanTally:
    plan = find_plan(session, document)
    if document not in session.doubtful:
        session.doubtful[document] = tuple(_doubtful(session, plan))
    count = sum(key not in reviewed for key in session.doubtful[document])
    return PlanTally(document, plan.document.metadata.title or document, count)


def _doubtful(session: Session, plan: LinkedPlan) -> Iterable[str]:
    """Yield what tells the sections of ``plan`` that are not sure."""
    corrected, grader = _corrected(plan, corrections_of(session, plan.document.id).values()), Grader(plan)
    for linked in plan.sections:
        if grader.section(linked, is_corrected=linked.id in corrected).grade is not Grade.SURE:
            yield _key(plan, linked)


def _stands(correction: Correction, text: str) -> bool:
    """Tell whether the words that a correction is about are still there."""
    return all(anchor.find(text) is not None for anchor in (correction.section, correction.words) if anchor is not None)


def _corrected(plan: LinkedPlan, corrections: Iterable[Correction]) -> set[str]:
    """Return the ids of the sections whose borders, kind or title the user set: with a split both parts."""
    from explorer.parsing import section_at

    sections = [linked.section for linked in plan.sections]
    found: set[str] = set()
    for correction in corrections:
        if correction.fix not in _OF_SECTIONS:
            continue
        at = section_at(plan.document.text, sections, correction)
        found |= {plan.sections[at].id} if at is not None else set[str]()
        words = correction.words.find(plan.document.text) if correction.words else None
        if words is not None:
            found |= {linked.id for linked in plan.sections if linked.section.span.start == words.start}
    return found


def _key(plan: LinkedPlan, linked: LinkedSection) -> str:
    """Return what tells a section as it stands and as it is understood; blanks and numbers don't matter."""
    section = linked.section
    parts = [plan.document.id, section.kind, section.title, section.whole.of(plan.document.text)]
    parts += [f"{link.agency} {link.role}" for link in linked.bodies]
    parts += [link.place for link in linked.places] + [link.programme for link in linked.programmes]
    return sha256("\0".join("".join(part.split()) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _newest_first(session: Session) -> list[str]:
    """Return the ids of the documents, the one imported last first, those that came with the program last."""
    imported = import_times(session)
    places = {plan.document.id: place for place, plan in enumerate(session.plans)}
    return sorted(places, key=lambda document: (imported.get(document, ""), places[document]), reverse=True)


def _reviewed(session: Session) -> Shelf[Reviewed]:
    return session.user.shelf("reviewed", Reviewed)
