"""What people call places and bodies besides the names in plans: 江津, 潼南县, 成都邛崃市; 发改, 川能源局."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from csv import DictReader
from functools import cached_property

from explorer.domain.agency import Agency
from explorer.domain.place import PlaceKind
from explorer.domain.province import PROVINCES, province_named
from explorer.resources import read_lines, read_resource, read_table
from explorer.search.catalogue import Catalogue
from explorer.text.folding import fold

_DIVISIONS = "resources/gazetteer/divisions.csv"
_FORMER = "resources/gazetteer/former.csv"
_SORT = re.compile(r"(?:地区|[市区县州旗])$")
"""What kind of division a name says it is."""
_ORGAN = re.compile(r"(?:委员会|办公室|[委局厅办])$")
"""What a body's name ends in that says it is one."""
_NO_STEM = ("委", "政府", "办公")
"""What is no name when the organ is taken away: 市委办公室, 人民政府办公厅."""
_SIDE = re.compile(f"(?:{'|'.join(f'{p.name}|{p.short}|{p.letters}' for p in PROVINCES)}|[市省区])(?=..)")
"""What says of a body whose it is."""
_SHORTEST = 2
"""Characters that a name has at least: 开县 is not called 开."""
_LONGEST = 16
"""Characters of a place with all the divisions it lies in; a longer text is a sentence."""


class PlaceNames:
    """The places of a library by the names that are not written in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Look up the short and the former names of the divisions that the library links."""
        self._catalogue = catalogue
        self._names: dict[str, list[str]] = {label: [] for label in catalogue.places}
        self._labels: dict[str, dict[str, None]] = defaultdict(dict)
        self._shorts: dict[str, dict[str, None]] = defaultdict(dict)
        for label, name in dict.fromkeys(self._written()):
            self._add(label, [name])
        self._add_short_names()
        self._add_former_names()

    def of(self, label: str) -> tuple[str, ...]:
        """Return the ways to call a place, but none that is an ordinary word: 涪陵 for 涪陵区, not 和平 for 和平区."""
        return tuple(dict.fromkeys(self._names[label]))

    def meant(self, text: str) -> tuple[str, ...]:
        """Return the places that the folded ``text`` means which is none of their names.

        It has the divisions they lie in before it (重庆市潼南区), or says they are of another kind (江津市).
        """
        if not _SHORTEST < len(text) <= _LONGEST:
            return ()
        return tuple(dict.fromkeys((*self._inside(text), *self._of_another_kind(text))))

    def _written(self) -> Iterator[tuple[str, str]]:
        """Yield the name of each place, and how the texts write it, shorter or not."""
        for label, place in self._catalogue.places.items():
            yield label, place.name
        for entry in self._catalogue.entries:
            for link in entry.linked.places:
                if len(link.written) >= _SHORTEST and link.place in self._names:
                    yield link.place, link.written

    def _add(self, label: str, names: Collection[str]) -> None:
        self._names[label] += names
        for name in names:
            self._labels[fold(name)][label] = None

    def _add_short_names(self) -> None:
        divisions = {
            (place.name, place.code): place.label
            for place in self._catalogue.places.values()
            if place.kind is PlaceKind.DIVISION
        }
        ordinary = {word for line in read_lines("resources/gazetteer/common_words.txt") for word in line.split()}
        codes = frozenset(code for _, code in divisions)
        for row in _rows(_DIVISIONS, lambda line: line.partition(",")[0] in codes):
            label = divisions.get((row["name"], row["code"]))
            if label is None:
                continue
            self._add(label, [name for name in row["aliases"].split(";") if name])
            short = row["short_name"]
            if short:
                self._shorts[short][label] = None
                self._labels[short][label] = None
                self._names[label] += [] if short in ordinary else [short]

    def _add_former_names(self) -> None:
        """Add what a division was called before (开县 for 开州区), unless a place of the library is called so."""
        for row in _rows(_FORMER, lambda line: not self._names.keys().isdisjoint(line.split(","))):
            name, label = row["name"], row["successor"]
            place = self._catalogue.places.get(label)
            if place is not None and place.kind is PlaceKind.DIVISION and name not in self._labels:
                self._add(label, [name])

    def _inside(self, text: str) -> Iterator[str]:
        """Yield the places that ``text`` calls with what they lie in: 重庆市潼南区, 四川宜宾."""
        for end in range(_SHORTEST, len(text) - _SHORTEST + 1):
            areas = self._areas(text[:end])
            if areas:
                rest = text[end:]
                labels = (*self._labels.get(rest, ()), *self.meant(rest))
                yield from (label for label in labels if not areas.isdisjoint(self._above(label)))

    def _areas(self, text: str) -> frozenset[str]:
        """Return the labels of the province or the places that ``text`` is a name of."""
        province = province_named(text)
        return frozenset((*([province.name] if province else ()), *self._labels.get(text, ())))

    def _above(self, label: str) -> Iterator[str]:
        """Yield the labels of what a place lies in."""
        place = self._catalogue.places.get(label)
        while place is not None and place.parent:
            yield place.parent
            place = self._catalogue.places.get(place.parent)

    def _of_another_kind(self, text: str) -> tuple[str, ...]:
        """Return the divisions that ``text`` calls by another kind than theirs, and that is no other division."""
        sort = _SORT.search(text)
        labels = self._shorts.get(text[: sort.start()], ()) if sort else ()
        return tuple(labels) if labels and text not in self._divisions else ()

    @cached_property
    def _divisions(self) -> frozenset[str]:
        """The names of all divisions of the country, and what they were called before."""
        return frozenset(row["name"] for table in (_DIVISIONS, _FORMER) for row in read_table(table))


def _rows(table: str, wanted: Callable[[str], bool]) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a table whose lines are ``wanted``: to take apart all of it would make every start late."""
    head, *lines = (line for line in read_resource(table).splitlines() if not line.startswith("#"))
    return iter(DictReader((head, *filter(wanted, lines))))


def agency_names(agency: Agency) -> tuple[str, ...]:
    """Return all ways to call a body: its names, aliases, and the name a reform gave it later."""
    names = [agency.name, agency.full_name, *agency.aliases, agency.successor or ""]
    province = province_named(agency.jurisdiction)
    if province is not None:
        sides = re.compile(f"(?:{province.name}|{province.short}|{province.unit})(?=..)")
        bare = [sides.sub("", name, count=1) for name in agency.aliases if sides.match(name)]  # 市交委 is 交委, too
        names += [*bare, *(province.letters + name for name in dict.fromkeys(bare) if _ORGAN.search(name))]
    return tuple(name for name in dict.fromkeys(names) if name)


def without_organ(name: str) -> str:
    """Return what is left of a body's name without what says that it is one (发改 of 发改委), or nothing."""
    organ = _ORGAN.search(name)
    stem = name[: organ.start()] if organ else ""
    return stem if len(stem) >= _SHORTEST and not stem.endswith(_NO_STEM) else ""


def without_side(name: str) -> str:
    """Return a body's name without whose it is: 发改 for 渝发改 or 重庆市发改."""
    return _SIDE.sub("", name, count=1) if _SIDE.match(name) else name
