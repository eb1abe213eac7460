"""What people call places and bodies besides the names in plans: 江津, 潼南县, 成都邛崃市; 发改, 川能源局."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from explorer.domain.agency import CENTRAL, Agency
from explorer.domain.province import PROVINCES, province_named
from explorer.resources import read_table
from explorer.search.catalogue import Catalogue
from explorer.search.shortened import bare_forms
from explorer.text.folding import fold

_DIVISIONS = ("resources/gazetteer/divisions.csv", "resources/gazetteer/former.csv")
_SORTS = ("地区", "市", "区", "县", "州", "旗")
"""What kind of division a name says it is."""
_AROUND = ("地区", "一带")
_ORGANS = ("委员会", "办公室", "委", "局", "厅", "办", "部")
"""What a body's name ends in that says it is one."""
_NO_STEM = ("委", "政府", "办公")
"""What is no name when the organ is taken away: 市委办公室, 人民政府办公厅."""
_SIDES = (*(side for p in PROVINCES for side in (p.name, p.short, p.letters)), "市", "省", "区")
"""What says of a body whose it is."""
_OF_THE_STATE = ("国家", "国务院", "中华", "中央", "全国", "最高")
"""What says of a body that it is the State's."""
_SHORTEST = 2
"""Characters that a name has at least: 开县 is not called 开."""
_LONGEST = 16
"""Characters of a place with all the divisions it lies in; a longer text is a sentence."""


class PlaceNames:
    """The places of a library by the names that are not written in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Collect what the places that the library links are called."""
        self._catalogue = catalogue
        self._names: dict[str, list[str]] = {label: [] for label in catalogue.places}
        self._labels: dict[str, dict[str, None]] = defaultdict(dict)
        self._shorts: dict[str, dict[str, None]] = defaultdict(dict)
        for label, name in dict.fromkeys(self._written()):
            self._add(label, [name])
        self._add_other_names()

    def of(self, label: str) -> tuple[str, ...]:
        """Return the ways to call a place, but none that is an ordinary word: 涪陵 for 涪陵区, not 和平 for 和平区."""
        return tuple(dict.fromkeys(self._names[label]))

    def meant(self, text: str) -> tuple[str, ...]:
        """Return the places that the folded ``text`` means which is none of their names.

        It has the divisions they lie in before it (重庆市潼南区), says they are of another kind (江津市), or means the
        land around (渝东北地区).
        """
        if not _SHORTEST < len(text) <= _LONGEST:
            return ()
        around = self._labels.get(_without_end(text, _AROUND) or text.removeprefix("国家级"), ())
        return tuple(dict.fromkeys((*self._inside(text), *self._of_another_kind(text), *around)))

    def is_division(self, text: str) -> bool:
        """Tell whether a division of the country is called ``text``, with its kind or without: 自贡市, 自贡."""
        return text in self._divisions or text in self._bare_divisions

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

    def _add_other_names(self) -> None:
        """Add short names, aliases, and what a place was called before, unless another one is called so."""
        for label, place in self._catalogue.places.items():
            self._add(label, place.aliases)
            if place.short:
                self._shorts[place.short][label] = None
                self._labels[place.short][label] = None
        for label, place in self._catalogue.places.items():
            self._add(label, [name for name in place.former if name not in self._labels])

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

    def _above(self, label: str) -> Iterator[str | None]:
        """Yield the labels of what a place lies in, up to the province."""
        return (self._catalogue.places[each].parent for each in self._catalogue.lineage(label))

    def _of_another_kind(self, text: str) -> tuple[str, ...]:
        """Return the divisions that ``text`` calls by another kind than theirs, and that is no other division."""
        labels = self._shorts.get(_without_end(text, _SORTS), ())
        return tuple(labels) if labels and text not in self._divisions else ()

    @cached_property
    def _divisions(self) -> frozenset[str]:
        """The names of all divisions of the country, and what they were called before."""
        return frozenset(row["name"] for table in _DIVISIONS for row in read_table(table))

    @cached_property
    def _bare_divisions(self) -> frozenset[str]:
        """The cities among them without saying that they are: 自贡, but not 会同, a county that is also a verb."""
        bare = (_without_end(name, ("市",)) for name in self._divisions)
        return frozenset(name for name in bare if len(name) >= _SHORTEST)


def agency_names(agency: Agency) -> tuple[str, ...]:
    """Return all ways to call a body by names of its own."""
    names = [agency.name, agency.full_name, *agency.aliases]
    province = province_named(agency.jurisdiction)
    if province is not None:
        sides = province.name, province.short, province.unit
        shorter = ((_without_start(name, sides), name) for name in agency.aliases)
        bare = [short for short, name in shorter if short != name]  # 市交委 is 交委, too
        names += [*bare, *(province.letters + name for name in dict.fromkeys(bare) if name.endswith(_ORGANS))]
    elif agency.jurisdiction == CENTRAL and not agency.heads:  # 铁路局 for one in Chengdu is not 国家铁路局
        names += _of_the_state(names)
    names += [name + "公室" for name in names if name.endswith("办")]
    return tuple(dict.fromkeys((*names, *(form for name in names[:2] for form in bare_forms(name)))))


def _of_the_state(names: Iterable[str]) -> list[str]:
    """Return the names of a national body with 国家 before them, or in the place of 中国: 国家水利部, 国家残联."""
    return ["国家" + name.removeprefix("中国") for name in names if not name.startswith(_OF_THE_STATE)]


def without_organ(name: str) -> str:
    """Return what is left of a body's name without what says that it is one (发改 of 发改委), or nothing."""
    stem = _without_end(name, _ORGANS)
    return stem if len(stem) >= _SHORTEST and not stem.endswith(_NO_STEM) else ""


def without_side(name: str) -> str:
    """Return a body's name without whose it is: 发改 for 渝发改 or 重庆市发改."""
    return _without_start(name, _SIDES)


def _without_start(name: str, starts: tuple[str, ...]) -> str:
    """Return ``name`` without the first of ``starts`` that it begins with, if that leaves a name."""
    if not name.startswith(starts):  # of many names few do: it is asked at every start
        return name
    start = next((start for start in starts if name.startswith(start) and len(name) >= len(start) + _SHORTEST), "")
    return name[len(start) :]


def _without_end(name: str, ends: Iterable[str]) -> str:
    """Return ``name`` without the first of ``ends`` that it ends in, or nothing where it ends in none."""
    return next((name[: -len(end)] for end in ends if name.endswith(end)), "")
