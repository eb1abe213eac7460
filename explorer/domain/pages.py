"""All that the library knows of one body, place or programme, each line with the words that prove it."""

from dataclasses import dataclass

from explorer.domain.agency import Agency
from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.domain.place import Place
from explorer.domain.programme import Programme
from explorer.domain.query import Selection
from explorer.domain.role import Role


@dataclass(frozen=True, slots=True)
class Proof:
    """A section, and the words in it for which it is listed."""

    entry: Entry
    spans: tuple[Span, ...]
    rule: str = ""
    """The words that give a body its role."""
    measure: int = 0
    """Number of the measure the words stand in; 0 where the whole section is meant."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Another thing and the number of sections it shares; ``side`` is the jurisdiction of a body."""

    selection: Selection
    count: int
    side: str = ""


@dataclass(frozen=True, slots=True)
class PlanTally:
    """A plan of the library and a number of its sections: those that name a thing, are tasks, or want a look."""

    document: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Company:
    """What stands in the same sections as a thing, and where else it is named."""

    bodies: tuple[Tally, ...]
    places: tuple[Tally, ...]
    programmes: tuple[Tally, ...]
    measures: tuple[Proof, ...]
    """Of a body: those of its sections that name a place or a programme; otherwise those that name the thing."""
    plans: tuple[PlanTally, ...]
    passages: tuple[Proof, ...]
    """Sections that use one of its names and are not linked to it."""


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """A body: what it leads, joins and answers for, with whom and where."""

    agency: Agency
    former: tuple[str, ...]
    """Bodies of the library that became this one."""
    duties: tuple[tuple[Role, tuple[Proof, ...]], ...]
    counterpart: Tally | None
    """The body on the other side, where the library has it, and the number of sections both are in."""
    company: Company


@dataclass(frozen=True, slots=True)
class PlacePage:
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


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """A programme and the sections that name it."""

    programme: Programme
    named: tuple[Proof, ...]
    company: Company


ThingPage = AgencyPage | PlacePage | ProgrammePage
