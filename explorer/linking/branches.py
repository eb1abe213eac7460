"""Whose branch a body is, by how its name is built (人行成都分行, 国网重庆市电力公司), and what it was or became."""

import re
from collections.abc import Collection, Iterable, Iterator

from explorer.domain.agency import CENTRAL, Agency
from explorer.linking.agency_table import AgencyTable
from explorer.linking.gazetteer import Gazetteer
from explorer.resources import read_table

_QUARTER = re.compile("东北|华北|华东|华中|华南|西南|西北")
"""Where a branch may be besides the places of the gazetteer."""


class Branches:
    """Knows by which names of other bodies people call a body."""

    def __init__(self, table: AgencyTable, gazetteer: Gazetteer) -> None:
        """Look up bodies in ``table``, and the places of their branches in ``gazetteer``."""
        self._table = table
        self._gazetteer = gazetteer
        self._national: dict[str, Agency] = {}
        for agency in table.agencies:
            if agency.jurisdiction == CENTRAL:
                self._national |= {way: agency for way in _ways(agency) if way not in self._national}
        self._patterns = tuple((r["start"], r["end"], r["head"]) for r in read_table("resources/agency_branches.csv"))

    def borrowed_names(self, agency: Agency) -> tuple[str, ...]:
        """Return the names of what ``agency`` was and became."""
        return _names(self._before_and_after(agency), _ways(agency))

    def head_names(self, agency: Agency) -> tuple[str, ...]:
        """Return the names of the bodies that ``agency`` is a branch of, and of what these were and became."""
        names = (agency.full_name, agency.name, agency.successor or "")
        heads = tuple(head for name in names for head in self._heads(name) if head.name != agency.name)
        related = (other for head in heads for other in self._before_and_after(head))
        return _names((*heads, *related), (*_ways(agency), *self.borrowed_names(agency)))

    def _heads(self, name: str) -> Iterator[Agency]:
        """Yield the national bodies whose branch is called ``name``."""
        for end in range(len(name) - 1, 1, -1):
            head = self._national.get(name[:end])
            if head is not None and self._tells_where(name, end):
                yield head
                break
        for start, end, national in self._patterns:
            head = self._table.named(national)
            if head is not None and name.startswith(start) and name.endswith(end):
                yield head

    def _tells_where(self, name: str, position: int) -> bool:
        """Tell whether a place stands at ``position``: 四川 in 国家能源局四川监管办, 华中 in 国家能源局华中监管局."""
        at = position + name.startswith("驻", position)
        places = (n for n in self._gazetteer.names_at(name, at, len(name)) if n in self._gazetteer.namings)
        return bool(_QUARTER.match(name, at)) or any(places)

    def _before_and_after(self, agency: Agency) -> Iterator[Agency]:
        """Yield the bodies that a reform turned into ``agency``, and what one turned it into."""
        for other in self._table.agencies:
            if other.successor == agency.name or other.name == agency.successor:
                yield other


def _names(bodies: Iterable[Agency], others: Collection[str]) -> tuple[str, ...]:
    """Return all that ``bodies`` are called, without what is among ``others``."""
    return tuple(dict.fromkeys(way for body in bodies for way in _ways(body) if way not in others))


def _ways(agency: Agency) -> tuple[str, ...]:
    return (agency.name, agency.full_name, *agency.aliases)
