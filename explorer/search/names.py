"""What users call things: the names and aliases of facet values."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from explorer.domain.agency import CENTRAL
from explorer.domain.plan import Kind
from explorer.domain.province import province_leading
from explorer.domain.query import Facet
from explorer.search.called import PlaceNames, without_organ
from explorer.search.catalogue import Catalogue
from explorer.search.facet_names import AGENCY_FACETS, OF_TASKS, FacetNames, Name, ways_to_call
from explorer.search.numbered import ACTION
from explorer.search.readings import Thing
from explorer.search.shortened import TITLED, Shortened
from explorer.text.folding import fold
from explorer.text.numerals import parse_numeral

FREE_FACETS = (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME, Facet.ACTION)
"""Facets whose values are also found by words typed without a field."""
HEADED = (Kind.REQUIREMENT.value, Kind.SAFEGUARD.value)
"""Kinds that plans head a chapter with, so that their label is looked for as words, too."""
_NATIONAL = ("部", "总局", "总署")
"""What only national bodies are: 财政部 is not 重庆市财政局."""
_SMALLEST_SHARE = 2
"""A word that stands in the names of more than one in so many actions means none of them."""
_SHORTEST_PART = 2
"""Characters a text needs before it may be a part of a name: a single one would be part of nearly every name."""


class NameIndex:
    """Names and aliases of all that the catalogue's entries carry; those of a facet are collected when first needed."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep what tells the names."""
        self._columns = catalogue.columns
        self._agencies = catalogue.agencies
        self.outlines = catalogue.outlines
        self._places = PlaceNames(catalogue)
        self._called = ways_to_call(catalogue, self._places)
        self.titles = tuple(catalogue.document_titles.values())
        """What the documents are called."""
        self._collected: dict[Facet, FacetNames] = {}

    @property
    def names(self) -> Iterator[Name]:
        """All names."""
        return chain.from_iterable(map(self.of, self._called))

    def of(self, facet: Facet) -> Sequence[Name]:
        """Return the names of what ``facet`` can select."""
        return self._names(facet).all

    def _names(self, facet: Facet) -> FacetNames:
        if facet not in self._collected:
            there = self._columns[facet]
            called = {value: names for value, names in self._called[facet].items() if value in there}
            bodies = [self._agencies[value] for value in called] if facet in AGENCY_FACETS else []
            self._collected[facet] = FacetNames(facet, called, {body.name: body.heads for body in bodies})
        return self._collected[facet]

    def values(self, facet: Facet, written: str) -> tuple[str, ...]:
        """Return the values of ``facet`` that ``written`` means: the value itself, or all it is an alias of."""
        if written in self._columns[facet]:
            return (written,)
        text = fold(written)
        called = self.called(facet, text)
        return called or (self._places.meant(text) if facet is Facet.PLACE else ()) or (written,)

    def _exact(self, facet: Facet, text: str) -> Sequence[Thing]:
        """Return what the folded ``text`` is the name or an alias of."""
        return self._names(facet).exact.get(text, ())

    def called(self, facet: Facet, text: str) -> tuple[str, ...]:
        """Return all values of ``facet`` that the folded ``text`` is the name or an alias of."""
        return tuple(thing.value for thing in self._exact(facet, text))

    def is_division(self, text: str) -> bool:
        """Tell whether a division of the country is called ``text``, whether the library names it or not."""
        return self._places.is_division(text)

    def holding(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return the things of ``facet`` whose main name holds the folded ``text``."""
        names = self._names(facet)
        if text not in names.joined:  # nearly always: a large library has tens of thousands of names
            return ()
        return tuple(dict.fromkeys(name.thing for name in names.main if text in name.text))

    def documents(self, text: str) -> tuple[Thing, ...]:
        """Return the documents that the folded ``text`` is the name of, or else a part of it."""
        return tuple(self._exact(Facet.DOCUMENT, text)) or self.holding(Facet.DOCUMENT, text)

    def free(self, text: str) -> tuple[Thing, ...]:
        """Return the bodies, places, programmes, actions, kinds and plans that the folded ``text`` calls so."""
        if parse_numeral(text) is not None:
            return ()  # the number of an action means it only where an action is asked for
        kinds = (thing for thing in self._exact(Facet.KIND, text) if thing.value in HEADED or text in OF_TASKS)
        exact = (thing for facet in (*FREE_FACETS, Facet.DOCUMENT) for thing in self._exact(facet, text))
        branches = self._names(Facet.AGENCY).by_head.get(text, ())
        return (*exact, *branches, *kinds, *(Thing(Facet.PLACE, label) for label in self._places.meant(text)))

    def short(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return the bodies that the folded ``text`` calls without saying that they are some: 发改 for 发改委."""
        return tuple(self._without_organ.get((facet, text), ()))

    @cached_property
    def _without_organ(self) -> dict[tuple[Facet, str], dict[Thing, None]]:
        found: dict[tuple[Facet, str], dict[Thing, None]] = defaultdict(dict)
        for name in chain.from_iterable(map(self.of, AGENCY_FACETS)):
            if stem := without_organ(name.text):
                found[name.thing.facet, stem][name.thing] = None
        return found

    def shortened(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return what the folded ``text``, no name itself, calls.

        It names the head of branches (央行), another organ (工信委), or has words left out.
        """
        if facet in AGENCY_FACETS:
            branches = self._names(facet).by_head.get(text, ())
            return tuple(branches) or self._bodies(facet, text) or tuple(self._of_side(facet, text))
        found = self._shortened.titles(facet, text) if facet in TITLED else ()
        is_action = facet is Facet.ACTION and text.endswith(ACTION)
        return found or (self.actions_on(text.removesuffix(ACTION)) if is_action else ())

    def actions_on(self, word: str) -> tuple[Thing, ...]:
        """Return the actions that ``word`` of their names tells from most others: 金融."""
        found = self.holding(Facet.ACTION, word) if len(word) >= _SHORTEST_PART else ()
        return found if len(found) * _SMALLEST_SHARE <= len(self._names(Facet.ACTION).main) else ()

    def _bodies(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        from explorer.linking.agency_names import standard_name, ways_to_write  # their patterns and table take a moment

        ways = (text, *ways_to_write(standard_name(text)))
        by_organ = dict.fromkeys(thing for way in ways for thing in self.short(facet, without_organ(way)))
        found = (t for t in by_organ if not text.endswith(_NATIONAL) or self._jurisdiction(t) == CENTRAL)
        return tuple(found) or self._shortened.bodies(facet, text)

    def _jurisdiction(self, body: Thing) -> str:
        return self._agencies[body.value].jurisdiction

    def _of_side(self, facet: Facet, text: str) -> Iterator[Thing]:
        """Yield the bodies of the side that ``text`` begins with which the rest of it calls: 四川国土, 重庆农业."""
        side = province_leading(text)
        if side is None:
            return
        rest = text.removeprefix(side.name).removeprefix(side.short)
        things = (*self._exact(facet, rest), *self.short(facet, rest)) or self._bodies(facet, rest)
        yield from (thing for thing in things if self._jurisdiction(thing) == side.name)

    def shortened_free(self, text: str) -> tuple[Thing, ...]:
        """Return the bodies, programmes and actions that ``text``, no name itself, calls with words left out."""
        return tuple(thing for facet in (Facet.AGENCY, *TITLED) for thing in self.shortened(facet, text))

    @cached_property
    def _shortened(self) -> Shortened:
        return Shortened((name.text, name.thing) for name in self.names)

    def holding_free(self, text: str) -> tuple[Thing, ...]:
        """Return those whose main name holds the folded ``text``."""
        if len(text) < _SHORTEST_PART:
            return ()
        return tuple(thing for facet in FREE_FACETS for thing in self.holding(facet, text))
