"""督办: what offices have filled in is compared with what is kept, and kept where nothing is overwritten unasked."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.duties import collect_duties
from explorer.domain.follow_up import (
    Change,
    Comparison,
    Difference,
    Field,
    Followed,
    FollowUp,
    FollowUpKey,
    FollowUps,
    Standing,
    Statement,
    gather,
)
from explorer.domain.progress import Job, Progress
from explorer.library import Shelf
from explorer.workflow.filled_rows import Directory, FilledRow, body_named_in, filled_rows, revision_named_in
from explorer.workflow.session import Session

_SHELF = "follow_up"


def follow_ups(session: Session, today: date | None = None) -> FollowUps:
    """Return all that is kept."""
    return gather(_shelf(session).all(), today or date.today())


def read_follow_up(session: Session, file: Path, body: str = "") -> Job[Comparison]:
    """Compare a filled sheet with what is kept; ``body`` is whose sheet it is where it does not say so itself.

    Raises:
        ExplorerError: the file can't be read.
    """
    from explorer.workflow.filled_sheet import read_filled_sheet  # what reads is not needed before

    yield Progress(0, 3, f"正在读取 {file.name}")
    sheet = yield from read_filled_sheet(file)
    body = _full_name(session, body) if body else body_named_in(sheet.lines)
    directory = Directory(session.catalogue.entries, body)
    yield Progress(1, 3, "正在对照任务")
    rows = [row for table in sheet.tables for row in filled_rows(table, directory)]
    yield Progress(2, 3, "正在比较")
    known, revision = follow_ups(session), revision_named_in(sheet.lines)
    titles = {entry.id: entry.section.title for entry in session.catalogue.entries}
    return Comparison(
        file.name,
        tuple(replace(one, title=titles[one.key.section_id]) for one in _differences(rows, known, revision)),
        sum(row.key is not None for row in rows),
        tuple(row.text for row in rows if row.key is None),
    )


def keep_follow_up(
    session: Session, comparison: Comparison, accepted: Collection[tuple[FollowUpKey, Field]] = ()
) -> int:
    """Keep what a sheet has that is new or changed, and of conflicts those ``accepted``; return how many values.

    Raises:
        ExplorerError: it can't be written; nothing has changed then.
    """
    shelf, today = _shelf(session), date.today().isoformat()
    known = follow_ups(session)
    added: dict[FollowUpKey, list[Statement]] = {}
    for one in comparison.differences:
        if one.change is not Change.CONFLICT or (one.key, one.field) in accepted:
            statement = Statement(one.field, one.stated, known.revision + 1, today, comparison.sheet)
            added.setdefault(one.key, []).append(statement)
    shelf.put_all({str(key): FollowUp((*known.find(key).statements, *new)) for key, new in added.items()})
    return sum(map(len, added.values()))


def list_followed(session: Session, today: date | None = None) -> tuple[Followed, ...]:
    """Return everything that is followed up: the most pressing first, then in the order of the plans."""
    known = follow_ups(session, today)
    places = {entry.id: place for place, entry in enumerate(session.catalogue.entries)}
    entries = session.catalogue.entries
    followed = [
        Followed(
            key,
            each,
            entries[places[key.section_id]] if key.section_id in places else None,
            each.standing(known.today),
        )
        for key, each in known.kept.items()
    ]
    order = list(Standing)
    last = len(places)
    return tuple(
        sorted(followed, key=lambda f: (order.index(f.standing), places.get(f.key.section_id, last), f.key.measure))
    )


def followed_of(session: Session, section_id: str) -> tuple[Followed, ...]:
    """Return what is followed up in one section: the most pressing first."""
    return tuple(one for one in list_followed(session) if one.key.section_id == section_id)


def followed_by(session: Session, body: str) -> tuple[Followed, ...]:
    """Return what is followed up of one body, its own work and its part in what nobody's name stands by."""
    return tuple(one for one in list_followed(session) if one.key.body == body or _shares(one, body))


def _shares(one: Followed, body: str) -> bool:
    """Tell whether a body answers for a section that is followed up as a whole."""
    return not one.key.body and one.entry is not None and any(link.agency == body for link in one.entry.linked.bodies)


def _shelf(session: Session) -> Shelf[FollowUp]:
    return session.user.shelf(_SHELF, FollowUp)


def _full_name(session: Session, body: str) -> str:
    """Return the name the library knows a body by; what it does not know stays as it is."""
    for duty in collect_duties(session.catalogue.entries):
        agency = duty.agency
        if body in (agency.name, agency.full_name, *agency.aliases):
            return agency.name
    return body


def _differences(rows: list[FilledRow], known: FollowUps, sheet_revision: int | None) -> Iterator[Difference]:
    """Yield each value that is not the one kept; of a key that stands in several rows the last one counts."""
    stated = {
        (row.key, field): (value, row.revision if row.revision is not None else sheet_revision)
        for row in rows
        if row.key is not None
        for field, value in row.values.items()
    }
    for (key, field), (value, revision) in stated.items():
        kept = known.shown(key, field)
        before = known.shown(key, field, revision) if revision is not None else None
        # What a sheet still says as it was exported is no statement; nor is what is kept anyway.
        if _same(value, kept) or (before is not None and _same(value, before)):
            continue
        if not kept:
            change = Change.NEW
        elif before is not None and _same(kept, before):
            change = Change.CHANGED
        else:
            change = Change.CONFLICT
        yield Difference(key, field, kept, value, change)


def _same(value: str, other: str) -> bool:
    """Tell whether two values say the same, however their lines are broken."""
    return "".join(value.split()) == "".join(other.split())
