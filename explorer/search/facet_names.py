"""The names and aliases of what one facet can select, as plans and users write them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.document import Metadata
from explorer.domain.plan import Kind
from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.search.called import PlaceNames, agency_names
from explorer.search.catalogue import Catalogue
from explorer.search.readings import Thing
from explorer.search.shortened import bare_forms
from explorer.text.folding import fold
from explorer.text.numerals import chinese_numeral

AGENCY_FACETS = (Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT)
OF_TASKS = ("重点任务", "主要任务")
"""What plans head the chapter of their tasks with; the label alone is in too much that is typed."""
_NUMBER = r"(.+?)[〔\[(【](\d{4})[〕\])】](.+)"
_YEAR_IN = ("〔〕", "[]", "()", "【】", "")
"""What the year in the number of a document stands in: 国发〔2018〕38号."""

Called = Mapping[str, tuple[str, ...]]
"""Ways to call things, by the values they have in their facet."""


class Name(Struct, frozen=True):
    """One way to call a thing; ``text`` is folded, ``is_main`` for the name it is shown under."""

    text: str
    thing: Thing
    is_main: bool


class FacetNames:
    """The names of all that one facet can select."""

    def __init__(self, facet: Facet, called: Called, heads: Called) -> None:
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


def ways_to_call(catalogue: Catalogue, places: PlaceNames) -> Mapping[Facet, Called]:
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
        Facet.KIND: {kind.value: (kind.label, *(OF_TASKS if kind is Kind.TASK else ())) for kind in Kind},
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
