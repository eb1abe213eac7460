"""What a name or word by itself stands for in the library, the surest reading only."""

from collections.abc import Iterator

from explorer.domain.links import Entry
from explorer.domain.query import Via
from explorer.search.catalogue import ordinals
from explorer.search.expression import Words
from explorer.search.reader import PART_OF_NAME
from explorer.search.readings import Reading, Target, Thing
from explorer.search.searcher import Searcher
from explorer.text.folding import fold

_STEPS = (
    (Via.SYNONYM, True, False),  # its name or one of its other names
    (Via.LITERAL, False, False),
    (Via.SYNONYM, False, False),
    (Via.PINYIN, True, False),
    (Via.PINYIN, False, False),
    (Via.SYNONYM, True, True),
)
"""Readings from the surest on: how arrived at, whether it is a thing, whether only part of its name was given."""
_MOST_NEAR = 5


def read_name(searcher: Searcher, written: str) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """Return what ``written`` stands for, surest first, and names that are much like it where it stands for nothing.

    A thing of that name is meant rather than the words; these rather than what sounds or means the same.
    """
    words = Words(fold(" ".join(written.split())))
    readings = searcher.finder.read(words)[words]
    for step in _STEPS:
        meant = tuple(reading for reading in readings if step == _step(reading))
        if meant:
            return meant, ()
    return (), tuple(dict.fromkeys(_name(reading.target) for reading in readings))[:_MOST_NEAR]


def _step(reading: Reading) -> tuple[Via, bool, bool]:
    """Return how ``reading`` was arrived at, whether it is a thing, and whether only part of its name was given."""
    return reading.via, isinstance(reading.target, Thing), reading.weight <= PART_OF_NAME


def entries_of(searcher: Searcher, target: Target) -> Iterator[Entry]:
    """Yield the sections that hold or carry ``target``."""
    return (searcher.catalogue.entries[number] for number in ordinals(searcher.matcher.matching(target)))


def _name(target: Target) -> str:
    return target.value if isinstance(target, Thing) else target.text
