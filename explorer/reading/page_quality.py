"""Telling text from what only looks like it: garbled fonts, and pages named in warnings."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from explorer.text.script import is_han, is_strange

_COMMON = frozenset(
    "的和一在是了有不人为中大国上个以到要年用生会发可工作行政府部门市区县经济社会建设管理实施推进加强服务企业项目"
    "责任单位关于通知方案措施第条章及与等其对应当按照规定应依法本各级办公厅局委提高促进重点开展完善机制"
)
"""Characters without which no official text of some length is written."""
_FEWEST = 40
_FEWEST_HAN = 200
_LEAST_COMMON = 0.04
"""Share of common characters among the Chinese ones: 0.25 and more in plans, 0.10 in lists of names."""
_MOST_STRANGE = 0.05
_MOST_UNMAPPED = 0.3


def is_garbled(text: str, unmapped: int = 0) -> bool:
    """Tell whether ``text`` is none: ``unmapped`` of its characters were only guessed by the library."""
    chars = [char for char in text if not char.isspace()]
    if len(chars) < _FEWEST:
        return bool(chars) and sum(map(is_strange, chars)) > len(chars) / 2
    if sum(map(is_strange, chars)) > len(chars) * _MOST_STRANGE or unmapped > len(chars) * _MOST_UNMAPPED:
        return True
    han = [char for char in chars if is_han(char)]
    return len(han) >= _FEWEST_HAN and sum(char in _COMMON for char in han) < len(han) * _LEAST_COMMON


def name_pages(numbers: Iterable[int]) -> str:
    """Return how to name pages, counted from 1: 第2、5—7页."""
    runs: list[list[int]] = []
    ordered: Sequence[int] = sorted(set(numbers))
    for _, group in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        runs.append([number for _, number in group])
    names = [str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}" for run in runs]
    return f"第{'、'.join(names)}页"
