"""Taking in a colleague's corrections: what both corrected in different ways is as the later one of them left it."""

from collections.abc import Iterable
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.domain.anchor import Anchor
from explorer.domain.corrections import Correction, Fix
from explorer.domain.keeping import KeptAgency, KeptCorrection
from explorer.domain.role import Role
from explorer.workflow.merging import Merge
from explorer.workflow.session import seek_plan

_SAME_THING = {Fix.NO_BODY: Fix.BODY, Fix.NO_PLACE: Fix.PLACE, Fix.NO_PROGRAMME: Fix.PROGRAMME}
_MANY = frozenset((Fix.BODY, Fix.PLACE, Fix.PROGRAMME))
"""A section may be given several of these that stand on no words."""
_Aim = tuple[str, Fix, str, str | int, str | int, str]


class Conflict(Struct, frozen=True):
    """What both sides corrected, each in another way: how it is now, and what gave way."""

    now: Correction
    gone: Correction
    theirs: bool
    """The colleague's is the later one and stands now."""


def merge_corrections(merge: Merge, theirs: Iterable[KeptCorrection]) -> tuple[int, tuple[Conflict, ...]]:
    """Take in ``theirs`` and return how many are new, and where both sides differ."""
    here = {_aim(merge, kept.correction): (key, kept) for key, kept in merge.kept.corrections.items()}
    added, conflicts = 0, list[Conflict]()
    for kept in theirs:
        plan = seek_plan(merge.session, kept.correction.document, kept.source)
        meant = replace(kept.correction, document=plan.document.id) if plan else kept.correction
        aim = _aim(merge, meant)
        key, ours = here.get(aim, (uuid4().hex, None))
        if ours is not None and _does(ours.correction) == _does(meant):
            continue
        if ours is not None:
            later = kept.changed > ours.changed
            pair = (meant, ours.correction) if later else (ours.correction, meant)
            conflicts.append(Conflict(*pair, theirs=later))
            if not later:
                continue
        added += ours is None
        merge.put("corrections", key, ours.correction if ours else None, meant)
        here[aim] = key, replace(kept, correction=meant)
    return added, tuple(conflicts)


def merge_agencies(merge: Merge, theirs: Iterable[KeptAgency]) -> int:
    """Take in the bodies that ``theirs`` confirmed, with all ways to write them, and return how many are new."""
    here = dict(merge.kept.agencies)
    added = 0
    for kept in theirs:
        ours = here.get(kept.agency.name)
        both = _united(ours, kept) if ours else kept.agency
        if ours is None or both != ours.agency:
            added += 1
            merge.put("agencies", kept.agency.name, ours.agency if ours else None, both)
            here[kept.agency.name] = replace(kept, agency=both)
    return added


def _united(ours: KeptAgency, theirs: KeptAgency) -> Agency:
    later = theirs.agency if theirs.changed > ours.changed else ours.agency
    return replace(later, aliases=tuple(dict.fromkeys((*ours.agency.aliases, *theirs.agency.aliases))))


def _aim(merge: Merge, correction: Correction) -> _Aim:
    """Return what ``correction`` is about: two of the same are one, or in conflict."""
    plan = seek_plan(merge.session, correction.document)
    text = plan.document.text if plan else ""
    fix = _SAME_THING.get(correction.fix, correction.fix)
    one_of_many = correction.value if fix in _MANY and correction.words is None else ""
    # A section has one title, whatever words are to be it.
    words = None if fix is Fix.TITLE else correction.words
    where = _place(text, correction.section), _place(text, words)
    return correction.document, fix, correction.key, *where, one_of_many


def _place(text: str, anchor: Anchor | None) -> str | int:
    if anchor is None:
        return ""
    span = anchor.find(text) if text else None
    return span.start if span else anchor.quote


def _does(correction: Correction) -> tuple[Fix, str, Role | None, str]:
    return correction.fix, correction.value, correction.role, correction.words.quote if correction.words else ""
