"""The table of bodies in ``resources/agencies.csv``: names, everyday aliases, counterparts, successors."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.resources import read_table


class AgencyTable:
    """Bodies by name, and by any way of writing them within a jurisdiction."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        """Index ``agencies``; names are unique, aliases may be shared by bodies of different jurisdictions."""
        self.agencies = tuple(agencies)
        self._by_name: dict[str, Agency] = {}
        self._by_full_name: dict[str, Agency] = {}
        self._official: set[str] = set()
        self._written: dict[tuple[str, str], Agency] = {}
        self._anywhere: dict[str, list[Agency]] = defaultdict(list)
        for agency in self.agencies:
            self._by_name.setdefault(agency.name, agency)
            self._by_full_name.setdefault(agency.full_name, agency)
            self._official |= {name.removeprefix(agency.jurisdiction) for name in (agency.name, agency.full_name)}
            for written in dict.fromkeys((agency.name, agency.full_name, *agency.aliases)):
                self._written.setdefault((agency.jurisdiction, written), agency)
                self._anywhere[written].append(agency)

    @classmethod
    def load(cls, confirmed: Iterable[Agency] = ()) -> "AgencyTable":
        """Read the shipped table; bodies that the user ``confirmed`` come first, with what the table knows of them."""
        shipped = cls.shipped()
        own = (_united(agency, shipped.named(agency.name)) for agency in confirmed)
        return cls((*own, *shipped.agencies))

    @classmethod
    @cache
    def shipped(cls) -> "AgencyTable":
        """Return the table as it came with the program."""
        return cls(_agency(row) for row in read_table("resources/agencies.csv"))

    def named(self, name: str) -> Agency | None:
        """Return the body with this unambiguous short name."""
        return self._by_name.get(name)

    def full(self, full_name: str) -> Agency | None:
        """Return the body with this official name."""
        return self._by_full_name.get(full_name)

    def written(self, written: str, jurisdiction: str) -> Agency | None:
        """Return the body that a text of this jurisdiction means by ``written``."""
        return self._written.get((jurisdiction, written))

    def is_official(self, name: str) -> bool:
        """Tell whether some body has this name, its area left out, and not only as another way to write it."""
        return name in self._official

    def anywhere(self, written: str) -> tuple[Agency, ...]:
        """Return all bodies that ``written`` can mean, whatever the jurisdiction: 发改委 means several."""
        return tuple(self._anywhere.get(written, ()))


def _united(confirmed: Agency, shipped: Agency | None) -> Agency:
    """Return a body that the user confirmed, as the table describes it where it does, under the user's names too."""
    if shipped is None:
        return replace(confirmed, known=True)
    return replace(shipped, aliases=tuple(dict.fromkeys((*shipped.aliases, *confirmed.aliases))))


def _agency(row: dict[str, str]) -> Agency:
    return Agency(
        name=row["name"],
        full_name=row["full_name"],
        jurisdiction=row["jurisdiction"],
        aliases=tuple(alias for alias in row["aliases"].split("|") if alias),
        counterpart=row["counterpart"] or None,
        successor=row["successor"] or None,
        known=True,
    )
