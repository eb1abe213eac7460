"""What a correction can set: bodies, places and programmes that go by what somebody typed."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from explorer.domain.corrections import Fix
from explorer.domain.links import LinkedPlan
from explorer.text.script import is_han
from explorer.workflow.naming import is_called
from explorer.workflow.session import Session, find_plan
from explorer.workflow.understanding import Understanding

_MOST = 200
"""Names that are offered: who wants another types more."""


class Choice(Struct, frozen=True):
    """A name, and what tells it from its namesakes."""

    name: str
    note: str = ""


def find_choices(session: Session, fix: Fix, typed: str, document: str) -> tuple[Choice, ...]:
    """Return what goes by ``typed``: of bodies first the one that ``document`` would mean by it."""
    choices = _SOURCES[fix](session, typed.strip(), find_plan(session, document))
    return tuple({choice.name: choice for choice, _ in zip(choices, range(_MOST), strict=False)}.values())


def _bodies(session: Session, typed: str, plan: LinkedPlan) -> Iterator[Choice]:
    from explorer.linking.agency_table import AgencyTable

    known = {agency.name: agency for agency in AgencyTable.shipped().agencies} | dict(session.catalogue.agencies)
    meant = (
        Understanding.with_user(session.user).bodies_meant(plan, typed) if len(typed) > 1 and is_han(typed[0]) else ()
    )
    sides = {agency.jurisdiction for agency in meant} or {link.jurisdiction for s in plan.sections for link in s.bodies}
    found = [a for a in known.values() if is_called((a.name, a.full_name, *a.aliases), typed)]
    exact = {a.name for a in found if typed in (a.name, a.full_name, *a.aliases)}
    library = session.catalogue.agencies
    order = sorted(found, key=lambda a: (a.jurisdiction not in sides, a.name not in exact, a.name not in library))
    return (Choice(a.name, a.full_name if a.full_name != a.name else a.jurisdiction) for a in (*meant, *order))


def _places(session: Session, typed: str, _plan: LinkedPlan) -> Iterator[Choice]:
    from explorer.linking.gazetteer import Gazetteer

    here = session.catalogue.places.values()
    yield from (Choice(place.label, place.parent or "") for place in here if is_called((place.name,), typed))
    if typed:
        records = Gazetteer.load().records
        found = [(label, record) for label, record in records.items() if typed in record.place.name]
        for label, record in sorted(found, key=lambda each: not each[1].place.name.startswith(typed)):
            yield Choice(label, record.place.parent or "")


def _programmes(session: Session, typed: str, _plan: LinkedPlan) -> Iterator[Choice]:
    names: Iterable[str] = dict.fromkeys(each.name for plan in session.plans for each in plan.programmes)
    return (Choice(name) for name in names if is_called((name,), typed))


_SOURCES: dict[Fix, Callable[[Session, str, LinkedPlan], Iterator[Choice]]] = {
    Fix.BODY: _bodies,
    Fix.PLACE: _places,
    Fix.PROGRAMME: _programmes,
}
