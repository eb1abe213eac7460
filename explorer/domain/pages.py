"""All that the library knows of one body, place or programme, each line with the words that prove it."""

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.document import Span
from explorer.domain.follow_up import Followed
from explorer.domain.links import Entry
from explorer.domain.place import Place
from explorer.domain.programme import Programme
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role

PAGED = (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME)
"""Facets whose values have a page."""


class Proof(Struct, frozen=True):
    """A section, and the words in it for which it is listed."""

    entry: Entry
    spans: tuple[Span, ...]
    rule: str = ""
    """The words that give a body its role."""
    measure: int = 0
    """Number of the measure the words stand in; 0 where the whole section is meant."""
    is_manual: bool = False
    """Whether the user set one of the links."""


class Tally(Struct, frozen=True):
    """Another thing and the number of sections it shares; ``side`` is the jurisdiction of a body."""

    selection: Selection
    count: int
    side: str = ""


class PlanTally(Struct, frozen=True):
    """A plan of the library and a number of its sections: those that name a thing, are tasks, or want a look."""

    document: str
    title: str
    count: int


class Company(Struct, frozen=True):
    """What stands in the same sections as a thing, and where else it is named."""

    bodies: tuple[Tally, ...]
    places: tuple[Tally, ...]
    programmes: tuple[Tally, ...]
    measures: tuple[Proof, ...]
    """Of a body: those of its sections that name a place or a programme; otherwise those that name the thing."""
    plans: tuple[PlanTally, ...]
    passages: tuple[Proof, ...]
    """Sections that use one of its names and are not linked to it."""


class AgencyPage(Struct, frozen=True):
    """A body: what it leads, joins and answers for, with whom and where."""

    agency: Agency
    former: tuple[str, ...]
    """Bodies of the library that became this one."""
    duties: tuple[tuple[Role, tuple[Proof, ...]], ...]
    counterpart: Tally | None
    """The body on the other side, where the library has it, and the number of sections both are in."""
    company: Company
    followed: tuple[Followed, ...] = ()
    """What is followed up of it, the most pressing first."""


class PlacePage(Struct, frozen=True):
    """A place: where it lies, what lies in it, and the sections that name either."""

    place: Place
    lineage: tuple[Place, ...]
    """The places it lies in, the nearest first."""
    inside: tuple[Tally, ...]
    """The places right below it that the library names, with the sections that name them or places in them."""
    named: tuple[Proof, ...]
    below: tuple[Proof, ...]
    """Sections that name only places below it."""
    company: Company


class ProgrammePage(Struct, frozen=True):
    """A programme and the sections that name it."""

    programme: Programme
    named: tuple[Proof, ...]
    company: Company


ThingPage = AgencyPage | PlacePage | ProgrammePage
