"""Lists as people paste them: lines, cells, numbered items, names in a row."""

import re
from collections.abc import Iterator

from explorer.text.headings import COUNT
from explorer.text.script import HAN

_NUMBER = re.compile(rf"\s*(?:{COUNT}|[•·●○◆■▪\-–—*+])\s*")
"""A number or mark before an item; a single hyphen is one, 2.5 is none."""
_NUMBERED_INSIDE = re.compile(r"(?<=[^\s\d])[ \u3000]+(?=\d{1,3}[、．.)）](?!\d))")
"""A blank before the number of an item that follows on the same line."""
_COUNTED = re.compile(r"\d{1,4}|序号")
"""The cell of a table that only counts its rows."""
_LABEL = re.compile(r"\s*[^：:，,、；;]{0,8}(?:单位|部门|地点|地区|名单|清单|关键词|词语)\s*[：:]")
_BETWEEN = re.compile(r"[、，,；;\t|｜/／]+")
_OPEN, _CLOSE = "（(《〈“‘「『【[", "）)》〉”’」』】]"
_BLANKS = re.compile(r"[ \u3000\u00a0]+")
_NAME = re.compile(rf"[{HAN}·]{{2,}}")
_EDGES = " \t\u3000\u00a0\"'“”‘’。．.!！?？:：;；"


def split_list(text: str) -> dict[str, int]:
    """Return the members of a list in order, each with the number of times it stands there.

    Numbers and marks before them, labels (责任单位：) and quotation marks round them are left out; what stands inside
    brackets or title marks stays together; blanks part names, but not words of Latin letters.
    """
    members: dict[str, int] = {}
    for line in re.split(r"[\r\n\v\f\u2028\u2029]+", _NUMBERED_INSIDE.sub("\n", text)):
        items = [_without(_NUMBER, item).strip(_EDGES) for item in _items(_without(_LABEL, _without(_NUMBER, line)))]
        names = [item for item in items if item and not _COUNTED.fullmatch(item)]
        for name in names or filter(None, items):
            members[name] = members.get(name, 0) + 1
    return members


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Return ``text`` without the beginning that ``pattern`` describes."""
    found = pattern.match(text)
    return text[found.end() :] if found else text


def _items(line: str) -> Iterator[str]:
    """Yield what stands between separators outside brackets."""
    depth, start = 0, 0
    for at, char in enumerate(line):
        depth += (char in _OPEN) - (char in _CLOSE and depth > 0)
        if depth == 0 and _BETWEEN.match(char):
            yield from _names(line[start:at])
            start = at + 1
    yield from _names(line[start:])


def _names(item: str) -> Iterator[str]:
    parts = _BLANKS.split(item.strip())
    if len(parts) > 1 and all(_NAME.fullmatch(part) for part in parts):
        yield from parts
    else:
        yield item
