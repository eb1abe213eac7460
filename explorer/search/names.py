"""What users call things: aliases of facet values, and the entries linked to what is so called."""

from collections import defaultdict
from collections.abc import Iterator

from explorer.domain.plan import Kind
from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.search.catalogue import Catalogue
from explorer.text.folding import fold

_AGENCY_FACETS = (Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT)
_SHORTEST_PART = 2
"""Characters a term needs before it may be a part of a name: a single one would be part of nearly every name."""


class NameIndex:
    """Folded names and aliases of bodies, places and programmes."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Collect the names of all that the catalogue's entries are linked to."""
        self._catalogue = catalogue
        self._values: dict[Facet, dict[str, list[str]]] = {facet: defaultdict(list) for facet in Facet}
        for facet, value, name in self._named_values():
            values = self._values[facet][fold(name)]
            if value not in values:
                values.append(value)
        self._things = tuple(self._linked_names())

    def values(self, facet: Facet, written: str) -> tuple[str, ...]:
        """Return the values of ``facet`` that ``written`` means: the value itself, or all it is an alias of."""
        if written in self._catalogue.columns[facet]:
            return (written,)
        return tuple(self._values[facet].get(fold(written), (written,)))

    def named(self, term: str) -> int:
        """Return the entries linked to something whose name holds the folded ``term`` or that has it as an alias."""
        found = 0
        for name, aliases, bits in self._things:
            if (len(term) >= _SHORTEST_PART and term in name) or term in aliases:
                found |= bits
        return found

    def _named_values(self) -> Iterator[tuple[Facet, str, str]]:
        """Yield (facet, value, another way to call it)."""
        catalogue = self._catalogue
        for facet in _AGENCY_FACETS:
            for agency in catalogue.agencies.values():
                for name in (agency.full_name, *agency.aliases):
                    yield facet, agency.name, name
        for place in catalogue.places.values():
            yield Facet.PLACE, place.label, place.name
        for kind in Kind:
            yield Facet.KIND, kind.value, kind.label
        for plan in catalogue.plans:
            yield Facet.DOCUMENT, plan.document.id, plan.document.metadata.title
            for action in plan.actions:
                yield Facet.ACTION, action.title, str(action.number)
        for province in PROVINCES:
            for name in (province.short, *province.letters):
                yield Facet.JURISDICTION, province.name, name

    def _linked_names(self) -> Iterator[tuple[str, frozenset[str], int]]:
        """Yield (folded name, folded aliases, entries) of each body, place and programme."""
        columns = self._catalogue.columns
        for agency in self._catalogue.agencies.values():
            aliases = frozenset(fold(name) for name in (agency.full_name, *agency.aliases))
            yield fold(agency.name), aliases, columns[Facet.AGENCY].get(agency.name, 0)
        for label, bits in columns[Facet.PLACE].items():
            yield fold(label), frozenset(), bits
        for programme, bits in columns[Facet.PROGRAMME].items():
            yield fold(programme), frozenset(), bits
