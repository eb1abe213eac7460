"""Facet selections and counts.

The counting law: count(value v of facet F) = entries that match the query, every exclusion and the selections of all
other facets, and carry v. Values selected within one facet are OR-ed, facets are AND-ed.
"""

from collections.abc import Iterable, Mapping, Sequence

from explorer.domain.query import Facet, FacetCount, Selection
from explorer.search.catalogue import Catalogue


def narrow(catalogue: Catalogue, matching: int, where: Sequence[Selection], without: Sequence[Selection]) -> int:
    """Return what is left of the set ``matching`` with the selections and exclusions."""
    found = _without(catalogue, matching, without)
    for bits in _by_facet(catalogue, where).values():
        found &= bits
    return found


def count_facets(
    catalogue: Catalogue, matching: int, where: Sequence[Selection], without: Sequence[Selection]
) -> dict[Facet, tuple[FacetCount, ...]]:
    """Return all facets with their counts among the set ``matching`` with the selections and exclusions."""
    base = _without(catalogue, matching, without)
    chosen = _by_facet(catalogue, where)
    kept = {facet: {s.value for s in (*where, *without) if s.facet is facet} for facet in Facet}
    return {facet: _counts(catalogue.columns[facet], _others(base, chosen, facet), kept[facet]) for facet in Facet}


def _without(catalogue: Catalogue, entries: int, without: Iterable[Selection]) -> int:
    for selection in without:
        entries &= ~catalogue.columns[selection.facet].get(selection.value, 0)
    return entries


def _by_facet(catalogue: Catalogue, where: Iterable[Selection]) -> dict[Facet, int]:
    chosen: dict[Facet, int] = {}
    for selection in where:
        bits = catalogue.columns[selection.facet].get(selection.value, 0)
        chosen[selection.facet] = chosen.get(selection.facet, 0) | bits
    return chosen


def _others(base: int, chosen: Mapping[Facet, int], facet: Facet) -> int:
    """Return ``base`` narrowed by the selections of all facets but ``facet``."""
    for other, bits in chosen.items():
        if other is not facet:
            base &= bits
    return base


def _counts(column: Mapping[str, int], entries: int, kept: set[str]) -> tuple[FacetCount, ...]:
    """Return the values that occur among ``entries``, and those in ``kept``, the most frequent first, then by name."""
    counts = {value: count for value, bits in column.items() if (count := (bits & entries).bit_count())}
    counts |= {value: 0 for value in kept if value not in counts}
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetCount(value, count) for value, count in order)
