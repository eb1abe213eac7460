"""What users call things: the names and aliases of facet values."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.document import Metadata
from explorer.domain.plan import Kind
from explorer.domain.province import PROVINCES, province_leading
from explorer.domain.query import Facet
from explorer.search.called import PlaceNames, agency_names, without_organ
from explorer.search.catalogue import Catalogue
from explorer.search.numbered import ACTION
from explorer.search.readings import Thing
from explorer.search.shortened import TITLED, Shortened, bare_forms
from explorer.text.folding import fold
from explorer.text.numerals import chinese_numeral, parse_numeral

AGENCY_FACETS = (Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT)
FREE_FACETS = (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME, Facet.ACTION)
"""Facets whose values are also found by words typed without a field."""
HEADED = (Kind.REQUIREMENT.value, Kind.SAFEGUARD.value)
"""Kinds that plans head a chapter with, so that their label is looked for as words, too."""
_OF_TASKS = ("重点任务", "主要任务")
"""What plans head the chapter of their tasks with; the label alone is in too much that is typed."""
_NATIONAL = ("部", "总局", "总署")
"""What only national bodies are: 财政部 is not 重庆市财政局."""
_NUMBER = r"(.+?)[〔\[(【](\d{4})[〕\])】](.+)"
_YEAR_IN = ("〔〕", "[]", "()", "【】", "")
"""What the year in the number of a document stands in: 国发〔2018〕38号."""
_SMALLEST_SHARE = 2
"""A word that stands in the names of more than one in so many actions means none of them."""
_SHORTEST_PART = 2
"""Characters a text needs before it may be a part of a name: a single one would be part of nearly every name."""


_Called = Mapping[str, tuple[str, ...]]
"""Ways to call things, by the values they have in their facet."""


class Name(Struct, frozen=True):
    """One way to call a thing; ``text`` is folded, ``is_main`` for the name it is shown under."""

    text: str
    thing: Thing
    is_main: bool


class _FacetNames:
    """The names of all that one facet can select."""

    def __init__(self, facet: Facet, called: _Called, heads: _Called) -> None:
        """Collect them; ``called`` are its values, each with the other ways to call it, ``heads`` whose branches are.

        What is called so itself is meant by the name of a head, not its branches.
        """
        self.all: list[Name] = []
        self.exact: dict[str, list[Thing]] = defaultdict(list)
        self.by_head: dict[str, list[Thing]] = defaultdict(list)
        for value, names in called.items():
            written = filter(None, dict.fromkeys((value, *names)))  # a document may have no title
            self._add(Thing(facet, value), written, self.exact)
        for value, names in heads.items():
            self._add(Thing(facet, value), (name for name in names if fold(name) not in self.exact), self.by_head)
        self.main = [name for name in self.all if name.is_main]
        self.joined = "\n".join(name.text for name in self.main)

    def _add(self, thing: Thing, names: Iterable[str], found: dict[str, list[Thing]]) -> None:
        for written in names:
            is_main = written == thing.value or thing.facet is Facet.DOCUMENT  # a document's value is its id
            name = Name(fold(written), thing, is_main)
            self.all.append(name)
            if thing not in (things := found[name.text]):
                things.append(thing)


class NameIndex:
    """Names and aliases of all that the catalogue's entries carry; those of a facet are collected when first needed."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep what tells the names."""
        self._columns = catalogue.columns
        self._agencies = catalogue.agencies
        self.outlines = catalogue.outlines
        self._places = PlaceNames(catalogue)
        self._called = _called(catalogue, self._places)
        self.titles = tuple(catalogue.document_titles.values())
        """What the documents are called."""
        self._collected: dict[Facet, _FacetNames] = {}

    @property
    def names(self) -> Iterator[Name]:
        """All names."""
        return chain.from_iterable(map(self.of, self._called))

    def of(self, facet: Facet) -> Sequence[Name]:
        """Return the names of what ``facet`` can select."""
        return self._names(facet).all

    def _names(self, facet: Facet) -> _FacetNames:
        if facet not in self._collected:
            there = self._columns[facet]
            called = {value: names for value, names in self._called[facet].items() if value in there}
            bodies = [self._agencies[value] for value in called] if facet in AGENCY_FACETS else []
            self._collected[facet] = _FacetNames(facet, called, {body.name: body.heads for body in bodies})
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
        kinds = (thing for thing in self._exact(Facet.KIND, text) if thing.value in HEADED or text in _OF_TASKS)
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


def _called(catalogue: Catalogue, places: PlaceNames) -> Mapping[Facet, _Called]:
    """Return for each facet its values with the other ways to call them."""
    columns = catalogue.columns
    agencies = _bodies(catalogue.agencies.values())
    actions: dict[str, tuple[str, ...]] = {}
    for plan in catalogue.plans:
        for action in plan.actions:
            actions[action.title] = (*actions.get(action.title, ()), *_figures(action.number))
    return {
        **dict.fromkeys(AGENCY_FACETS, agencies),
        Facet.PLACE: {label: places.of(label) for label in catalogue.places},
        Facet.PROGRAMME: _programmes(columns[Facet.PROGRAMME]),
        Facet.ACTION: actions,
        Facet.KIND: {kind.value: (kind.label, *(_OF_TASKS if kind is Kind.TASK else ())) for kind in Kind},
        Facet.DOCUMENT: {plan.document.id: _document(plan.document.metadata) for plan in catalogue.plans},
        Facet.JURISDICTION: {
            **dict.fromkeys(columns[Facet.JURISDICTION], ()),
            **{province.name: (province.short, *province.letters) for province in PROVINCES},
        },
    }


def _document(known: Metadata) -> tuple[str, ...]:
    """Return the title of a document and its number, in whatever brackets its year is typed."""
    parts = re.fullmatch(_NUMBER, fold(known.number).replace(" ", "")) if known.number else None
    numbers = (f"{parts[1]}{pair[:1]}{parts[2]}{pair[1:]}{parts[3]}" for pair in _YEAR_IN) if parts else ()
    return known.title, *numbers


def _bodies(agencies: Collection[Agency]) -> dict[str, tuple[str, ...]]:
    """Return for each body what it is called, by names borrowed from others only where none is called so itself."""
    called = {agency.name: agency_names(agency) for agency in agencies}
    own = {name for names in called.values() for name in names}
    return {a.name: (*called[a.name], *(name for name in a.borrowed if name not in own)) for a in agencies}


def _programmes(programmes: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return for each programme how else it is said, but not what another one is called."""
    return {name: tuple(form for form in bare_forms(name) if form not in programmes) for name in programmes}


def _figures(number: int) -> tuple[str, str]:
    return str(number), chinese_numeral(number)
