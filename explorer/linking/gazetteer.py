"""The places of the country, from the plain tables in ``resources/gazetteer``, looked up by label and by name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.place import Place, PlaceKind
from explorer.resources import read_lines, read_table

_FOLDER = "resources/gazetteer"
_REMEDY = "请更正 resources/gazetteer 中的表（写法见同一文件夹的 README.md）。"
_COMBINATION = "combination"
"""Kind of the rows of regions.csv that are one name for several divisions."""


class Rank(IntEnum):
    """What sort of place it is; of divisions that share a short name (宜宾市, 宜宾县) the lowest value is meant."""

    PROVINCE = 0
    PREFECTURE = 1
    COUNTY = 2
    REGION = 3
    FEATURE = 4


_KINDS = (*(PlaceKind.DIVISION,) * 3, PlaceKind.REGION, PlaceKind.FEATURE)
"""By rank."""


class Record(NamedTuple):
    """A place with what finding it takes."""

    place: Place
    rank: Rank
    short: str
    """Name without what kind of division it is (涪陵), or ``place.name`` where there is none."""
    province: str | None
    """Name of the province it lies in; for a province, its own."""
    former: bool = False
    """A division since renamed or merged."""
    area: frozenset[str] = frozenset()
    """Names of the provinces a region is made of, as far as its table says."""


class Naming(NamedTuple):
    """A record under one of its names; ``full`` says that the name shows what it names (涪陵区, not 涪陵)."""

    record: Record
    full: bool


_Row = Mapping[str, str]


class Gazetteer:
    """All places by label, and what every name of two or more characters may stand for.

    ``combinations`` are names that hold one character each for several divisions (万达开): offsets and labels.
    """

    def __init__(self, rows: Iterable[tuple[Rank, _Row]], combinations: Iterable[_Row], words: Iterable[str]) -> None:
        """Join the rows of the tables; ``words`` are common words that contain or equal a name.

        Raises:
            ExplorerError: a row names a parent or member that has no row.
        """
        self.records: dict[str, Record] = {}
        self.namings: dict[str, tuple[Naming, ...]] = {}
        self.combinations = {row["name"]: _combination(row["name"], row["members"]) for row in combinations}
        self.words = frozenset(words)
        self._join(tuple(rows))
        self._check()
        self._heads = self._index()

    @classmethod
    def load(cls) -> "Gazetteer":
        """Read the shipped tables (with the user's overlay).

        Raises:
            ExplorerError: a table has been edited into something that does not fit.
            FileNotFoundError: the installation is incomplete.
        """
        divisions = (*read_table(f"{_FOLDER}/divisions.csv"), *read_table(f"{_FOLDER}/former.csv"))
        regions = read_table(f"{_FOLDER}/regions.csv")
        rows = (
            *((_rank(row), row) for row in divisions),
            *((Rank.REGION, row) for row in regions if row["kind"] != _COMBINATION),
            *((Rank.FEATURE, row) for row in read_table(f"{_FOLDER}/features.csv")),
        )
        words = (word for line in read_lines(f"{_FOLDER}/common_words.txt") for word in line.split())
        return cls(rows, (row for row in regions if row["kind"] == _COMBINATION), words)

    @staticmethod
    def vocabulary() -> tuple[str, ...]:
        """Return the names a word cutter's own dictionary lacks."""
        return read_lines(f"{_FOLDER}/cutter_words.txt")

    def seek(self, text: str, start: int, end: int) -> int:
        """Return the next position where a name may start, or ``end``."""
        heads = self._heads
        return next((position for position in range(start, end - 1) if text[position : position + 2] in heads), end)

    def names_at(self, text: str, position: int, end: int) -> Iterator[str]:
        """Yield the names, combinations and words that start at ``position`` and end by ``end``, longest first."""
        for name in self._heads.get(text[position : position + 2], ()):
            if position + len(name) <= end and text.startswith(name, position):
                yield name

    def ancestors(self, label: str) -> Iterator[Record]:
        """Yield the places above, nearest first, up to the province."""
        record = self.records.get(label)
        while record and record.place.parent:
            record = self.records[record.place.parent]
            yield record

    def _join(self, rows: Sequence[tuple[Rank, _Row]]) -> None:
        counts = Counter(row["name"] for _, row in rows)
        above = {row["name"]: row["parent"] for rank, row in rows if rank <= Rank.PREFECTURE}
        former: defaultdict[str, list[str]] = defaultdict(list)
        for _, row in rows:
            if successor := row.get("successor"):
                former[successor].append(row["name"])
        for rank, row in rows:
            name, parent, short = row["name"], row["parent"], row.get("short_name")
            province = above.get(parent) or parent or (name if rank is Rank.PROVINCE else None)
            place = self._place(rank, row, former, shared=counts[name] > 1)
            record = _record(place, rank, row, province)
            self.records[record.place.label] = record
            for full in (name, *_split(row["aliases"])):
                self.namings[full] = (*self.namings.get(full, ()), Naming(record, True))
            if short:
                self.namings[short] = (*self.namings.get(short, ()), Naming(record, rank is Rank.PROVINCE))

    def _place(self, rank: Rank, row: _Row, former: Mapping[str, Sequence[str]], *, shared: bool) -> Place:
        """Return the place of ``row``; ``former`` are the names of divisions by what they are now."""
        name, parent, short = row["name"], row["parent"] or None, row.get("short_name", "")
        label = f"{name}（{parent}）" if shared and parent else name
        place = Place(name, _KINDS[rank], label, parent, row.get("code") or None)
        if place.kind is not PlaceKind.DIVISION:
            return replace(place, aliases=_split(row["aliases"]))
        aliases = (*_split(row["aliases"]), *([short] if short and short not in self.words else ()))
        return replace(place, short=short, aliases=aliases, former=tuple(former.get(label, ())))

    def _check(self) -> None:
        parents = (record.place.parent for record in self.records.values())
        members = (label for combination in self.combinations.values() for _, label in combination)
        for label in (*parents, *members):
            if label and label not in self.records:
                raise ExplorerError(f"地名表把“{label}”用作上级或成员，却没有这一行。", _REMEDY)

    def _index(self) -> dict[str, tuple[str, ...]]:
        heads: defaultdict[str, set[str]] = defaultdict(set)
        for names in (self.namings, self.combinations, self.words):
            for name in names:
                heads[name[:2]].add(name)
        return {head: tuple(sorted(names, key=len, reverse=True)) for head, names in heads.items()}


def _rank(row: _Row) -> Rank:
    try:
        return Rank[row["kind"].upper()]
    except KeyError as error:
        raise ExplorerError(f"地名表中“{row['name']}”的类别“{row['kind']}”无法识别。", _REMEDY) from error


def _record(place: Place, rank: Rank, row: _Row, province: str | None) -> Record:
    is_former, area = bool(row.get("valid_to")), frozenset(_split(row.get("members", "")))
    return Record(place, rank, row.get("short_name") or place.name, province, is_former, area)


def _combination(name: str, members: str) -> tuple[tuple[int, str], ...]:
    """Return where each member's character stands in ``name``, and its label: 万=万州区;达=达州市;开=开州区."""
    pairs = (member.split("=") for member in members.split(";"))
    try:
        return tuple((name.index(letter), label) for letter, label in pairs)
    except ValueError as error:
        raise ExplorerError(f"地名表中“{name}”的成员“{members}”无法识别。", _REMEDY) from error


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()
