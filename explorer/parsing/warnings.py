"""What in a plan looks as if something were missing: gaps in the numbering, numbers used twice, idle tasks."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from explorer.domain.plan import Kind, Section
from explorer.parsing.enumerators import Style
from explorer.parsing.outline import Item, Outline
from explorer.text.numerals import chinese_numeral

_COUNTED = (Style.CHAPTER, Style.ARTICLE, Style.HAN, Style.HAN_BRACKET, Style.ARABIC)
_MOST = 5
"""Warnings of a kind that are spelled out."""


def find_warnings(outline: Outline, sections: Sequence[Section]) -> Iterator[str]:
    """Yield a sentence for all that a reader should look at."""
    yield from _few([*_numbering(outline.items)], "另有 {} 处编号不连续或重复。")
    tasks = [section for section in sections if section.kind is Kind.TASK]
    idle = [task for task in tasks if not any(clause.parties for clause in (*task.clauses, *task.inherited))]
    if len(idle) < len(tasks):
        yield from _few([f"任务“{_name(task)}”没有写明责任单位。" for task in idle], "另有 {} 项任务没有写明责任单位。")


def _few(sentences: Sequence[str], rest: str) -> Iterator[str]:
    yield from sentences[:_MOST]
    if len(sentences) > _MOST:
        yield rest.format(len(sentences) - _MOST)


def _numbering(items: Sequence[Item]) -> Iterator[str]:
    """Yield where the numbers of neighbouring parts do not follow each other; each list may start anew."""
    for style, run in groupby(items, key=lambda item: item.style):
        if style not in _COUNTED:
            continue
        for one, other in pairwise([item for item in run if item.number]):
            if other.number == one.number:
                yield f"编号“{_mark(other)}”重复。"
            elif other.number > one.number + 1:
                yield f"编号从“{_mark(one)}”跳到“{_mark(other)}”，中间可能缺少内容。"
    for item in items:
        yield from _numbering(item.children)


def _mark(item: Item) -> str:
    """Return the number of ``item`` in the shape of its style."""
    figures = {"一": chinese_numeral(item.number), "1": str(item.number)}
    return "".join(figures.get(char, char) for char in str(item.style))


def _name(task: Section) -> str:
    return task.title or str(task.number)
