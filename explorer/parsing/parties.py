"""Lists of bodies: where one name ends and the next begins."""

import re
from collections.abc import Iterator

from explorer.domain.document import Span
from explorer.domain.plan import Party
from explorer.parsing.brackets import split_outside

_BODY_END = (
    *("委", "局", "厅", "部", "办", "院", "行", "会", "署", "公司", "政府", "中心", "单位", "部门", "社", "台", "校"),
    *("所", "处", "关", "联", "盟", "集团", "组", "总队", "支队", "大学", "馆", "库", "站", "段", "队", "军区", "地区"),
    *("区", "县", "市", "省", "州", "旗", "街道", "乡镇", "企业", "基地", "园区", "基金", "）", ")"),
)
"""How the name of a body, or of an area whose government is meant, can end."""
_AND = re.compile(r"以及|和|及|与")
_SURE_BODY_END = re.compile(
    r"(?:委|局|厅|部|办|院|行|会|署|公司|政府|中心|单位|部门|社|海关|联|集团|工委|地区|党校|大学|等)$"
)
_MANY = re.compile(
    r"^(?:各|有关|相关|其他|其它|全市|全省|地方|\d+个)|有关|相关|各(?:地|区|市|县|级|部门|单位|成员)"
    r"|(?:部门|单位|地区|区县|企业)$"
)
"""Bodies that stand for many."""
_LONGEST = 40
"""Characters; what is longer is a sentence, not a body."""


def split_bodies(text: str, listed: Span, group: int) -> Iterator[Party]:
    """Yield the bodies of one list such as A、B和C等有关部门."""
    for piece in split_outside(text, listed, "、"):
        for part in _split_and(text, piece):
            yield from _bodies(text, part, group)


def is_plausible(written: str) -> bool:
    """Tell whether ``written`` reads like the name of a body."""
    return len(written) <= _LONGEST and written.endswith(_BODY_END)


def _split_and(text: str, piece: Span) -> Iterator[Span]:
    """Cut ``piece`` at 和, 及, 与 where what stands before is a whole name (not 经济|和信息化厅)."""
    start = piece.start
    for found in _AND.finditer(text, piece.start, piece.end):
        before = text[start : found.start()]
        if _SURE_BODY_END.search(before) and before.count("（") == before.count("）"):
            yield Span(start, found.start())
            start = found.end()
    yield Span(start, piece.end)


def _bodies(text: str, part: Span, group: int) -> Iterator[Party]:
    """Yield the body ``part`` names, or two where 等 stands between: 银保监会等有关部门."""
    words = part.of(text)
    at = words.find("等")
    if at < 0:
        yield from _body(text, part, group)
        return
    yield from _body(text, Span(part.start, part.start + at), group)
    rest = Span(part.start + at + 1, part.end)
    if rest.of(text).strip() not in ("", "部门", "单位"):
        yield from _body(text, rest, group)


def _body(text: str, part: Span, group: int) -> Iterator[Party]:
    start, end = part.start, part.end
    while start < end and (text[start].isspace() or text[start] == "由"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "。，"):
        end -= 1
    if start < end and end - start <= _LONGEST:
        written = text[start:end]
        yield Party(written, Span(start, end), group, collective=bool(_MANY.search(written)))
