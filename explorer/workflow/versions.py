"""Comparing two versions of a document: tasks and duties that were added, removed or changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from difflib import SequenceMatcher

from explorer.domain.links import AgencyLink, Entry, LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.role import Role
from explorer.domain.versions import BodyChange, ChangeKind, PlanChanges, ShownChange, ShownChanges, TaskChange
from explorer.workflow.edits import find_edits
from explorer.workflow.session import Session, find_plan

_ALIKE = 0.6
"""Two tasks of which this share of characters is the same are versions of one."""
_AROUND = 24
"""Characters kept on each side of the words that make a body responsible."""


def compare_versions(old: LinkedPlan, new: LinkedPlan) -> PlanChanges:
    """Return what is different in ``new`` against ``old``."""
    before, after = _tasks(old), _tasks(new)
    pairs = _pairs(before, after)
    found: list[TaskChange] = []
    for position, entry in enumerate(after):
        earlier = before[pairs[position]] if position in pairs else None
        if earlier is None:
            found.append(TaskChange(ChangeKind.ADDED, _title(entry), "", entry.text, entry.id, _bodies(None, entry)))
        elif change := _change(earlier, entry):
            found.append(change)
    gone = [entry for position, entry in enumerate(before) if position not in pairs.values()]
    found += [
        TaskChange(ChangeKind.REMOVED, _title(entry), entry.text, "", entry.id, _bodies(entry, None)) for entry in gone
    ]
    return PlanChanges(datetime.now(UTC).isoformat(timespec="seconds"), tuple(found))


def version_changes(session: Session, document: str) -> PlanChanges | None:
    """Return what the last new version of ``document`` changed, ``None`` where there was none."""
    return session.user.shelf("changes", PlanChanges).get(document)


def show_changes(session: Session, document: str) -> ShownChanges | None:
    """Return what the last new version of ``document`` changed with the texts piece by piece, ``None`` without one.

    Raises:
        ExplorerError: there is no such document.
    """
    plan, changes = find_plan(session, document), version_changes(session, document)
    if changes is None:
        return None
    entries = {linked.id: Entry(plan, linked) for linked in plan.sections}
    tasks = (_shown(task, entries) for task in changes.tasks)
    return ShownChanges(document, plan.document.metadata.title or document, changes, tuple(tasks))


def keep_changes(session: Session, document: str, changes: PlanChanges) -> None:
    """Keep ``changes`` until the next version comes."""
    session.user.shelf("changes", PlanChanges).put(document, changes)


def _shown(task: TaskChange, entries: Mapping[str, Entry]) -> ShownChange:
    entry = entries.get(task.section_id) if task.kind is not ChangeKind.REMOVED else None
    proofs = {name: link.span for name, link in _roles(entry).items()}
    return ShownChange(task, tuple(find_edits(task.before, task.after)), entry is not None, proofs)


def _tasks(plan: LinkedPlan) -> list[Entry]:
    return [Entry(plan, linked) for linked in plan.sections if linked.section.kind is Kind.TASK]


def _pairs(before: Sequence[Entry], after: Sequence[Entry]) -> dict[int, int]:
    """Return for tasks of ``after`` which of ``before`` they were: by title, else by text."""
    pairs: dict[int, int] = {}
    ones, others = _by_title(before), _by_title(after)
    for title, position in others.items():
        if title in ones:
            pairs[position] = ones[title]
    free = [position for position in range(len(before)) if position not in pairs.values()]
    for position, entry in enumerate(after):
        if position not in pairs and free:
            best = max(free, key=lambda candidate: _likeness(before[candidate], entry))
            if _likeness(before[best], entry) >= _ALIKE:
                pairs[position] = best
                free.remove(best)
    return pairs


def _by_title(entries: Sequence[Entry]) -> dict[str, int]:
    """Return the positions of the tasks whose title no other task has."""
    counts = Counter(entry.section.title for entry in entries)
    return {
        entry.section.title: position
        for position, entry in enumerate(entries)
        if entry.section.title and counts[entry.section.title] == 1
    }


def _likeness(one: Entry, other: Entry) -> float:
    matcher = SequenceMatcher(None, one.text, other.text, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0


def _change(earlier: Entry, later: Entry) -> TaskChange | None:
    bodies = _bodies(earlier, later)
    same = _bare(earlier.text) == _bare(later.text) and earlier.section.title == later.section.title
    if same and not bodies:
        return None
    before = _title(earlier) if earlier.section.title != later.section.title else ""
    return TaskChange(ChangeKind.CHANGED, _title(later), earlier.text, later.text, later.id, bodies, before)


def _bodies(earlier: Entry | None, later: Entry | None) -> tuple[BodyChange, ...]:
    before, after = _roles(earlier), _roles(later)
    names = dict.fromkeys((*after, *before))
    changed = [name for name in names if _role(before.get(name)) != _role(after.get(name))]
    return tuple(
        BodyChange(
            name,
            _role(before.get(name)),
            _role(after.get(name)),
            _words(earlier, before.get(name)),
            _words(later, after.get(name)),
        )
        for name in changed
    )


def _roles(entry: Entry | None) -> dict[str, AgencyLink]:
    """Return for each body the first words that make it responsible."""
    links: dict[str, AgencyLink] = {}
    for link in entry.linked.bodies if entry else ():
        links.setdefault(link.agency, link)
    return links


def _role(link: AgencyLink | None) -> Role | None:
    return link.role if link else None


def _words(entry: Entry | None, link: AgencyLink | None) -> str:
    """Return the words round those that make a body responsible, in their clause."""
    if entry is None or link is None:
        return ""
    text, span = entry.plan.document.text, link.span
    clauses = (*entry.section.clauses, *entry.section.inherited)
    whole = next((clause.span for clause in clauses if clause.span.contains(span)), span)
    start, end = max(whole.start, span.start - _AROUND), min(whole.end, span.end + _AROUND)
    words = " ".join(text[start:end].split())
    return f"{'…' if start > whole.start else ''}{words}{'…' if end < whole.end else ''}"


def _title(entry: Entry) -> str:
    return entry.section.title or entry.text[:20]


def _bare(text: str) -> str:
    return "".join(text.split())
