"""What a body, a place or a programme has to do with the library's sections."""

from dataclasses import dataclass

from explorer.domain.agency import Agency
from explorer.domain.links import Entry
from explorer.domain.place import Place
from explorer.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class AgencyDuties:
    """The sections a body leads, joins, and is responsible for without a stated role."""

    agency: Agency
    lead: tuple[Entry, ...]
    participant: tuple[Entry, ...]
    responsible: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """Number of sections, whatever the role."""
        return len(self.lead) + len(self.participant) + len(self.responsible)


@dataclass(frozen=True, slots=True)
class PlaceEntries:
    """The sections that name a place, and those that name only places below it."""

    place: Place
    entries: tuple[Entry, ...]
    below: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeEntries:
    """The sections that name a programme."""

    programme: Programme
    entries: tuple[Entry, ...]
