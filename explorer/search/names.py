"""What users call things: the names and aliases of facet values."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from msgspec import Struct

from explorer.domain.plan import Kind
from explorer.domain.province import PROVINCES
from explorer.domain.query import Facet
from explorer.search.called import PlaceNames, agency_names, without_organ
from explorer.search.catalogue import Catalogue
from explorer.search.readings import Text, Thing
from explorer.text.folding import fold
from explorer.text.numerals import chinese_numeral, parse_numeral

AGENCY_FACETS = (Facet.AGENCY, Facet.LEAD, Facet.PARTICIPANT)
FREE_FACETS = (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME, Facet.ACTION)
"""Facets whose values are also found by words typed without a field."""
_HEADED = (Kind.REQUIREMENT.value, Kind.SAFEGUARD.value)
"""Kinds that plans head a chapter with, so that their label is looked for as words, too."""
_NUMBER = r"(\d{1,4}|[一二三四五六七八九十百]{1,6})"
_ACTION = re.compile(f"行动第?{_NUMBER}|第{_NUMBER}[项个大]?行动")
_TASK = re.compile(f"任务第?{_NUMBER}项?|第{_NUMBER}(?:项|[项个条]?任务)")
_LONE = re.compile(f"第{_NUMBER}[个条]?")
"""What is a task only where nothing else is said: in 第二十六次会议 or 12个公园 it counts something else."""
_GOES_ON = r"(?:(?<=\d)(?![\d.%项个条类大年月亿万])|(?=[的是由里和与及]|\W|$))"
"""What follows a number that stands behind what it counts: 任务六的牵头单位, not 任务十分艰巨."""
_ACTION_INSIDE = re.compile(f"第{_NUMBER}[项个大]行动|行动第?{_NUMBER}{_GOES_ON}")
_TASK_INSIDE = re.compile(f"第{_NUMBER}[项个条]任务|任务第?{_NUMBER}{_GOES_ON}")
_LONGEST_NUMBER = 4
"""Figures; more are a date or an amount, not the number of a task."""
_SHORTEST_PART = 2
"""Characters a text needs before it may be a part of a name: a single one would be part of nearly every name."""


class Name(Struct, frozen=True):
    """One way to call a thing; ``text`` is folded, ``is_main`` for the name it is shown under."""

    text: str
    thing: Thing
    is_main: bool


class NameIndex:
    """Names and aliases of all that the catalogue's entries carry."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Collect the names."""
        self._columns = catalogue.columns
        self._places = PlaceNames(catalogue)
        self.names = tuple(_names(catalogue, self._places))
        main: dict[Facet, list[Name]] = {facet: [] for facet in Facet}
        self._task_titles: dict[int, list[str]] = defaultdict(list)
        for entry, title in zip(catalogue.entries, catalogue.titles, strict=True):
            if entry.section.kind is Kind.TASK and title:
                self._task_titles[entry.section.number].append(title)
        self._exact: dict[Facet, dict[str, list[Thing]]] = {facet: defaultdict(list) for facet in Facet}
        for name in self.names:
            if name.is_main:
                main[name.thing.facet].append(name)
            things = self._exact[name.thing.facet][name.text]
            if name.thing not in things:
                things.append(name.thing)
        self._main = {facet: ("\n".join(name.text for name in names), names) for facet, names in main.items()}

    def values(self, facet: Facet, written: str) -> tuple[str, ...]:
        """Return the values of ``facet`` that ``written`` means: the value itself, or all it is an alias of."""
        if written in self._columns[facet]:
            return (written,)
        text = fold(written)
        exact = tuple(thing.value for thing in self._exact[facet].get(text, ()))
        return exact or (self._places.meant(text) if facet is Facet.PLACE else ()) or (written,)

    def holding(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return the things of ``facet`` whose main name holds the folded ``text``."""
        joined, names = self._main[facet]
        if text not in joined:  # nearly always: a large library has tens of thousands of names
            return ()
        return tuple(dict.fromkeys(name.thing for name in names if text in name.text))

    def free(self, text: str) -> tuple[Thing, ...]:
        """Return the bodies, places, programmes, actions, kinds and plans that the folded ``text`` calls so."""
        if parse_numeral(text) is not None:
            return ()  # the number of an action means it only where an action is asked for
        kinds = (thing for thing in self._exact[Facet.KIND].get(text, ()) if thing.value in _HEADED)
        exact = (thing for facet in (*FREE_FACETS, Facet.DOCUMENT) for thing in self._exact[facet].get(text, ()))
        return (*exact, *kinds, *(Thing(Facet.PLACE, label) for label in self._places.meant(text)))

    def short(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return the bodies that the folded ``text`` calls without saying that they are some: 发改 for 发改委."""
        return tuple(self._without_organ.get((facet, text), ()))

    @cached_property
    def _without_organ(self) -> dict[tuple[Facet, str], dict[Thing, None]]:
        found: dict[tuple[Facet, str], dict[Thing, None]] = defaultdict(dict)
        for name in self.names:
            if name.thing.facet in AGENCY_FACETS and (stem := without_organ(name.text)):
                found[name.thing.facet, stem][name.thing] = None
        return found

    def numbered(self, text: str, *, is_piece: bool = False) -> Iterator[Text | Thing]:
        """Yield the actions or the titles of the tasks that ``text`` calls by number: 任务6, 第二十六项, 26, 行动七.

        A piece of a longer text has to say what it counts; a longer text can call them among other words.
        """
        actions, tasks = _numbers(_ACTION, text), _numbers(_TASK, text)
        if not (actions or tasks or is_piece):
            tasks = _numbers(_LONE, text) or _bare_number(text)
        if not (actions or tasks or is_piece):
            actions, tasks = _numbers_inside(_ACTION_INSIDE, text), _numbers_inside(_TASK_INSIDE, text)
        for number in actions:
            yield from self._exact[Facet.ACTION].get(str(number), ())
        for number in tasks:
            yield from (Text(title, title=True) for title in self._task_titles.get(number, ()))

    def holding_free(self, text: str) -> tuple[Thing, ...]:
        """Return those whose main name holds the folded ``text``."""
        if len(text) < _SHORTEST_PART:
            return ()
        return tuple(thing for facet in FREE_FACETS for thing in self.holding(facet, text))


def _numbers(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return the number in ``text``, where all of it is as ``pattern`` says."""
    found = pattern.fullmatch(text)
    return _values([found] if found else ())


def _numbers_inside(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return the numbers in ``text`` where it is as ``pattern`` says."""
    return _values(pattern.finditer(text))


def _values(matches: Iterable[re.Match[str]]) -> list[int]:
    figures = (group for found in matches for group in found.groups() if group)
    return [number for each in figures if (number := parse_numeral(each)) is not None]


def _bare_number(text: str) -> list[int]:
    """Return the number that ``text`` is: 26, 二十六; not 十四五, and not 一, which stands in nearly every text."""
    number = parse_numeral(text)
    if number is None:
        return []
    is_meant = len(text) <= _LONGEST_NUMBER if text.isdecimal() else len(text) > 1 and chinese_numeral(number) == text
    return [number] if is_meant else []


def _names(catalogue: Catalogue, places: PlaceNames) -> Iterator[Name]:
    folded = cache(fold)  # a body has the same names in every role
    for facet, values in _called(catalogue, places).items():
        for value, names in values.items():
            if value in catalogue.columns[facet]:
                thing = Thing(facet, value)
                for name in filter(None, dict.fromkeys((value, *names))):  # a document may have no title
                    is_main = name == value or facet is Facet.DOCUMENT  # a document's value is its id
                    yield Name(folded(name), thing, is_main)


def _called(catalogue: Catalogue, places: PlaceNames) -> Mapping[Facet, Mapping[str, tuple[str, ...]]]:
    """Return for each facet its values with the other ways to call them."""
    columns = catalogue.columns
    agencies = {agency.name: agency_names(agency) for agency in catalogue.agencies.values()}
    actions: dict[str, tuple[str, ...]] = {}
    for plan in catalogue.plans:
        for action in plan.actions:
            actions[action.title] = (*actions.get(action.title, ()), *_figures(action.number))
    return {
        **dict.fromkeys(AGENCY_FACETS, agencies),
        Facet.PLACE: {label: places.of(label) for label in catalogue.places},
        Facet.PROGRAMME: dict.fromkeys(columns[Facet.PROGRAMME], ()),
        Facet.ACTION: actions,
        Facet.KIND: {kind.value: (kind.label,) for kind in Kind},
        Facet.DOCUMENT: {plan.document.id: (plan.document.metadata.title,) for plan in catalogue.plans},
        Facet.JURISDICTION: {
            **dict.fromkeys(columns[Facet.JURISDICTION], ()),
            **{province.name: (province.short, *province.letters) for province in PROVINCES},
        },
    }


def _figures(number: int) -> tuple[str, str]:
    return str(number), chinese_numeral(number)
