"""Which parts of an outline are tasks, and what the headings above make of the others."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.plan import Clause, Kind
from explorer.parsing.enumerators import LISTS, Style
from explorer.parsing.notices import points_of_notice
from explorer.parsing.outline_items import Item, Outline, own_clauses
from explorer.parsing.task_groups import heads_tasks

_REQUIREMENTS = re.compile(
    r"总体要求|总体思路|指导思想|基本原则|工作原则|(?:主要|工作|总体|发展|行动)目标|^目标$|基本思路|重要意义|总体安排"
)
_SAFEGUARDS = re.compile(
    r"保障(?:措施|机制|体系|条件)?$|^保障|组织(?:实施|领导|机制)|工作要求|(?:落实|实施)机制|督(?:促|查)落实|强化落实|^实施保障"
)
_BACKGROUND = re.compile(r"现状|背景|形势|基础|意义|依据|适用|范围|步骤|安排|附则|基本情况|定义|原则|目标")
_BEFORE = re.compile(r"(?:发展|工作|规划|基本)?(?:现状|背景|形势)(?:分析)?$|^发展基础|^基本情况|^附则")
_PLANS = re.compile(
    r"(?:方案|计划|要点|分工|清单|台账|任务|[解工]表)(?:[（(][^）)]*[）)])?(?:》?的通知)?(?:[（(][^）)]*[）)])?$"
)
"""Titles of documents whose numbered parts are tasks though nobody is named."""
_SHARE_OF_ROWS = 0.6
"""A table with so many titles that the text has as tasks repeats the text."""


def role_of(text: str, item: Item) -> Kind:
    """Return what the headings above ``item`` make of it."""
    for part in (item, *item.ancestors()):
        title = part.title.of(text)
        if part.style in (Style.ROW, Style.ANNEX):
            continue
        if _REQUIREMENTS.search(title):
            return Kind.REQUIREMENT
        if _SAFEGUARDS.search(title):
            return Kind.SAFEGUARD
    return Kind.PASSAGE


def find_tasks(text: str, outline: Outline, clauses: Sequence[Clause], title: str) -> set[Item]:
    """Return the parts that are tasks: those with a responsibility clause, and their like without one."""
    items = list(outline.walk())
    with_clause = {item for item in items if own_clauses(item, clauses)}
    with_clause = _with_lists_closed(items, with_clause)
    tasks = set(with_clause)
    asked = points_of_notice(text, outline, clauses, title)
    if with_clause:
        styles = {item.style for item in with_clause if not item.children or item.children[0] not in with_clause}
        styles -= {Style.PARAGRAPH, Style.CLOSING}
    else:
        styles = {item.style for item in items if heads_tasks(text, item.parent)} - {Style.ARTICLE}
        styles = styles - LISTS or set(_plan_styles(text, items, title))
    for item in items:
        related = item.style in styles and item not in asked and role_of(text, item) is Kind.PASSAGE
        background = not with_clause and _BACKGROUND.search(item.title.of(text)) is not None
        background = background or _speaks_of_before(text, item)
        above = any(child in with_clause for child in item.walk())
        if related and not background and not above and not any(part in tasks for part in item.ancestors()):
            tasks.add(item)
    return tasks


def _speaks_of_before(text: str, item: Item) -> bool:
    """Tell whether ``item`` stands under a heading that says how things are, not what is to be done."""
    return any(_BEFORE.search(part.title.of(text)) for part in (item, *item.ancestors()))


def _with_lists_closed(items: Sequence[Item], with_clause: set[Item]) -> set[Item]:
    """Let the clause behind the last part of a list speak for the whole list: the task is what holds the list."""
    task_styles = {item.style for item in with_clause}
    closing = [item for item in items if _closes_for_all(item.children, with_clause)]
    styles = {item.children[-1].style for item in closing} & LISTS
    closing += [item for item in items if len(item.children) == 1 and item.children[0].style in styles]
    named: dict[Style | int, list[Item]] = defaultdict(list)
    for item in items:
        if len(item.children) > 1 and not with_clause.isdisjoint(item.children):
            named[item.children[-1].style].append(item)
    shut = set(closing)
    for item in closing:
        style = item.children[-1].style
        usual = len(closing) > 1 and all(other in shut for other in named[style])
        if item.children[-1] in with_clause and (item.style in task_styles or style in LISTS or usual):
            with_clause = with_clause - {item.children[-1]} | {item}
    return with_clause


def _closes_for_all(parts: Sequence[Item], with_clause: set[Item]) -> bool:
    """Tell whether of several ``parts`` only the last one has a responsibility clause."""
    rows = any(part.style is Style.ROW for part in parts)
    alone = len(parts) > 1 and parts[-1] in with_clause and not any(part in with_clause for part in parts[:-1])
    return alone and not rows


def _plan_styles(text: str, items: Sequence[Item], title: str) -> Iterator[Style | int]:
    """Yield the styles of the titled parts of a plan that names nobody: the lowest that are no lists."""
    if not _PLANS.search(title):
        return
    whole = [
        item
        for item in items
        if item.title.start < item.title.end
        and (not item.children or all(child.style in LISTS for child in item.children))
        and item.style in (Style.HAN, Style.HAN_BRACKET, Style.NAMED, Style.ARABIC)
        and role_of(text, item) is Kind.PASSAGE
    ]
    lower = [item for item in whole if item.parent is not None]
    yield from {item.style for item in lower or whole}


def repeated_rows(text: str, outline: Outline, clauses: Sequence[Clause]) -> set[Span]:
    """Return the lines of tables that only repeat the tasks of the text."""
    rows: dict[int, list[Item]] = {}
    titles: set[str] = set()
    for item in outline.walk():
        if item.row:
            rows.setdefault(id(item.parent), []).append(item)
        elif own_clauses(item, clauses):
            titles.add(_bare(item.title.of(text)))
    found: set[Span] = set()
    for table in rows.values():
        known = [row for row in table if _bare(row.title.of(text)) in titles]
        if len(known) >= len(table) * _SHARE_OF_ROWS:
            found |= {row.lines[0] for row in table}
    return found


def _bare(title: str) -> str:
    return re.sub(r"[\s。：:]", "", title)
