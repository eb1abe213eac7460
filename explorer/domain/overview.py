"""What the start page shows: the plan at a glance, one's own unit, and what one did last."""

from msgspec import Struct

from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.pages import AgencyPage, PlanTally, Tally
from explorer.domain.plan import Action
from explorer.domain.query import Query


class ActionTasks(Struct, frozen=True):
    """An action and its sections; without an action, sections that stand under none."""

    action: Action | None
    tasks: tuple[Entry, ...]


class Overview(Struct, frozen=True):
    """A plan, what is most linked in the whole library, and what is the user's own."""

    plan: LinkedPlan
    actions: tuple[ActionTasks, ...]
    tasks: int
    bodies: int
    """Number of bodies the plan makes responsible."""
    duties: int
    """Number of parts they have in its tasks."""
    plans: tuple[PlanTally, ...]
    """All documents of the library with the number of their tasks."""
    agencies: tuple[Tally, ...]
    places: tuple[Tally, ...]
    programmes: tuple[Tally, ...]
    recent: tuple[Entry, ...]
    searches: tuple[Query, ...]
    unit: AgencyPage | None = None
    """The page of the user's own unit."""
