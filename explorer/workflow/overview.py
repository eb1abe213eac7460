"""The start page, put together from what is in memory already."""

from collections.abc import Iterable
from itertools import islice

from explorer.domain.links import Entry
from explorer.domain.overview import ActionTasks, Overview
from explorer.domain.pages import AgencyPage, Tally, ThingPage
from explorer.domain.plan import Action, Kind
from explorer.domain.query import Facet, Selection
from explorer.search import Catalogue
from explorer.workflow.lists import tasks_among
from explorer.workflow.searches import recent_searches, recent_work
from explorer.workflow.session import Session
from explorer.workflow.whole_plans import plan_tallies

_MOST = 12
"""Things of a kind that are shown."""
_RECENT = 6


def make_overview(session: Session, unit: str = "") -> Overview:
    """Return the start page of the first plan, with the page of ``unit`` where the library knows it."""
    catalogue, plan = session.catalogue, session.plans[0]
    entries = [entry for entry in catalogue.entries if entry.plan is plan]
    column = catalogue.columns[Facet.AGENCY]
    page = _unit_page(session, unit) if unit in column else None
    return Overview(
        plan,
        tuple(by_action(entries)),
        sum(entry.section.kind is Kind.TASK for entry in entries),
        len({link.agency for entry in entries for link in entry.linked.agencies}),
        sum(len(entry.linked.agencies) for entry in entries),
        tuple(plan_tallies(session)),
        _most_linked(catalogue, Facet.AGENCY),
        _most_linked(catalogue, Facet.PLACE),
        _most_linked(catalogue, Facet.PROGRAMME),
        tuple(islice(recent_work(session), _RECENT)),
        tuple(islice(recent_searches(session), _RECENT)),
        page if isinstance(page, AgencyPage) else None,
    )


def _unit_page(session: Session, unit: str) -> ThingPage:
    from explorer.workflow.pages import thing_page  # the start page of most comes without

    return thing_page(session, Selection(Facet.AGENCY, unit))


def by_action(entries: Iterable[Entry]) -> Iterable[ActionTasks]:
    """Yield the tasks action by action; a text without tasks is told by its sections."""
    groups: dict[Action | None, list[Entry]] = {}
    listed = list(entries)
    for entry in [*tasks_among(listed)] or listed:
        groups.setdefault(entry.section.action, []).append(entry)
    return (ActionTasks(action, tuple(tasks)) for action, tasks in groups.items())


def _most_linked(catalogue: Catalogue, facet: Facet) -> tuple[Tally, ...]:
    """Return the values with most sections, as the facets count them."""
    order = sorted(catalogue.columns[facet].items(), key=lambda item: -item[1].bit_count())
    return tuple(
        Tally(
            Selection(facet, value),
            bits.bit_count(),
            catalogue.agencies[value].jurisdiction if facet is Facet.AGENCY else "",
        )
        for value, bits in order[:_MOST]
    )
