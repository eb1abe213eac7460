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
_BODY = re.compile(
    r"(?:[委局厅部办署院行社会台处室科所]|政府|公司|集团|中心|总队|支队|大队|海关|街道|委员会|管委会|联合会|协会|银行|分行|联|学校|大学|医院|企业|镇|乡|村|科协|供电|水务|燃气|开发区|[区县市州旗盟段])$"
)
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


def is_body_name(name: str) -> bool:
    """Tell whether ``name`` is built like that of a body: it ends as these do."""
    return bool(_BODY.search(name))


def ways_to_write(name: StandardName) -> tuple[str, ...]:
    """Return other ways to write ``name``, all without the area: 发改委, 发展和改革委员会."""
    found = [name.full]
    for written, (short, _) in _words().items():
        ending = name.short.removeprefix(short)
        if name.short.startswith(short) and ending in _ENDINGS:
            found += [written + ending, written + _FULL.get(ending, ending)]
    return tuple(dict.fromkeys(way for way in found if way != name.short))


def is_youth_league(written: str) -> bool:
    """Tell whether ``written`` is a committee of the Youth League, which has the area inside its name: 团省委."""
    return bool(_YOUTH.match(written))
