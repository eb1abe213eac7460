"""The points of a notice that covers a plan: 一、提高认识…; the plan follows behind its foot, or not at all."""

import re
from collections.abc import Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.plan import Clause
from explorer.parsing.enumerators import Style
from explorer.parsing.outline_items import Item, Outline
from explorer.parsing.overlaps import clauses_in

_SENDS = re.compile(
    r"(?:印发|转发|下发|分解)[^。；\n]{0,12}给你们|现(?:予|将[^。；\n]{2,80}?)(?:印发|转发|下发)|予以[^。；\n]{0,4}(?:印发|下发)"
)
_IS_SENT = re.compile(r"印发|转发|下发|分解|分工")
_ANNOUNCES = re.compile(r"(?:通知|要求)如下|以下(?:意见|要求)")
_ADDRESSES = re.compile(
    r"(?:各(?!项|类|种)[^，。；]{0,16}|(?:责任|牵头|配合|承办|主办|成员)(?:单位|部门))(?:[^，。；]{0,30}，?)?(?:要|应|须|把|将|对|按|认真|切实)|[。；：]要"
)
"""各部门要…: a point that asks those addressed to see to the plan."""
_MOST = 6


def points_of_notice(text: str, outline: Outline, clauses: Sequence[Clause], title: str) -> frozenset[Item]:
    """Return the first parts of ``outline`` where they only ask that the plan sent with them be carried out."""
    points = list(_first_run(outline.items))
    opening = text[: points[0].start] if points else ""
    if not (_SENDS.search(opening) or (_IS_SENT.search(title) and _ANNOUNCES.search(opening))):
        return frozenset()
    rest = Span(points[-1].end, len(text))
    are_plain = all(not point.children and point.lines and point.row is None for point in points)
    named = any(clauses_in(clauses, Span(point.start, point.end)) for point in points)
    if len(points) > _MOST or not are_plain or named:
        return frozenset()
    asking = sum(_ADDRESSES.search(text, point.start, point.end) is not None for point in points)
    return frozenset(points) if clauses_in(clauses, rest) or asking * 2 >= len(points) else frozenset()


def _first_run(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the parts numbered on from the first, up to the foot or to where the numbers start anew."""
    for number, item in enumerate(items, start=1):
        if item.style in (Style.CLOSING, Style.ANNEX) or item.number != number or item.style != items[0].style:
            return
        yield item
