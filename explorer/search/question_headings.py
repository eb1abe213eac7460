"""Questions for all that a plan has of one kind of heading: 有哪些行动, 一共有多少项任务, 所有保障措施."""

import re

from explorer.domain.plan import Kind
from explorer.domain.query import Facet
from explorer.search.expression import Expression, Field, Leaf, all_leaves
from explorer.search.numbered import ACTION, HEADINGS, SHORT, Numbered, heading_called
from explorer.search.outlines import Outlines

_OF_PLAN = "(?:(?:这个|这份|这一|本|该|整个)?(?:行动|工作|实施)?(?:方案|计划|文件)[里中]?(?:面|内)?)?"
_ALL = (
    "(?:一共|总共|共|全部|所有|都?有|包[括含]|(?:开展|实施|采取|部署|提出)了?|是|都|的|多少|哪些|什么|几|要|[项个条大]|[0-9一二三四五六七八九十]{1,3}(?=[项个条大]))*"
    "(?:重点|主要|具体)?"
)
_ASKED = "(?:一共|总共|共|都|分别|包[括含]|有|是|哪些|多少|什么|几|[项个条])*"
_QUESTION = re.compile(f"(?:列出|列举|请列出)?{_OF_PLAN}{_ALL}(?P<heading>{'|'.join(HEADINGS)}|{SHORT}){_ASKED}[?。]?")


def all_of_a_heading(text: str, outlines: Outlines) -> Expression | None:
    """Return the sections under all headings of one kind, where the folded ``text`` asks for that and nothing else."""
    found = _QUESTION.fullmatch(text)
    heading = outlines.all_of(heading_called(found["heading"])) if found else None
    if heading is None or heading.heading == ACTION:
        return heading
    return Field(Facet.KIND, next(kind.value for kind in Kind if kind.label == heading.heading))


def heading_kind(meant: Expression) -> str:
    """Return what kinds of heading are ``meant``, each with its number or name; nothing where it is anything else."""
    kinds = set(map(_kind, all_leaves(meant)))
    return "" if "" in kinds else "、".join(sorted(kinds))


def _kind(leaf: Leaf) -> str:
    match leaf:
        case Numbered():
            return leaf.heading
        case Field(Facet.KIND | Facet.ACTION as facet):
            return facet.label
        case _:
            return ""
