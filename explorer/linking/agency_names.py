"""How bodies are named anywhere in the country: 发展和改革委员会, 发展改革委 and 发改委 are one.

The words that stand for a field of work are a table, ``resources/agency_words.csv``; with the ending (局, 厅, 委) and
the area before them they make the name of a body that no table of bodies holds.
"""

import re
from functools import cache
from typing import NamedTuple

from explorer.resources import read_table

_ENDINGS = {"委员会": "委", "委": "委", "局": "局", "厅": "厅", "部": "部", "办公室": "办", "办": "办"}
_FULL = {"委": "委员会", "办": "办公室"}
_YOUTH = re.compile(r"^(?:共青团|团)([\u4e00-\u9fff]*?[省市县区州])?委(?:员会)?$")


class StandardName(NamedTuple):
    """The short and the official name of a body, both without the area."""

    short: str
    full: str


@cache
def _words() -> dict[str, tuple[str, str]]:
    """Return the short and full word for each way of writing it."""
    found: dict[str, tuple[str, str]] = {}
    for row in read_table("resources/agency_words.csv"):
        for written in (row["short"], row["full"], *row["aliases"].split("|")):
            if written:
                found.setdefault(written, (row["short"], row["full"]))
    return found


def standard_name(written: str) -> StandardName:
    """Return the names of the body that ``written``, without its area, means: 发改局 → 发展改革局, 发展和改革局."""
    for ending, short in _ENDINGS.items():
        if written.endswith(ending) and (word := _words().get(written.removesuffix(ending))):
            return StandardName(word[0] + short, word[1] + _FULL.get(short, short))
    return StandardName(written, written)


def is_youth_league(written: str) -> bool:
    """Tell whether ``written`` is a committee of the Youth League, which has the area inside its name: 团省委."""
    return bool(_YOUTH.match(written))
